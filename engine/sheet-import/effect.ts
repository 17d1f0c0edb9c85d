import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ImportEffectWire, ImportShareWire } from '../define/index.ts'
import { maySee } from '../indicators/asked.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { figures } from '../indicators/figures.ts'
import { type Figure, type Measure, measuresOf } from '../indicators/measure.ts'
import { EffectTally, type Growth } from './effect-tally.ts'
import type { Verdict } from './verdict.ts'

/** Figures that a preview shows of each sort, those that change most first. */
const shownAtMost = 12

const isMoney = ({ sum, model }: Measure): boolean =>
  sum?.value === 'field' && model.fieldOf.get(sum.path.at(-1) ?? '')?.field.kind === 'money'

/** Away with what adding up binary fractions leaves. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const none: Growth = { n: 0, sum: 0 }
const amount = ({ sum }: Measure, growth: Growth): number => (sum ? growth.sum : growth.n)

/** What is added to a ratio's two numbers, by period. */
type Added = ReadonlyMap<string, { readonly num: number; readonly den: number }>

function addedTo(tally: EffectTally, { base, parts }: Figure): Added {
  const { num, den } = parts
  const above = tally.growths(num)
  const below = base.kind === 'average' || !den ? above : tally.growths(den)
  const periods = new Set([...above.keys(), ...below.keys()])
  return new Map(
    Array.from(periods, (period) => {
      const under = below.get(period) ?? none
      const whole = base.kind === 'average' || !den ? under.n : amount(den, under)
      const part = amount(num, above.get(period) ?? none)
      return [period, { num: rounded(part), den: rounded(whole) }] as const
    }),
  )
}

const ratio = (num: number, den: number): ImportShareWire => ({
  num: rounded(num),
  den: rounded(den),
  value: den === 0 ? null : num / den,
})

/** A ratio before and after, month by month, by what the actor sees of it now; what is hidden from them is not forecast either. */
async function ratioEffects(
  context: Context,
  actor: Actor,
  tally: EffectTally,
  figure: Figure,
): Promise<ImportEffectWire[]> {
  const { key, parts } = figure
  const added = [...addedTo(tally, figure)]
    .filter(([, { num, den }]) => num !== 0 || den !== 0)
    .sort(([, a], [, b]) => Math.abs(b.den) - Math.abs(a.den) || Math.abs(b.num) - Math.abs(a.num))
    .slice(0, shownAtMost)
  if (added.length === 0) return []
  const months = added.map(([period]) => period.slice(0, 7)).sort()
  const { rows, building } = await figures(context, actor, {
    indicators: key,
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
  })
  if (key in building) return []
  const standing = new Map(rows.map((row) => [row.period, row]))
  return added.flatMap(([period, { num, den }]) => {
    const row = standing.get(parts.num.stock ? period.slice(0, 7) : period)
    if (row?.hidden) return []
    const was = ratio(row?.num ?? 0, row?.den ?? 0)
    const becomes = ratio(was.num + num, was.den + den)
    const delta =
      was.value === null || becomes.value === null ? null : rounded(becomes.value - was.value)
    return [{ indicator: key, period, delta, was, becomes }]
  })
}

const amountEffects = (tally: EffectTally, { key, parts: { num } }: Figure): ImportEffectWire[] =>
  Array.from(tally.growths(num), ([period, growth]) => ({
    indicator: key,
    period,
    delta: rounded(amount(num, growth)),
    was: null,
    becomes: null,
  })).filter(({ delta }) => delta !== 0)

const mostFirst = (all: readonly ImportEffectWire[]): ImportEffectWire[] =>
  all
    .toSorted(
      (a, b) => Math.abs(b.delta ?? 1) - Math.abs(a.delta ?? 1) || (a.period < b.period ? -1 : 1),
    )
    .slice(0, shownAtMost)

/** How a figure is forecast, if it is. */
function forecast(actor: Actor, figure: Figure): 'ratio' | 'stock' | 'amount' | null {
  const { kind } = figure.indicator
  const { num } = figure.parts
  if (kind === 'share' || kind === 'average') return maySee(actor, figure) ? 'ratio' : null
  if ((kind !== 'count' && kind !== 'sum' && kind !== 'stock') || isMoney(num)) return null
  return num.stock ? 'stock' : 'amount'
}

/**
 * What an import would do to figures, by the very facts that its writes would keep: counts and sums month by month, stocks as they stand
 * today, shares and means from what they are to what they would be. Medians, numbers of different things and growths do not follow from
 * what is added and are not forecast; amounts of money are left to the figures' own page.
 */
export class Effect {
  readonly #context: Context
  readonly #actor: Actor
  readonly #figures: readonly Figure[]
  readonly #tally: EffectTally

  constructor(context: Context, actor: Actor) {
    this.#context = context
    this.#actor = actor
    this.#figures = [...measuresOf(context.model).figures.values()].filter(
      (figure) => forecast(actor, figure) !== null,
    )
    const measures = this.#figures.flatMap(({ parts: { num, den } }) => (den ? [num, den] : [num]))
    this.#tally = new EffectTally(context, measures, todayOf(context))
  }

  /** Takes in what a set of rows would write. */
  add = (verdicts: readonly Verdict[]): Promise<void> => this.#tally.add(verdicts)

  /** What all of them would do, of each sort what changes most first. */
  async told(): Promise<ImportEffectWire[]> {
    const tally = this.#tally
    const found: Record<'ratio' | 'stock' | 'amount', ImportEffectWire[]> = {
      ratio: [],
      stock: [],
      amount: [],
    }
    for (const figure of this.#figures) {
      const { num, den } = figure.parts
      if (!tally.touches(num) && !(den && tally.touches(den))) continue
      const sort = forecast(this.#actor, figure) ?? 'amount'
      found[sort].push(
        ...(sort === 'ratio'
          ? await ratioEffects(this.#context, this.#actor, tally, figure)
          : amountEffects(tally, figure)),
      )
    }
    return [found.ratio, found.stock, found.amount].flatMap(mostFirst)
  }
}
