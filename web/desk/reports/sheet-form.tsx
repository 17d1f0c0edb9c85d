import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitWire } from '../../../engine/define/wire.ts'
import { useDefinitions } from '../../queries.ts'
import { unitsBelow } from '../../views/units-below.ts'
import { say, useLanguage } from '../../words/index.ts'
import { searchWords, type SearchWords } from '../search-words.ts'
import { Month } from './month.tsx'
import { lastPeriod } from './report-period.ts'
import { reportsWords } from './reports-words.ts'

/** As many as the server draws on one sheet. */
const mostFigures = 12
const mostUnits = 59

const rowsAs = ['units', 'month', 'quarter'] as const
type RowsAs = (typeof rowsAs)[number]

/** The unit whose parts are the rows, as the address names it by the rows themselves. */
const parentOf = (units: readonly UnitWire[], asked: SearchWords): string => {
  const [first] = (asked['units'] ?? '').split(',')
  return units.find(({ id }) => id === first)?.parent ?? ''
}

/** A report of one's own: a title, figures, and units or periods as rows. What is chosen goes into the address. */
export function SheetForm({ asked }: { readonly asked: SearchWords }) {
  const w = reportsWords.use()
  useLanguage()
  const navigate = useNavigate()
  const { programmes, units } = useDefinitions()
  const usual = lastPeriod('month')
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  const chosenBefore = (asked['indicators'] ?? '').split(',').filter((one) => one !== '')
  const [title, setTitle] = useState(asked['title'] ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(chosenBefore)
  const [programme, setProgramme] = useState(
    chosenBefore[0]?.split('.')[0] ?? measured[0]?.programme ?? '',
  )
  const [rows, setRows] = useState<RowsAs>(rowsAs.find((one) => one === asked['per']) ?? 'units')
  const [under, setUnder] = useState(parentOf(units, asked))
  const [from, setFrom] = useState(asked['from'] ?? usual.from)
  const [to, setTo] = useState(asked['to'] ?? usual.to)
  const parents = units.filter(({ id }) => units.some(({ parent }) => parent === id))
  const shown = measured.find((one) => one.programme === programme)
  const toggle = (key: string, on: boolean) =>
    setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key))
  const draw = () => {
    const of =
      rows === 'units'
        ? {
            units: unitsBelow(units, under)
              .slice(0, mostUnits)
              .map(({ id }) => id)
              .join(','),
          }
        : { per: rows, unit: under }
    const search = searchWords({
      title: title.trim(),
      indicators: chosen.join(','),
      from,
      to,
      ...of,
    })
    void navigate({ to: '/sheet', search })
  }
  const isReady = title.trim() !== '' && chosen.length > 0 && chosen.length <= mostFigures
  return (
    <form
      className="panel sheet-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) draw()
      }}
    >
      <div className="sheet-pickers">
        <label>
          {w.sheet.title}{' '}
          <input
            className="box"
            value={title}
            maxLength={100}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <Month label={w.from} value={from} onChange={setFrom} />
        <Month label={w.to} value={to} onChange={setTo} />
        <label>
          {w.sheet.rows}{' '}
          <select
            className="box"
            value={rows}
            onChange={(event) =>
              setRows(rowsAs.find((one) => one === event.target.value) ?? 'units')
            }
          >
            {rowsAs.map((one) => (
              <option key={one} value={one}>
                {w.sheet[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.sheet.under}{' '}
          <select className="box" value={under} onChange={(event) => setUnder(event.target.value)}>
            <option value="">{w.sheet.allUnits}</option>
            {parents.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {say(unit.name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.sheet.programme}{' '}
          <select
            className="box"
            value={programme}
            onChange={(event) => setProgramme(event.target.value)}
          >
            {measured.map((one) => (
              <option key={one.programme} value={one.programme}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset>
        <legend>{w.sheet.indicators}</legend>
        <ul>
          {shown?.indicators
            .filter(({ kind }) => kind !== 'growth')
            .map(({ key, label }) => (
              <li key={key}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(key)}
                    onChange={(event) => toggle(key, event.target.checked)}
                  />
                  {say(label)}
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      <div className="sheet-pickers">
        <button type="submit" className="button button-primary" disabled={!isReady}>
          {w.sheet.draw}
        </button>
        {!isReady && (
          <span className="faint">
            {chosen.length > mostFigures ? w.sheet.most(mostFigures) : w.sheet.needs}
          </span>
        )}
      </div>
    </form>
  )
}
