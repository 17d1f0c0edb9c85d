import { useMemo, useState } from 'react'
import { dayWords } from '../../engine/define/day-words.ts'
import type { RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { today as todayInZone } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { useCalendar } from './calendar-data.ts'
import { addMonths, monthOf, weeksOf } from './calendar-days.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarPanel } from './calendar-panel.tsx'
import './calendar.css'

interface CalendarViewProps {
  readonly register: RegisterWire
  /** The words of the list's query: the calendar counts the same entries as the list would show. */
  readonly query: Query
}

/** The due dates of a register by month, with the working calendar behind them. */
export default function CalendarView({ register, query }: CalendarViewProps) {
  const { calendar } = viewWords.use()
  useLanguage()
  const today = todayInZone()
  const [month, setMonth] = useState(monthOf(query['due.from'] ?? today))
  const [chosen, setChosen] = useState(today)
  const shown = weeksOf(month).flatMap((week) => week.days)
  const answer = useCalendar(register.key, shown[0] ?? '', shown[shown.length - 1] ?? '', query)
  const days = useMemo(
    () => new Map((answer.data?.days ?? []).map((day) => [day.day, day] as const)),
    [answer.data],
  )
  const turn = (months: number) => setMonth(addMonths(month, months))

  return (
    <div className="calendar-view">
      <div>
        <header className="calendar-head">
          <h2 aria-live="polite">{say(dayWords(month))}</h2>
          <button type="button" className="button" onClick={() => turn(-1)}>
            {calendar.previous}
          </button>
          <button type="button" className="button" onClick={() => setMonth(monthOf(today))}>
            {calendar.today}
          </button>
          <button type="button" className="button" onClick={() => turn(1)}>
            {calendar.next}
          </button>
          <label>
            <span className="visually-hidden">{calendar.jump}</span>
            <input
              type="month"
              className="box"
              value={month}
              onChange={(event) => event.target.value && setMonth(event.target.value)}
            />
          </label>
        </header>
        {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
        <CalendarGrid
          month={month}
          today={today}
          days={days}
          chosen={chosen}
          label={calendar.label(say(register.label))}
          onChoose={setChosen}
        />
        <p className="faint">{calendar.legend}</p>
      </div>
      <CalendarPanel register={register} day={chosen} query={query} />
    </div>
  )
}
