import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { isSmall } from '../indicators/disclosure.ts'
import { type Group, groupsOf } from '../indicators/figure-totals.ts'
import { everyUnit } from '../indicators/fold.ts'
import type { Figure, Part } from '../indicators/measure.ts'
import type { Range } from '../indicators/periods.ts'
import { isGuarded } from '../indicators/sight.ts'
import { demandWholePeriods, suppressedRows } from '../indicators/small-cells.ts'
import { type Numbers, numbersOf } from '../indicators/values.ts'
import type { PlannedColumn, PlannedRow, SheetPlan } from './sheet-plan.ts'

export type SheetNumbers = Numbers & { readonly hidden?: true }
/** What the figure of a column is in a row; undefined where it is being counted anew. */
export type NumbersAt = (column: PlannedColumn, row: PlannedRow) => SheetNumbers | undefined

/** Columns that show the same figure are read once. */
export const setOf = ({ figure, part }: PlannedColumn): string => JSON.stringify([figure.key, part])

const hidden: SheetNumbers = { num: 0, den: null, value: null, hidden: true }

/** One row's groups, and whether this reader must not see what they come to. */
interface ReadRow {
  readonly groups: readonly Group[]
  readonly isHidden: boolean
}

/** One figure in every row of a sheet. */
class ReadFigure {
  readonly #context: Context
  readonly #actor: Actor
  readonly #figure: Figure
  readonly #part: PlannedColumn['part']

  constructor(context: Context, actor: Actor, { figure, part }: PlannedColumn) {
    this.#context = context
    this.#actor = actor
    this.#figure = figure
    this.#part = part
  }

  /** Reads the figure of some units over some stretches; what is given back reads off the row of one unit and stretch. */
  async #read(
    units: readonly string[],
    ranges: readonly Range[],
  ): Promise<(unit: string, period: string) => ReadRow> {
    const asked = { by: this.#part?.by, units, tree: 'is' } as const
    const guarded = isGuarded(this.#actor, this.#figure)
    if (guarded) demandWholePeriods(ranges)
    const groups = await groupsOf(this.#context, this.#actor, this.#figure, asked, ranges)
    const suppressed = guarded
      ? await suppressedRows(this.#context, this.#figure, asked, ranges)
      : null
    const key = this.#part?.key ?? null
    return (unit, period) => ({
      groups: groups.filter((one) => one.unit === unit && one.period === period && one.key === key),
      isHidden: suppressed?.isHidden({ unit, period, key }) ?? false,
    })
  }

  /** Every row, in the order of the rows. */
  async #rows({ rowsAre, rows }: SheetPlan): Promise<readonly ReadRow[]> {
    const single = rows.filter(({ total }) => !total)
    const [first] = rows
    if (!first) return []
    if (rowsAre === 'units') {
      const read = await this.#read(
        single.flatMap((row) => row.units),
        [first.range],
      )
      const of = (unit: string) => read(unit, first.range.period)
      return rows.map(({ units }) => {
        const found = units.length === 0 ? [of(everyUnit)] : units.map(of)
        return {
          groups: found.flatMap(({ groups }) => groups),
          isHidden: found.some(({ isHidden }) => isHidden),
        }
      })
    }
    const [unit = everyUnit] = first.units
    const read = await this.#read(
      first.units,
      single.map(({ range }) => range),
    )
    // What stands does not add up over time: the whole stretch is read for itself.
    const whole = await Promise.all(
      rows.flatMap(({ total, range }) => (total ? [this.#read(first.units, [range])] : [])),
    )
    return rows
      .map(({ total, range }) => (total ? whole[0] : read)?.(unit, range.period))
      .flatMap((row) => row ?? [])
  }

  /** The number of every row. A total less the rows that are shown would tell a hidden one, so it is hidden with it. */
  async numbers(plan: SheetPlan): Promise<readonly SheetNumbers[]> {
    const found = (await this.#rows(plan)).map(({ groups, isHidden }): SheetNumbers => {
      const of = numbersOf(this.#figure, (part: Part) =>
        groups.flatMap((group) => group.cells(part)),
      )
      const fewThings =
        isGuarded(this.#actor, this.#figure) &&
        this.#figure.base.kind === 'distinct' &&
        isSmall(of.num)
      return isHidden || fewThings ? hidden : of
    })
    const anyHidden = found.some((one) => one.hidden)
    return found.map((one, at) => (anyHidden && plan.rows[at]?.total ? hidden : one))
  }
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
  return (column, row) => read.get(setOf(column))?.[plan.rows.indexOf(row)]
}
