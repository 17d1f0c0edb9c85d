import { raw, type Sql, sql } from '../store/sql.ts'
import { everyUnit } from './fold.ts'

/** The unit tree that figures follow: as it is today, or as it was on each day. */
export type Tree = 'is' | 'was'

/** Of a leaf on a day, those of some units that it lies below, itself included: a table with the column `unit`. */
export function unitsAbove(
  zone: number,
  { units, tree }: { readonly units: readonly string[]; readonly tree: Tree },
  leaf: Sql,
  day: Sql,
): Sql {
  const paths =
    tree === 'is'
      ? sql`select above_id as unit from unit_path where zone_id = ${zone} and unit_id = ${leaf} and above_id = any(${[...units]}::uuid[])`
      : sql`select above_id as unit from unit_path_was where zone_id = ${zone} and unit_id = ${leaf} and above_id = any(${[...units]}::uuid[]) and since <= ${day} and until > ${day}`
  const whole = units.includes(everyUnit) ? sql` union all select ${everyUnit}::uuid` : raw('')
  return sql`(${paths}${whole})`
}
