import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conditions } from '../../test/example/random-conditions.ts'
import { type RandomRepairs, randomRepairs } from '../../test/example/random-repairs.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { surroundings } from '../access/actor.ts'
import { sqlSurroundings } from '../access/rows.ts'
import { type Condition, holds } from '../define/index.ts'
import { registerOf } from '../model/model.ts'
import { conditionSql, Reach } from './condition-sql.ts'
import { rows, sql } from './sql.ts'

const seed = Number(process.env['ROWS_SEED'] ?? Date.now() % 100_000)
let ledger: TestLedger
let repairs: RandomRepairs
beforeAll(async () => {
  ledger = await testLedger(true)
  repairs = await randomRepairs(ledger, 250, seed)
}, 60_000)
afterAll(() => ledger.context.pool.end())

const askers = ['dana', 'gita', 'kai', 'chen'] as const

/** What the database says of each repair, and what memory says. */
async function bothSay(
  condition: Condition,
  who: (typeof askers)[number],
): Promise<{ sql: Record<string, boolean | null>; memory: Record<string, boolean | null> }> {
  const { context } = ledger
  const model = registerOf(context.model, 'garden.repair')
  const { actor } = ledger.as(who)
  const [post] = actor.posts
  if (!post) throw new Error(`${who} holds no post`)
  const { offsetMinutes } = context.model.ledger
  const reach = new Reach(model, context.zone)
  const said = conditionSql(
    condition,
    reach,
    sqlSurroundings(actor, post, { now: context.now(), offsetMinutes, units: context.units }),
  )
  const found = await rows<{ id: string; said: boolean | null }>(
    context.pool,
    sql`select e.id, (${said}) as said from ${reach.from()} where e.zone_id = ${context.zone}`,
  )
  const here = surroundings(actor, post, {
    now: context.now().getTime(),
    offsetMinutes,
    units: context.units,
  })
  return {
    sql: Object.fromEntries(found.map((one) => [one.id, one.said])),
    memory: Object.fromEntries(
      repairs.entries.map((entry) => [entry.id, holds(condition, entry, here)]),
    ),
  }
}

describe('a condition', () => {
  it(
    'means the same in the database as in memory, the unknown included',
    { timeout: 120_000 },
    async () => {
      expect(repairs.entries.length).toBeGreaterThan(150)
      let telling = 0
      await fc.assert(
        fc.asyncProperty(
          conditions(ledger, repairs.tools),
          fc.constantFrom(...askers),
          async (condition, who) => {
            const { sql: said, memory } = await bothSay(condition, who)
            telling += new Set(Object.values(said)).size === 3 ? 1 : 0
            const differing = repairs.entries.filter(({ id }) => said[id] !== memory[id])
            const [first] = differing
            expect(
              first && {
                seed,
                sql: said[first.id],
                memory: memory[first.id],
                values: first.values,
                at: first.at,
              },
            ).toBeUndefined()
          },
        ),
        { numRuns: 300 },
      )
      // Conditions that are true of some, false of others and unknown of the rest are the ones that tell.
      expect(telling).toBeGreaterThan(30)
    },
  )
})
