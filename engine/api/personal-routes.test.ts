import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { DefinitionsWire, NamedWire, SavedViewWire, SessionWire } from '../define/index.ts'

let ledger: TestLedger
let app: TestApp
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

describe('a saved view', () => {
  const mine = {
    register: 'garden.repair',
    name: ' 急件 ',
    query: { kind: 'blade', sort: 'due' },
    columns: ['subject'],
  }
  const kept = async (who: 'dana' | 'dora') =>
    (await app.get(who, '/api/views')).body as SavedViewWire[]

  it("is one's own: others neither see it nor take it away", async () => {
    const { status, body } = await app.post('dana', '/api/views', mine)
    expect([status, (body as SavedViewWire).name]).toEqual([201, '急件'])
    const url = `/api/views/${(body as SavedViewWire).id}`
    expect(await kept('dora')).toEqual([])
    expect((await app.ask('dora', { method: 'DELETE', url })).status).toBe(404)
    expect(await kept('dana')).toEqual([{ ...mine, name: '急件', id: (body as SavedViewWire).id }])
    expect((await app.ask('dana', { method: 'DELETE', url })).status).toBe(204)
    expect(await kept('dana')).toEqual([])
  })

  it('is written anew under the same name', async () => {
    await app.post('dana', '/api/views', mine)
    await app.post('dana', '/api/views', { ...mine, query: { kind: 'handle' } })
    expect((await kept('dana')).map(({ query }) => query)).toEqual([{ kind: 'handle' }])
  })

  it('is of a register that its owner may open', async () => {
    expect((await app.post('olu', '/api/views', mine)).status).toBe(404)
    expect((await app.post('olu', '/api/views', { ...mine, register: 'garden.bed' })).status).toBe(
      201,
    )
  })

  it.each([
    { name: '' },
    { name: 7 },
    { query: { kind: 1 } },
    { query: [] },
    { columns: ['x'.repeat(64)] },
    { columns: 'subject' },
    { register: 'constructor' },
    { query: { kind: '\ud800' } },
  ])('is refused as %j', async (given) => {
    const { status } = await app.post('dana', '/api/views', { ...mine, ...given })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  it('is one of at most thirty', async () => {
    const statuses = []
    for (let at = 0; at < 31; at += 1)
      statuses.push((await app.post('dora', '/api/views', { ...mine, name: `视图${at}` })).status)
    expect([statuses.slice(0, 30).every((status) => status === 201), statuses[30]]).toEqual([
      true,
      409,
    ])
  })
})

describe('people and posts', () => {
  const names = async (url: string) =>
    ((await app.get('gita', url)).body as NamedWire[]).map(({ name }) => name.en)

  it('are found by any part of their names', async () => {
    expect(await names('/api/people?q=柯')).toEqual(['cora'])
    expect(await names('/api/people?q=COR')).toEqual(['cora'])
    expect(await names(`/api/people?ids=${ledger.person('ines')},${ledger.person('ivo')}`)).toEqual(
      expect.arrayContaining(['ines', 'ivo']),
    )
    expect(await names('/api/posts?q=dispatcher')).toHaveLength(2)
  })

  it('are not found by what only means something to the database', async () => {
    for (const sign of ['%25', '_', '%5C', "'"])
      expect(await names(`/api/people?q=${sign}`)).toEqual([])
  })
})

describe('who one is', () => {
  it('is told with all posts, and which of them one stands in for', async () => {
    const session = (await app.get('dirk', '/api/session')).body as SessionWire
    expect([
      session.person?.id,
      session.posts.map(({ role, asDeputy, code }) => [role, asDeputy, code]),
    ]).toEqual([ledger.person('dirk'), [['dispatcher', true, 'dora']]])
    const chen = (await app.get('chen', '/api/session')).body as SessionWire
    expect(chen.posts.map(({ role, asDeputy }) => [role, asDeputy])).toEqual([
      ['crew', false],
      ['inspector', false],
    ])
  })
})

describe('the definitions', () => {
  it('say in both languages everything that a screen needs', async () => {
    const { programmes, roles, levels, units } = (await app.get('dana', '/api/definitions'))
      .body as DefinitionsWire
    const repair = programmes[0]?.registers.find(({ register }) => register === 'repair')
    expect(repair).toMatchObject({
      key: 'garden.repair',
      label: { zh: '报修', en: 'Repair' },
      prefix: 'BX',
      title: 'subject',
      start: 'reported',
      timed: true,
      lines: ['garden.part'],
    })
    expect(repair?.fields.find(({ name }) => name === 'kind')).toMatchObject({
      choices: [
        { name: 'blade', label: { zh: '刀刃', en: 'Blade' } },
        { name: 'handle' },
        { name: 'engine' },
      ],
      filter: 'oneOf',
      sortable: true,
    })
    expect(repair?.fields.find(({ name }) => name === 'photosBroken')).toMatchObject({
      necessity: { en: 'Without it the damage cannot be judged.' },
      max: 3,
    })
    expect(repair?.steps.find(({ name }) => name === 'rework')).toMatchObject({
      from: ['mended'],
      to: 'assigned',
      reason: ['loose', 'blunt'],
      back: 'rework',
      by: ['inspector'],
    })
    expect(repair?.states.filter(({ final }) => final).map(({ name }) => name)).toEqual([
      'closed',
      'voided',
    ])
    expect([roles['crew'], levels.map(({ name }) => name), units.length]).toEqual([
      { zh: '维修员', en: 'Crew' },
      ['soon', 'late', 'veryLate'],
      7,
    ])
  })

  it('offer a creation only to whoever may make one', async () => {
    const creatable = async (who: 'gita' | 'ines') =>
      ((await app.get(who, '/api/definitions')).body as DefinitionsWire).programmes.flatMap(
        ({ registers }) => registers.filter(({ create }) => create).map(({ register }) => register),
      )
    expect(await creatable('gita')).toEqual(['repair', 'walk', 'permit'])
    expect(await creatable('ines')).toEqual([])
  })
})
