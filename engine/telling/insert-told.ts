import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { historyColumns, historyValues } from '../history/history-sql.ts'
import { foldAll, holdFoldLock } from '../indicators/fold.ts'
import { measuresOf } from '../indicators/measure.ts'
import { countNew } from '../indicators/recount.ts'
import type { RegisterModel } from '../model/model.ts'
import { searchVector } from '../search/search-words.ts'
import type { HistoryLine } from '../steps/decision.ts'
import { type Entry, rowOf, searchedTexts } from '../store/entry.ts'
import { name, raw, rows, sql } from '../store/sql.ts'

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

const columnList = (columns: readonly string[], from?: string) =>
  raw(columns.map((one) => `${from ? `${from}.` : ''}"${one}"`).join(', '))

async function insertEntries(
  client: PoolClient,
  zone: number,
  model: RegisterModel,
  all: readonly Life[],
): Promise<void> {
  // Numbers are given in the order in which things happened.
  const told = all.toSorted((a, b) => (a.entry.createdAt < b.entry.createdAt ? -1 : 1))
  const [first] = told
  if (!first) return
  const columns = Object.keys(rowOf(model, first.entry))
  const data = told.map(({ entry }) => rowOf(model, entry))
  const ids = told.map(({ entry }) => entry.id)
  const searched = told.map(({ entry }) => searchVector(searchedTexts(model, entry.values)))
  await rows(
    client,
    sql`insert into ${name(model.table)} (zone_id, ${columnList(columns)}, search)
        select ${zone}, ${columnList(columns, 'r')}, to_tsvector('simple', s.words)
          from json_populate_recordset(null::${name(model.table)}, ${JSON.stringify(data)}::json) as r
          join unnest(${ids}::uuid[], ${searched}::text[]) with ordinality as s(entry, words, at) on s.entry = r.id order by s.at`,
  )
}

/** Lines of history bound in one statement; more make the parameter too large to be pleasant. */
const linesAtOnce = 20_000

/** Appends lines of history, set by set. */
export async function insertLines(
  client: PoolClient,
  zone: number,
  all: readonly HistoryLine[],
): Promise<void> {
  for (let from = 0; from < all.length; from += linesAtOnce)
    await insertSome(client, zone, all.slice(from, from + linesAtOnce))
}

async function insertSome(
  client: PoolClient,
  zone: number,
  lines: readonly HistoryLine[],
): Promise<void> {
  const rest = historyColumns.filter((column) => column !== 'zone_id')
  const data = lines.map((line) =>
    Object.fromEntries(
      historyValues(zone, line).map((value, at) => {
        const column = historyColumns[at] ?? ''
        return [
          column,
          (column === 'changes' || column === 'clock') && typeof value === 'string'
            ? JSON.parse(value)
            : value,
        ]
      }),
    ),
  )
  await rows(
    client,
    sql`insert into history (zone_id, ${columnList(rest)}) select ${zone}, ${columnList(rest, 'r')} from json_populate_recordset(null::history, ${JSON.stringify(data)}::json) as r`,
  )
}

/** From so many deltas on they are folded at once: readers would have to add them up again and again. */
const foldedFrom = 10_000

/** Counts what has been told, set by set, after all of it is there: measures may walk from one entry to another. */
async function countLives(
  client: PoolClient,
  context: Context,
  byModel: ReadonlyMap<RegisterModel, readonly Life[]>,
): Promise<void> {
  const measures = measuresOf(context.model)
  let deltas = 0
  for (const [model, lives] of byModel) {
    const ids = lives.map(({ entry }) => entry.id)
    for (const measure of measures.of(model))
      deltas += (await countNew(client, context, measure, ids)).deltas
  }
  if (deltas < foldedFrom) return
  await holdFoldLock(client, context.zone)
  await foldAll(client, context.zone)
}

/** Writes lives set by set, with all that they led to: one statement a register, a few for the history. */
export async function insertLives(
  client: PoolClient,
  context: Context,
  begun: readonly Life[],
): Promise<void> {
  const lives = begun.flatMap(livesIn)
  const byModel = Map.groupBy(lives, ({ model }) => model)
  for (const model of ordered([...byModel.keys()]))
    await insertEntries(client, context.zone, model, byModel.get(model) ?? [])
  await countLives(client, context, byModel)
  await insertLines(
    client,
    context.zone,
    lives.flatMap((one) => one.lines),
  )
}

/** Writes told entries, and the keys by which they are known. */
export async function insertTold(
  client: PoolClient,
  context: Context,
  begun: readonly ToldEntry[],
): Promise<void> {
  await insertLives(client, context, begun)
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
  await rows(
    client,
    sql`insert into told (zone_id, key, register, entry_id, at) select ${zone}, r.key, r.register, r.entry_id, ${now().toISOString()} from jsonb_populate_recordset(null::told, ${JSON.stringify(keys)}::jsonb) as r`,
  )
}
