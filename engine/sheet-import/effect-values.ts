import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ImportEffectWire, ImportShareWire } from '../define/index.ts'
import { groupsOf } from '../indicators/figure-totals.ts'
import { type Figure, type Part, parts } from '../indicators/measure.ts'
import { monthStart, periodOf, shifted } from '../indicators/periods.ts'
import type { Cell } from '../indicators/read-cells.ts'
import { numbersOf } from '../indicators/values.ts'
import type { EffectTally, Growths } from './effect-tally.ts'

const asked = { by: undefined, units: [], tree: 'is' } as const

/** Entries of one bucket and thing together, those that are taken away less the others. */
function levelled(cells: readonly Cell[]): Cell[] {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const key = JSON.stringify([cell.bucket, cell.value])
    const { n = 0, sum = '0' } = found.get(key) ?? {}
    found.set(key, { ...cell, n: n + cell.n, sum: String(Number(sum) + Number(cell.sum)) })
  }
  return [...found.values()].filter(({ n, sum }) => n > 0 || Number(sum) !== 0)
}

/** A figure in one period, worked out anew from all of its cells; `n` is how many entries its numerator has. */
interface Value {
  readonly value: number | null
  readonly num: number
  readonly n: number
}
type ValueAt = (period: string) => Value

/** A figure as it is and as it would be in some periods: months, or today for what stands. */
async function values(
  context: Context,
  actor: Actor,
  tally: EffectTally,
  figure: Figure,
  periods: readonly string[],
): Promise<{ readonly was: ValueAt; readonly becomes: ValueAt }> {
  const ranges = periods.map((period) => ({
    ...periodOf('month', `${period.slice(0, 7)}-01`),
    period,
  }))
  const groups = await groupsOf(context, actor, figure, asked, ranges)
  const growths = new Map<Part, Growths>()
  for (const part of parts) {
    const measure = figure.parts[part]
    if (measure) growths.set(part, tally.growths(measure))
  }
  const added = (part: Part, period: string): Cell[] =>
    [...(growths.get(part)?.get(period)?.spread?.values() ?? [])].map((one) => ({
      ...one,
      value: figure.base.what === undefined ? '' : one.value,
      sum: String(one.sum),
      measure: figure.parts[part]?.id ?? 0,
      unit: '',
      period,
      hash: '0',
    }))
  const valueAt = (period: string, isAfter: boolean): Value => {
    const group = groups.find((one) => one.period === period)
    const cells = (part: Part): Cell[] =>
      levelled([...(group?.cells(part) ?? []), ...(isAfter ? added(part, period) : [])])
    const { num, value } = numbersOf(figure, cells)
    const n = cells('num').reduce((all, one) => all + one.n, 0)
    // Where nothing is counted there is no figure, not the figure nought.
    const isThere = parts.some((part) => cells(part).length > 0)
    return { num, value: isThere ? value : null, n }
  }
  return { was: (period) => valueAt(period, false), becomes: (period) => valueAt(period, true) }
}

const effect = (
  indicator: string,
  period: string,
  was: ImportShareWire,
  becomes: ImportShareWire,
): ImportEffectWire[] => {
  if (was.value === becomes.value) return []
  const delta = was.value === null || becomes.value === null ? null : becomes.value - was.value
  return [{ indicator, period, delta, was, becomes }]
}

/** A median, or how many different things there are, before and after: from the whole distribution, and so exact. */
export async function spreadEffects(
  context: Context,
  actor: Actor,
  tally: EffectTally,
  figure: Figure,
): Promise<ImportEffectWire[]> {
  const periods = [...tally.growths(figure.parts.num).keys()]
  const { was, becomes } = await values(context, actor, tally, figure, periods)
  // How many entries a median is of says how much it is worth.
  const wire = ({ num, value, n }: Value): ImportShareWire => ({
    num: figure.base.kind === 'percentile' ? n : num,
    den: null,
    value,
  })
  return periods.flatMap((period) =>
    effect(figure.key, period, wire(was(period)), wire(becomes(period))),
  )
}

const grown = ({ value: now }: Value, { value: then }: Value): ImportShareWire => ({
  num: (now ?? 0) - (then ?? 0),
  den: then,
  value: now === null || then === null || then === 0 ? null : (now - then) / then,
})

/** A growth before and after, in each month that the rows reach, be it as what the month is set against. */
export async function growthEffects(
  context: Context,
  actor: Actor,
  tally: EffectTally,
  figure: Figure,
): Promise<ImportEffectWire[]> {
  const { growth } = figure.indicator
  if (!growth) return []
  const reached = Object.values(figure.parts).map((measure) => [...tally.growths(measure).keys()])
  const later = growth.against === 'lastYear' ? 12 : 1
  const months = [
    ...new Set(
      reached.flat().flatMap((month) => [month, monthStart(`${month}-01`, later).slice(0, 7)]),
    ),
  ]
  const before = (month: string): string =>
    shifted('month', periodOf('month', `${month}-01`), growth.against).from.slice(0, 7)
  const read = [...new Set([...months, ...months.map(before)])]
  const { was, becomes } = await values(context, actor, tally, figure, read)
  return months.flatMap((month) =>
    effect(
      figure.key,
      month,
      grown(was(month), was(before(month))),
      grown(becomes(month), becomes(before(month))),
    ),
  )
}
