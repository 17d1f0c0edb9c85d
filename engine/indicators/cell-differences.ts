import { raw, type Sql, sql } from '../store/sql.ts'
import { fanned } from './fold.ts'

/** What the stored facts of a measure are, in the shape of `cellDifferences`. */
export const storedFacts = (zone: number, measure: number): Sql =>
  sql`select measure, unit_id, day, until, dims, bucket, 1 as n, sum, hash::numeric as hash from fact where zone_id = ${zone} and measure = ${measure}`

/**
 * What would have to be added to the cells of some measures to make them, with what is pending, what was counted: rows (measure, grain,
 * unit_id, dim, value, bucket, day, n, sum, hash), none where they agree. `counted` gives rows (measure, unit_id, day, until, dims, bucket,
 * n, sum, hash). One statement, so one snapshot, whoever writes or folds.
 */
export function cellDifferences(zone: number, measures: readonly number[], counted: Sql): Sql {
  const of = sql`zone_id = ${zone} and measure = any(${[...measures]}::integer[])`
  const same = raw('having sum(n) <> 0 or sum(sum) <> 0 or sum(hash) <> 0')
  return sql`with counted as materialized (
      select measure, unit_id, day, until, dims, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
        from (${counted}) as each group by measure, unit_id, day, until, dims, bucket),
    sides as (
      select c.measure, c.unit_id, d.day, c.dims, c.bucket, d.sign * c.n as n, d.sign * c.sum as sum, d.sign * c.hash as hash
        from counted c cross join lateral (values (c.day, 1), (c.until, -1)) as d(day, sign) where d.day is not null
      union all
      select measure, unit_id, day, dims, bucket, -n, -sum, -hash from delta where ${of}),
    netted as materialized (
      select measure, unit_id, day, dims, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
        from sides group by measure, unit_id, day, dims, bucket ${same}),
    ${fanned(zone)}
    select measure, grain, unit_id, dim, value, bucket, day, sum(n) as n, sum(sum) as sum, sum(hash) as hash
      from (select measure, grain, unit_id, dim, value, bucket, day, n, sum, hash from fanned
            union all
            select measure, grain, unit_id, dim, value, bucket, day, -n, -sum, -hash from cell where ${of}) as both_sides
     group by measure, grain, unit_id, dim, value, bucket, day ${same}`
}
