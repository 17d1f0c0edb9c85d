import { LightMark } from '../parts/light.tsx'
import { useWords } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { exceptionOf, type Day } from './calendar-data.ts'
import { weekdayOf } from './calendar-days.ts'
import { proseDay } from '../format.ts'

interface CellProps {
  readonly day: Day
  readonly inMonth: boolean
  readonly isToday: boolean
  readonly chosen: boolean
  /** Only one day takes the Tab key; the arrows go on from there. */
  readonly reachable: boolean
  readonly onChoose: (day: string) => void
}

/** One day of the month: its number, whether it is worked, how much is due and how much of that is overdue. */
export function CalendarCell({ day, inMonth, isToday, chosen, reachable, onChoose }: CellProps) {
  const { calendar } = viewWords.use()
  useWords()
  const exception = exceptionOf(day)
  const mark = exception && { holiday: calendar.holiday, moved: calendar.workday }[exception]
  const spoken = [
    proseDay(day.day),
    calendar.weekdayNames[weekdayOf(day.day)],
    isToday && calendar.isToday,
    exception && { holiday: calendar.holidayName, moved: calendar.workdayName }[exception],
    day.due === 0 && calendar.dayNone,
  ]
  return (
    <button
      type="button"
      className="calendar-day"
      data-day={day.day}
      data-rest={!day.workday}
      data-other={!inMonth}
      data-today={isToday}
      aria-pressed={chosen}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onChoose(day.day)}
    >
      <span className="visually-hidden">{spoken.filter(Boolean).join(' ')} </span>
      <span className="calendar-date" aria-hidden="true">
        <span className="digits">{Number(day.day.slice(8))}</span>
        {mark && (
          <span className="calendar-mark" data-mark={exception}>
            {mark}
          </span>
        )}
      </span>
      {day.due > 0 && (
        <span>
          <span className="calendar-long">{calendar.due(day.due)}</span>
          <span className="calendar-short" aria-hidden="true">
            {day.due}
          </span>
        </span>
      )}
      {day.overdue > 0 && (
        <span className="calendar-overdue">
          <LightMark colour="red" />
          <span className="calendar-long">{calendar.overdue(day.overdue)}</span>
          <span className="calendar-short" aria-hidden="true">
            {day.overdue}
          </span>
        </span>
      )}
    </button>
  )
}
