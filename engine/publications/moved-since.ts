import type { Context } from '../context.ts'
import { addTotals, isSameSet } from '../indicators/add-totals.ts'
import { everyUnit } from '../indicators/fold.ts'
import { type Figure, measuresOf } from '../indicators/measure.ts'
import { wholeMonths } from '../indicators/periods.ts'
import type { Cell } from '../indicators/read-cells.ts'
import { numbersOf } from '../indicators/values.ts'
import { rows, type Sql, sql } from '../store/sql.ts'
import { measured } from './published-set.ts'
import { figureColumns, type FigureRow, isOtherNumber } from './revised-since.ts'

/** One part of published figures, as it is to be read now: several figures that are the same ask for it once. */
interface Wanted {
  readonly measure: number
  readonly dim: number
  /** The value of the dimension; null where every value is wanted, each by itself, or there is no dimension. */
  readonly key: string | null
  readonly units: readonly string[]
  readonly since: string
  readonly until: string
}

const wantedOf = (figure: Figure, row: FigureRow, measure: number): Wanted => {
  const { by, key, since, until } = row
  const units = row.units.length === 0 ? [everyUnit] : row.units
  // Things are told apart by the last dimension; beside another one cells do not keep them.
  const things = figure.base.what === undefined ? 0 : figure.parts.num.dims.length
  return by === null
    ? { measure, dim: things, key: null, units, since, until }
    : { measure, dim: figure.indicator.by.indexOf(by) + 1, key: key ?? '', units, since, until }
}

interface Found {
  at: number
  value: string
  bucket: number
  n: string
  sum: string
  hash: string
}

/** Of an asked unit everything that lies below it; of the whole zone everything. */
const below = (zone: number, leaf: Sql): Sql =>
  sql`(u.unit = ${everyUnit}::uuid or exists (select 1 from unit_path p where p.zone_id = ${zone} and p.above_id = u.unit and p.unit_id = ${leaf}))`

/** What many parts of figures come to now, in one statement: months whole, days at their ends, and what is not folded yet. */
async function liveCells(
  { pool, zone }: Context,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<number, readonly Cell[]>> {
  const months = wanted.map(({ since, until }) => wholeMonths({ period: '', from: since, until }))
  const each = <T>(of: (one: Wanted) => T): T[] => wanted.map(of)
  const cells = (grain: 0 | 1 | 2, within: Sql): Sql =>
    sql`select a.at, c.value, c.bucket, c.n, c.sum, c.hash
          from asked a join of_unit u on u.at = a.at
          join cell c on c.zone_id = ${zone} and c.measure = a.measure and c.grain = ${grain}::smallint and c.dim = a.dim
         where (a.key is null or c.value = a.key) and ${within}`
  const ends = sql`((c.day >= a.since and c.day < a.first) or (c.day >= a.after and c.day < a.until))`
  const found = await rows<Found>(
    pool,
    sql`with asked as (select * from unnest(${wanted.map((_, at) => at)}::integer[], ${each(({ measure }) => measure)}::integer[],
               ${each(({ dim }) => dim)}::smallint[], ${each(({ key }) => key)}::text[], ${each(({ since }) => since)}::date[],
               ${months.map(([first]) => first)}::date[], ${months.map(([, after]) => after)}::date[], ${each(({ until }) => until)}::date[])
               as a(at, measure, dim, key, since, first, after, until)),
             of_unit as (select * from unnest(${wanted.flatMap(({ units }, at) => units.map(() => at))}::integer[], ${wanted.flatMap(({ units }) => units)}::uuid[]) as u(at, unit))
        select at, value, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash from (
          ${cells(2, sql`c.unit_id = u.unit and c.day >= a.first and c.day < a.after`)}
          union all ${cells(1, sql`a.dim = 0 and c.unit_id = u.unit and ${ends}`)}
          union all ${cells(0, sql`a.dim > 0 and ${below(zone, sql`c.unit_id`)} and ${ends}`)}
          union all
          select * from (
            select a.at, case when a.dim = 0 then '' else (string_to_array(d.dims, chr(31)))[a.dim] end as value, d.bucket, d.n, d.sum, d.hash
              from asked a join of_unit u on u.at = a.at
              join delta d on d.zone_id = ${zone} and d.measure = a.measure and d.day >= a.since and d.day < a.until
             where (a.key is null or (string_to_array(d.dims, chr(31)))[a.dim] = a.key) and ${below(zone, sql`d.unit_id`)}) as pending
        ) as all_of_them group by at, value, bucket`,
  )
  return Map.groupBy(
    found.map(({ at, n, ...rest }) => ({
      ...rest,
      n: Number(n),
      at,
      measure: wanted[at]?.measure ?? 0,
      unit: '',
      period: '',
    })),
    ({ at }) => at,
  )
}

/**
 * How many figures of some publications are others now than when they were published, by the publication's id; of those figures that the reader
 * sees. The same as revised-since.ts says of each, without the entries that explain it: a page of publications is read at once.
 */
export async function movedSince(
  context: Context,
  publications: readonly string[],
  isSeen: (indicator: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const { pool, zone, model } = context
  const kept = await rows<FigureRow>(
    pool,
    sql`select ${figureColumns} from publication_figure where zone_id = ${zone} and publication_id = any(${[...publications]}::uuid[])`,
  )
  const known = measuresOf(model).figures
  const seen = kept.flatMap((row) => {
    const figure = known.get(row.indicator)
    return figure && isSeen(row.indicator) ? [{ row, figure }] : []
  })
  const places = new Map<string, number>()
  const wanted: Wanted[] = []
  const placeOf = (one: Wanted): number => {
    const said = JSON.stringify(one)
    const place = places.get(said) ?? wanted.push(one) - 1
    places.set(said, place)
    return place
  }
  const asked = seen.map(({ row, figure }) => ({
    row,
    figure,
    parts: new Map(
      measured(figure).map(([part, { id }]) => [part, placeOf(wantedOf(figure, row, id))]),
    ),
  }))
  const live = wanted.length === 0 ? new Map<number, Cell[]>() : await liveCells(context, wanted)
  const moved = new Map<string, number>()
  for (const { row, figure, parts } of asked) {
    const cellsOf = (part: string) => live.get(parts.get(part as 'num') ?? -1) ?? []
    const isSame = measured(figure).every(([part, { id }]) => {
      const then = row.parts[part]
      return then?.measure === id && isSameSet(then, addTotals(cellsOf(part)))
    })
    const isTold = figure.base.what === undefined || row.by === null
    if (isSame && !(isTold && isOtherNumber(figure, row, numbersOf(figure, cellsOf).value)))
      continue
    moved.set(row.publication_id, (moved.get(row.publication_id) ?? 0) + 1)
  }
  return moved
}
