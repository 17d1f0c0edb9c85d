import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'
import type { Asked } from './asked.ts'
import { countedWith, setOf } from './counted-sets.ts'
import { type Family, type Place, suppression, type Table } from './disclosure.ts'
import { unknownValue } from './facts.ts'
import { stretches, todayOf } from './figure-totals.ts'
import { everyUnit } from './fold.ts'
import type { Figure, Measure } from './measure.ts'
import { periodOf, type Range, rangesOf } from './periods.ts'
import { readCells } from './read-cells.ts'

const calendarPeriods = ['month', 'quarter', 'year'] as const

/** The month, quarter or year that a stretch is, whatever it was called. */
const wholePeriod = ({ from, until }: Range): Range | undefined =>
  calendarPeriods
    .map((per) => periodOf(per, from))
    .find((one) => one.from === from && one.until === until)

/** Where small cells are hidden, stretches that are cut freely would tell them by difference: only whole periods are read. */
export function demandWholePeriods(ranges: readonly Range[]): void {
  if (!ranges.every(wholePeriod)) throw refuse.badQuery({ word: 'per' })
}

/** All values of the dimension together. */
const everyKey = 'every'
const keyOf = (value: string): string => `=${value}`

function unitFamilies({ units: { units } }: Context): readonly Family[] {
  const children = Map.groupBy(units, ({ parent }) => parent ?? everyUnit)
  return [...children].map(([whole, parts]) => ({
    whole,
    parts: parts.map(({ id }) => id),
    rest: `${whole} itself`,
  }))
}

interface Times {
  /** Whatever is read, by the name of its period. */
  readonly ranges: readonly Range[]
  readonly families: readonly Family[]
  readonly nameOf: (range: Range) => string
}

/** What falls into a period adds up to quarters and years; all of the years that were asked for are looked at. */
function timesOf(asked: readonly Range[]): Times {
  const years = new Map(asked.map(({ from }) => [from.slice(0, 4), periodOf('year', from)]))
  const ranges: Range[] = []
  const families: Family[] = []
  const divide = (range: Range, per: 'quarter' | 'month'): readonly Range[] => {
    const parts = rangesOf(per, range.from, range.until)
    families.push({ whole: range.period, parts: parts.map(({ period }) => period) })
    ranges.push(...parts)
    return parts
  }
  for (const year of years.values()) {
    ranges.push(year)
    for (const quarter of divide(year, 'quarter')) divide(quarter, 'month')
  }
  return { ranges, families, nameOf: (range) => wholePeriod(range)?.period ?? range.period }
}

/** What stands is read on days; the end of March is the end of the first quarter too. */
function daysOf(figure: Figure, asked: readonly Range[], today: string): Times {
  const nameOf = (range: Range): string =>
    stretches(figure, [range], today)[0]?.until ?? range.until
  const ranges = stretches(figure, asked, today).map((range) => ({ ...range, period: range.until }))
  return {
    ranges: [...new Map(ranges.map((range) => [range.period, range])).values()],
    families: [],
    nameOf,
  }
}

/** The numbers of everything that says something about the figure: all units, the whole years, the sets added up with it. */
async function tableOf(
  context: Context,
  figure: Figure,
  by: string | undefined,
  times: Times,
): Promise<Table> {
  const { pool, zone, model, units } = context
  const { measures, families } = countedWith(model, figure)
  const around = {
    units: [everyUnit, ...units.units.map(({ id }) => id)],
    ranges: times.ranges,
    tree: 'is',
  } as const
  const dimOf = ({ dims }: Measure): number => (by === undefined ? 0 : dims.indexOf(by) + 1)
  const read = async (of: readonly Measure[], isBy: boolean) => {
    const asked = of.map((measure) => ({ measure, dim: isBy ? dimOf(measure) : 0 }))
    const cells = await readCells(pool, zone, { ...around, measures: asked })
    return cells.map(({ measure, unit, period, value, n }) => ({
      unit,
      period,
      key: isBy ? keyOf(value) : everyKey,
      set: String(measure),
      n,
    }))
  }
  const broken = measures.filter((one) => dimOf(one) > 0)
  const found = await Promise.all([read(measures, false), read(broken, true)])
  const cells = new Map<string, Place & { n: number }>()
  // A distribution keeps a cell a bucket: people are people whatever their number of days.
  for (const { n, ...place } of found.flat()) {
    const name = JSON.stringify(place)
    cells.set(name, { ...place, n: (cells.get(name)?.n ?? 0) + n })
  }
  const keys = [...new Set([...cells.values()].map(({ key }) => key))].filter(
    (key) => key !== everyKey,
  )
  return {
    families: {
      unit: unitFamilies(context),
      period: times.families,
      key: keys.length === 0 ? [] : [{ whole: everyKey, parts: keys.toSorted() }],
      set: families,
    },
    cells: [...cells.values()],
  }
}

/** A row of figures, shown or not. */
export interface RowPlace {
  readonly unit: string
  readonly period: string
  readonly key: string | null
  /** Of crossed dimensions the values of all. */
  readonly keys?: readonly (string | null)[]
}
export interface Suppressed {
  readonly isHidden: (row: RowPlace) => boolean
  /** Every row that was asked for and is hidden, those too that hold nobody: that a row is missing would say so. */
  readonly rows: readonly RowPlace[]
}

const placesOf = (
  units: readonly string[],
  ranges: readonly Range[],
  keys: readonly (string | null)[],
): RowPlace[] =>
  (units.length === 0 ? [everyUnit] : units).flatMap((unit) =>
    ranges.flatMap(({ period }) => keys.map((key) => ({ unit, period, key }))),
  )

/** By the tree as it was everything is hidden: against the tree as it is, it would tell what few people moved with a unit. */
const allHidden = (units: readonly string[], ranges: readonly Range[]): Suppressed => ({
  isHidden: () => true,
  rows: placesOf(units, ranges, [null]),
})

/** Which rows of a guarded figure are hidden, so that no number of fewer than five people is shown or can be worked out from others. */
export async function suppressedRows(
  context: Context,
  figure: Figure,
  { by, units, tree }: Pick<Asked, 'by' | 'units' | 'tree'>,
  ranges: readonly Range[],
): Promise<Suppressed> {
  if (tree === 'was') return allHidden(units, ranges)
  const times = figure.parts.num.stock ? daysOf(figure, ranges, todayOf(context)) : timesOf(ranges)
  const table = await tableOf(context, figure, by, times)
  const isHiddenAt = suppression(table)
  const names = new Map(ranges.map((range) => [range.period, times.nameOf(range)]))
  const sets = Object.values(figure.parts).map(setOf)
  const isHidden = ({ unit, period, key }: RowPlace): boolean =>
    sets.some((set) =>
      isHiddenAt({
        unit,
        period: names.get(period) ?? period,
        key: by === undefined ? everyKey : keyOf(key ?? unknownValue),
        set,
      }),
    )
  const keys: readonly (string | null)[] =
    by === undefined
      ? [null]
      : (table.families.key[0]?.parts ?? []).map((key) =>
          key === keyOf(unknownValue) ? null : key.slice(1),
        )
  return { isHidden, rows: placesOf(units, ranges, keys).filter(isHidden) }
}
