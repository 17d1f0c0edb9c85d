import { type Database, rows, sql } from '../store/sql.ts'

/** A unit with its parent. */
export interface Placed {
  readonly id: string
  readonly parent: string | null
}
/** One move of a unit: under whom it stood before, and under whom from a day on. */
export interface Move {
  readonly unit: string
  readonly day: string
  readonly from: string | null
  readonly to: string | null
}
/** A unit below another from a day until another. */
export interface PastPath {
  readonly unit: string
  readonly above: string
  readonly since: string
  readonly until: string
}

/** Before and after every day of the ledger. */
const [ever, never] = ['0001-01-01', '9999-12-31']

/** Who stood under whom, day by day: the tree of today with the moves taken back. */
function pastPaths(units: readonly Placed[], moves: readonly Move[]): PastPath[] {
  const byUnit = Map.groupBy(
    moves.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    ({ unit }) => unit,
  )
  const parentOn = ({ id, parent }: Placed, day: string): string | null => {
    const all = byUnit.get(id) ?? []
    const last = all.findLast((move) => move.day <= day)
    if (last) return last.to
    const [first] = all
    return first ? first.from : parent
  }
  const days = [ever, ...new Set(moves.map(({ day }) => day).toSorted())]
  return days.flatMap((since, at) => {
    const until = days[at + 1] ?? never
    const parents = new Map(units.map((unit) => [unit.id, parentOn(unit, since)]))
    return units.flatMap(({ id: unit }) => {
      const found: PastPath[] = []
      for (
        let above: string | null | undefined = unit;
        above !== null && above !== undefined;
        above = parents.get(above)
      )
        found.push({ unit, above, since, until })
      return found
    })
  })
}

/** Writes anew which units lie below which, now and in the past: in the transaction that changes the tree. */
export async function refreshUnitPaths(database: Database, zone: number): Promise<void> {
  await rows(database, sql`delete from unit_path where zone_id = ${zone}`)
  await rows(
    database,
    sql`with recursive up as (
          select id as unit_id, id as above_id, parent_id from unit where zone_id = ${zone}
          union all
          select up.unit_id, p.id, p.parent_id from up join unit p on p.zone_id = ${zone} and p.id = up.parent_id)
        insert into unit_path (zone_id, unit_id, above_id) select ${zone}::integer, unit_id, above_id from up`,
  )
  const units = await rows<Placed>(
    database,
    sql`select id, parent_id as parent from unit where zone_id = ${zone}`,
  )
  const moves = await rows<Move>(
    database,
    sql`select unit_id as unit, from_day as day, old_parent_id as from, new_parent_id as to from unit_move where zone_id = ${zone}`,
  )
  const past = pastPaths(units, moves)
  await rows(database, sql`delete from unit_path_was where zone_id = ${zone}`)
  await rows(
    database,
    sql`insert into unit_path_was (zone_id, unit_id, above_id, since, until)
        select ${zone}::integer, p.* from unnest(${past.map(({ unit }) => unit)}::uuid[], ${past.map(({ above }) => above)}::uuid[],
               ${past.map(({ since }) => since)}::date[], ${past.map(({ until }) => until)}::date[]) as p(unit_id, above_id, since, until)`,
  )
}
