import { useEffect } from 'react'
import type { ReportSheetWire, SheetColumnWire } from '../../../engine/define/wire.ts'
import {
  headingOf,
  sheetWords,
  signatures,
  underTitle,
} from '../../../engine/define/sheet-words.ts'
import { dayOfMoment } from '../../format.ts'
import { useLanguage } from '../../words/index.ts'
import { type Opens, SheetCell } from './sheet-cell.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import './sheet.css'

interface PaperProps {
  readonly sheet: ReportSheetWire
  readonly opens: Opens
}

/** A report sheet as it lies on the desk: title, who and when, the table, notes, and the line for signatures. */
export function SheetPaper({ sheet, opens }: PaperProps) {
  const lang = useLanguage()
  // A page that begins upright cannot turn without an empty one before it, so all of it lies across.
  useEffect(() => {
    document.body.classList.add('prints-across')
    return () => document.body.classList.remove('prints-across')
  }, [])
  return (
    <article className="sheet-paper" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <h2>{sheet.title[lang]}</h2>
      <p className="sheet-under">
        {underTitle(sheet, lang).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={sheet.title[lang]}>
        <SheetTable sheet={sheet} opens={opens} />
      </div>
      <SheetNotes sheet={sheet} />
      <p className="sheet-signatures">
        {signatures(sheet, dayOfMoment(sheet.at), lang).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    </article>
  )
}

/** The runs of neighbouring columns under one heading. */
function runsOf(columns: readonly SheetColumnWire[]) {
  const runs: { readonly first: SheetColumnWire; width: number }[] = []
  for (const column of columns) {
    const last = runs[runs.length - 1]
    const isSame = column.group !== null && last?.first.group?.zh === column.group.zh
    if (last && isSame) last.width += 1
    else runs.push({ first: column, width: 1 })
  }
  return runs
}

/** The table alone, with its two levels of headings. */
export function SheetTable({ sheet, opens }: PaperProps) {
  const lang = useLanguage()
  const { columns } = sheet
  const hasGroups = columns.some(({ group }) => group !== null)
  const levels = hasGroups ? 2 : 1
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col" rowSpan={levels} className="sheet-no">
            {sheetWords.no[lang]}
          </th>
          <th scope="col" rowSpan={levels}>
            {sheetWords[sheet.rowsAre][lang]}
          </th>
          {runsOf(columns).map(({ first, width }) =>
            first.group ? (
              <th key={first.name} scope="colgroup" colSpan={width}>
                {first.group[lang]}
              </th>
            ) : (
              <th key={first.name} scope="col" rowSpan={levels}>
                {headingOf(sheet, first, lang)}
              </th>
            ),
          )}
        </tr>
        {hasGroups && (
          <tr>
            {columns
              .filter(({ group }) => group !== null)
              .map((column) => (
                <th key={column.name} scope="col">
                  {headingOf(sheet, column, lang)}
                </th>
              ))}
          </tr>
        )}
      </thead>
      <tbody>
        {sheet.rows.map((row, at) => (
          <tr key={JSON.stringify([row.units, row.from, row.total])} data-total={row.total}>
            {!row.total && <td className="sheet-no digits">{at + 1}</td>}
            <th scope="row" colSpan={row.total ? 2 : 1}>
              {row.label[lang]}
            </th>
            {row.cells.map((cell, place) => {
              const column = columns[place]
              if (!column) return null
              return (
                <td key={column.name} className="digits">
                  <SheetCell cell={cell} column={column} row={row} opens={opens} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
