import { setImmediate } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { historyColumns, historyValues } from '../history/history-sql.ts'
import { addUp } from '../indicators/add-up.ts'
import { keepNewFacts } from '../indicators/recount.ts'
import type { RegisterModel } from '../model/model.ts'
import { searchVector } from '../search/search-words.ts'
import type { HistoryLine } from '../steps/decision.ts'
import { type Entry, rowOf, searchedTexts } from '../store/entry.ts'
import { insertMany, ManyRows } from '../store/insert-many.ts'

/** An entry whose whole life is known, with the lines of its history. */
export interface Life {
  readonly model: RegisterModel
  readonly entry: Entry
  readonly lines: readonly HistoryLine[]
  /** Entries that its steps opened. */
  readonly opened: readonly Life[]
}
/** A life that is known by a key, so that telling it again adds nothing. */
export interface ToldEntry extends Life {
  readonly key: string
  entry: Entry
  readonly lines: HistoryLine[]
  readonly opened: ToldEntry[]
}

/** An entry and all that it led to, what is named before what names it. */
const livesIn = (life: Life): Life[] => [life, ...life.opened.flatMap(livesIn)]
const storiesIn = (told: ToldEntry): ToldEntry[] => [told, ...told.opened.flatMap(storiesIn)]

/** Registers in an order in which what is named stands before what names it. */
function ordered(models: readonly RegisterModel[]): RegisterModel[] {
  const done = new Set<RegisterModel>()
  const visit = (model: RegisterModel, above: readonly RegisterModel[]): void => {
    if (done.has(model) || above.includes(model)) return
    for (const { target } of model.fields)
      if (target && target !== model) visit(target, [...above, model])
    done.add(model)
  }
  for (const model of models) visit(model, [])
  return [...done].filter((model) => models.includes(model))
}

/** Rows bound in one statement; more make its parameters too large to be pleasant. */
const rowsAtOnce = 5_000
/** Rows put together without a rest: some milliseconds, so that nobody else waits, and the database is sent its next statement. */
const restEvery = 200

/** Puts rows together, set by set, while others have their turn. */
async function gathered<T>(
  all: readonly T[],
  table: string,
  columns: readonly string[],
  values: (one: T) => readonly unknown[],
): Promise<ManyRows[]> {
  const sets: ManyRows[] = []
  for (const [at, one] of all.entries()) {
    if (at % rowsAtOnce === 0) sets.push(new ManyRows(table, columns))
    sets.at(-1)?.add(values(one))
    if (at % restEvery === restEvery - 1) await setImmediate()
  }
  return sets
}

function entryRows(model: RegisterModel, all: readonly Life[]): Promise<ManyRows[]> {
  // Numbers are given in the order in which things happened.
  const told = all.toSorted((a, b) => (a.entry.createdAt < b.entry.createdAt ? -1 : 1))
  const columns = told[0] ? [...Object.keys(rowOf(model, told[0].entry)), 'search'] : []
  return gathered(told, model.table, columns, ({ entry }) => [
    ...Object.values(rowOf(model, entry)),
    searchVector(searchedTexts(model, entry.values)),
  ])
}

const lineRows = (zone: number, all: readonly HistoryLine[]): Promise<ManyRows[]> =>
  gathered(all, 'history', historyColumns.slice(1), (line) => historyValues(zone, line).slice(1))

async function insertAll(
  client: PoolClient,
  zone: number,
  sets: readonly ManyRows[],
): Promise<void> {
  for (const set of sets) await insertMany(client, zone, set)
}

/** Appends lines of history, set by set. */
export const insertLines = async (
  client: PoolClient,
  zone: number,
  all: readonly HistoryLine[],
): Promise<void> => insertAll(client, zone, await lineRows(zone, all))

/** New entries whose facts are kept and wait to be added up, with how many facts they have. */
export interface Uncounted {
  readonly ids: string[]
  facts: number
}

/** Keeps the facts of what has been told, after all of it is there: measures may walk from one entry to another. */
async function keepFacts(
  client: PoolClient,
  context: Context,
  byModel: ReadonlyMap<RegisterModel, readonly string[]>,
  uncounted: Uncounted,
): Promise<void> {
  for (const [model, ids] of byModel) {
    uncounted.facts += await keepNewFacts(client, context, model, ids)
    for (const id of ids) uncounted.ids.push(id)
  }
}

/** Lives as they will be bound. */
export interface ReadyLives {
  readonly entries: readonly ManyRows[]
  readonly lines: readonly ManyRows[]
  readonly ids: ReadonlyMap<RegisterModel, readonly string[]>
}

/** Puts lives together with all that they led to: the work that can be done while the database writes those before. */
export async function readyLives(
  { zone }: Pick<Context, 'zone'>,
  begun: readonly Life[],
): Promise<ReadyLives> {
  const lives = begun.flatMap(livesIn)
  const byModel = Map.groupBy(lives, ({ model }) => model)
  const entries: ManyRows[] = []
  for (const model of ordered([...byModel.keys()]))
    entries.push(...(await entryRows(model, byModel.get(model) ?? [])))
  const lines = await lineRows(
    zone,
    lives.flatMap((one) => one.lines),
  )
  const ids = Array.from(
    byModel,
    ([model, all]) => [model, all.map(({ entry }) => entry.id)] as const,
  )
  return { entries, lines, ids: new Map(ids) }
}

/**
 * Writes lives set by set: one statement a register, a few for the history. Their facts are in no figure before the caller has added up what is `uncounted`,
 * in the same transaction.
 */
export async function insertReady(
  client: PoolClient,
  context: Context,
  { entries, lines, ids }: ReadyLives,
  uncounted: Uncounted,
): Promise<void> {
  await insertAll(client, context.zone, entries)
  await keepFacts(client, context, ids, uncounted)
  await insertAll(client, context.zone, lines)
}

/** Writes told entries, and the keys by which they are known. */
export async function insertTold(
  client: PoolClient,
  context: Context,
  begun: readonly ToldEntry[],
): Promise<void> {
  const ready = await readyLives(context, begun)
  const uncounted = { ids: [], facts: 0 }
  await insertReady(client, context, ready, uncounted)
  await addUp(client, context, uncounted.ids, uncounted.facts)
  const keys = begun
    .flatMap(storiesIn)
    .map(({ key, model, entry }) => ({ key, register: model.key, entry_id: entry.id }))
  await rememberTold(client, context, keys)
}

export interface ToldKey {
  readonly key: string
  readonly register: string
  readonly entry_id: string
}
/** Keeps by what entries are known when their story is told again. */
export async function rememberTold(
  client: PoolClient,
  { zone, now }: Pick<Context, 'zone' | 'now'>,
  keys: readonly ToldKey[],
): Promise<void> {
  const at = now().toISOString()
  const columns = ['key', 'register', 'entry_id', 'at']
  const sets = await gathered(keys, 'told', columns, (one) => [
    one.key,
    one.register,
    one.entry_id,
    at,
  ])
  await insertAll(client, zone, sets)
}
