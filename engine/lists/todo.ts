import { type AnyStep, type EntryWire, type HomeWire, me, type TodoWire } from '../define/index.ts'
import { demandsFor, type Actor, type ActorPost } from '../access/actor.ts'
import { readableRows, sqlSurroundings, type RowSurroundings } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { conditionOf, fromOf, type RegisterModel, takerColumn } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { conditionSql, Reach } from '../store/condition-sql.ts'
import { entryOf, type Entry, type Row } from '../store/entry.ts'
import { and, column, join, or, row, rows, type Sql, sql } from '../store/sql.ts'
import { entriesWire } from './entry-wire.ts'
import { limitOf } from './list.ts'
import type { Query } from './filters.ts'

export type Section = 'todo' | 'dueSoon' | 'overdue' | 'sentBack' | 'unit' | 'done'
const sections: readonly Section[] = ['todo', 'dueSoon', 'overdue', 'sentBack', 'unit', 'done']
/** "Due soon" looks this far ahead: the two working days in which something can still be done, over a weekend. */
const soonMilliseconds = 3 * 86_400_000

/** Steps that are somebody's duty: on the main line, not taken by the system, from a state in which the entry is not over. */
const duties = (model: RegisterModel): readonly [string, AnyStep][] =>
  Object.entries(model.steps).filter(
    ([, step]) =>
      step.aside !== true &&
      step.auto === undefined &&
      fromOf(step).some((from) => !model.final.has(from)),
  )

/** The entries of a register on which this post must take a step now. */
function dutyRows(reach: Reach, actor: Actor, post: ActorPost, around: RowSurroundings): Sql[] {
  const here = sqlSurroundings(actor, post, around)
  return duties(reach.model).flatMap(([, step]) => {
    const demands = demandsFor(step.by, post, reach.model)
    if (demands.length === 0) return []
    const from = fromOf(step).filter((state) => !reach.model.final.has(state))
    const allowed = demands.includes(null)
      ? sql`true`
      : or(demands.flatMap((demand) => (demand ? [conditionSql(demand, reach, here)] : [])))
    const when = step.when
      ? conditionSql(conditionOf(reach.model, step.when, me), reach, here)
      : sql`true`
    const others = (step.notBy ?? []).map(
      (other) => sql`${column('e', takerColumn(other))} is distinct from ${actor.person}::uuid`,
    )
    return [and([sql`e.state in (${join(from)})`, allowed, when, ...others])]
  })
}

export interface Duties {
  readonly reach: Reach
  readonly where: Sql
}

/** The entries of a register on which one of the actor's posts must take a step now; null when their roles have none to take. */
export function myDuties(context: Context, actor: Actor, model: RegisterModel): Duties | null {
  const around = {
    now: context.now(),
    offsetMinutes: context.model.ledger.offsetMinutes,
    units: context.units,
  }
  const reach = new Reach(model, actor.zone)
  const mine = actor.posts.flatMap((post) => dutyRows(reach, actor, post, around))
  return mine.length === 0
    ? null
    : { reach, where: and([readableRows(reach, actor, around), or(mine)]) }
}

function sectionSql(section: Section, model: RegisterModel, now: Date): Sql {
  const at = now.toISOString()
  if (section === 'overdue') return sql`e.due_at < ${at}`
  if (section === 'dueSoon')
    return sql`(e.due_at >= ${at} and e.due_at < ${new Date(now.getTime() + soonMilliseconds).toISOString()})`
  if (section !== 'sentBack') return sql`true`
  const back = model.counted
  return back.length === 0 ? sql`false` : sql`e.last_step in (${join([...back])})`
}

const leads = (context: Context, actor: Actor): readonly ActorPost[] =>
  actor.posts.filter(({ role }) => context.model.ledger.roles[role]?.leads === true)

async function unitEntries(
  context: Context,
  actor: Actor,
  model: RegisterModel,
): Promise<Duties | null> {
  const around = {
    now: context.now(),
    offsetMinutes: context.model.ledger.offsetMinutes,
    units: context.units,
  }
  const fields = model.fields.filter(({ field }) => field.kind === 'unit')
  const posts = leads(context, actor)
  if (fields.length === 0 || posts.length === 0) return null
  const reach = new Reach(model, actor.zone)
  const below = posts.flatMap(({ unit }) => context.units.below(unit))
  const inUnit = or(
    fields.map((field) => sql`${column('e', field.column)} = any(${below}::uuid[])`),
  )
  const open = model.final.size === 0 ? sql`true` : sql`e.state not in (${join([...model.final])})`
  return { reach, where: and([readableRows(reach, actor, around), inUnit, open]) }
}

async function doneEntries(context: Context, actor: Actor, query: Query): Promise<TodoWire> {
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
    const around = {
      now: context.now(),
      offsetMinutes: context.model.ledger.offsetMinutes,
      units: context.units,
    }
    const reach = new Reach(model, actor.zone)
    const readable = readableRows(reach, actor, around)
    const found = await rows<Row>(
      context.pool,
      sql`select e.* from ${reach.from()} where ${readable} and e.id = any(${all.map((line) => line.entry_id)}::uuid[])`,
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

/** Entries of one section over all registers (or one), the most urgent first. */
export async function todo(context: Context, actor: Actor, query: Query): Promise<TodoWire> {
  const section = (query['section'] ?? 'todo') as Section
  if (!sections.includes(section)) throw refuse.badQuery({ word: 'section' })
  if (section === 'done') return doneEntries(context, actor, query)
  const limit = limitOf(query)
  const wanted = query['register']
  if (wanted !== undefined && !context.model.registers.has(wanted))
    throw refuse.unknownRegister({ register: wanted })
  const found: { model: RegisterModel; entry: Entry }[] = []
  for (const model of context.model.registers.values()) {
    if (wanted !== undefined && model.key !== wanted) continue
    const selection =
      section === 'unit'
        ? await unitEntries(context, actor, model)
        : myDuties(context, actor, model)
    if (!selection) continue
    const some = await rows<Row>(
      context.pool,
      sql`select e.* from ${selection.reach.from()} where ${selection.where} and ${sectionSql(section, model, context.now())} order by e.due_at asc nulls last, e.id limit ${limit}`,
    )
    found.push(...some.map((one) => ({ model, entry: entryOf(model, one) })))
  }
  const urgent = found
    .toSorted((a, b) => ((a.entry.dueAt ?? '9') < (b.entry.dueAt ?? '9') ? -1 : 1))
    .slice(0, limit)
  const byModel = await Promise.all(
    [...Map.groupBy(urgent, ({ model }) => model)].map(([model, all]) =>
      entriesWire(
        context,
        actor,
        model,
        all.map(({ entry }) => entry),
      ),
    ),
  )
  const wires = new Map(byModel.flat().map((wire) => [wire.id, wire]))
  return { entries: urgent.flatMap(({ entry }) => wires.get(entry.id) ?? []), next: null }
}

async function registerCounts(context: Context, actor: Actor, model: RegisterModel) {
  const mine = myDuties(context, actor, model)
  if (!mine) return null
  const now = context.now()
  const found = await row<{ todo: number; due_soon: number; overdue: number; sent_back: number }>(
    context.pool,
    sql`select count(*) as todo, count(*) filter (where ${sectionSql('dueSoon', model, now)}) as due_soon,
          count(*) filter (where ${sectionSql('overdue', model, now)}) as overdue, count(*) filter (where ${sectionSql('sentBack', model, now)}) as sent_back
        from ${mine.reach.from()} where ${mine.where}`,
  )
  return {
    register: model.key,
    todo: found?.todo ?? 0,
    dueSoon: found?.due_soon ?? 0,
    overdue: found?.overdue ?? 0,
    sentBack: found?.sent_back ?? 0,
  }
}

async function unitCounts(context: Context, actor: Actor): Promise<HomeWire['unit']> {
  const [post] = leads(context, actor)
  if (!post) return null
  const registers = []
  for (const model of context.model.registers.values()) {
    const selection = await unitEntries(context, actor, model)
    if (!selection) continue
    const found = await row<{ open: number; overdue: number }>(
      context.pool,
      sql`select count(*) as open, count(*) filter (where e.due_at < ${context.now().toISOString()}) as overdue from ${selection.reach.from()} where ${selection.where}`,
    )
    if (found && found.open > 0) registers.push({ register: model.key, ...found })
  }
  return { unit: post.unit, registers }
}

/** What somebody sees first: what waits for them, what is late, and their unit when they lead one. */
export async function home(context: Context, actor: Actor): Promise<HomeWire> {
  const registers = (
    await Promise.all(
      [...context.model.registers.values()].map((model) => registerCounts(context, actor, model)),
    )
  ).flatMap((one) => (one ? [one] : []))
  const total = (of: 'todo' | 'dueSoon' | 'overdue' | 'sentBack') =>
    registers.reduce((sum, one) => sum + one[of], 0)
  return {
    counts: {
      todo: total('todo'),
      dueSoon: total('dueSoon'),
      overdue: total('overdue'),
      sentBack: total('sentBack'),
    },
    registers: registers
      .filter((one) => one.todo > 0)
      .map(({ register, todo: open, overdue, sentBack }) => ({
        register,
        todo: open,
        overdue,
        sentBack,
      })),
    unit: await unitCounts(context, actor),
    recent: (await doneEntries(context, actor, { limit: '8' })).entries,
  }
}
