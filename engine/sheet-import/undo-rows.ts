import type { PoolClient } from 'pg'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ChangeOfField, Words } from '../define/index.ts'
import { type RegisterModel, registerOf } from '../model/model.ts'
import { clockEffects, timed } from '../steps/effects.ts'
import { engineSteps } from '../history/engine-steps.ts'
import type { HistoryLine } from '../steps/decision.ts'
import { type Entry, entryOf, numberText, type Row } from '../store/entry.ts'
import { column, name, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { countGone } from '../indicators/recount.ts'
import { writeCounted } from '../indicators/write-counted.ts'
import { insertLines } from '../telling/insert-told.ts'
import { pastsOf } from './situations.ts'

/** An entry that stays as it is, and why. */
export interface Kept extends Words {
  readonly line: number
  readonly no: string
}

/** One entry that an import wrote: from which line, and as which version. */
interface WrittenEntry {
  readonly register: string
  readonly line: number
  readonly entry: string
  readonly version: number
}

/** What an import wrote of one register. */
interface Written {
  readonly model: RegisterModel
  readonly entries: readonly WrittenEntry[]
}

interface Line {
  readonly entry_id: string
  readonly post_id: string | null
  readonly role: string
  readonly detail: string | null
  readonly changes: readonly ChangeOfField[]
}

/** What an import wrote, register by register. */
async function writtenBy(
  client: PoolClient,
  { zone, model }: Context,
  run: string,
): Promise<Written[]> {
  const parts = await rows<{
    register: string
    lines: number[]
    entries: string[]
    versions: number[]
  }>(
    client,
    sql`select register, lines, entries, versions from import_part where zone_id = ${zone} and run_id = ${run} order by part`,
  )
  return [...Map.groupBy(parts, ({ register }) => register)].map(([register, all]) => ({
    model: registerOf(model, register),
    entries: all.flatMap(({ lines, entries, versions }) =>
      entries.map((entry, at) => ({
        register,
        entry,
        line: lines[at] ?? 0,
        version: versions[at] ?? 0,
      })),
    ),
  }))
}

/** Which of some entries others name, among all registers; those that go too do not count. */
async function namedElsewhere(
  client: PoolClient,
  { zone, model: { registers } }: Context,
  model: RegisterModel,
  going: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const other of registers.values())
    for (const field of other.fields) {
      if (field.target !== model) continue
      const at = column('e', field.column)
      const found = await rows<{ id: string; no: number; named: string }>(
        client,
        sql`select e.id, e.no, ${at} as named from ${name(other.table)} e where e.zone_id = ${zone} and ${at} = any(${[...going]}::uuid[])`,
      )
      for (const one of found)
        if (!going.has(one.id)) named.set(one.named, numberText(other, one.no))
    }
  return named
}

const movedOn: Words = {
  zh: '导入之后又有人改动过它。',
  en: 'somebody changed it after the import.',
}
const gone: Words = { zh: '它已经不在台账中。', en: 'it is no longer in the ledger.' }

/** Sorts what an import wrote into what can be taken back and what must stay. */
async function sorted(
  client: PoolClient,
  context: Context,
  { model, entries }: Written,
): Promise<{
  readonly back: readonly (WrittenEntry & { readonly held: Entry })[]
  readonly kept: Kept[]
}> {
  const ids = entries.map(({ entry }) => entry)
  const found = await rows<Row>(
    client,
    sql`select e.* from ${name(model.table)} e where e.zone_id = ${context.zone} and e.id = any(${ids}::uuid[]) for update`,
  )
  const held = new Map(found.map((row) => [String(row['id']), entryOf(model, row)]))
  const fresh = new Set(entries.filter(({ version }) => version === 1).map(({ entry }) => entry))
  const named = await namedElsewhere(client, context, model, fresh)
  const kept: Kept[] = []
  const back = entries.flatMap((one) => {
    const entry = held.get(one.entry)
    const no = entry ? numberText(model, entry.no ?? 0) : ''
    const other = fresh.has(one.entry) ? named.get(one.entry) : undefined
    const why: Words | null = !entry
      ? gone
      : entry.version !== one.version
        ? movedOn
        : other === undefined
          ? null
          : { zh: `${other} 引用了它。`, en: `${other} names it.` }
    if (why) kept.push({ line: one.line, no, zh: `${no} ${why.zh}`, en: `${no}: ${why.en}` })
    return entry && !why ? [{ ...one, held: entry }] : []
  })
  return { back, kept }
}

type Back = WrittenEntry & { readonly held: Entry }

const inverse = (changes: readonly ChangeOfField[]): ChangeOfField[] =>
  changes.map(({ field, before, after }) => ({ field, before: after, after: before }))

/** The line that says of an entry that it was taken back, under the post that the import was made under. */
function lineOf(
  { actor, at }: { readonly actor: Actor; readonly at: string },
  model: RegisterModel,
  { entry, version, held }: Back,
  line: Line,
  step: string,
): HistoryLine {
  return {
    id: newId(),
    register: model.key,
    entry,
    version: version + 1,
    step,
    from: held.state,
    to: held.state,
    at,
    recordedAt: at,
    person: actor.person,
    post: line.post_id,
    role: line.role,
    channel: 'import',
    detail: line.detail,
    reason: null,
    reasonCode: null,
    changes: inverse(line.changes),
    clock: null,
    clientId: null,
  }
}

async function linesOf(
  client: PoolClient,
  { zone }: Context,
  back: readonly Back[],
): Promise<ReadonlyMap<string, Line>> {
  const found = await rows<Line>(
    client,
    sql`select h.entry_id, h.post_id, h.role, h.detail, h.changes from history h
          join unnest(${back.map(({ entry }) => entry)}::uuid[], ${back.map(({ version }) => version)}::integer[]) w(entry_id, version)
            on w.entry_id = h.entry_id and w.version = h.version where h.zone_id = ${zone}`,
  )
  return new Map(found.map((line) => [line.entry_id, line]))
}

/** Takes new entries out of the register. Their history stays, and says that they were there. */
async function takeOut(
  client: PoolClient,
  context: Context,
  model: RegisterModel,
  lines: readonly HistoryLine[],
): Promise<void> {
  const { zone } = context
  const ids = lines.map(({ entry }) => entry)
  await insertLines(client, zone, lines)
  await countGone(client, context, model, ids)
  await rows(
    client,
    sql`delete from notice where zone_id = ${zone} and entry_id = any(${ids}::uuid[])`,
  )
  await rows(
    client,
    sql`delete from told where zone_id = ${zone} and entry_id = any(${ids}::uuid[])`,
  )
  await rows(
    client,
    sql`delete from ${name(model.table)} where zone_id = ${zone} and id = any(${ids}::uuid[])`,
  )
}

/** Gives a corrected entry its former values back, and its clocks the limits that go with them. */
async function restore(
  client: PoolClient,
  context: Context,
  model: RegisterModel,
  held: Entry,
  line: HistoryLine,
): Promise<boolean> {
  const values = { ...held.values }
  for (const { field, after } of line.changes) values[field] = after
  const changed = new Set(line.changes.map(({ field }) => field))
  const clock = clockEffects(model, { label: '', by: [] }, changed, values)
  const past = (await pastsOf(context, [held.id])).get(held.id) ?? []
  const at = Date.parse(line.at)
  const steps = [...past, { at, step: line.step, to: line.to, clock }]
  const entry: Entry = {
    ...held,
    values,
    version: line.version,
    updatedAt: line.at,
    ...timed(context, model, steps, held, at),
  }
  const history = { ...line, clock }
  const decision = { model, before: held, entry, history, marks: null, opens: [] }
  return (await writeCounted(client, context, decision)) !== undefined
}

export interface Undone {
  /** The entries that were taken back, by register. */
  readonly ids: readonly {
    readonly register: string
    readonly id: string
    readonly version: number
  }[]
  readonly kept: readonly Kept[]
}

/**
 * Takes back what an import wrote, by inverse changes: new entries leave the register, corrected ones get their former values back, and
 * both stand in the history. What somebody has changed since, or what others name, stays and is told. The caller holds the transaction.
 */
export async function undoRows(
  client: PoolClient,
  context: Context,
  actor: Actor,
  run: string,
): Promise<Undone> {
  const around = { actor, at: context.now().toISOString() }
  const ids: Undone['ids'][number][] = []
  const kept: Kept[] = []
  // What was opened by an entry names it, so it goes first.
  for (const written of (await writtenBy(client, context, run)).toReversed()) {
    const { model } = written
    const { back, kept: staying } = await sorted(client, context, written)
    kept.push(...staying)
    const lines = await linesOf(client, context, back)
    const lineFor = (one: Back, step: string): HistoryLine => {
      const line = lines.get(one.entry)
      if (!line) throw new Error(`the import ${run} wrote ${one.entry}, of which no history tells`)
      return lineOf(around, model, one, line, step)
    }
    const fresh = back.filter(({ version }) => version === 1)
    if (fresh.length > 0)
      await takeOut(
        client,
        context,
        model,
        fresh.map((one) => lineFor(one, engineSteps.takenBack)),
      )
    for (const one of back) {
      if (one.version === 1) continue
      if (!(await restore(client, context, model, one.held, lineFor(one, engineSteps.restored))))
        throw new Error(`the entry ${one.entry} was locked and has changed all the same`)
    }
    ids.push(
      ...back.map(({ entry, version }) => ({
        register: model.key,
        id: entry,
        version: version + 1,
      })),
    )
  }
  return { ids, kept }
}
