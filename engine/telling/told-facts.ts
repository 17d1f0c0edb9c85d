import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { type Fact, factOf, hashOf, nowhere } from '../indicators/facts.ts'
import { type Measure, measuresOf } from '../indicators/measure.ts'
import { countNew } from '../indicators/recount.ts'
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
interface Delta {
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
/** Deltas held before they are sent: some megabytes. */
const deltasHeld = 10_000
const none: Exact = { units: 0n, digits: 0 }

/**
 * Facts of entries that are new in one transaction, worked out here while the database is at others, and what they add to figures, added up
 * over all of them. Facts that walk through references are left to the database, which sees what is named as it stands.
 */
export class ToldFacts {
  readonly #context: Context
  readonly #deltas = new Map<string, Delta>()
  readonly #plain = new Map<RegisterModel, readonly Measure[]>()
  /** Deltas that were left for the folder. */
  left = 0

  constructor(context: Context) {
    this.#context = context
  }

  #plainOf(model: RegisterModel): readonly Measure[] {
    const known =
      this.#plain.get(model) ??
      measuresOf(this.#context.model)
        .of(model)
        .filter(({ paths }) => paths.length === 0)
    this.#plain.set(model, known)
    return known
  }

  /** A table of facts to be filled. */
  rows = (pieces?: Pieces): CopyRows =>
    new CopyRows(this.#context.zone, 'fact', factColumns, pieces)

  /** Puts the facts of an entry to the others. */
  add(into: CopyRows, model: RegisterModel, entry: Entry): void {
    const measures = this.#plainOf(model)
    if (measures.length === 0) return
    const around = nowhere(this.#context.model.ledger.offsetMinutes)
    const hash = hashOf(entry.id)
    for (const measure of measures) {
      const fact = factOf(measure, entry, around)
      if (!fact) continue
      const { unit, day, until, dims, bucket, sum } = fact
      into.add([entry.id, measure.id, unit, day, until, dims, bucket, sum, hash])
      this.#count(fact, day, 1, hash)
      if (until !== null) this.#count(fact, until, -1, hash)
    }
  }

  #count(fact: Fact, day: string, n: 1 | -1, hash: string): void {
    const key = `${fact.measure} ${fact.unit} ${day} ${fact.bucket} ${fact.dims}`
    let delta = this.#deltas.get(key)
    if (!delta) this.#deltas.set(key, (delta = { fact, day, n: 0, sum: none, hash: 0n }))
    delta.n += n
    if (fact.sum !== '0') delta.sum = plus(delta.sum, exact(fact.sum), BigInt(n))
    delta.hash += BigInt(n) * BigInt(hash)
  }

  /** Counts what walks through references, for entries that are there by now. */
  async walk(client: PoolClient, model: RegisterModel, ids: readonly string[]): Promise<void> {
    for (const measure of measuresOf(this.#context.model).of(model))
      if (measure.paths.length > 0)
        this.left += (await countNew(client, this.#context, measure, ids)).deltas
    if (this.#deltas.size >= deltasHeld) await this.leave(client)
  }

  /** Leaves what has been added up for the folder. */
  async leave(client: PoolClient): Promise<void> {
    const rows = new CopyRows(this.#context.zone, 'delta', deltaColumns)
    for (const { fact, day, n, sum, hash } of this.#deltas.values())
      // The moment is that of the transaction, as everywhere.
      rows.add([
        fact.measure,
        fact.unit,
        day,
        fact.dims,
        fact.bucket,
        n,
        decimalOf(sum),
        hash,
        'now',
      ])
    this.#deltas.clear()
    this.left += rows.held
    await rows.copy(client)
  }
}
