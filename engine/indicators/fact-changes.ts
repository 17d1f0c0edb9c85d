import type { Facts as EntryFacts } from '../define/index.ts'
import type { Model, RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { type Fact, factOf, nowhere } from './facts.ts'
import { type Measure, measuresOf } from './measure.ts'

/** What a write does to the facts of its entry. */
export interface FactChanges {
  /** Measures whose stored fact of the entry is taken back. */
  readonly changed: readonly number[]
  /** The facts that stand from now on; measures that are changed and not here have none. */
  readonly fresh: readonly Fact[]
}

const same = (a: Fact | null, b: Fact | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.unit === b.unit &&
    a.day === b.day &&
    a.until === b.until &&
    a.dims === b.dims &&
    a.bucket === b.bucket &&
    a.sum === b.sum)

/** Facts of entries that are still held in memory, so that the next step need not work them out again. */
const held = new WeakMap<object, readonly (Fact | null)[]>()

function factsIn(
  model: Model,
  measures: readonly Measure[],
  entry: Entry,
): readonly (Fact | null)[] {
  // The values are made anew whenever an entry changes, and shared by the copies of one that does not.
  const known = held.get(entry.values)
  if (known) return known
  const around = nowhere(model.ledger.offsetMinutes)
  const found = measures.map((one) => factOf(one, entry, around))
  held.set(entry.values, found)
  return found
}

/**
 * Which facts a write changes. A measure that walks through references is always written anew: what it met before is not known here,
 * but the statement takes back what is stored, not what would be computed.
 */
export function factChanges(
  model: Model,
  register: RegisterModel,
  before: Entry | null,
  entry: Entry,
  refs: EntryFacts['refs'],
): FactChanges {
  const measures = measuresOf(model).of(register)
  if (measures.length === 0) return { changed: [], fresh: [] }
  const plain = measures.filter(({ paths }) => paths.length === 0)
  const was = before ? factsIn(model, plain, before) : []
  const is = factsIn(model, plain, entry)
  const moved = plain.flatMap((measure, at) => {
    const fact = is[at] ?? null
    return same(was[at] ?? null, fact) ? [] : [{ measure, fact }]
  })
  const around = nowhere(model.ledger.offsetMinutes)
  const walking = measures
    .filter(({ paths }) => paths.length > 0)
    .map((measure) => ({ measure, fact: factOf(measure, { ...entry, refs }, around) }))
  const all = [...moved, ...walking]
  return {
    changed: before ? all.map(({ measure }) => measure.id) : [],
    fresh: all.flatMap(({ fact }) => fact ?? []),
  }
}
