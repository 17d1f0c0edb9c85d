import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { type Group, groupsOf } from '../indicators/figure-totals.ts'
import { everyUnit } from '../indicators/fold.ts'
import type { Figure, Part } from '../indicators/measure.ts'
import type { Range } from '../indicators/periods.ts'
import { demandWholePeriods, isGuarded, smallCells, tellsFew } from '../indicators/small-cells.ts'
import { type Numbers, numbersOf } from '../indicators/values.ts'
import type { PlannedColumn, PlannedRow, SheetPlan } from './sheet-plan.ts'

export type SheetNumbers = Numbers & { readonly hidden?: true }
/** What the figure of a column is in a row; undefined where it is being counted anew. */
export type NumbersAt = (column: PlannedColumn, row: PlannedRow) => SheetNumbers | undefined

/** Columns that show the same figure are read once. */
export const setOf = ({ figure, part }: PlannedColumn): string => JSON.stringify([figure.key, part])

/** Several cells as one: what is divided is divided after they are put together. */
const joined = (groups: readonly Group[]): Group => ({
  unit: everyUnit,
  period: '',
  key: null,
  cells: (part: Part) => groups.flatMap((group) => group.cells(part)),
})

const hidden: SheetNumbers = { num: 0, den: null, value: null, hidden: true }

/** One figure in every row of a sheet. */
class ReadFigure {
  readonly #context: Context
  readonly #actor: Actor
  readonly #figure: Figure
  readonly #part: PlannedColumn['part']
  /** The rows whose numbers are too small to be shown to this reader. */
  readonly #few = new Set<Group>()

  constructor(context: Context, actor: Actor, { figure, part }: PlannedColumn) {
    this.#context = context
    this.#actor = actor
    this.#figure = figure
    this.#part = part
  }

  async #groups(units: readonly string[], ranges: readonly Range[]): Promise<readonly Group[]> {
    const asked = {
      figures: [this.#figure],
      per: 'all' as const,
      from: ranges[0]?.from ?? '',
      until: ranges.at(-1)?.until ?? '',
      by: this.#part?.by,
      units,
      tree: 'is' as const,
    }
    const guarded = isGuarded(this.#actor, this.#figure)
    if (guarded) demandWholePeriods(asked, ranges)
    const found = await groupsOf(this.#context, this.#actor, this.#figure, asked, ranges)
    if (guarded) {
      const few = await smallCells(this.#context, this.#actor, this.#figure, asked, ranges, found)
      for (const group of few) this.#few.add(group)
    }
    return found.filter(({ key }) => !this.#part || key === this.#part.key)
  }

  /** The groups of every row, in the order of the rows. */
  async #rows({ rowsAre, rows }: SheetPlan): Promise<readonly (readonly Group[])[]> {
    const single = rows.filter(({ total }) => !total)
    const totalRow = rows.find(({ total }) => total)
    const [first] = rows
    if (!first) return []
    if (rowsAre === 'units') {
      const units = single.flatMap((row) => row.units)
      const groups = await this.#groups(units, [first.range])
      return rows.map((row) =>
        groups.filter(({ unit }) => row.units.length === 0 || row.units.includes(unit)),
      )
    }
    const ranges = single.map(({ range }) => range)
    const groups = await this.#groups(first.units, ranges)
    // What stands does not add up over time: the whole stretch is read for itself.
    const whole = totalRow ? await this.#groups(totalRow.units, [totalRow.range]) : []
    return rows.map((row) =>
      row.total ? whole : groups.filter(({ period }) => period === row.range.period),
    )
  }

  /** The figure in every row; whether its number is too small to be shown. */
  async numbers(plan: SheetPlan): Promise<readonly { of: SheetNumbers; isFew: boolean }[]> {
    const found = await this.#rows(plan)
    const all = found.map(joined)
    const total = all[plan.rows.findIndex((row) => row.total)]
    const guarded = isGuarded(this.#actor, this.#figure)
    return all.map((group, at) => ({
      of: numbersOf(this.#figure, (part) => group.cells(part)),
      isFew:
        guarded &&
        ((found[at] ?? []).some((one) => this.#few.has(one)) ||
          tellsFew(group) ||
          (total !== undefined && total !== group && tellsFew(group, total))),
    }))
  }
}

type Place = readonly [column: number, row: number]
const placeOf = (at: Place): string => at.join(' ')

/**
 * The places whose numbers are not shown: those that are too small, with what would tell them. Columns under one heading often add up to one another,
 * so they are hidden together in a row; and the total of a column less all its other rows is the hidden one.
 */
function hiddenPlaces(
  { columns, rows }: SheetPlan,
  isFew: (column: PlannedColumn, row: number) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>()
  const total = rows.findIndex((row) => row.total)
  const withGroup = (row: number): void => {
    for (const [at, { group }] of columns.entries())
      if (
        group &&
        columns.some((one, near) => one.group?.zh === group.zh && found.has(placeOf([near, row])))
      )
        found.add(placeOf([at, row]))
  }
  for (const row of rows.keys()) {
    for (const [at, column] of columns.entries())
      if (isFew(column, row)) found.add(placeOf([at, row]))
    withGroup(row)
  }
  for (const at of columns.keys())
    if (total >= 0 && rows.some((_, row) => found.has(placeOf([at, row]))))
      found.add(placeOf([at, total]))
  if (total >= 0) withGroup(total)
  return found
}

/** The numbers of a sheet as they stand at this moment, as far as this reader may see them. */
export async function liveNumbers(
  context: Context,
  actor: Actor,
  plan: SheetPlan,
  isBuilding: (figure: Figure) => boolean,
): Promise<NumbersAt> {
  const wanted = new Map(
    plan.columns
      .filter(({ figure }) => !isBuilding(figure))
      .map((column) => [setOf(column), column]),
  )
  const read = new Map(
    await Promise.all(
      [...wanted].map(
        async ([set, column]) =>
          [set, await new ReadFigure(context, actor, column).numbers(plan)] as const,
      ),
    ),
  )
  const at = (column: PlannedColumn, row: number) => read.get(setOf(column))?.[row]
  const few = hiddenPlaces(plan, (column, row) => at(column, row)?.isFew === true)
  return (column, row) => {
    const place = plan.rows.indexOf(row)
    const found = at(column, place)?.of
    const isHidden = few.has(placeOf([plan.columns.indexOf(column), place]))
    return found && isHidden ? hidden : found
  }
}
