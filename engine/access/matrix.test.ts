import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf, type TestApp, testApp } from '../../test/app-for-tests.ts'
import { heldBy, sightsOf } from '../../test/example/who-sees.ts'
import { aWorld, type World } from '../../test/example/world.ts'
import { contentOf, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { people, type PersonName } from '../../test/people.ts'
import type {
  BoardWire,
  BulkWire,
  Bys,
  CalendarWire,
  CountsWire,
  DefinitionsWire,
  EntryPageWire,
  FiguresWire,
  HistoryWire,
  ListWire,
  MapWire,
  RefusalWire,
} from '../define/index.ts'
import { type RegisterModel } from '../model/model.ts'
import { type Entry, entryOf } from '../store/entry.ts'
import { rolesOf } from './actor.ts'

let ledger: TestLedger
let app: TestApp
let world: World
let sights: ReturnType<typeof sightsOf>
const entries = new Map<string, Entry>()
const registers = ['tool', 'bed', 'repair', 'walk', 'part', 'return', 'permit'] as const
const model = (register: string): RegisterModel => {
  const found = ledger.context.model.registers.get(`garden.${register}`)
  if (!found) throw new Error(`there is no register ${register}`)
  return found
}

beforeAll(async () => {
  ledger = await testLedger(true)
  // What happens next door must show up nowhere.
  await aWorld(await ledger.neighbour())
  world = await aWorld(ledger)
  app = await testApp(ledger)
  for (const register of registers) {
    const found = await ledger.context.pool.query<Record<string, unknown>>(
      `select * from garden_${register} where zone_id = $1`,
      [ledger.context.zone],
    )
    for (const row of found.rows) entries.set(String(row['id']), entryOf(model(register), row))
  }
  sights = sightsOf(ledger, (id) => entries.get(String(id)))
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const visible = (who: PersonName, register: string): string[] =>
  (world[register] ?? []).filter((id) => {
    const entry = entries.get(id)
    return entry !== undefined && sights.sees(who, register, entry)
  })
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const refusalOf = (body: unknown): string => (body as RefusalWire).type

/** What a register shows as a whole, with the number of entries each of its views speaks of. */
const views: Readonly<Record<string, (body: unknown, text: string) => number>> = {
  '?limit=200': (body) => (body as ListWire).entries.length,
  '?limit=1&count=yes': (body) => (body as ListWire).count?.n ?? 0,
  '/board': (body) => total((body as BoardWire).columns.map(({ n }) => n)),
  '/counts': (body) => total((body as CountsWire).rows.map(({ n }) => n)),
  '/export.csv': (_, text) => text.trimEnd().split('\r\n').length - 1,
}

/** What an answer says: how many entries it speaks of, or the refusal. */
const saidBy = (status: number, body: unknown, n: () => unknown): unknown =>
  status === 200 ? n() : refusalOf(body)
const unopened = '/refusals/unknown-register'

describe.each(people)('%s', (who) => {
  const roles = heldBy(who).map(({ role }) => role)
  const holds = (by: Bys): boolean => rolesOf(by).some((role) => roles.includes(role))

  it.each(registers)(
    'sees of the register %s what a post of theirs may see, in every view',
    async (register) => {
      const mine = visible(who, register)
      const status = sights.opens(who, register) ? 200 : 404
      for (const [view, countIn] of Object.entries(views)) {
        const answer = await app.get(who, `/api/garden/${register}${view}`)
        const n = saidBy(answer.status, answer.body, () => countIn(answer.body, answer.text))
        expect({ view, status: answer.status, n }).toEqual({
          view,
          status,
          n: status === 200 ? mine.length : unopened,
        })
      }
      const listed = (await app.get(who, `/api/garden/${register}?limit=200`))
        .body as Partial<ListWire>
      expect((listed.entries ?? []).map(({ id }) => id).toSorted()).toEqual(mine.toSorted())
    },
  )

  it.each(registers)(
    'finds on the map and in the calendar of the register %s nothing else',
    async (register) => {
      const mine = visible(who, register)
      const { features = [] } = (await app.get(who, `/api/garden/${register}/map`))
        .body as Partial<MapWire>
      expect(features.filter(({ id }) => !mine.includes(id))).toEqual([])
      const { days = [] } = (
        await app.get(who, `/api/garden/${register}/calendar?from=2025-03-01&to=2025-04-30`)
      ).body as Partial<CalendarWire>
      expect(total(days.map(({ due }) => due))).toBe(
        mine.filter((id) => entries.get(id)?.dueAt).length,
      )
    },
  )

  it.each(registers)('opens of the register %s those entries and no others', async (register) => {
    const mine = new Set(visible(who, register))
    const hidden = sights.opens(who, register) ? '/refusals/not-found' : unopened
    for (const id of world[register] ?? []) {
      const page = await app.get(who, `/api/garden/${register}/${id}`)
      const past = await app.get(who, `/api/garden/${register}/${id}/history`)
      expect({
        page: saidBy(page.status, page.body, () => (page.body as EntryPageWire).entry.id),
        past: saidBy(past.status, past.body, () => (past.body as HistoryWire).items.length),
      }).toEqual(
        mine.has(id)
          ? { page: id, past: entries.get(id)?.version }
          : { page: hidden, past: hidden },
      )
    }
  })

  it.each(registers)(
    'takes no step in the register %s without a role for it, alone or in bulk',
    async (register) => {
      const before = await contentOf(ledger.context)
      const mine = new Set(visible(who, register))
      const all = (world[register] ?? []).map((id) => ({
        id,
        version: entries.get(id)?.version ?? 0,
      }))
      for (const [step, { by, from }] of Object.entries(model(register).steps)) {
        if (holds(by)) continue
        const expected = ({ id }: { id: string }): string => {
          if (!sights.opens(who, register)) return unopened
          if (!mine.has(id)) return '/refusals/not-found'
          return [from].flat().includes(entries.get(id)?.state ?? '')
            ? '/refusals/not-allowed'
            : '/refusals/step-not-open'
        }
        for (const { id, version } of all) {
          const { body } = await app.post(who, `/api/garden/${register}/${id}/steps/${step}`, {
            version,
            values: {},
            reason: '试试',
          })
          expect({ step, id, type: refusalOf(body) }).toEqual({ step, id, type: expected({ id }) })
        }
        const { body } = await app.post(who, `/api/garden/${register}/steps/${step}`, {
          entries: all,
          values: {},
          preview: false,
        })
        const results =
          (body as Partial<BulkWire>).results?.map(({ refusal }) => refusal?.type) ??
          all.map(() => refusalOf(body))
        expect(results).toEqual(all.map(expected))
      }
      expect(await contentOf(ledger.context)).toBe(before)
    },
  )

  it('creates nothing without a role for it', async () => {
    const before = await contentOf(ledger.context)
    for (const register of registers.filter((one) => !holds(model(one).register.create.by))) {
      const { body } = await app.post(who, `/api/garden/${register}`, { values: {} })
      expect({ register, type: refusalOf(body) }).toEqual({
        register,
        type: sights.opens(who, register) ? '/refusals/not-allowed' : unopened,
      })
    }
    expect(await contentOf(ledger.context)).toBe(before)
  })

  it('is told of the registers they may open, and of no others', async () => {
    const { programmes } = (await app.get(who, '/api/definitions')).body as DefinitionsWire
    const told = programmes.flatMap((programme) =>
      programme.registers.map(({ register }) => register),
    )
    expect(told.toSorted()).toEqual(
      registers.filter((register) => sights.opens(who, register)).toSorted(),
    )
    const { text } = await app.get(who, '/api/openapi.json')
    expect(
      registers.filter((register) => text.includes(`/api/garden/${register}`)).toSorted(),
    ).toEqual(told.toSorted())
  })

  it('counts in figures what they may see', async () => {
    const one = () => 1
    const hours = ({ state, values }: Entry) => (state === 'closed' ? Number(values['hours']) : 0)
    for (const [key, register, worth] of [
      ['reported', 'repair', one],
      ['bedsInUse', 'bed', one],
      ['hoursSpent', 'repair', hours],
    ] as const) {
      const { status, body } = await app.get(
        who,
        `/api/figures?indicators=garden.${key}&from=2025-01&to=2025-12&per=all`,
      )
      const n = saidBy(status, body, () => total((body as FiguresWire).rows.map(({ num }) => num)))
      const mine = visible(who, register).flatMap((id) => entries.get(id) ?? [])
      expect({ key, n }).toEqual({
        key,
        n: sights.opens(who, register) ? total(mine.map(worth)) : '/refusals/bad-query',
      })
    }
  })

  it('sees background work only as one of its operators', async () => {
    expect((await app.get(who, '/api/jobs')).status).toBe(roles.includes('head') ? 200 : 403)
    // The head both looks after the ledger and leads; nobody else does either.
    expect((await app.get(who, '/api/exports')).status).toBe(roles.includes('head') ? 200 : 403)
  })
})

describe('whoever has not signed in', () => {
  it('is answered by no address but the session and the sign of life', async () => {
    const { body } = await app.get(null, '/api/session')
    expect(body).toMatchObject({ person: null, posts: [] })
    const id = world['repair']?.[0] ?? ''
    const open = ['/healthz', '/api/session']
    const closed = routesOf(app).filter(({ path }) => !open.includes(path))
    expect(closed.length).toBeGreaterThan(25)
    for (const { method, path } of closed) {
      const named = { programme: 'garden', register: 'repair', step: 'file', id }
      const url = Object.entries(named).reduce(
        (said, [name, value]) => said.replace(`:${name}`, value),
        path,
      )
      const { status, text } = await app.ask(null, {
        method,
        url,
        ...(method === 'POST' && { payload: {} }),
      })
      expect({ method, url, status }).toEqual({ method, url, status: 401 })
      expect(text).not.toContain('garden.')
    }
  })
})

describe('the world that these tests look at', () => {
  it('shows each kind of person something different', () => {
    const seen = (who: PersonName) => registers.map((register) => visible(who, register).length)
    const kinds = ['dana', 'cora', 'sven', 'gita', 'hugo', 'kai', 'olu', 'ines'] as const
    expect(new Set(kinds.map((who) => seen(who).join(' '))).size).toBe(kinds.length)
    expect(seen('hana')).toEqual(registers.map((register) => world[register]?.length))
  })
})
