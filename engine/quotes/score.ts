import type { FieldValue, Indicator, Scoring } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { figures } from '../indicators/figures.ts'
import { figureWords } from '../indicators/figure-words.ts'
import { measuresOf } from '../indicators/measure.ts'
import type { Model } from '../model/model.ts'
import { refuse } from '../refusals.ts'

/** A share as it stands, with the points that it brings. */
interface Counted {
  readonly label: string
  readonly num: number
  readonly den: number
  readonly points: number
}

/** The key of a figure by the definition that it is. */
export const figureKeyOf = (model: Model, indicator: Indicator): string | undefined =>
  [...measuresOf(model).figures].find(([, figure]) => figure.indicator === indicator)?.[0]

/** `from` and `to` are days; the share is read with the rights of whoever scores. */
async function countedPart(
  context: Context,
  actor: Actor,
  { of, points }: Scoring['parts'][number],
  asked: { readonly by: string; readonly key: string; readonly from: string; readonly to: string },
): Promise<readonly Counted[]> {
  const { by, key, from, to } = asked
  const indicators = figureKeyOf(context.model, of) ?? of.label
  const { rows } = await figures(context, actor, { indicators, from, to, per: 'all', by })
  const row = rows.find((one) => one.key === key)
  // So few that the scorer does not see the number: a score would tell it.
  if (row?.hidden)
    throw refuse.cannotScore({
      why: 'hidden',
      figure: figureWords(context.model, indicators).label,
    })
  const den = row?.den ?? 0
  return row && den > 0 ? [{ label: of.label, num: row.num, den, points }] : []
}

const percent = ({ num, den }: Counted): string => `${((num / den) * 100).toFixed(1)}%`

/**
 * What a step that scores writes by itself: the score of a hundred, rounded, and what it was made of.
 *
 * @throws Refusal `cannotScore` when there is nothing to count yet
 */
export async function scoredValues(
  context: Context,
  actor: Actor,
  { parts, by, whose, from, into, basis }: Scoring,
  values: Readonly<Record<string, unknown>>,
  at: string,
): Promise<Readonly<Record<string, FieldValue>>> {
  const [key, since] = [values[whose], values[from]]
  if (typeof key !== 'string' || typeof since !== 'string')
    throw refuse.cannotScore({ why: 'none' })
  const today = new Date(Date.parse(at) + context.model.ledger.offsetMinutes * 60_000)
  const asked = { by, key, from: since, to: today.toISOString().slice(0, 10) }
  const found = await Promise.all(parts.map((part) => countedPart(context, actor, part, asked)))
  const counted = found.flat()
  const whole = counted.reduce((total, { points }) => total + points, 0)
  if (whole === 0) throw refuse.cannotScore({ why: 'none' })
  const won = counted.reduce((total, { num, den, points }) => total + (num / den) * points, 0)
  const said = counted.map(
    (one) => `${one.label}${percent(one)}（${one.num}/${one.den}）×${one.points}分`,
  )
  const left = parts.length > counted.length ? '；无数据的项不计，按其余项折算' : ''
  return {
    [into]: Math.round((won / whole) * 100),
    [basis]: `${said.join('＋')}，${since}至${asked.to}${left}`,
  }
}
