import type { DrawWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Decision } from '../steps/decision.ts'
import { noteWritten, prepareStep, type Wish } from '../steps/take-step.ts'
import { refusalOfConstraint } from '../store/constraint-refusal.ts'
import { numberText } from '../store/entry.ts'
import { column, type Database, name, rows, sql, transaction } from '../store/sql.ts'
import { writeCounted } from '../indicators/write-counted.ts'
import { drawPairs, type Pair } from './pairs.ts'

/** Draws of one register wait for each other: the second must see whom the first let meet. */
const drawLock = 0x64_72

/** The pairs that have met in this register, by the codes of their units. */
async function metBefore(
  database: Database,
  zone: number,
  model: RegisterModel,
  fields: readonly [from: string, to: string],
): Promise<readonly Pair[]> {
  const [from, to] = fields.map((field) => column('e', model.fieldOf.get(field)?.column ?? field))
  if (!from || !to) throw new Error(`${model.key} draws from fields it has not`)
  return rows<Pair & Record<string, string>>(
    database,
    sql`select f.code as from, t.code as to from ${name(model.table)} e
          join unit f on f.zone_id = e.zone_id and f.id = ${from} join unit t on t.zone_id = e.zone_id and t.id = ${to}
         where e.zone_id = ${zone}`,
  )
}

/**
 * Draws a round of entries by lot and, unless it is only looked at, makes them all in one transaction: either the whole round is there or
 * nothing is. Every entry is judged by the rules of a creation.
 */
export async function takeDraw(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  wish: Wish,
  preview: boolean,
): Promise<DrawWire> {
  const { draw } = model.register
  if (!draw) throw refuse.notFound()
  const seed = wish.values[draw.seed]
  const { units } = context.units
  const codes = units.filter(({ kind }) => draw.among.includes(kind)).map(({ code }) => code)
  const before = (database: Database) =>
    metBefore(database, context.zone, model, [draw.from, draw.to])
  const met = await before(context.pool)
  const pairs = drawPairs(typeof seed === 'string' ? seed : '', codes, met)
  if (!pairs) throw refuse.drawExhausted({ units: codes.length })
  const idOf = (code: string): string => context.units.byCode(code)?.id ?? code
  const drawn = pairs.map(({ from, to }) => ({ from: idOf(from), to: idOf(to) }))
  const decisions: Decision[] = []
  for (const { from, to } of drawn)
    decisions.push(
      await prepareStep(context, actor, model, null, 'create', {
        ...wish,
        values: { ...wish.values, [draw.from]: from, [draw.to]: to },
      }),
    )
  if (preview) return { pairs: drawn.map((pair) => ({ ...pair, no: null })) }
  const numbers = await transaction(context.pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(${drawLock})`)
    if ((await before(client)).length !== met.length) throw refuse.busy()
    const written = []
    for (const decision of decisions) written.push(await writeCounted(client, context, decision))
    return written.map((one) => one?.no ?? 0)
  }).catch((error: unknown) => {
    throw refusalOfConstraint(model, error)
  })
  for (const [at, decision] of decisions.entries())
    noteWritten(context, decision, numbers[at] ?? 0, [])
  return {
    pairs: drawn.map((pair, at) => ({ ...pair, no: numberText(model, numbers[at] ?? 0) })),
  }
}
