/** When the working days of a year become known, or are moved: every limit that reaches into it is counted anew. */
import { systemActor } from '../access/actor.ts'
import { type Calendar, civilDay, dateOf, UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import { engineSteps, limitOfStep, unclockedSteps } from '../history/engine-steps.ts'
import { dueColumn, type RegisterModel } from '../model/model.ts'
import { type Entry, entryOf, type Row } from '../store/entry.ts'
import { type PastStep, pastOf } from '../store/read.ts'
import { column, join, name, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { apply } from './apply.ts'
import { clockColumns } from './clock-columns.ts'
import type { Decision } from './decision.ts'

/** Entries read at once. */
const pageSize = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

interface CalendarYear {
  readonly year: number
  readonly worked: string
  readonly announced: boolean
}

function yearOf(calendar: Calendar, year: number): CalendarYear {
  const [first, next] = [civilDay(`${year}-01-01`), civilDay(`${year + 1}-01-01`)]
  const marks = Array.from({ length: next - first }, (_, at) =>
    calendar.workdayOf(dateOf(first + at)) ? '1' : '0',
  )
  return {
    year,
    worked: marks.join(''),
    announced: !calendar.provisionalYears.includes(year),
  }
}

type Limits = ReturnType<typeof clockColumns>

/** What the clocks say after the last step, from the history alone: just as every step would have written it under this calendar. */
function limitsFrom(
  model: RegisterModel,
  past: readonly PastStep[],
  calendar: Calendar,
): Limits | null {
  const steps = past.filter(({ step }) => !unclockedSteps.has(step))
  let limits: Limits | null = null
  for (const [at, step] of steps.entries())
    limits = clockColumns(model, steps.slice(0, at + 1), limits, calendar, step.at)
  return limits
}

/** The decision that gives an entry its limits anew; null when they stand as they are. */
function recounted(
  { zone, calendar, now }: Context,
  model: RegisterModel,
  entry: Entry,
  past: readonly PastStep[],
): Decision | null {
  const limits = limitsFrom(model, past, calendar)
  const changes = Object.entries(limits?.due ?? {}).flatMap(([step, after]) => {
    const before = entry.due[step] ?? null
    return before === after ? [] : [{ field: limitOfStep(step), before, after }]
  })
  if (!limits || changes.length === 0) return null
  const at = new Date(Math.max(now().getTime(), past.at(-1)?.at ?? 0)).toISOString()
  const { posts, system } = systemActor(zone, 'calendar')
  const version = entry.version + 1
  return {
    model,
    before: entry,
    // Values made anew: what is worked out from an entry is kept in memory under its values, and limits are part of it.
    entry: { ...entry, ...limits, values: { ...entry.values }, version, updatedAt: at },
    history: {
      id: newId(),
      register: model.key,
      entry: entry.id,
      version,
      step: engineSteps.recounted,
      from: entry.state,
      to: entry.state,
      at,
      recordedAt: at,
      person: null,
      post: null,
      role: posts[0]?.role ?? '',
      channel: 'system',
      detail: system,
      reason: null,
      reasonCode: null,
      changes,
      clock: null,
      clientId: null,
    },
    marks: null,
    opens: [],
  }
}

/** Entries with a limit that falls due on or after a moment, running or over, page by page. */
async function* reaching(
  { pool, zone }: Context,
  model: RegisterModel,
  from: string,
): AsyncGenerator<Entry> {
  const late = join(
    model.clocks.map(({ step }) => sql`${column('e', dueColumn(step))} >= ${from}`),
    ' or ',
  )
  let after = beforeAll
  for (;;) {
    const page = await rows<Row>(
      pool,
      sql`select e.* from ${name(model.table)} e where e.zone_id = ${zone} and e.id > ${after} and (${late}) order by e.id limit ${pageSize}`,
    )
    yield* page.map((one) => entryOf(model, one))
    if (page.length < pageSize) return
    after = String(page.at(-1)?.['id'])
  }
}

async function recountRegister(
  context: Context,
  model: RegisterModel,
  from: string,
): Promise<number> {
  const actor = systemActor(context.zone, 'calendar')
  let count = 0
  for await (const entry of reaching(context, model, from)) {
    const past = await pastOf(context.pool, context.zone, entry.id)
    try {
      const decision = recounted(context, model, entry, past)
      if (!decision) continue
      await apply(context, actor, decision)
      count += 1
    } catch (error) {
      // A limit that now reaches beyond what anybody can say stands as it was promised.
      if (!(error instanceof UnknownYear)) throw error
    }
  }
  return count
}

/**
 * Compares the calendar with the one that limits were counted with before, and counts every limit anew that reaches into a
 * year whose days have changed; each entry's history says so. Called at the start, before anybody works. May be broken off
 * and run again: what has been counted anew is not touched twice. Gives the number of entries that changed.
 */
export async function recountLimits(context: Context): Promise<number> {
  const { pool, zone, calendar, model, now } = context
  const kept = new Map(
    (
      await rows<CalendarYear>(
        pool,
        sql`select year, worked, announced from calendar_year where zone_id = ${zone}`,
      )
    ).map((one) => [one.year, one]),
  )
  const years = calendar.knownYears.map((year) => yearOf(calendar, year))
  const moved = years.filter(({ year, worked }) => (kept.get(year)?.worked ?? worked) !== worked)
  const first = Math.min(...moved.map(({ year }) => year))
  let count = 0
  if (moved.length > 0) {
    const from = new Date(Date.UTC(first, 0, 1) - calendar.zoneOffsetMinutes * 60_000).toISOString()
    for (const register of model.registers.values())
      if (register.clocks.length > 0) count += await recountRegister(context, register, from)
  }
  const news = years.filter(({ year, worked, announced }) => {
    const held = kept.get(year)
    return held?.worked !== worked || held.announced !== announced
  })
  await rows(
    pool,
    sql`insert into calendar_year (zone_id, year, worked, announced, kept_at)
        select ${zone}, r.year, r.worked, r.announced, ${now().toISOString()} from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as r(year integer, worked text, announced boolean)
        on conflict (zone_id, year) do update set worked = excluded.worked, announced = excluded.announced, kept_at = excluded.kept_at`,
  )
  return count
}
