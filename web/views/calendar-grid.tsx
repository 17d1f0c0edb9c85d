import { useEffect, useRef } from 'react'
import { viewWords } from '../words/views.ts'
import { CalendarCell } from './calendar-cell.tsx'
import type { Day } from './calendar-data.ts'
import { addDays, monthOf, weekdayOf, weeksOf } from './calendar-days.ts'

interface GridProps {
  readonly month: string
  readonly today: string
  readonly days: ReadonlyMap<string, Day>
  readonly chosen: string
  readonly label: string
  readonly onChoose: (day: string) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

function moveFocus(table: HTMLElement, event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined
  const by = steps[event.key]
  if (from === undefined || by === undefined) return
  event.preventDefault()
  table.querySelector<HTMLElement>(`[data-day="${addDays(from, by)}"]`)?.focus()
}

/** The month as a table of weeks. The arrows move from day to day inside it, Enter chooses. */
export function CalendarGrid({ month, today, days, chosen, label, onChoose }: GridProps) {
  const { calendar } = viewWords.use()
  const table = useRef<HTMLTableElement>(null)
  const weeks = weeksOf(month)
  const first = [chosen, today].find((day) => monthOf(day) === month) ?? `${month}-01`
  // A day the server said nothing of has nothing due; whether it is worked is then taken from the week alone.
  const dayOf = (day: string): Day =>
    days.get(day) ?? { day, due: 0, overdue: 0, workday: weekdayOf(day) < 5 }

  useEffect(() => {
    const element = table.current
    if (element === null) return
    const onKey = (event: KeyboardEvent) => moveFocus(element, event)
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [])

  return (
    <table ref={table} className="calendar-grid" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{calendar.weekColumn}</span>
          </th>
          {calendar.weekdays.map((name, index) => (
            <th key={name} scope="col" abbr={calendar.weekdayNames[index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.days[0]}>
            <th scope="row">
              <span className="calendar-long">{calendar.week(week.number)}</span>
              <span className="calendar-short" aria-hidden="true">
                {week.number}
              </span>
            </th>
            {week.days.map((day) => (
              <td key={day}>
                <CalendarCell
                  day={dayOf(day)}
                  inMonth={monthOf(day) === month}
                  isToday={day === today}
                  chosen={day === chosen}
                  reachable={day === first}
                  onChoose={onChoose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
