import { DatabaseError, type Pool } from 'pg'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { type ReadyWrite, writeMany, type Written } from './write.ts'

interface Waiting {
  readonly ready: ReadyWrite
  readonly resolve: (written: Written | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Writes of one register and shape, for the next statement; one with others of them is under way. */
interface Queue {
  waiting: Waiting[]
}

/** Writes in one statement: beyond this many the share of each in what a statement costs no longer falls. */
const inOne = 64

const queues = new WeakMap<Pool, Map<string, Queue>>()

/** The next writes for one statement; a second step on the same entry goes with a later one. */
function take(queue: Queue): Waiting[] {
  const taken = new Map<string, Waiting>()
  const later: Waiting[] = []
  for (const one of queue.waiting) {
    if (taken.size < inOne && !taken.has(one.ready.id)) taken.set(one.ready.id, one)
    else later.push(one)
  }
  queue.waiting = later
  return [...taken.values()]
}

async function alone(context: Context, { ready, resolve, reject }: Waiting): Promise<void> {
  await writeMany(context.pool, context, [ready]).then(
    (written) => resolve(written.get(ready.id)),
    reject,
  )
}

/** Writes some together. What the database refuses of all, or leaves out, is tried by itself, so that each meets only its own reason. */
async function together(context: Context, some: readonly Waiting[]): Promise<void> {
  const [first, ...others] = some
  if (!first) return
  if (others.length === 0) return alone(context, first)
  try {
    const written = await writeMany(context.pool, context, [
      first.ready,
      ...others.map(({ ready }) => ready),
    ])
    const left: Waiting[] = []
    for (const one of some) {
      const no = written.get(one.ready.id)
      if (no) one.resolve(no)
      else left.push(one)
    }
    await Promise.all(left.map((one) => alone(context, one)))
  } catch (error) {
    // Of a connection that broke nobody knows what was kept: each hears that, as it would by itself.
    if (!(error instanceof DatabaseError)) for (const { reject } of some) reject(error)
    else await Promise.all(some.map((one) => alone(context, one)))
  }
}

/**
 * Turns of the process's loop before a statement is sent, in each of which requests that have arrived are read. Of an idle process they take some
 * hundredths of a millisecond; of a busy one they fill the statement: with eight clients over HTTP 5 writes instead of 2.3 (docs/performance.md).
 */
const turnsBefore = 5

async function run(context: Context, key: string, queue: Queue): Promise<void> {
  do {
    for (let turn = 0; turn < turnsBefore; turn += 1) await nextTurn()
    await together(context, take(queue))
  } while (queue.waiting.length > 0)
  queues.get(context.pool)?.delete(key)
}

/**
 * Writes a decision that needs no transaction of its own, in one statement with others that came while the last was under way. `undefined` when the entry is no longer at the version that was decided on.
 */
export function writeTogether(context: Context, ready: ReadyWrite): Promise<Written | undefined> {
  const mine = queues.get(context.pool) ?? new Map<string, Queue>()
  queues.set(context.pool, mine)
  const key = `${context.zone} ${ready.model.key} ${ready.shape}`
  return new Promise((resolve, reject) => {
    const one = { ready, resolve, reject }
    const underWay = mine.get(key)
    if (underWay) {
      underWay.waiting.push(one)
      return
    }
    const queue = { waiting: [one] }
    mine.set(key, queue)
    void run(context, key, queue)
  })
}
