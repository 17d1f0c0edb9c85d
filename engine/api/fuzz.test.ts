import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf, type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aWorld } from '../../test/example/world.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { blanks, ownWords, requests, type Sound } from '../../test/random-requests.ts'

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

/** Asks every route for each word that some route reads, and for each field in every way, with values that are blank; gives what was a 500. */
async function stumbles(
  paths: readonly string[],
  statusOf: (url: string) => Promise<number>,
): Promise<readonly string[]> {
  const { ids, fields } = sound
  const parts: Readonly<Record<string, string>> = { programme: 'garden', register: 'repair' }
  const ofFields = fields.flatMap((field) =>
    ['', '.from', '.to', '.known', '.below'].map((suffix) => field + suffix),
  )
  const found: string[] = []
  for (const path of paths) {
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? ids[0] ?? '')
    // Addresses of one entry read no fields.
    const words = path.includes(':id') ? ownWords : [...ownWords, ...ofFields]
    for (const [at, word] of words.entries())
      for (const blank of [' ', blanks[at % blanks.length] ?? ' ']) {
        const url = `${address}?${encodeURIComponent(word)}=${encodeURIComponent(blank)}`
        if ((await statusOf(url)) >= 500) found.push(url)
      }
  }
  return found
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

  it(
    'answers every route in words when a value of its query is blank',
    { timeout: 180_000 },
    async () => {
      const reading = routesOf(app)
        .filter(({ method, path }) => method === 'GET' && path !== '/api/changes')
        .map(({ path }) => path)
      let asked = 0
      const stumbled = await stumbles(reading, async (url) => {
        asked += 1
        return (await app.get('dana', url)).status
      })
      expect(stumbled).toEqual([])
      expect(asked).toBeGreaterThan(reading.length * 2 * ownWords.length - 1)
    },
  )

  it('would be found stumbling over one blank of one word of one route', async () => {
    const board = '/api/garden/repair/board?unit=%20'
    const found = await stumbles(['/api/todo', '/api/:programme/:register/board'], async (url) =>
      url === board ? 500 : 400,
    )
    // The unit is a field of repairs, and a word of figures.
    expect(new Set(found)).toEqual(new Set([board]))
  })

  it('has no route that reads a word which is never tried', () => {
    const read = globSync(['engine/**/*.ts', 'server/**/*.ts'])
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bquery\['(\w+)'\]/g)])
      .map(([, word]) => word)
    expect(read.length).toBeGreaterThan(20)
    expect(read.filter((word) => !ownWords.some((known) => known === word))).toEqual([])
  })
})
