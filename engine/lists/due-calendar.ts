import type { CalendarWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { raw, rows, sql } from '../store/sql.ts'
import type { Query } from './filters.ts'
import { select } from './list.ts'
import { overdueSql } from './views.ts'

const dayLength = 86_400_000
const mostDays = 400

/** What falls due on each day of a stretch, with the zone's working days. */
export async function calendar(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<CalendarWire> {
  const [from, to] = [query['from'] ?? '', query['to'] ?? '']
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength
  if (!Number.isInteger(days) || days < 0 || days > mostDays)
    throw refuse.badQuery({ word: 'from' })
  const { reach, where } = select(context, actor, model, {
    ...query,
    'due.from': from,
    'due.to': to,
  })
  const { offsetMinutes } = context.model.ledger
  const found = await rows<{ day: string; due: number; overdue: number }>(
    context.pool,
    sql`select ((e.due_at at time zone 'UTC') + ${raw(`interval '${offsetMinutes} minutes'`)})::date as day, count(*) as due, ${overdueSql(context)} as overdue
        from ${reach.from()} where ${where} group by 1`,
  )
  const byDay = new Map(found.map((one) => [one.day, one]))
  return {
    days: Array.from({ length: days + 1 }, (_, at) => {
      const day = new Date(Date.parse(`${from}T00:00:00Z`) + at * dayLength)
        .toISOString()
        .slice(0, 10)
      return {
        day,
        due: byDay.get(day)?.due ?? 0,
        overdue: byDay.get(day)?.overdue ?? 0,
        workday: workday(context, day),
      }
    }),
  }
}

function workday(context: Context, day: string): boolean {
  const known = context.calendar.knownYears
  if (known.includes(Number(day.slice(0, 4)))) return context.calendar.workdayOf(day)
  // Nobody has announced that year yet: only the weekend is certain enough to be drawn.
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
