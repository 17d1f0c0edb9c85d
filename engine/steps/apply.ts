import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { attachFiles, bringsFiles } from '../files/attach-files.ts'
import { engineSteps } from '../history/engine-steps.ts'
import { refuse } from '../refusals.ts'
import { refusalOfConstraint } from '../store/constraint-refusal.ts'
import { lockEntry } from '../store/read.ts'
import { type Database, transaction } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { readyWrite } from '../store/write.ts'
import { writeTogether } from '../store/write-together.ts'
import { awaitTurn, countsTogether, writeCounted } from '../indicators/write-counted.ts'
import type { Decision } from './decision.ts'
import { marked } from './effects.ts'
import { holdNamed, dependsOnOthers } from './hold-named.ts'

/** What a step writes into the entry that it marks, logged there too. */
async function mark(context: Context, database: Database, source: Decision): Promise<void> {
  if (!source.marks) return
  const { model, id } = source.marks
  const target = await lockEntry(database, model, context.zone, id)
  if (!target) throw refuse.notFound()
  const { entry, changes } = marked(target, source.marks, source.entry.updatedAt)
  const history = {
    ...source.history,
    id: newId(),
    register: model.key,
    entry: id,
    version: entry.version,
    step: engineSteps.marked,
    from: target.state,
    to: target.state,
    detail: `${source.model.key} ${source.entry.id}`,
    reason: null,
    reasonCode: null,
    clock: null,
    clientId: null,
    changes,
  }
  const decision = { model, before: target, entry, history, marks: null, opens: [] }
  // A rule of the marked entry (no account is overdrawn) stops the step that marks it, in that rule's words.
  const written = await writeCounted(database, context, decision).catch((error: unknown) => {
    throw refusalOfConstraint(model, error)
  })
  if (!written) throw refuse.busy()
}

/** Writes the entries that a step opens; what the database refuses of one is said in that register's words. */
async function open(context: Context, database: Database, { opens }: Decision): Promise<void> {
  for (const opened of opens) {
    await writeCounted(database, context, opened).catch((error: unknown) => {
      throw refusalOfConstraint(opened.model, error)
    })
    await open(context, database, opened)
  }
}

/** Two people who lock the same entries in another order hold each other up; one of them is turned away and tries again, so often. */
const attempts = 5
const deadlock = '40P01'
/** Milliseconds, so that the two do not meet again. */
const pauseAtMost = 50

/** A transaction that is begun again when it met another head-on. Nothing of it was kept, and the decision stays what it was. */
async function patiently<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await transaction(pool, work)
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === deadlock
      if (!isDeadlock || left <= 1) throw error
      await pause(Math.random() * pauseAtMost)
    }
  }
}

/** Writes a decision, what it marks and opens and the files it brings; a step without these is one statement and needs no transaction. */
export async function apply(
  context: Context,
  actor: Actor,
  decision: Decision,
): Promise<number | undefined> {
  const { zone, pool } = context
  const alone =
    !decision.marks &&
    decision.opens.length === 0 &&
    !bringsFiles(decision) &&
    !dependsOnOthers(decision) &&
    !countsTogether(context, decision.model, decision.before === null)
  if (alone) return (await writeTogether(context, readyWrite(context, decision)))?.no
  return patiently(pool, async (client) => {
    await awaitTurn(client, context, decision)
    await holdNamed(client, context, decision)
    const written = await writeCounted(client, context, decision)
    if (written) {
      await mark(context, client, decision)
      await open(context, client, decision)
      await attachFiles(client, zone, actor, decision)
    }
    return written?.no
  })
}
