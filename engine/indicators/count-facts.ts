import type { FactChanges } from './fact-changes.ts'
import { arrayOfTexts } from '../store/text-of.ts'
import { type Fact, hashOf } from './facts.ts'

type Value = string | number | null
/** Ids, numbers and days stand in an array as they are; nothing of theirs needs quotes. */
const arrayOfPlain = (values: readonly Value[]): string => `{${values.map(String).join(',')}}`

/** A column of facts. `usual` is what most facts have in it, as a value and as SQL. */
interface Column {
  readonly name: string
  readonly type: string
  readonly of: (fact: Fact) => Value
  /** Holds what people wrote. */
  readonly quoted?: true
  readonly usual?: { readonly value: Value; readonly sql: string }
}
const columns: readonly Column[] = [
  { name: 'measure', type: 'integer', of: ({ measure }) => measure },
  { name: 'unit_id', type: 'uuid', of: ({ unit }) => unit },
  { name: 'day', type: 'date', of: ({ day }) => day },
  {
    name: 'until',
    type: 'date',
    of: ({ until }) => until,
    usual: { value: null, sql: 'null::date' },
  },
  { name: 'dims', type: 'text', of: ({ dims }) => dims, quoted: true },
  { name: 'bucket', type: 'integer', of: ({ bucket }) => bucket, usual: { value: 0, sql: '0' } },
  { name: 'sum', type: 'numeric', of: ({ sum }) => sum, usual: { value: '0', sql: '0::numeric' } },
]

/** The facts of some writes as they are bound: one array a column, and none for a column in which all facts are as most facts are. */
export interface FactParameters {
  /** What the statement's text depends on. */
  readonly shape: string
  readonly withChanged: boolean
  readonly withFresh: boolean
  /** There are measures whose stored fact goes and no other comes. */
  readonly withGone: boolean
  /** The columns that are as usual in all fresh facts. */
  readonly usual: ReadonlySet<string>
  readonly values: readonly unknown[]
}

const isUsual = ({ of, usual }: Column, facts: readonly Fact[]): boolean =>
  usual !== undefined && facts.every((one) => of(one) === usual.value)

/** What one write changes in the facts of its entry. */
export interface FactsOfWrite {
  readonly id: string
  readonly facts: FactChanges
}

/** The parameters that `countFacts` names, in its order. */
export function factParameters(writes: readonly FactsOfWrite[]): FactParameters {
  const changed = { entries: [] as string[], measures: [] as number[] }
  const fresh = { entries: [] as string[], hashes: [] as string[], facts: [] as Fact[] }
  for (const { id, facts } of writes) {
    for (const measure of facts.changed) {
      changed.entries.push(id)
      changed.measures.push(measure)
    }
    const hash = facts.fresh.length > 0 ? hashOf(id) : ''
    for (const fact of facts.fresh) {
      fresh.entries.push(id)
      fresh.hashes.push(hash)
      fresh.facts.push(fact)
    }
  }
  const [withChanged, withFresh] = [changed.measures.length > 0, fresh.facts.length > 0]
  const withGone = writes.some(({ facts }) => facts.changed.length > facts.fresh.length)
  const usual = new Set(
    columns.filter((column) => isUsual(column, fresh.facts)).map(({ name }) => name),
  )
  const values: unknown[] = []
  if (withChanged) values.push(arrayOfPlain(changed.entries), arrayOfPlain(changed.measures))
  if (withFresh) {
    values.push(arrayOfPlain(fresh.entries), arrayOfPlain(fresh.hashes))
    for (const { name, of, quoted } of columns)
      if (!usual.has(name)) values.push((quoted ? arrayOfTexts : arrayOfPlain)(fresh.facts.map(of)))
  }
  const parts = [withChanged && 'changed', withFresh && 'fresh', withGone && 'gone', ...usual]
  return {
    shape: parts.filter((one) => one !== false).join(' '),
    withChanged,
    withFresh,
    withGone,
    usual,
    values,
  }
}

const all = columns.map(({ name }) => name).join(', ')
/** A row for each fresh fact of the entries that were written. Where none is changed all are new: these are all written or the statement fails. */
function freshRows({ usual, withChanged }: FactParameters, from: number): string {
  const each = columns.filter(({ name }) => !usual.has(name))
  const types = ['uuid', 'bigint', ...each.map(({ type }) => type)]
  const bound = types.map((type, at) => `$${from + at}::${type}[]`).join(', ')
  const selected = columns.map(({ name, usual: is }) =>
    usual.has(name) && is ? `${is.sql} as ${name}` : `f.${name}`,
  )
  return `select f.entry_id, f.hash, ${selected.join(', ')} from unnest(${bound}) as f(entry_id, hash, ${each.map(({ name }) => name).join(', ')})${withChanged ? ' join written w on w.id = f.entry_id' : ''}`
}

/** What is appended for the folder: a day on which a fact begins to count, and the day on which it no longer does. */
function counted({ withChanged, withFresh, usual }: FactParameters): string {
  const into = 'insert into delta (zone_id, measure, unit_id, day, dims, bucket, n, sum, hash, at)'
  // New entries whose facts count for good: nothing is taken back and nothing ends.
  if (!withChanged && usual.has('until'))
    return `${into} select $1, measure, unit_id, day, dims, bucket, 1, sum, hash, now() from fresh`
  const sides = [
    ...(withFresh ? [`select ${all}, hash, 1 as sign from fresh`] : []),
    ...(withChanged ? [`select ${all}, hash, -1 as sign from stored`] : []),
  ].join(' union all ')
  return `${into}
  select $1, measure, unit_id, d.day, dims, bucket, d.n, d.n * sum, d.n * hash, now()
    from (${sides}) as s cross join lateral (values (s.day, s.sign), (s.until, -s.sign)) as d(day, n) where d.day is not null`
}

/**
 * The part of a statement that keeps facts and appends deltas, for the rows of `written`: no change, no count. A delta is the
 * new fact minus the stored one, never minus what today's rule would compute. `$1` is the zone; its own values are the parameters from
 * `from` on.
 */
export function countFacts(parameters: FactParameters, from: number): string {
  const { withChanged, withFresh, withGone } = parameters
  if (!withChanged && !withFresh) return ''
  const firstFresh = from + (withChanged ? 2 : 0)
  const mine = 'f.zone_id = $1 and f.entry_id = c.entry_id and f.measure = c.measure'
  const replaced = columns
    .map(({ name }) => name)
    .filter((name) => name !== 'measure')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')
  const onConflict = withChanged
    ? ` on conflict (zone_id, entry_id, measure) do update set ${replaced}`
    : ''
  const kept = withFresh
    ? ' and not exists (select 1 from fresh k where k.entry_id = c.entry_id and k.measure = c.measure)'
    : ''
  const parts = [
    withChanged &&
      `changed as (select c.entry_id, c.measure from unnest($${from}::uuid[], $${from + 1}::integer[]) as c(entry_id, measure) join written w on w.id = c.entry_id)`,
    withChanged &&
      `stored as (select f.hash, ${columns.map(({ name }) => `f.${name}`).join(', ')} from fact f, changed c where ${mine})`,
    withFresh && `fresh as (${freshRows(parameters, firstFresh)})`,
    withFresh &&
      `kept as (insert into fact (zone_id, entry_id, hash, ${all}) select $1, entry_id, hash, ${all} from fresh${onConflict})`,
    withGone && `gone as (delete from fact f using changed c where ${mine}${kept})`,
    `counted as (${counted(parameters)})`,
  ]
  return `, ${parts.filter((one) => one !== false).join(', ')}`
}
