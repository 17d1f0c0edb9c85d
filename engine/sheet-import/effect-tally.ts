import { setImmediate } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { type Fact, factOf, nowhere } from '../indicators/facts.ts'
import type { Measure } from '../indicators/measure.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Decision } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { refsOf } from '../store/read.ts'
import { SeenThrough } from './situations.ts'
import type { Verdict } from './verdict.ts'

/** An entry before and after a row; before is null where the row makes it. */
interface Change {
  readonly before: Entry | null
  readonly after: Entry
}
/** By how much a set of entries grows, and what they hold. */
export interface Growth {
  n: number
  sum: number
}
/** The same by month, or, of a stock, on the day on which it is read. */
export type Growths = ReadonlyMap<string, Growth>

/** Entries counted without a rest: some milliseconds. */
const restEvery = 500

function changesBy(verdicts: readonly Verdict[]): ReadonlyMap<RegisterModel, Change[]> {
  const found = new Map<RegisterModel, Change[]>()
  const add = ({ model, before, entry, opens }: Decision): void => {
    const known = found.get(model)
    if (known) known.push({ before, after: entry })
    else found.set(model, [{ before, after: entry }])
    for (const one of opens) add(one)
  }
  for (const one of verdicts) if (one.kind === 'new' || one.kind === 'changed') add(one.decision)
  return found
}

/** What the writing of rows would add to measures: the very facts that it would keep, added up set by set. */
export class EffectTally {
  readonly #context: Context
  readonly #measures: ReadonlyMap<RegisterModel, readonly Measure[]>
  readonly #today: string
  readonly #touched = new Set<RegisterModel>()
  readonly #growths = new Map<Measure, Map<string, Growth>>()

  /** @param today The day by the zone's calendar. */
  constructor(context: Context, measures: Iterable<Measure>, today: string) {
    this.#context = context
    this.#measures = Map.groupBy(new Set(measures), ({ model }) => model)
    this.#today = today
  }

  /** Takes in what a set of rows would write; nothing of it is held afterwards. */
  async add(verdicts: readonly Verdict[]): Promise<void> {
    const changes = changesBy(verdicts)
    const seen = new SeenThrough(this.#context)
    // What a row opens may be counted by what the row itself says.
    for (const { before, after } of [...changes.values()].flat()) if (!before) seen.keep(after)
    for (const [model, all] of changes) {
      this.#touched.add(model)
      for (const measure of this.#measures.get(model) ?? []) await this.#count(measure, all, seen)
    }
  }

  /** Whether rows would write entries that the measure looks at. */
  touches = ({ model }: Measure): boolean => this.#touched.has(model)

  growths = (measure: Measure): Growths => this.#growths.get(measure) ?? new Map<string, Growth>()

  /** Where a fact is told: in its month, or today while it stands. */
  #periodOf({ stock }: Measure, { day, until }: Fact): string | null {
    if (!stock) return day.slice(0, 7)
    return day <= this.#today && (until === null || until > this.#today) ? this.#today : null
  }

  async #count(measure: Measure, changes: readonly Change[], seen: SeenThrough): Promise<void> {
    const { model, paths } = measure
    const entries = changes.flatMap(({ before, after }) => (before ? [before, after] : [after]))
    await seen.load(
      model,
      entries.map(({ values }) => values),
      paths,
    )
    const around = nowhere(this.#context.model.ledger.offsetMinutes)
    const found = this.#growths.get(measure) ?? new Map<string, Growth>()
    this.#growths.set(measure, found)
    const add = (entry: Entry, sign: number): void => {
      const refs = paths.length === 0 ? {} : refsOf(model, entry.values, paths, seen.get)
      const fact = factOf(measure, { ...entry, refs }, around)
      const period = fact && this.#periodOf(measure, fact)
      if (!fact || period === null) return
      const growth = found.get(period) ?? { n: 0, sum: 0 }
      found.set(period, growth)
      growth.n += sign
      growth.sum += sign * Number(fact.sum)
    }
    for (const [at, { before, after }] of changes.entries()) {
      if (before) add(before, -1)
      add(after, 1)
      if (at % restEvery === restEvery - 1) await setImmediate()
    }
  }
}
