import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf, type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aWorld } from '../../test/example/world.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { requests, type Sound } from '../../test/random-requests.ts'

let ledger: TestLedger
let app: TestApp
let sound: Sound
beforeAll(async () => {
  ledger = await testLedger(true)
  const world = await aWorld(ledger)
  const theirs = await aWorld(await ledger.neighbour())
  app = await testApp(ledger)
  const { registers } = ledger.context.model
  const model = registers.get('garden.repair')
  sound = {
    ids: [
      ...Object.values(world).flatMap((ids) => ids.slice(0, 2)),
      theirs['repair']?.[0] ?? '',
      ledger.unit('north'),
      ledger.person('dana'),
    ],
    registers: [...registers.values()].map(({ register }) => register.register),
    fields: [...(model?.fieldOf.keys() ?? [])],
    steps: [...Object.keys(model?.steps ?? {}), 'retire', 'finish', 'create', 'marked'],
    values: { subject: '试试', tool: world['tool']?.[0] },
  }
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

/** Entries, the versions they have been through, and lines of history, register by register and zone by zone. */
async function books(): Promise<
  { register: string; entries: number; versions: number; lines: number; zone: number }[]
> {
  const { pool, model } = ledger.context
  const each = [...model.registers.values()].map(
    ({
      key,
      table,
    }) => `select '${key}' as register, h.zone_id as zone, e.entries, e.versions, h.lines
      from (select zone_id, count(*) as lines from history where register = '${key}' group by zone_id) h
      left join (select zone_id, count(*) as entries, sum(version)::bigint as versions from ${table} group by zone_id) e using (zone_id)`,
  )
  return (
    await pool.query<Awaited<ReturnType<typeof books>>[number]>(
      `${each.join(' union all ')} order by 1, 2`,
    )
  ).rows
}

describe('the API', () => {
  it(
    'stumbles over no request, and writes all of it or nothing',
    { timeout: 180_000 },
    async () => {
      // The stream of changes does not end by itself; whoever signs out asks for nothing more.
      const routes = routesOf(app).filter(
        ({ method, path }) =>
          path !== '/api/changes' && !(method === 'DELETE' && path === '/api/session'),
      )
      let before = JSON.stringify(await books())
      const statuses = new Map<number, number>()
      await fc.assert(
        fc.asyncProperty(requests(routes, sound), async ({ who, options }) => {
          const { status, text } = await app.ask(who, options)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          expect(status === 500 ? text : '').toBe('')
          expect(status).toBeLessThan(500)
          const now = await books()
          expect(now.filter(({ versions, lines }) => versions !== lines)).toEqual([])
          const after = JSON.stringify(now)
          const changed = after !== before
          before = after
          expect(changed && status >= 400).toBe(false)
        }),
        { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_200) },
      )
      // Absurd requests alone would try the doorstep only.
      expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(100)
      expect(statuses.get(422) ?? 0).toBeGreaterThan(20)
    },
  )
})
