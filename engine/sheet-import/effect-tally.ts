import { setImmediate } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { type Fact, factOf, nowhere, separator } from '../indicators/facts.ts'
import { type Measure, measuresOf } from '../indicators/measure.ts'
import type { Model, RegisterModel } from '../model/model.ts'
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
  /** Of what is worked out from its distribution: the same by bucket and by thing. */
  spread?: Map<string, Spread>
}
interface Spread {
  readonly bucket: number
  /** The last dimension: the thing, where things are counted once. */
  readonly value: string
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

/** The fields beyond references that are read anywhere in what a measure says. */
function farFields(said: unknown): string[][] {
  if (typeof said !== 'object' || said === null) return []
  const { value, path } = said as { value?: unknown; path?: unknown }
  if (value === 'field' && Array.isArray(path)) return path.length > 1 ? [path as string[]] : []
  return Object.values(said).flatMap(farFields)
}

/** The register that a chain of references leads to. */
const registerAt = (model: RegisterModel, path: readonly string[]): RegisterModel | undefined =>
  path.reduce<RegisterModel | undefined>((here, name) => here?.fieldOf.get(name)?.target, model)

/** The measures of medians, of things counted once and of growths: these are worked out anew from all cells, not from what is added. */
const spreadIn = (model: Model): ReadonlySet<Measure> =>
  new Set(
    [...measuresOf(model).figures.values()]
      .filter(({ indicator: { kind } }) => ['percentile', 'distinct', 'growth'].includes(kind))
      .flatMap(({ parts }) => Object.values(parts)),
  )

function spreadOut(growth: Growth, { bucket, dims, sum }: Fact, sign: number): void {
  const value = dims.slice(dims.lastIndexOf(separator) + 1)
  growth.spread ??= new Map()
  const key = JSON.stringify([bucket, value])
  const known = growth.spread.get(key) ?? { bucket, value, n: 0, sum: 0 }
  growth.spread.set(key, known)
  known.n += sign
  known.sum += sign * Number(sum)
}

/** What the writing of rows would add to measures: the very facts that it would keep, added up set by set. */
export class EffectTally {
  readonly #context: Context
  readonly #measures: ReadonlyMap<RegisterModel, readonly Measure[]>
  readonly #today: string
  readonly #spread: ReadonlySet<Measure>
  readonly #touched = new Set<RegisterModel>()
  /** The fields that rows correct, by register. */
  readonly #corrected = new Map<RegisterModel, Set<string>>()
  readonly #growths = new Map<Measure, Map<string, Growth>>()

  /** @param today The day by the zone's calendar. */
  constructor(context: Context, measures: Iterable<Measure>, today: string) {
    this.#context = context
    this.#spread = spreadIn(context.model)
    this.#measures = Map.groupBy(new Set(measures), ({ model }) => model)
    this.#today = today
  }

  /** Takes in what a set of rows would write; nothing of it is held afterwards. */
  async add(verdicts: readonly Verdict[]): Promise<void> {
    for (const one of verdicts) if (one.kind === 'changed') this.#correct(one)
    const changes = changesBy(verdicts)
    const seen = new SeenThrough(this.#context)
    // What a row opens may be counted by what the row itself says.
    for (const { before, after } of [...changes.values()].flat()) if (!before) seen.keep(after)
    for (const [model, all] of changes) {
      this.#touched.add(model)
      for (const measure of this.#measures.get(model) ?? []) await this.#count(measure, all, seen)
    }
  }

  #correct({ decision: { model }, changes }: Extract<Verdict, { kind: 'changed' }>): void {
    const known = this.#corrected.get(model) ?? new Set<string>()
    this.#corrected.set(model, known)
    for (const { field } of changes) known.add(field)
  }

  /** Whether rows would write entries that the measure looks at. */
  touches = ({ model }: Measure): boolean => this.#touched.has(model)

  /** Whether rows would correct fields that the measure reads through references: whose entries then move is not counted here. */
  seesThrough = ({ model, ...said }: Measure): boolean =>
    farFields(said).some((path) => {
      const far = registerAt(model, path.slice(0, -1))
      return far !== undefined && this.#corrected.get(far)?.has(path.at(-1) ?? '') === true
    })

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
      if (this.#spread.has(measure)) spreadOut(growth, fact, sign)
    }
    for (const [at, { before, after }] of changes.entries()) {
      if (before) add(before, -1)
      add(after, 1)
      if (at % restEvery === restEvery - 1) await setImmediate()
    }
  }
}
