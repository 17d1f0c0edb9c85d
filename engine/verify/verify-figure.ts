import { type Actor, isOperator } from '../access/actor.ts'
import { demandOperator } from '../api/operator.ts'
import type { Context } from '../context.ts'
import type { VerificationWire } from '../define/index.ts'
import { figuresNamed } from '../indicators/asked.ts'
import type { Figure, Measure } from '../indicators/measure.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { figureSight } from '../indicators/sight.ts'
import { agrees, verifyMeasure, type MeasureFindings } from '../indicators/verify-measure.ts'
import { refuse } from '../refusals.ts'
import { rows, sql } from '../store/sql.ts'

const measuresIn = ({ parts }: Figure): readonly Measure[] => [
  ...new Map(Object.values(parts).map((one) => [one.id, one])).values(),
]

/** Comparisons under way: whoever asks for one that runs already waits for that one, so that a button pressed often costs no more. */
const running = new WeakMap<Context, Map<number, Promise<MeasureFindings>>>()

function verifyOnce(context: Context, measure: Measure): Promise<MeasureFindings> {
  const under = running.get(context) ?? new Map<number, Promise<MeasureFindings>>()
  running.set(context, under)
  const found =
    under.get(measure.id) ?? verifyMeasure(context, measure).finally(() => under.delete(measure.id))
  under.set(measure.id, found)
  return found
}

/** Compares what one figure is made of with its entries now, and keeps when that was. Gives the findings of each of its counted sets. */
export async function verifyFigure(
  context: Context,
  figure: Figure,
): Promise<readonly MeasureFindings[]> {
  const found: MeasureFindings[] = []
  for (const measure of measuresIn(figure)) found.push(await verifyOnce(context, measure))
  return found
}

/** Whether somebody may have a figure compared: who sees every entry behind it, or looks after the ledger. */
const mayVerify = ({ model }: Context, actor: Actor, figure: Figure): boolean =>
  figureSight(actor, figure) === 'all' || isOperator(actor, model.ledger)

/** When each of some figures was last compared as a whole, and whether it agreed then. */
export async function verifications(
  context: Context,
  actor: Actor,
  names: string,
): Promise<VerificationWire[]> {
  const figures = figuresNamed(context, actor, names)
  const known = await rows<{ id: number; at: string | null; agreed: boolean }>(
    context.pool,
    sql`select id, verified_at as at, findings is null as agreed from measure where zone_id = ${context.zone} and status = 'live'`,
  )
  const byId = new Map(known.map((one) => [one.id, one]))
  return figures.map((figure) => {
    const seen = measuresIn(figure).map(({ id }) => byId.get(id))
    const times = seen.map((one) => one?.at ?? null)
    return {
      indicator: figure.key,
      at: times.reduce((first, one) =>
        first === null || one === null ? null : first < one ? first : one,
      ),
      agrees: seen.every((one) => one?.agreed !== false),
      may: mayVerify(context, actor, figure),
    }
  })
}

/**
 * Compares a figure because somebody wants to know now.
 *
 * @throws Refusal `badQuery` for a figure that is none to the reader, `notAllowed` for who does not see all of it, `busy` while it is built
 */
export async function verifyNow(
  context: Context,
  actor: Actor,
  key: string,
): Promise<VerificationWire> {
  const [figure] = figuresNamed(context, actor, key)
  if (!figure || key.includes(',')) throw refuse.badQuery({ word: 'indicator' })
  if (figureSight(actor, figure) !== 'all')
    demandOperator(context, actor, { zh: '核验这项指标', en: 'verify this figure' })
  if (Object.keys(buildingShares(context, [figure])).length > 0) throw refuse.busy()
  const at = context.now().toISOString()
  const findings = await verifyFigure(context, figure)
  return { indicator: key, at, agrees: findings.every(agrees), may: true }
}
