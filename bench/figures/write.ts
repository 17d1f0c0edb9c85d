import type { Context } from '../../engine/context.ts'
import { prepareStep } from '../../engine/steps/take-step.ts'
import type { Actor } from '../../engine/access/actor.ts'
import { registerOf } from '../../engine/model/model.ts'
import type { Decision } from '../../engine/steps/decision.ts'
import { newId } from '../../engine/store/uuid.ts'
import { write } from '../../engine/store/write.ts'
import { figures } from '../../engine/indicators/figures.ts'

const clientsAtOnce = 8

/** Writes of eight clients at once for some seconds; gives how many a second. */
async function rateOf(seconds: number, work: () => Promise<unknown>): Promise<number> {
  let done = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: clientsAtOnce }, async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }),
  )
  return done / ((performance.now() - began) / 1000)
}

/** A decided creation with a new id each time: what is measured is the statement, not the deciding. */
export async function decided(context: Context, actor: Actor): Promise<() => Decision> {
  const unit = context.units.units[1]?.id ?? ''
  const model = registerOf(context.model, 'bench.job')
  const values = { summary: '路边堆放垃圾', kind: 'litter', unit }
  const one = await prepareStep(context, actor, model, null, 'create', { values, channel: 'web' })
  return () => {
    const id = newId()
    return {
      ...one,
      entry: { ...one.entry, id, values: { ...one.entry.values } },
      history: { ...one.history, entry: id },
    }
  }
}

export interface WriteRates {
  readonly bare: number
  readonly counted: number
}

/** An entry with its history and all its measures in one statement, against the bare insert of its row into the same table. */
export async function benchWrites(
  context: Context,
  actor: Actor,
  seconds: number,
): Promise<WriteRates> {
  const next = await decided(context, actor)
  const { pool, zone } = context
  const bare = async (): Promise<unknown> => {
    const { entry } = next()
    return pool.query({
      name: 'bench-bare',
      text: `insert into bench_job (zone_id, id, version, state, last_step, created_at, updated_at, search, summary, kind, unit, at_open)
             values ($1, $2, 1, $3, 'create', $4, $4, to_tsvector('simple', 'x'), $5, $6, $7, $4)`,
      values: [
        zone,
        entry.id,
        entry.state,
        entry.createdAt,
        entry.values['summary'],
        entry.values['kind'],
        entry.values['unit'],
      ],
    })
  }
  const counted = (): Promise<unknown> => write(pool, context, next())
  await rateOf(1, bare)
  await rateOf(1, counted)
  return { bare: await rateOf(seconds, bare), counted: await rateOf(seconds, counted) }
}

/** Writes and asks at once for the figure; gives how many answers lacked the write. */
export async function staleReads(context: Context, actor: Actor, trials: number): Promise<number> {
  const next = await decided(context, actor)
  const month = new Date(context.now()).toISOString().slice(0, 7)
  const read = async (): Promise<number> => {
    const { rows } = await figures(context, actor, {
      indicators: 'bench.reported',
      from: month,
      to: month,
    })
    return rows[0]?.num ?? 0
  }
  let stale = 0
  let held = await read()
  for (let trial = 0; trial < trials; trial += 1) {
    await write(context.pool, context, next())
    const now = await read()
    if (now !== held + 1) stale += 1
    held = now
  }
  return stale
}
