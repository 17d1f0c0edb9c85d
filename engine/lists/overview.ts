import type { OverviewWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { lights } from '../targets/targets.ts'
import { column, join, rows, type Sql, sql } from '../store/sql.ts'
import { mayOpen } from '../access/may-open.ts'
import {
  answeredSections,
  answeredSql,
  type AnsweredSection,
  answeringField,
  weekBegins,
  weekSince,
} from './answering.ts'
import { soonEnds } from './todo-sections.ts'
import type { Query } from './filters.ts'

type Counts = Record<AnsweredSection, number>
interface Counted extends Counts {
  readonly register: string
  readonly unit: string | null
}

const late = ['overdue', 'dueSoon'] as const
const weekly = ['opened', 'closed', 'moved'] as const

/** The counts of one register by unit, of the sections named; the others are nought. */
function counting(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  sections: readonly AnsweredSection[],
): Sql | null {
  const kept = sections.flatMap((section) => answeredSql(context, model, section) ?? [])
  if (kept.length === 0) return null
  const { reach, where } = readable(context, actor, model)
  const unit = answeringField(model)
  const columns = answeredSections.map((section) => {
    const of = sections.includes(section) ? answeredSql(context, model, section) : null
    return of ? sql`count(*) filter (where ${of})` : sql`0::bigint`
  })
  const among = sections.some((section) => section === 'moved')
    ? sql`e.id in (select entry_id from week where register = ${model.key})`
    : sql`e.due_at < ${soonEnds(context.now())}`
  return sql`select ${model.key} as register, ${unit ? column('e', unit.column) : sql`null::uuid`} as unit, ${join(columns)}
    from ${reach.from()} where ${where} and ${among} group by 2`
}

/** Everything that is counted, of all registers that the actor may open, in one statement. */
async function countAll(context: Context, actor: Actor): Promise<readonly Counted[]> {
  const parts = [...context.model.registers.values()]
    .filter((model) => mayOpen(actor, model))
    .flatMap((model) =>
      [late, weekly].flatMap((sections) => counting(context, actor, model, sections) ?? []),
    )
  if (parts.length === 0) return []
  return rows<Counted & { [column: string]: unknown }>(
    context.pool,
    sql`with week as materialized (select distinct register, entry_id from history where zone_id = ${context.zone} and at >= ${weekSince(context)}),
      counted (register, unit, overdue, "dueSoon", opened, closed, moved) as (${join(parts, ' union all ')})
      select register, unit, sum(overdue)::integer as overdue, sum("dueSoon")::integer as "dueSoon", sum(opened)::integer as opened,
        sum(closed)::integer as closed, sum(moved)::integer as moved from counted group by register, unit`,
  )
}

const nothing = (): Counts => ({ overdue: 0, dueSoon: 0, opened: 0, closed: 0, moved: 0 })
const summed = (all: readonly Counts[]): Counts =>
  all.reduce<Counts>((sum, one) => {
    for (const section of answeredSections) sum[section] += one[section]
    return sum
  }, nothing())

/**
 * The zone, or one of its units with everything below it, as the reader may see it: each target with its light, what is late by the units
 * directly below in their official order, and what came, ended and moved in the last seven days by programme.
 */
export async function overview(
  context: Context,
  actor: Actor,
  query: Query,
): Promise<OverviewWire> {
  const { units } = context
  const root = units.units.find(({ parent }) => parent === null)?.id ?? ''
  const unit = query['unit'] ?? root
  if (!units.has(unit)) throw refuse.badQuery({ word: 'unit' })
  const [all, aims] = await Promise.all([countAll(context, actor), lights(context, actor)])
  const inside = new Set(units.below(unit))
  const counted = unit === root ? all : all.filter((one) => inside.has(one.unit ?? ''))
  // What nobody below answers for is the unit's own, or no unit's yet.
  const parts = [...units.units.filter(({ parent }) => parent === unit).map(({ id }) => id), unit]
  const partOf = new Map(
    parts
      .toReversed()
      .flatMap((part) =>
        (part === unit ? [unit] : units.below(part)).map((below) => [below, part] as const),
      ),
  )
  const byPart = Map.groupBy(counted, (one) => partOf.get(one.unit ?? '') ?? null)
  const open = new Set(
    [...context.model.registers.values()]
      .filter((model) => mayOpen(actor, model))
      .map((model) => model.programme),
  )
  const byProgramme = Map.groupBy(
    counted,
    ({ register }) => context.model.registers.get(register)?.programme,
  )
  return {
    unit,
    since: weekBegins(context),
    units: [...parts, null].flatMap((part) => {
      const { overdue, dueSoon } = summed(byPart.get(part) ?? [])
      return overdue + dueSoon === 0 ? [] : [{ unit: part, overdue, dueSoon }]
    }),
    programmes: context.model.programmes.flatMap(({ programme }) =>
      open.has(programme) ? [{ programme, ...summed(byProgramme.get(programme) ?? []) }] : [],
    ),
    targets: aims,
  }
}
