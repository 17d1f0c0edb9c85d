import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { addUp, foldMany } from '../indicators/add-up.ts'
import { type Fact, factOf, hashOf, nowhere } from '../indicators/facts.ts'
import { type Measure, measuresOf } from '../indicators/measure.ts'
import { keepNewFacts } from '../indicators/recount.ts'
import type { RegisterModel } from '../model/model.ts'
import { CopyRows, type Pieces } from '../store/copy-rows.ts'
import type { Entry } from '../store/entry.ts'

/** A decimal as a whole number of its last digits, so that sums are exact. */
interface Exact {
  readonly units: bigint
  /** Digits after the point. */
  readonly digits: number
}
const exact = (text: string): Exact => {
  const [whole = '0', part = ''] = text.split('.')
  return { units: BigInt(whole + part), digits: part.length }
}
const inDigits = ({ units, digits }: Exact, more: number): bigint =>
  units * 10n ** BigInt(more - digits)
const plus = (a: Exact, b: Exact, sign: bigint): Exact => {
  const digits = Math.max(a.digits, b.digits)
  return { units: inDigits(a, digits) + sign * inDigits(b, digits), digits }
}
/** As PostgreSQL reads it: units with a negative power of ten. */
const decimalOf = ({ units, digits }: Exact): string =>
  digits === 0 ? String(units) : `${units}e-${digits}`

/** What facts of one measure, unit, day and set of dimensions come to. */
interface Sum {
  readonly fact: Fact
  readonly day: string
  n: number
  sum: Exact
  hash: bigint
}

const factColumns = [
  'entry_id',
  'measure',
  'unit_id',
  'day',
  'until',
  'dims',
  'bucket',
  'sum',
  'hash',
]
const deltaColumns = ['measure', 'unit_id', 'day', 'dims', 'bucket', 'n', 'sum', 'hash', 'at']
/** Sums held here: some megabytes. From so many on facts are too different for adding them up to save anything. */
const sumsHeld = 10_000
const none: Exact = { units: 0n, digits: 0 }

/**
 * Facts of entries that are new in one transaction, worked out here while the database is at others; also what they come to, as long as
 * many of them agree in unit, day and dimensions. Facts that walk through references are left to the database, which sees what is named as it
 * stands.
 */
export class ToldFacts {
  readonly #context: Context
  readonly #measures = new Map<
    RegisterModel,
    { plain: readonly Measure[]; walking: readonly Measure[] }
  >()
  #sums: Map<string, Sum> | null = new Map()
  readonly #ids: string[] = []
  #facts = 0
  /** Deltas that corrections in the same transaction have left for the folder. */
  left = 0

  constructor(context: Context) {
    this.#context = context
  }

  #measuresOf(model: RegisterModel) {
    const known = this.#measures.get(model)
    if (known) return known
    const all = measuresOf(this.#context.model).of(model)
    const [plain, walking] = [
      all.filter(({ paths }) => paths.length === 0),
      all.filter(({ paths }) => paths.length > 0),
    ]
    const found = { plain, walking }
    this.#measures.set(model, found)
    return found
  }

  /** A table of facts to be filled. */
  rows = (pieces?: Pieces): CopyRows =>
    new CopyRows(this.#context.zone, 'fact', factColumns, pieces)

  /** Puts the facts of an entry to the others. */
  add(into: CopyRows, model: RegisterModel, entry: Entry): void {
    const around = nowhere(this.#context.model.ledger.offsetMinutes)
    const hash = hashOf(entry.id)
    this.#ids.push(entry.id)
    for (const measure of this.#measuresOf(model).plain) {
      const fact = factOf(measure, entry, around)
      if (!fact) continue
      const { unit, day, until, dims, bucket, sum } = fact
      into.add([entry.id, measure.id, unit, day, until, dims, bucket, sum, hash])
      this.#facts += 1
      this.#count(fact, day, 1, hash)
      if (until !== null) this.#count(fact, until, -1, hash)
    }
  }

  #count(fact: Fact, day: string, n: 1 | -1, hash: string): void {
    if (!this.#sums) return
    const key = `${fact.measure} ${fact.unit} ${day} ${fact.bucket} ${fact.dims}`
    let held = this.#sums.get(key)
    if (!held) this.#sums.set(key, (held = { fact, day, n: 0, sum: none, hash: 0n }))
    held.n += n
    if (fact.sum !== '0') held.sum = plus(held.sum, exact(fact.sum), BigInt(n))
    held.hash += BigInt(n) * BigInt(hash)
    if (this.#sums.size > sumsHeld) this.#sums = null
  }

  /** Keeps the facts that walk through references, of entries that are there by now. */
  async walk(client: PoolClient, model: RegisterModel, ids: readonly string[]): Promise<void> {
    const { walking } = this.#measuresOf(model)
    if (walking.length === 0) return
    this.#facts += await keepNewFacts(client, this.#context, walking, ids)
    this.#sums = null
  }

  /** Adds all of them to the figures: by what they come to, or by the database from the facts themselves. */
  async addUp(client: PoolClient): Promise<void> {
    const { zone } = this.#context
    if (this.#sums) await this.#leave(client, this.#sums)
    else await addUp(client, this.#context, this.#ids, this.#facts)
    await foldMany(client, zone, this.left)
  }

  async #leave(client: PoolClient, sums: ReadonlyMap<string, Sum>): Promise<void> {
    const rows = new CopyRows(this.#context.zone, 'delta', deltaColumns)
    for (const { fact, day, n, sum, hash } of sums.values()) {
      const { measure, unit, dims, bucket } = fact
      // The moment is that of the transaction, as everywhere.
      rows.add([measure, unit, day, dims, bucket, n, decimalOf(sum), hash, 'now'])
    }
    this.left += rows.held
    await rows.copy(client)
  }
}
