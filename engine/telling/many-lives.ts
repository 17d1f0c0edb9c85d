import { setImmediate } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { historyColumns, historyValues } from '../history/history-sql.ts'
import type { RegisterModel } from '../model/model.ts'
import { searchVector, vectorOf } from '../search/search-words.ts'
import type { HistoryLine } from '../steps/decision.ts'
import { CopyRows, Pieces } from '../store/copy-rows.ts'
import { cellsOf, type Entry, searchedTexts } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import type { ToldFacts } from './told-facts.ts'

/** An entry whose whole life is known, with the lines of its history. */
export interface Life {
  readonly model: RegisterModel
  readonly entry: Entry
  readonly lines: readonly HistoryLine[]
  /** Entries that its steps opened. */
  readonly opened: readonly Life[]
}

export interface ToldKey {
  readonly key: string
  readonly register: string
  readonly entry_id: string
}

/** An entry and all that it led to, what is named before what names it. */
const livesIn = (life: Life): Life[] => [life, ...life.opened.flatMap(livesIn)]

/** Registers in an order in which what is named stands before what names it. */
function ordered(models: Iterable<RegisterModel>): RegisterModel[] {
  const all = [...models]
  const done = new Set<RegisterModel>()
  const visit = (model: RegisterModel, above: readonly RegisterModel[]): void => {
    if (done.has(model) || above.includes(model)) return
    for (const { target } of model.fields)
      if (target && target !== model) visit(target, [...above, model])
    done.add(model)
  }
  for (const model of all) visit(model, [])
  return [...done].filter((model) => all.includes(model))
}

/** Rows put together without a rest: some milliseconds, so that nobody else waits, and the database is sent what it waits for. */
const restEvery = 200

/** Lines of history to be appended. */
export const lineRows = (zone: number, pieces?: Pieces): CopyRows =>
  new CopyRows(zone, 'history', historyColumns.slice(1), pieces)
export const addLine = (into: CopyRows, zone: number, line: HistoryLine): void =>
  into.add(historyValues(zone, line).slice(1))

/** Lives put together with all that they led to: the work that can be done while the database writes those before. */
export class ManyLives {
  readonly #context: Context
  readonly #facts: ToldFacts
  readonly #pieces: Pieces
  readonly #entries = new Map<RegisterModel, { readonly rows: CopyRows; readonly ids: string[] }>()
  readonly #factRows: CopyRows
  readonly #lines: CopyRows
  readonly #keys: CopyRows
  readonly #at: string

  /**
   * @param facts Adds up what many such sets, written in one transaction, do to figures.
   * @param pieces What such sets are put together in.
   */
  constructor(context: Context, facts: ToldFacts, pieces = new Pieces()) {
    const { zone } = context
    this.#context = context
    this.#facts = facts
    this.#pieces = pieces
    this.#factRows = facts.rows(pieces)
    this.#lines = lineRows(zone, pieces)
    this.#keys = new CopyRows(zone, 'told', ['key', 'register', 'entry_id', 'at'], pieces)
    this.#at = context.now().toISOString()
  }

  /** Takes lives in; numbers are given in the order in which things happened. */
  async add(begun: readonly Life[]): Promise<void> {
    const lives = begun
      .flatMap(livesIn)
      .toSorted((a, b) => (a.entry.createdAt < b.entry.createdAt ? -1 : 1))
    for (let at = 0; at < lives.length; at += restEvery) {
      const some = lives.slice(at, at + restEvery)
      const vectors = await this.#vectors(some)
      for (const [index, life] of some.entries()) this.#add(life, vectors[index] ?? '')
      await setImmediate()
    }
  }

  /** What search finds entries by; where only the database can tell, it is asked for all of them at once. */
  async #vectors(lives: readonly Life[]): Promise<string[]> {
    const words = lives.map(({ model, entry }) => searchVector(searchedTexts(model, entry.values)))
    const found = words.map(vectorOf)
    const unsure = words.filter((_, at) => found[at] === null)
    if (unsure.length === 0) return found.map((one) => one ?? '')
    const told = await rows<{ vector: string }>(
      this.#context.pool,
      sql`select to_tsvector('simple', words)::text as vector from unnest(${unsure}::text[]) with ordinality as w(words, at) order by at`,
    )
    const next = told.values()
    return found.map((one) => one ?? next.next().value?.vector ?? '')
  }

  #add({ model, entry, lines }: Life, vector: string): void {
    const { zone } = this.#context
    const cells = cellsOf(model)
    let into = this.#entries.get(model)
    if (!into) {
      const columns = [...cells.map(({ column }) => column), 'search']
      into = { rows: new CopyRows(zone, model.table, columns, this.#pieces), ids: [] }
      this.#entries.set(model, into)
    }
    into.rows.add([...cells.map(({ bound }) => bound(entry)), vector])
    into.ids.push(entry.id)
    this.#facts.add(this.#factRows, model, entry)
    for (const line of lines) addLine(this.#lines, zone, line)
  }

  /** Keeps by what an entry is known when its story is told again. */
  know = ({ key, register, entry_id: entry }: ToldKey): void =>
    this.#keys.add([key, register, entry, this.#at])

  /** Writes them: a COPY a register, and one each for facts, history and marks. */
  async write(client: PoolClient): Promise<void> {
    const models = ordered(this.#entries.keys())
    for (const model of models) await this.#entries.get(model)?.rows.copy(client)
    await this.#factRows.copy(client)
    // After all entries are there: measures may walk from one to another.
    for (const model of models)
      await this.#facts.walk(client, model, this.#entries.get(model)?.ids ?? [])
    await this.#lines.copy(client)
    await this.#keys.copy(client)
  }
}
