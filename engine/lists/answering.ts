import { readable, type Selection } from '../access/rows.ts'
import type { Actor } from '../access/actor.ts'
import { dayOf } from '../define/index.ts'
import type { Context } from '../context.ts'
import { dayAfter } from '../indicators/periods.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { and, column, join, type Sql, sql } from '../store/sql.ts'
import { startOfDay } from './query-day.ts'
import { dueSql } from './todo-sections.ts'

/** What is late or nearly so, and what came, ended or moved at all in the last seven days. */
export const answeredSections = ['overdue', 'dueSoon', 'opened', 'closed', 'moved'] as const
export type AnsweredSection = (typeof answeredSections)[number]
export const isWeekly = (section: string): boolean =>
  section === 'opened' || section === 'closed' || section === 'moved'

/** The field that says which unit answers for an entry: the one called `unit`, else the first that holds a unit. */
export function answeringField(model: RegisterModel): FieldModel | undefined {
  const units = model.fields.filter(({ field }) => field.kind === 'unit')
  return units.find(({ name }) => name === 'unit') ?? units[0]
}

/** The first of the seven days that end today, by the zone's calendar. */
export const weekBegins = (context: Context): string =>
  dayAfter(dayOf(context.now().getTime(), context.model.ledger.offsetMinutes), -6)
export const weekSince = (context: Context): string =>
  startOfDay(weekBegins(context), context.model.ledger.offsetMinutes)

/** Whose entries: a unit's with everything below it or, with `only`, its alone; 'none' has those that no unit answers for yet, 'all' every one. */
export interface Whose {
  readonly unit: string
  readonly only: boolean
}

function ofUnit({ units }: Context, model: RegisterModel, { unit, only }: Whose): Sql | null {
  const field = answeringField(model)
  if (unit === 'all') return sql`true`
  if (!field) return unit === 'none' ? sql`true` : null
  const at = column('e', field.column)
  if (unit === 'none') return sql`${at} is null`
  return only ? sql`${at} = ${unit}::uuid` : sql`${at} = any(${units.below(unit)}::uuid[])`
}

/** What keeps the rows to a section; null where a register can have none of it. */
export function answeredSql(
  context: Context,
  model: RegisterModel,
  section: AnsweredSection,
): Sql | null {
  const since = weekSince(context)
  switch (section) {
    case 'opened':
      return sql`e.created_at >= ${since}`
    case 'closed':
      // A list's entries are never under way, so none of them ends.
      return model.final.has(model.register.start)
        ? null
        : sql`(e.updated_at >= ${since} and e.state in (${join([...model.final])}))`
    case 'moved':
      return sql`e.updated_at >= ${since}`
    default:
      return model.clocks.length === 0 ? null : dueSql(section, context.now())
  }
}

/** The readable entries of a section. */
export function answeredEntries(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  section: AnsweredSection,
  whose: Whose,
): Selection | null {
  const [kept, mine] = [answeredSql(context, model, section), ofUnit(context, model, whose)]
  if (!kept || !mine) return null
  const { reach, where } = readable(context, actor, model)
  const lately = sql`e.id in (select entry_id from history where zone_id = ${context.zone} and at >= ${weekSince(context)} and register = ${model.key})`
  return { reach, where: and([where, mine, kept, ...(isWeekly(section) ? [lately] : [])]) }
}
