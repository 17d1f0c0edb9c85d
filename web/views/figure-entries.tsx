import type { DrillDownWire, IndicatorWire } from '../../engine/define/wire.ts'
import { EntryLink } from '../desk/table/entry-link.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import '../charts/charts.css'
import { readPart } from './figures-read.ts'

interface EntriesProps {
  readonly indicator: IndicatorWire
  readonly entries: DrillDownWire['entries']
}

/** The entries that make a number, the latest first, each the way to its page. */
export function FigureEntries({ indicator, entries }: EntriesProps) {
  const { entries: w } = boardWords.use()
  const { registers } = useDefinitions()
  if (entries.length === 0) return <Empty title={w.none} />
  const amounts = entries.some(({ sum }) => sum !== 0)
  const ends = entries.some(({ until }) => until !== null)
  return (
    <div
      className="chart-panel chart-table figure-entries"
      tabIndex={0}
      role="region"
      aria-label={w.whole}
    >
      <table>
        <caption className="visually-hidden">{w.whole}</caption>
        <thead>
          <tr>
            <th scope="col">{w.no}</th>
            <th scope="col">{w.entry}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.day}</th>
            {ends && <th scope="col">{w.until}</th>}
            {amounts && (
              <th scope="col" className="number">
                {w.amount}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const register = registers.get(entry.register)
            return (
              <tr key={entry.id}>
                <td className="digits">{entry.no}</td>
                <th scope="row">
                  <EntryLink entry={entry}>{entry.title}</EntryLink>
                </th>
                <td>{register && <StateTag register={register} state={entry.state} />}</td>
                <td className="digits">{entry.day}</td>
                {ends && <td className="digits">{entry.until}</td>}
                {amounts && <td className="number">{readPart(indicator, 'num', entry.sum)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
