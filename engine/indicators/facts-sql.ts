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

/** The SQL of an entry's hash: facts.ts `hashOf`. */
const hashSql = (id: Sql): Sql =>
  sql`('x' || right(replace(${id}::text, '-', ''), 15))::bit(60)::bigint`

const dimension = (node: ValueNode, reach: Reach, here: SqlSurroundings): Sql =>
  sql`translate(coalesce(${valueSql(node, reach, here)}::text, '?'), chr(31), ' ')`

/** Which entries of the register the facts are of: a condition over the alias `e`, made after the measure's joins are known. */
export type Which = (reach: Reach) => Sql

/**
 * The facts of many entries in one measure, as rows (entry_id, measure, unit_id, day, until, dims, bucket, sum, hash): what `factOf` says
 * of each, said to the database.
 */
export function factsSql(measure: Measure, zone: number, offsetMinutes: number, which: Which): Sql {
  const reach = new Reach(measure.model, zone)
  const here = nowhere(offsetMinutes)
  const value = (node: ValueNode | null, otherwise: string): Sql =>
    node ? valueSql(node, reach, here) : raw(otherwise)
  const condition = (of: Condition | null): Sql =>
    of ? conditionSql(of, reach, here) : raw('true')
  const dims = measure.dimNodes.map((node) => dimension(node, reach, here))
  const fact = sql`e.id as entry_id, ${value(measure.unit, 'null::uuid')} as unit_id, ${value(measure.day, '')} as day,
    ${value(measure.until, 'null::date')} as until, ${dims.length === 0 ? raw("''") : sql`concat_ws(chr(31), ${join(dims)})`} as dims,
    floor(${value(measure.value, '0')})::integer as bucket, (${value(measure.sum, '0')})::numeric as sum`
  const where = and([sql`e.zone_id = ${zone}`, condition(measure.where), which(reach)])
  return sql`select entry_id, ${measure.id}::integer as measure, unit_id, day, until, dims, bucket, sum, ${hashSql(raw('entry_id'))} as hash
    from (select ${fact} from ${reach.from()} where ${where}) as found
    where day is not null and (until is null or until > day) and bucket is not null and sum is not null`
}
