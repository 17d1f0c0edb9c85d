import type { FigureRow, FiguresWire, Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import { titles } from '../lists/readings.ts'
import { withReading } from '../lists/views.ts'
import { type Asked, askedOf } from './asked.ts'
import { type Group, groupsOf } from './figure-totals.ts'
import { everyUnit } from './fold.ts'
import type { Figure } from './measure.ts'
import { buildingShares } from './measure-state.ts'
import { type Range, rangesOf, shifted } from './periods.ts'
import { isSmall } from './disclosure.ts'
import { isGuarded } from './sight.ts'
import { demandWholePeriods, type RowPlace, suppressedRows } from './small-cells.ts'
import { numbersOf, type Numbers } from './values.ts'

interface Counted extends RowPlace {
  readonly numbers: Numbers & { readonly hidden?: true }
}

const nothing = { num: 0, den: null, value: null, hidden: true } as const

const counted = (figure: Figure, groups: readonly Group[]): Counted[] =>
  groups.map(({ cells, ...place }) => ({ ...place, numbers: numbersOf(figure, cells) }))

/** The rows that may be shown, and of the others only that they are hidden. */
async function countedGuarded(
  context: Context,
  figure: Figure,
  asked: Asked,
  ranges: readonly Range[],
  groups: readonly Group[],
): Promise<Counted[]> {
  const { isHidden, rows } = await suppressedRows(context, figure, asked, ranges)
  const shown = counted(figure, groups).filter((one) => !isHidden(one))
  // Of different things there may be fewer than of entries.
  const fewThings = (one: Counted): boolean =>
    figure.base.kind === 'distinct' && isSmall(one.numbers.num)
  return [
    ...shown.map((one) => (fewThings(one) ? { ...one, numbers: nothing } : one)),
    ...rows.map((place) => ({ ...place, numbers: nothing })),
  ]
}

const placeOf = ({ unit, period, key, keys = [key] }: RowPlace): string =>
  JSON.stringify([unit, period, ...keys])

/** How much each number has grown against what it was then; without a number then there is no growth. */
function grown(is: readonly Counted[], was: readonly Counted[]): Counted[] {
  const then = new Map(was.map((one) => [placeOf(one), one.numbers.value]))
  return is.map((one) => {
    const [now, before] = [one.numbers.value, then.get(placeOf(one)) ?? null]
    const num = (now ?? 0) - (before ?? 0)
    const value = now === null || before === null || before === 0 ? null : num / before
    return { ...one, numbers: { num, den: before, value } }
  })
}

async function numbers(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Asked,
  ranges: readonly Range[],
): Promise<Counted[]> {
  const { growth } = figure.indicator
  const guarded = isGuarded(actor, figure)
  if (guarded) demandWholePeriods(ranges)
  // A growth is told by two figures, either of which may be too small to be shown.
  if (growth && guarded) return []
  if (!growth) {
    const groups = await groupsOf(context, actor, figure, asked, ranges)
    return guarded
      ? countedGuarded(context, figure, asked, ranges, groups)
      : counted(figure, groups)
  }
  const earlier = ranges.map((range) => shifted(asked.per, range, growth.against))
  const [is, was] = await Promise.all(
    [ranges, earlier].map((of) => groupsOf(context, actor, figure, asked, of)),
  )
  return grown(counted(figure, is ?? []), counted(figure, was ?? []))
}

/** The register that a dimension's values are entries of, when it is a reference. */
function targetOf(figure: Figure, by: string) {
  const { model } = figure.parts.num
  const path = by.split('.')
  const last = path.length > 1 ? model.fieldOf.get(path[0] ?? '')?.target : model
  return last?.fieldOf.get(path.at(-1) ?? '')?.target
}

async function rowsOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Asked,
  ranges: readonly Range[],
): Promise<FigureRow[]> {
  const found = await numbers(context, actor, figure, asked, ranges)
  const target = asked.by === undefined ? undefined : targetOf(figure, asked.by)
  const named = found.flatMap(({ key }) => key ?? [])
  const readings = target ? await titles(context, actor, target, named) : new Map<string, Reading>()
  const order = new Map(ranges.map(({ period }, at) => [period, at]))
  return found
    .toSorted((a, b) => (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0))
    .map(({ unit, period, key, keys, numbers: of }) => ({
      indicator: figure.key,
      unit: unit === everyUnit ? null : unit,
      period,
      key,
      ...(keys && { keys }),
      ...withReading(readings, key),
      ...of,
    }))
}

/** Figures by period, units and dimensions, as they stand at this moment. Ratios keep both their numbers. */
export async function figures(context: Context, actor: Actor, query: Query): Promise<FiguresWire> {
  const asked = askedOf(context, actor, query)
  const ranges = rangesOf(asked.per, asked.from, asked.until)
  const all = await Promise.all(
    asked.figures.map((one) => rowsOf(context, actor, one, asked, ranges)),
  )
  const building = buildingShares(context, asked.figures)
  return { rows: all.flat().filter(({ indicator }) => building[indicator] === undefined), building }
}
