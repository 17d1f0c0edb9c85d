/** What befalls figures besides people's steps: entries that leave, units that move, work that is taken back. */
import type { Pool, PoolClient } from 'pg'
import type { Context } from '../../engine/context.ts'
import { moveUnit } from '../../engine/indicators/move-unit.ts'
import { countGone } from '../../engine/indicators/recount.ts'
import { registerOf } from '../../engine/model/model.ts'
import { lockEntry } from '../../engine/store/read.ts'
import { name, rows, sql, transaction } from '../../engine/store/sql.ts'
import type { Random } from './random.ts'
import type { Site } from './site.ts'

/** Takes an entry out of its register, as undoing an import does. */
export async function remove({ context, ids }: Site, random: Random): Promise<void> {
  const of = random.pick(['walk', 'part'] as const)
  const id = ids[of].splice(random.below(ids[of].length), 1)[0]
  if (id === undefined) return
  const model = registerOf(context.model, `garden.${of}`)
  await transaction(context.pool, async (client) => {
    if (!(await lockEntry(client, model, context.zone, id))) return
    await countGone(client, context, model, [id])
    await rows(
      client,
      sql`delete from ${name(model.table)} where zone_id = ${context.zone} and id = ${id}`,
    )
  })
}

/** Puts a unit under another parent from today on. */
export function reorganise({ context, ledger }: Site, random: Random): Promise<void> {
  return moveUnit(context, ledger.as('hana').actor, {
    unit: ledger.unit(random.pick(['northPlot', 'southPlot', 'workshop'])),
    parent: ledger.unit(random.pick(['north', 'south', 'toolHouse'])),
    day: new Date(ledger.context.now().getTime() + 28_800_000).toISOString().slice(0, 10),
    reason: '调整',
  })
}

/** Everything was written, and then the transaction was rolled back. */
export class TakenBack extends Error {}

const commits = (statement: unknown): boolean => statement === 'commit'
const writes = (statement: unknown): statement is { text: string } =>
  typeof statement === 'object' &&
  statement !== null &&
  'text' in statement &&
  String(statement.text).startsWith('with written')

type Run = (statement: unknown, values?: unknown) => Promise<unknown>

/** A connection whose transactions are rolled back where they would be committed. */
function withoutCommit(client: PoolClient): PoolClient {
  const run = client.query.bind(client) as Run
  return Object.assign(Object.create(client) as PoolClient, {
    query: async (statement: unknown, values?: unknown) => {
      if (!commits(statement)) return run(statement, values)
      await run('rollback')
      throw new TakenBack('taken back')
    },
    release: () => client.release(),
  })
}

/** The same ledger for somebody whose writes all fail at the last moment, when the statements have long been run. */
export function takingBack(context: Context): Context {
  const pool = context.pool
  const run = pool.query.bind(pool) as Run
  const failing = {
    connect: async () => withoutCommit(await pool.connect()),
    query: (statement: unknown, values?: unknown) =>
      writes(statement)
        ? transaction(failing, (client) => client.query(statement))
        : run(statement, values),
  } as unknown as Pool
  return { ...context, pool: failing }
}
