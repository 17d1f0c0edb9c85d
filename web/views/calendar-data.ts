import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarWire } from '../../engine/define/wire.ts'
import { api, type Query } from '../api.ts'
import { keys } from '../queries.ts'
import { weekdayOf } from './calendar-days.ts'

export type Day = CalendarWire['days'][number]

/** What is due on each day from `from` to `to`, both included. */
export const useCalendar = (register: string, from: string, to: string, query: Query) =>
  useQuery({
    queryKey: keys.calendar(register, from, to, query),
    queryFn: ({ signal }) => api.calendar(register, from, to, query, signal),
    placeholderData: keepPreviousData,
  })

/**
 * Whether a day differs from an ordinary week: `holiday` is a weekday that is not worked (休), `moved` a weekend day that is
 * (班). Source of the days: the yearly notices of the State Council on public holidays, kept by the server.
 */
export function exceptionOf({
  day,
  workday,
}: Pick<Day, 'day' | 'workday'>): 'holiday' | 'moved' | undefined {
  const weekend = weekdayOf(day) >= 5
  if (weekend === workday) return weekend ? 'moved' : 'holiday'
  return undefined
}
