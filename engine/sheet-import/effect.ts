import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ImportEffectWire, ImportShareWire } from '../define/index.ts'
import { maySee } from '../indicators/asked.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { figures } from '../indicators/figures.ts'
import { type Figure, type Measure, measuresOf } from '../indicators/measure.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { isGuarded } from '../indicators/sight.ts'
import { EffectTally, type Growth } from './effect-tally.ts'
import { growthEffects, spreadEffects } from './effect-values.ts'
import type { Verdict } from './verdict.ts'

/** Figures that a preview shows of each sort, those that change most first. */
const shownAtMost = 12

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
  const added = [...addedTo(tally, figure)].filter(([, { num, den }]) => num !== 0 || den !== 0)
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
    const becomes = ratio(was.num + num, (was.den ?? 0) + den)
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

/** What an import would do to figures, and those that it may move without anybody saying how. */
export interface Effects {
  readonly effect: readonly ImportEffectWire[]
  /** How many smaller changes are not among them. */
  readonly effectsLeft: number
  readonly notForecast: readonly string[]
}

/** How a figure is forecast; null where it cannot be told exactly, or would tell a reader what is hidden from them. */
function forecast(actor: Actor, figure: Figure): 'ratio' | 'spread' | 'growth' | 'amount' | null {
  const { kind } = figure.indicator
  if (kind === 'share' || kind === 'average') return 'ratio'
  if (kind === 'count' || kind === 'sum' || kind === 'stock') return 'amount'
  if (isGuarded(actor, figure)) return null
  // What a stock was set against stood on another day, which is not counted here.
  if (kind === 'growth') return figure.parts.num.stock ? null : 'growth'
  return 'spread'
}

/**
 * What an import would do to figures, by the very facts that its writes would keep: counts and sums month by month, stocks as they stand
 * today; shares, means, medians, things counted once and growths from what they are to what they would be. Figures that look at the written
 * entries only through references, and the few that cannot be told exactly, are named and not forecast.
 */
export class Effect {
  readonly #context: Context
  readonly #actor: Actor
  readonly #figures: readonly Figure[]
  readonly #tally: EffectTally

  constructor(context: Context, actor: Actor) {
    this.#context = context
    this.#actor = actor
    this.#figures = [...measuresOf(context.model).figures.values()].filter((one) =>
      maySee(actor, one),
    )
    const measures = this.#figures.flatMap(({ parts }) => Object.values(parts))
    this.#tally = new EffectTally(context, measures, todayOf(context))
  }

  /** Takes in what a set of rows would write. */
  add = (verdicts: readonly Verdict[]): Promise<void> => this.#tally.add(verdicts)

  /** What all of them would do, of each sort what changes most first. */
  async told(): Promise<Effects> {
    const [context, actor, tally] = [this.#context, this.#actor, this.#tally]
    const building = buildingShares(context, this.#figures)
    const values: ImportEffectWire[] = []
    const [stocks, amounts]: [ImportEffectWire[], ImportEffectWire[]] = [[], []]
    const notForecast: string[] = []
    for (const figure of this.#figures) {
      const measures = Object.values(figure.parts)
      const touched = measures.some(tally.touches)
      const how = figure.key in building ? null : forecast(actor, figure)
      const isTold = how !== null && !measures.some(tally.seesThrough)
      if (!isTold && (touched || how !== null)) notForecast.push(figure.key)
      if (!touched || !isTold) continue
      if (how === 'ratio') values.push(...(await ratioEffects(context, actor, tally, figure)))
      if (how === 'spread') values.push(...(await spreadEffects(context, actor, tally, figure)))
      if (how === 'growth') values.push(...(await growthEffects(context, actor, tally, figure)))
      if (how === 'amount')
        (figure.parts.num.stock ? stocks : amounts).push(...amountEffects(tally, figure))
    }
    const sorts = [values, stocks, amounts]
    const effect = sorts.flatMap(mostFirst)
    return { effect, effectsLeft: sorts.flat().length - effect.length, notForecast }
  }
}
