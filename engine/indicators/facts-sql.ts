import { type Condition, type ValueNode } from '../define/index.ts'
import { conditionSql, Reach, type SqlSurroundings, valueSql } from '../store/condition-sql.ts'
import { and, join, raw, type Sql, sql } from '../store/sql.ts'
import type { Measure } from './measure.ts'

const nowhere = (offsetMinutes: number): SqlSurroundings => ({
  get now(): Date {
    throw new Error('a measure cannot depend on the time')
  },
  offsetMinutes,
  unitsBelow: () => {
    throw new Error('a measure cannot depend on the unit tree')
  },
})

/** The 60 lowest bits. */
const sixtyBits = raw(String(2n ** 60n - 1n))
/**
 * The SQL of an entry's hash: facts.ts `hashOf`. Taken from the id's bytes, which costs half of what its text with the hyphen taken out does; a recount makes
 * twenty million of them.
 */
export const hashSql = (id: Sql): Sql =>
  sql`(('x' || encode(substring(uuid_send(${id}) from 9), 'hex'))::bit(64)::bigint & ${sixtyBits})`

/** The text that a fact's dimensions are kept as, from their values: facts.ts `dimension`, joined. */
export function dimsSql(values: readonly Sql[]): Sql {
  if (values.length === 0) return raw("''")
  const texts = values.map((of) => sql`translate(coalesce(${of}::text, '?'), chr(31), ' ')`)
  return sql`concat_ws(chr(31), ${join(texts)})`
}

/** What a measure makes of the entry `e`, as SQL over the joins of `reach`: facts.ts `factOf`, part by part. */
export interface FactParts {
  readonly unit: Sql
  readonly day: Sql
  readonly until: Sql
  /** The values of the dimensions, before they are texts. */
  readonly dims: readonly Sql[]
  readonly bucket: Sql
  readonly sum: Sql
  readonly where: Sql
}

export function factParts(measure: Measure, reach: Reach, offsetMinutes: number): FactParts {
  const here = nowhere(offsetMinutes)
  const value = (node: ValueNode | null, otherwise: string): Sql =>
    node ? valueSql(node, reach, here) : raw(otherwise)
  const condition = (of: Condition | null): Sql =>
    of ? conditionSql(of, reach, here) : raw('true')
  return {
    unit: value(measure.unit, 'null::uuid'),
    day: value(measure.day, ''),
    until: value(measure.until, 'null::date'),
    dims: measure.dimNodes.map((node) => valueSql(node, reach, here)),
    bucket: sql`floor(${value(measure.value, '0')})::integer`,
    sum: sql`(${value(measure.sum, '0')})::numeric`,
    where: condition(measure.where),
  }
}

/** Whether an entry for which the rule holds has a fact: its day and its amounts are known, and a stock is held at least a day. */
export const isFact = (day: Sql, until: Sql, bucket: Sql, sum: Sql): Sql =>
  sql`${day} is not null and (${until} is null or ${until} > ${day}) and ${bucket} is not null and ${sum} is not null`

/** Which entries of the register the facts are of: a condition over the alias `e`, made after the measure's joins are known. */
export type Which = (reach: Reach) => Sql

/**
 * The facts of many entries of a register in some of its measures, as rows (entry_id, measure, unit_id, day, until, dims, bucket, sum, hash): what `factOf`
 * says of each, said to the database. The entries are read once, whatever is counted of them.
 */
export function factsSql(
  measures: readonly [Measure, ...Measure[]],
  zone: number,
  offsetMinutes: number,
  which: Which,
): Sql {
  const [{ model }] = measures
  const reach = new Reach(model, zone)
  const each = measures.map((measure) => {
    const { unit, day, until, dims, bucket, sum, where } = factParts(measure, reach, offsetMinutes)
    return sql`select ${measure.id}::integer as measure, ${unit} as unit_id, ${day} as day, ${until} as until, ${dimsSql(dims)} as dims, ${bucket} as bucket, ${sum} as sum where ${where}`
  })
  const chosen = and([sql`e.zone_id = ${zone}`, which(reach)])
  return sql`select e.id as entry_id, f.*, ${hashSql(raw('e.id'))} as hash
    from ${reach.from()} cross join lateral (${join(each, ' union all ')}) as f
    where ${chosen} and ${isFact(raw('f.day'), raw('f.until'), raw('f.bucket'), raw('f.sum'))}`
}
