import type { Target } from '../define/index.ts'
import type { Context } from '../context.ts'
import { everyUnit } from '../indicators/fold.ts'
import { type Part, parts } from '../indicators/measure.ts'
import { readCells } from '../indicators/read-cells.ts'
import { numbersOf } from '../indicators/values.ts'
import type { Standing } from './judge.ts'
import { stretchOf } from './stretch.ts'
import type { TargetModel } from './targets-of.ts'

/** The figure of a target on some days, for its unit and for those that it is split to, in its unit of measure. */
export async function standingsOf(
  { pool, zone }: Context,
  { figure, scale }: TargetModel,
  target: Target,
  asked: { readonly units: readonly string[]; readonly days: readonly string[] },
): Promise<(unit: string, day: string) => Standing> {
  const { base } = figure
  const dim = base.what === undefined ? 0 : figure.parts.num.dims.length
  const days = [...new Set(asked.days)]
  const cells = await readCells(pool, zone, {
    measures: parts.flatMap((part) => {
      const measure = figure.parts[part]
      return measure ? [{ measure, dim }] : []
    }),
    units: asked.units,
    ranges: days
      .map((day) => ({ period: day, ...stretchOf(target, day) }))
      .filter(({ from, until }) => from < until),
    tree: 'is',
  })
  const placed = Map.groupBy(cells, ({ unit, period }) => `${unit} ${period}`)
  return (unit, day) => {
    const here = placed.get(`${unit} ${day}`) ?? []
    const of = (part: Part) => here.filter(({ measure }) => measure === figure.parts[part]?.id)
    const { num, den, value } = numbersOf(figure, of)
    // A quantity of which no entry says anything is not known; a count of no entries is nought.
    const isKnown = value !== null && (base.kind !== 'sum' || here.length > 0)
    return { value: isKnown ? value * scale : null, num, den }
  }
}

/** The unit whose figure a target is about, as cells name it. */
export const unitOf = ({ units }: Context, code: string | undefined): string =>
  code === undefined ? everyUnit : (units.byCode(code)?.id ?? everyUnit)
