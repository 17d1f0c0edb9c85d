import type { Actor } from '../access/actor.ts'
import { surroundingsNow } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../define/index.ts'
import { type Asked, dimensionOf } from './asked.ts'
import { separator, unknownValue } from './facts.ts'
import { everyUnit } from './fold.ts'
import { type Figure, type Part, parts } from './measure.ts'
import { dawn, type Range, upToToday } from './periods.ts'
import { type Cell, readCells } from './read-cells.ts'
import { readFacts } from './read-facts.ts'
import { figureSight, isGuarded } from './sight.ts'

/** The cells of one figure for one unit, period and key. */
export interface Group {
  readonly unit: string
  readonly period: string
  readonly key: string | null
  /** The values of all dimensions, where several are crossed. */
  readonly keys?: readonly (string | null)[]
  readonly cells: (part: Part) => readonly Cell[]
}

/** The day by the zone's own calendar. */
export const todayOf = ({ now, model }: Context): string =>
  dayOf(now().getTime(), model.ledger.offsetMinutes)

/**
 * The stretches to add up. What falls into a period is added up over it. A share of a period that is not over is of what is due by today: a limit that ends
 * next week is neither kept nor missed yet; counts and sums hold what is already known of the days ahead, as plans do. A stock is read as it stands at
 * the period's end, today when the period is not over, and is everything since the dawn of time.
 */
export function stretches(
  figure: Figure,
  ranges: readonly Range[],
  today: string,
): readonly Range[] {
  const { stock } = figure.parts.num
  if (!stock && figure.base.kind !== 'share') return ranges
  const over = ranges.map((range) => upToToday(range, today))
  return stock ? over.map((range) => ({ ...range, from: dawn })) : over
}

const measured = (figure: Figure) =>
  parts.flatMap((part) => {
    const measure = figure.parts[part]
    return measure ? [{ part, measure }] : []
  })

/** Reads what a figure is made of, from cells or, for those who may not read every entry, from the facts of those they may. */
async function cellsOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Pick<Asked, 'by' | 'across' | 'units' | 'tree'>,
  ranges: readonly Range[],
): Promise<readonly Cell[]> {
  const { by, across = [], tree } = asked
  const units = asked.units.length === 0 ? [everyUnit] : asked.units
  const dim = by === undefined ? 0 : dimensionOf(actor, figure, by)
  const what = figure.base.what === undefined ? 0 : figure.parts.num.dims.length
  const measures = measured(figure).map(({ measure }) => ({ measure, dim: what || dim }))
  // Cells hold one dimension at a time; things counted once by a dimension are two.
  const isCrossed = across.length > 0 || (what > 0 && dim > 0)
  if (figureSight(actor, figure) !== 'own' && !isCrossed)
    return readCells(context.pool, context.zone, { measures, units, ranges, tree })
  const crossed = across.map((one) => dimensionOf(actor, figure, one))
  const dims = [dim, ...crossed, what].filter((one) => one > 0)
  return readFacts(context.pool, actor, surroundingsNow(context), {
    measures: measures.map(({ measure }) => ({ measure, dims })),
    units,
    ranges,
    tree,
  })
}

/** The cells of a figure, put together by unit, period and key. */
export async function groupsOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Pick<Asked, 'by' | 'across' | 'units' | 'tree'>,
  ranges: readonly Range[],
): Promise<readonly Group[]> {
  // Who is kept from small cells of persons reads whole periods alone: today's edge would tell few people by difference.
  const isWhole = !figure.parts.num.stock && isGuarded(actor, figure)
  const read = isWhole ? ranges : stretches(figure, ranges, todayOf(context))
  const cells = await cellsOf(context, actor, figure, asked, read)
  const named = asked.by === undefined ? 0 : 1 + (asked.across?.length ?? 0)
  const keysOf = ({ value }: Cell) =>
    named === 0 ? [] : value.split(separator).slice(0, named).map(known)
  const groups = Map.groupBy(cells, (cell) =>
    JSON.stringify([cell.unit, cell.period, ...keysOf(cell)]),
  )
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const keys = keysOf(first)
    return [
      {
        unit: first.unit,
        period: first.period,
        key: keys[0] ?? null,
        ...(named > 1 && { keys }),
        cells: (part: Part) => all.filter(({ measure }) => measure === figure.parts[part]?.id),
      },
    ]
  })
}

const known = (value: string): string | null => (value === unknownValue ? null : value)
