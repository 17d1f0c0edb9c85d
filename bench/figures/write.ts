import type { Context } from '../../engine/context.ts'
import { dayOf } from '../../engine/define/index.ts'
import { startCounting } from '../../engine/indicators/folder.ts'
import { prepareStep } from '../../engine/steps/take-step.ts'
import type { Actor } from '../../engine/access/actor.ts'
import { registerOf } from '../../engine/model/model.ts'
import { searchVector } from '../../engine/search/search-words.ts'
import type { Decision } from '../../engine/steps/decision.ts'
import { rowOf, searchedTexts } from '../../engine/store/entry.ts'
import { newId } from '../../engine/store/uuid.ts'
import { readyWrite } from '../../engine/store/write.ts'
import { writeTogether } from '../../engine/store/write-together.ts'
import { figures } from '../../engine/indicators/figures.ts'
import { median } from '../load.ts'

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

/** Writes a second, the median of some rounds in turn. */
export interface WriteRates {
  readonly bare: number
  readonly counted: number
}

/** The bare insert of the decided entry's row, search words and all, into the same table: no history, no figures, nothing decided. */
function bareInsert({ pool, zone }: Context, { model, entry }: Decision): () => Promise<unknown> {
  const row: Record<string, unknown> = {
    ...rowOf(model, entry),
    search: searchVector(searchedTexts(model, entry.values)),
  }
  const columns = Object.keys(row).filter((column) => row[column] !== null)
  const cells = columns.map((one, at) =>
    one === 'search' ? `to_tsvector('simple', $${at + 2})` : `$${at + 2}`,
  )
  const text = `insert into ${model.table} (zone_id, ${columns.join(', ')}) values ($1, ${cells.join(', ')})`
  return () => {
    row['id'] = newId()
    return pool.query({
      name: 'bench-bare',
      text,
      values: [zone, ...columns.map((column) => row[column])],
    })
  }
}

/** An entry with its history and all its measures in one statement, against the bare insert of its row into the same table. */
export async function benchWrites(
  context: Context,
  actor: Actor,
  seconds: number,
  rounds = 3,
): Promise<WriteRates> {
  const next = await decided(context, actor)
  const bare = bareInsert(context, next())
  const counted = (): Promise<unknown> => writeTogether(context, readyWrite(context, next()))
  await rateOf(1, bare)
  await rateOf(1, counted)
  await context.pool.query('analyze')
  const rates = { bare: [] as number[], counted: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    rates.bare.push(await rateOf(seconds, bare))
    rates.counted.push(await rateOf(seconds, counted))
  }
  return { bare: median(rates.bare), counted: median(rates.counted) }
}

/** Writes and asks at once for the figure, while the folder is at work; gives how many answers lacked the write. */
export async function staleReads(context: Context, actor: Actor, trials: number): Promise<number> {
  const next = await decided(context, actor)
  const month = dayOf(context.now().getTime(), context.model.ledger.offsetMinutes).slice(0, 7)
  const read = async (): Promise<number> => {
    const { rows } = await figures(context, actor, {
      indicators: 'bench.reported',
      from: month,
      to: month,
    })
    return rows[0]?.num ?? 0
  }
  const failures: unknown[] = []
  const stop = startCounting(context, (error) => failures.push(error))
  let stale = 0
  let held = await read()
  for (let trial = 0; trial < trials; trial += 1) {
    await writeTogether(context, readyWrite(context, next()))
    const now = await read()
    if (now !== held + 1) stale += 1
    held = now
  }
  await stop()
  if (failures.length > 0) throw failures[0]
  return stale
}
