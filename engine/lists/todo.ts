import type { EntryWire, TodoWire } from '../define/index.ts'
import type { Actor, ActorPost } from '../access/actor.ts'
import { readable, type Selection } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { entryOf, type Entry, type Row } from '../store/entry.ts'
import { and, column, join, or, rows, type Sql, sql } from '../store/sql.ts'
import { myDuties } from './duties.ts'
import { entriesWire } from './entry-wire.ts'
import { answeredEntries, answeredSections, type AnsweredSection, isWeekly } from './answering.ts'
import { limitOf } from './list.ts'
import type { Query } from './filters.ts'
import { dueSql } from './todo-sections.ts'

type OwnSection = 'todo' | 'dueSoon' | 'overdue' | 'sentBack' | 'unit' | 'done'
type Section = OwnSection | AnsweredSection
const sections: readonly Section[] = ['todo', 'sentBack', 'unit', 'done', ...answeredSections]

/** What keeps a register's rows to a section; those of one's own duty or unit are chosen beforehand. */
export function sectionSql(section: OwnSection, model: RegisterModel, now: Date): Sql {
  if (section === 'overdue' || section === 'dueSoon') return dueSql(section, now)
  if (section !== 'sentBack') return sql`true`
  const back = model.counted
  return back.length === 0 ? sql`false` : sql`e.last_step in (${join([...back])})`
}

/** The actor's posts that lead their unit. */
export const leads = (context: Context, actor: Actor): readonly ActorPost[] =>
  actor.posts.filter(({ role }) => context.model.ledger.roles[role]?.leads === true)

/** The open entries of the units that the actor leads, and of those below; null where a register knows no unit or the actor leads none. */
async function unitEntries(
  context: Context,
  actor: Actor,
  model: RegisterModel,
): Promise<Selection | null> {
  const fields = model.fields.filter(({ field }) => field.kind === 'unit')
  const posts = leads(context, actor)
  if (fields.length === 0 || posts.length === 0) return null
  const { reach, where } = readable(context, actor, model)
  const below = posts.flatMap(({ unit }) => context.units.below(unit))
  const inUnit = or(
    fields.map((field) => sql`${column('e', field.column)} = any(${below}::uuid[])`),
  )
  const open = model.final.size === 0 ? sql`true` : sql`e.state not in (${join([...model.final])})`
  return { reach, where: and([where, inUnit, open]) }
}

/** The entries on which the actor has taken steps, the latest first. */
export async function doneEntries(context: Context, actor: Actor, query: Query): Promise<TodoWire> {
  const limit = limitOf(query)
  const lines = await rows<{ register: string; entry_id: string }>(
    context.pool,
    sql`select register, entry_id, max(at) as last from (
          select register, entry_id, at from history where zone_id = ${context.zone} and person_id = ${actor.person} order by at desc limit 1000
        ) as mine group by register, entry_id order by last desc limit ${limit}`,
  )
  const entries: EntryWire[] = []
  for (const [register, all] of Map.groupBy(lines, (line) => line.register)) {
    const model = context.model.registers.get(register)
    if (!model) continue
    const { reach, where } = readable(context, actor, model)
    const found = await rows<Row>(
      context.pool,
      sql`select e.* from ${reach.from()} where ${where} and e.id = any(${all.map((line) => line.entry_id)}::uuid[])`,
    )
    entries.push(
      ...(await entriesWire(
        context,
        actor,
        model,
        found.map((one) => entryOf(model, one)),
      )),
    )
  }
  return { entries: entries.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), next: null }
}

/** What a section holds of one register; null where it holds nothing. */
async function chosen(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  section: Section,
  query: Query,
): Promise<Selection | null> {
  const { unit, programme } = query
  if (programme !== undefined && programme !== model.programme) return null
  const isAnswered = answeredSections.some((one) => one === section)
  if (isAnswered && (unit !== undefined || isWeekly(section)))
    return answeredEntries(context, actor, model, section as AnsweredSection, {
      unit: unit ?? 'all',
      only: query['only'] === 'yes',
    })
  const selection =
    section === 'unit' ? await unitEntries(context, actor, model) : myDuties(context, actor, model)
  if (!selection) return null
  const kept =
    section === 'unit' && query['overdue'] === 'yes' ? 'overdue' : (section as OwnSection)
  return {
    reach: selection.reach,
    where: and([selection.where, sectionSql(kept, model, context.now())]),
  }
}

/** Nobody turns more pages of a to-do than this holds entries; every page reads the ones before it again. */
const mostTurned = 5_000
/** How many entries the pages before this one held. */
function turned({ after = '0' }: Query): number {
  const n = Number(after)
  if (!/^\d{1,4}$/.test(after) || n > mostTurned) throw refuse.badQuery({ word: 'after' })
  return n
}

/** Refuses what the words of a query name and the zone does not have. */
function checkNamed(
  { units, model }: Context,
  { section, register, unit, programme }: Query,
): void {
  if (!sections.includes((section ?? 'todo') as Section)) throw refuse.badQuery({ word: 'section' })
  if (register !== undefined && !model.registers.has(register))
    throw refuse.unknownRegister({ register })
  if (unit !== undefined && unit !== 'none' && unit !== 'all' && !units.has(unit))
    throw refuse.badQuery({ word: 'unit' })
  if (programme !== undefined && !model.programmes.some((one) => one.programme === programme))
    throw refuse.badQuery({ word: 'programme' })
}

/**
 * Entries of one section over all registers (or one, or one programme's), the most urgent first. With a unit, what is late are the entries
 * that it answers for; what came, ended or moved this week is everybody's that the actor may read, the latest first.
 */
export async function todo(context: Context, actor: Actor, query: Query): Promise<TodoWire> {
  checkNamed(context, query)
  const section = (query['section'] ?? 'todo') as Section
  if (section === 'done') return doneEntries(context, actor, query)
  const [before, limit] = [turned(query), limitOf(query)]
  const wanted = query['register']
  const order = isWeekly(section)
    ? sql`e.updated_at desc, e.id`
    : sql`e.due_at asc nulls last, e.id`
  const found: { model: RegisterModel; entry: Entry }[] = []
  for (const model of context.model.registers.values()) {
    if (wanted !== undefined && model.key !== wanted) continue
    const selection = await chosen(context, actor, model, section, query)
    if (!selection) continue
    const some = await rows<Row>(
      context.pool,
      sql`select e.* from ${selection.reach.from()} where ${selection.where} order by ${order} limit ${before + limit + 1}`,
    )
    found.push(...some.map((one) => ({ model, entry: entryOf(model, one) })))
  }
  const page = found
    .toSorted((a, b) =>
      isWeekly(section)
        ? b.entry.updatedAt.localeCompare(a.entry.updatedAt)
        : (a.entry.dueAt ?? '9').localeCompare(b.entry.dueAt ?? '9'),
    )
    .slice(before, before + limit)
  const byModel = await Promise.all(
    [...Map.groupBy(page, ({ model }) => model)].map(([model, all]) =>
      entriesWire(
        context,
        actor,
        model,
        all.map(({ entry }) => entry),
      ),
    ),
  )
  const wires = new Map(byModel.flat().map((wire) => [wire.id, wire]))
  return {
    entries: page.flatMap(({ entry }) => wires.get(entry.id) ?? []),
    next: found.length > before + limit ? String(before + limit) : null,
  }
}
