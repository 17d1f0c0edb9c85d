import type { FactChanges } from './fact-changes.ts'
import { type Fact, hashOf } from './facts.ts'

type Value = string | number | null
const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, '\\$&')}"`
const array = (values: readonly Value[]): string =>
  `{${values.map((one) => (one === null ? 'null' : typeof one === 'number' ? one : quoted(one))).join(',')}}`

/** A column of facts besides the measure. `usual` is what most facts have in it, as a value and as SQL. */
interface Column {
  readonly name: string
  readonly type: string
  readonly of: (fact: Fact) => Value
  readonly usual?: { readonly value: Value; readonly sql: string }
}
const columns: readonly Column[] = [
  { name: 'unit_id', type: 'uuid', of: ({ unit }) => unit },
  { name: 'day', type: 'date', of: ({ day }) => day },
  {
    name: 'until',
    type: 'date',
    of: ({ until }) => until,
    usual: { value: null, sql: 'null::date' },
  },
  { name: 'dims', type: 'text', of: ({ dims }) => dims },
  { name: 'bucket', type: 'integer', of: ({ bucket }) => bucket, usual: { value: 0, sql: '0' } },
  { name: 'sum', type: 'numeric', of: ({ sum }) => sum, usual: { value: '0', sql: '0::numeric' } },
]

/**
 * How facts are bound: what all facts of a write have in common once, what differs as an array. The measures of a write mostly agree in unit
 * and day, and PostgreSQL takes longer over an array than over all else that a fact costs.
 */
export interface FactParameters {
  /** What the statement's text depends on. */
  readonly shape: string
  readonly withChanged: boolean
  readonly withFresh: boolean
  /** There are measures whose stored fact goes and no other comes. */
  readonly withGone: boolean
  /** Of each column of the fresh facts: usual, one value, or each its own. */
  readonly ways: readonly ('usual' | 'one' | 'each')[]
  readonly values: readonly unknown[]
}

function wayOf({ of, usual }: Column, facts: readonly Fact[]): 'usual' | 'one' | 'each' {
  const [first] = facts
  if (!first) return 'usual'
  const value = of(first)
  if (facts.some((one) => of(one) !== value)) return 'each'
  return usual && usual.value === value ? 'usual' : 'one'
}

/** The parameters that `countFacts` names, in its order. */
export function factParameters(entry: string, { changed, fresh }: FactChanges): FactParameters {
  const [withChanged, withFresh] = [changed.length > 0, fresh.length > 0]
  const withGone = changed.length > fresh.length
  const ways = withFresh ? columns.map((column) => wayOf(column, fresh)) : []
  const values: unknown[] = withChanged || withFresh ? [hashOf(entry)] : []
  if (withChanged) values.push(array(changed))
  if (withFresh) values.push(array(fresh.map(({ measure }) => measure)))
  for (const [at, way] of ways.entries()) {
    const of = columns[at]?.of
    const [first] = fresh
    if (!of || !first || way === 'usual') continue
    values.push(way === 'one' ? of(first) : array(fresh.map(of)))
  }
  const parts = [withChanged && 'changed', withFresh && 'fresh', withGone && 'gone', ...ways]
  return {
    shape: parts.filter((one) => one !== false).join(' '),
    withChanged,
    withFresh,
    withGone,
    ways,
    values,
  }
}

const all = ['measure', ...columns.map(({ name }) => name)].join(', ')

/** The rows of the fresh facts, one for each measure, from `written`. */
function freshRows({ ways }: FactParameters, measures: string, from: number): string {
  const each: { readonly name: string; readonly bound: string }[] = [
    { name: 'measure', bound: measures },
  ]
  const selected = ['f.measure']
  let next = from
  for (const [at, { name, type, usual }] of columns.entries()) {
    const way = ways[at]
    if (way === 'usual' && usual) selected.push(`${usual.sql} as ${name}`)
    if (way === 'one') selected.push(`$${(next += 1)}::${type} as ${name}`)
    if (way !== 'each') continue
    each.push({ name, bound: `$${(next += 1)}::${type}[]` })
    selected.push(`f.${name}`)
  }
  const bound = each.map((one) => one.bound).join(', ')
  const names = each.map((one) => one.name).join(', ')
  return `select written.id as entry_id, ${selected.join(', ')} from written, unnest(${bound}) as f(${names})`
}

/** What is appended for the folder: a day on which a fact begins to count, and the day on which it no longer does. */
function counted({ withChanged, withFresh, ways }: FactParameters, hash: string): string {
  const into = 'insert into delta (zone_id, measure, unit_id, day, dims, bucket, n, sum, hash, at)'
  const endless = ways[columns.findIndex(({ name }) => name === 'until')] === 'usual'
  // A new entry whose facts count for good: nothing is taken back and nothing ends.
  if (!withChanged && endless)
    return `${into} select $1, measure, unit_id, day, dims, bucket, 1, sum, ${hash}, now() from fresh`
  const sides = [
    ...(withFresh ? [`select ${all}, 1 as sign from fresh`] : []),
    ...(withChanged ? [`select ${all}, -1 as sign from stored`] : []),
  ].join(' union all ')
  return `${into}
  select $1, measure, unit_id, d.day, dims, bucket, d.n, d.n * sum, d.n * ${hash}, now()
    from (${sides}) as s cross join lateral (values (s.day, s.sign), (s.until, -s.sign)) as d(day, n) where d.day is not null`
}

/**
 * The part of a write's statement that keeps facts and appends deltas, for each row of `written`: no change, no count. A delta is the
 * new fact minus the stored one, never minus what today's rule would compute. `$1` is the zone; its own values are the parameters after
 * the first `from`.
 */
export function countFacts(parameters: FactParameters, from: number): string {
  const { withChanged, withFresh, withGone } = parameters
  if (!withChanged && !withFresh) return ''
  const hash = `$${from + 1}::bigint`
  const changed = `$${from + 2}::integer[]`
  const measures = `$${from + (withChanged ? 3 : 2)}::integer[]`
  const mine = `f.zone_id = $1 and f.entry_id = written.id and f.measure = any(${changed})`
  const replaced = columns.map(({ name }) => `${name} = excluded.${name}`).join(', ')
  const onConflict = withChanged
    ? ` on conflict (zone_id, entry_id, measure) do update set ${replaced}`
    : ''
  const kept = withFresh ? ` and f.measure <> all(${measures})` : ''
  const parts = [
    withChanged && `stored as (select ${all} from fact f, written where ${mine})`,
    withFresh && `fresh as (${freshRows(parameters, measures, from + (withChanged ? 3 : 2))})`,
    withFresh &&
      `kept as (insert into fact (zone_id, entry_id, ${all}, hash) select $1, entry_id, ${all}, ${hash} from fresh${onConflict})`,
    withGone && `gone as (delete from fact f using written where ${mine}${kept})`,
    `counted as (${counted(parameters, hash)})`,
  ]
  return `, ${parts.filter((one) => one !== false).join(', ')}`
}
