import { useState } from 'react'
import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import type { Definitions } from '../definitions.ts'
import { EntryLink } from '../desk/table/entry-link.tsx'
import { fieldView } from '../fields/index.ts'
import { today as todayInZone } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useList } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { addDays, weekdayOf } from './calendar-days.ts'
import './calendar.css'
import './roster.css'

interface RosterProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly query: Query
}

/** The most entries of a week that are laid out at once: as many as the API gives in one answer. */
const mostEntries = 200
const mondayOf = (day: string): string => addDays(day, -weekdayOf(day))

/** A week by place: who is where on which day. It shows no private field of anybody, which the start makes sure of. */
export default function RosterView({ register, definitions, query }: RosterProps) {
  const { roster: w } = viewWords.use()
  const today = todayInZone()
  const [monday, setMonday] = useState(mondayOf(today))
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(monday, later))
  const { rows = '', day = '', shows = [] } = register.roster ?? {}
  const answer = useList(register.key, {
    ...query,
    [`${day}.from`]: monday,
    [`${day}.to`]: days[6] ?? monday,
    sort: day,
    limit: String(mostEntries),
  })
  const entries = answer.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className="roster">
      <header className="calendar-head">
        <h2 aria-live="polite">{w.week(monday, days[6] ?? monday)}</h2>
        <button type="button" className="button" onClick={() => setMonday(addDays(monday, -7))}>
          {w.previous}
        </button>
        <button type="button" className="button" onClick={() => setMonday(mondayOf(today))}>
          {w.thisWeek}
        </button>
        <button type="button" className="button" onClick={() => setMonday(addDays(monday, 7))}>
          {w.next}
        </button>
        <label>
          <span className="visually-hidden">{w.jump}</span>
          <input
            type="date"
            className="box"
            value={monday}
            onChange={(event) => event.target.value && setMonday(mondayOf(event.target.value))}
          />
        </label>
      </header>
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data && entries.length === 0 && <p className="notice notice-empty">{w.none}</p>}
      {entries.length > 0 && (
        <Week {...{ register, definitions, entries, days, today, rows, day, shows }} />
      )}
      {answer.hasNextPage && <p className="faint">{w.more}</p>}
    </div>
  )
}

interface WeekProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly entries: readonly EntryWire[]
  readonly days: readonly string[]
  readonly today: string
  readonly rows: string
  readonly day: string
  readonly shows: readonly string[]
}

function Week({ register, definitions, entries, days, today, rows, day, shows }: WeekProps) {
  const { roster: w, calendar } = viewWords.use()
  const lang = useLanguage()
  const fields = new Map(register.fields.map((field) => [field.name, field]))
  const text = (entry: EntryWire, name: string): string => {
    // Of an entry that is named the title is enough here: its number is a press away.
    const reading = entry.readings[name]
    if (reading) return (lang === 'en' && reading.labelEn) || reading.label
    const field = fields.get(name)
    const value = entry.values[name] ?? null
    return field && value !== null
      ? fieldView(field.kind).asText(value, field, entry, definitions, lang)
      : ''
  }
  const places = [...new Set(entries.map((entry) => text(entry, rows)))]
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={w.label(say(register.label))}
    >
      <table className="plain-table roster-week">
        <thead>
          <tr>
            <th scope="col">{say(fields.get(rows)?.label ?? register.label)}</th>
            {days.map((one, index) => (
              <th scope="col" key={one} data-today={one === today}>
                <span title={calendar.weekdayNames[index]}>{calendar.weekdays[index]}</span>{' '}
                <span className="digits">{one.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              {days.map((one) => {
                const here = entries.filter(
                  (entry) => entry.values[day] === one && text(entry, rows) === place,
                )
                return (
                  <td key={one} data-today={one === today}>
                    {here.length === 0 && <span className="visually-hidden">{w.empty}</span>}
                    {here.map((entry) => (
                      <div key={entry.id} className="roster-cell">
                        <EntryLink entry={entry}>
                          {shows
                            .map((name) => text(entry, name))
                            .filter((said) => said !== '')
                            .join(' · ')}
                        </EntryLink>
                        <StateTag register={register} state={entry.state} />
                      </div>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
