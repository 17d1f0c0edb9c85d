import type { Facts as EntryFacts } from '../define/index.ts'
import type { Model, RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { type Fact, factOf, hashOf, nowhere } from './facts.ts'
import { type Measure, measuresOf } from './measure.ts'

/** What a write does to the facts of its entry. */
export interface FactChanges {
  /** Measures whose stored fact of the entry is taken back. */
  readonly changed: readonly number[]
  /** The facts that stand from now on; measures that are changed and not here have none. */
  readonly fresh: readonly Fact[]
}

const same = (a: Fact | null, b: Fact | null): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b))

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

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, '\\$&')}"`
const array = (values: readonly (string | number | null)[]): string =>
  `{${values.map((one) => (one === null ? 'null' : typeof one === 'number' ? one : quoted(one))).join(',')}}`

/** The parts of the write statement that a write's facts need; a statement without them is shorter to parse and to run. */
export const factsKind = ({ changed, fresh }: FactChanges): string =>
  [
    ...(changed.length > 0 ? ['changed'] : []),
    ...(fresh.length > 0 ? ['fresh'] : []),
    ...(changed.length > fresh.length ? ['gone'] : []),
  ].join(' ')

/** The parameters that `countFacts` names, in its order. */
export function factValues(entry: string, { changed, fresh }: FactChanges): unknown[] {
  if (changed.length === 0 && fresh.length === 0) return []
  return [
    entry,
    hashOf(entry),
    ...(changed.length > 0 ? [array(changed)] : []),
    ...(fresh.length > 0
      ? [
          array(fresh.map(({ measure }) => measure)),
          array(fresh.map(({ unit }) => unit)),
          array(fresh.map(({ day }) => day)),
          array(fresh.map(({ until }) => until)),
          array(fresh.map(({ dims }) => dims)),
          array(fresh.map(({ bucket }) => bucket)),
          array(fresh.map(({ sum }) => sum)),
        ]
      : []),
  ]
}

const columns = 'measure, unit_id, day, until, dims, bucket, sum'
const columnTypes = ['integer', 'uuid', 'date', 'date', 'text', 'integer', 'numeric']

/**
 * The part of a write's statement that keeps facts and appends deltas, for each row of `written`: no change, no count. A delta is the
 * new fact minus the stored one, never minus what today's rule would compute. Its values are the parameters after the first `from`.
 */
export function countFacts(kind: string, from: number): string {
  if (kind === '') return ''
  const [entry, hash] = [`$${from + 1}::uuid`, `$${from + 2}::bigint`]
  const [withChanged, withFresh] = [kind.includes('changed'), kind.includes('fresh')]
  const changed = `$${from + 3}::integer[]`
  const arrays = columnTypes.map((type, at) => `$${from + (withChanged ? 4 : 3) + at}::${type}[]`)
  const mine = `f.zone_id = $1 and f.entry_id = ${entry} and f.measure = any(${changed})`
  const onConflict = withChanged
    ? ' on conflict (zone_id, entry_id, measure) do update set unit_id = excluded.unit_id, day = excluded.day, until = excluded.until, dims = excluded.dims, bucket = excluded.bucket, sum = excluded.sum'
    : ''
  const kept = withFresh ? ` and f.measure <> all(${arrays[0]})` : ''
  const ways = [
    withChanged && `stored as (select ${columns} from fact f, written where ${mine})`,
    withFresh &&
      `fresh as (select f.* from written, unnest(${arrays.join(', ')}) as f(${columns}))`,
    withFresh &&
      `kept as (insert into fact (zone_id, entry_id, ${columns}, hash) select $1, ${entry}, ${columns}, ${hash} from fresh${onConflict})`,
    kind.includes('gone') && `gone as (delete from fact f using written where ${mine}${kept})`,
  ].filter((one) => one !== false)
  const sides = [
    ...(withFresh ? [`select ${columns}, 1 as sign from fresh`] : []),
    ...(withChanged ? [`select ${columns}, -1 as sign from stored`] : []),
  ].join(' union all ')
  return `, ${ways.join(', ')}, counted as (insert into delta (zone_id, measure, unit_id, day, dims, bucket, n, sum, hash, at)
  select $1, measure, unit_id, d.day, dims, bucket, d.n, d.n * sum, d.n * ${hash}, now()
    from (${sides}) as s cross join lateral (values (s.day, s.sign), (s.until, -s.sign)) as d(day, n) where d.day is not null)`
}
