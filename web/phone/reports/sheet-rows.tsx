import { Fragment, useId, useState } from 'react'
import type { ReportSheetWire, SheetColumnWire, SheetRowWire } from '../../../engine/define/wire.ts'
import { cellText, headingOf, underTitle } from '../../../engine/define/sheet-words.ts'
import { SheetNotes } from '../../desk/reports/sheet-notes.tsx'
import { reportsWords } from '../../desk/reports/reports-words.ts'
import { useLanguage } from '../../words/index.ts'
import { phoneWords } from '../words.ts'
import './reports.css'

/** A column with the heading over it, as it reads by itself. */
const fullHeading = (
  sheet: ReportSheetWire,
  column: SheetColumnWire,
  lang: 'zh' | 'en',
): string => {
  const heading = headingOf(sheet, column, lang)
  return column.group ? `${column.group[lang]} · ${heading}` : heading
}

interface SheetRowsProps {
  readonly sheet: ReportSheetWire
  /** The address of the same sheet as a workbook. */
  readonly excel: string
}

/** A report sheet where there is no room for a table: each row with one number, which the reader chooses, and all of them when it is opened. */
export function SheetRows({ sheet, excel }: SheetRowsProps) {
  const { reports: w } = phoneWords.use()
  const desk = reportsWords.use()
  const lang = useLanguage()
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const column = sheet.columns[chosen] ?? sheet.columns[0]
  if (!column) return null
  return (
    <>
      <p className="phone-sheet-under">
        {underTitle(sheet, lang).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      {sheet.columns.length > 1 && (
        <>
          <label htmlFor={id}>{w.column}</label>
          <select
            id={id}
            className="field-box"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {sheet.columns.map((one, at) => (
              <option key={one.name} value={at}>
                {fullHeading(sheet, one, lang)}
              </option>
            ))}
          </select>
        </>
      )}
      <div className="phone-sheet">
        {sheet.rows.map((row) => (
          <Row
            key={JSON.stringify([row.units, row.from, row.total])}
            sheet={sheet}
            row={row}
            shown={chosen}
          />
        ))}
      </div>
      <a className="button phone-wide" href={excel} download>
        {desk.excel}
      </a>
      <SheetNotes sheet={sheet} />
    </>
  )
}

interface RowProps {
  readonly sheet: ReportSheetWire
  readonly row: SheetRowWire
  /** The place of the column that is read without opening the row. */
  readonly shown: number
}

function Row({ sheet, row, shown }: RowProps) {
  const lang = useLanguage()
  const text = (at: number): string => {
    const [cell, column] = [row.cells[at], sheet.columns[at]]
    return cell && column ? cellText(cell, column.look) : ''
  }
  return (
    <details data-total={row.total}>
      <summary>
        {row.label[lang]}
        <b className="digits">{text(shown)}</b>
      </summary>
      <dl>
        {sheet.columns.map((column, at) => {
          const before = sheet.columns[at - 1]
          const begins = column.group !== null && column.group.zh !== before?.group?.zh
          return (
            <Fragment key={column.name}>
              {begins && (
                <div className="phone-sheet-group" aria-hidden="true">
                  {column.group?.[lang]}
                </div>
              )}
              <div data-grouped={column.group !== null}>
                <dt>
                  {column.group && <span className="visually-hidden">{column.group[lang]} </span>}
                  {headingOf(sheet, column, lang)}
                </dt>
                <dd className="digits">{text(at)}</dd>
              </div>
            </Fragment>
          )
        })}
      </dl>
    </details>
  )
}
