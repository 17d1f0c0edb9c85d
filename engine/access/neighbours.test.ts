import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf, type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aWorld, type World } from '../../test/example/world.ts'
import { contentOf, refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { people } from '../../test/people.ts'

let ledger: TestLedger
let neighbour: TestLedger
let app: TestApp
let theirs: World
beforeAll(async () => {
  ledger = await testLedger(true)
  neighbour = await ledger.neighbour()
  await aWorld(ledger)
  theirs = await aWorld(neighbour)
  app = await testApp(ledger)
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const their = (register: string): string => theirs[register]?.[0] ?? ''

describe('another zone of the same database', () => {
  it('shows in no answer that anybody gets', async () => {
    const foreign = new Set([
      ...Object.values(theirs).flat(),
      ...neighbour.context.units.units.map(({ id }) => id),
      ...people.map((who) => neighbour.person(who)),
    ])
    const registers = [...ledger.context.model.registers.values()].map(
      ({ register }) => register.register,
    )
    for (const { method, path } of routesOf(app)) {
      if (method !== 'GET' || path === '/api/changes') continue
      for (const register of path.includes(':register') ? registers : ['']) {
        const url = path
          .replace(':programme', 'garden')
          .replace(':register', register)
          .replace(':id', their(register || 'repair'))
        const { text } = await app.get('dana', `${url}?from=2025-03-01&to=2025-03-31`)
        const plain = await app.get('dana', url)
        const found = [...foreign].filter((id) =>
          (text + plain.text).replaceAll(url, '').includes(id),
        )
        expect({ url, found }).toEqual({ url, found: [] })
      }
    }
  })

  it('has no entry that can be read, stepped on, or listed by its id', async () => {
    const before = await contentOf(neighbour.context)
    for (const [register, ids] of Object.entries(theirs)) {
      const base = `/api/garden/${register}`
      const [id = ''] = ids
      expect((await app.get('dana', `${base}/${id}`)).status).toBe(404)
      expect((await app.get('dana', `${base}/${id}/history`)).status).toBe(404)
      expect((await app.get('dana', `${base}?ids=${ids.join(',')}`)).body).toMatchObject({
        entries: [],
      })
      for (const step of Object.keys(
        ledger.context.model.registers.get(`garden.${register}`)?.steps ?? {},
      )) {
        const body = { version: 1, values: {}, reason: '试试' }
        expect((await app.post('dana', `${base}/${id}/steps/${step}`, body)).status).toBe(404)
        const bulk = await app.post('dana', `${base}/steps/${step}`, {
          entries: [{ id, version: 1 }],
          preview: false,
        })
        expect(bulk.body).toMatchObject({
          results: [{ ok: false, refusal: { type: '/refusals/not-found' } }],
        })
      }
    }
    expect(await contentOf(neighbour.context)).toBe(before)
  })

  it('has nothing that an entry of this one can refer to', async () => {
    const tool = { name: '铁锹', serial: 'ZZ0001', use: 'dig', kept: ledger.unit('north') }
    const report = await ledger.as('dana').create('repair', {
      subject: '断了',
      tool: (await ledger.as('dana').create('tool', tool)).id,
    })
    const meets = async (values: Record<string, string>) =>
      (await refused(ledger.as('dana').take('amend', report, values))).name
    expect(await meets({ tool: their('tool') })).toBe('refMissing')
    expect(await meets({ original: their('repair') })).toBe('refMissing')
    expect(await meets({ bench: neighbour.as('dana').actor.posts[0]?.id ?? '' })).toBe('refMissing')
    const kept = await refused(
      ledger
        .as('dana')
        .create('tool', { ...tool, serial: 'ZZ0002', kept: neighbour.unit('north') }),
    )
    expect(kept.name).toBe('refMissing')
  })

  it('has people whose sessions and client ids are nothing here', async () => {
    const there = await testApp(neighbour)
    const cookie = await there.cookie('dana')
    const { status } = await app.ask(null, { method: 'GET', url: '/api/home', headers: { cookie } })
    expect(status).toBe(401)
    await there.close()
    const values = { name: '北畦', tended: ledger.unit('northPlot') }
    const here = await ledger.as('dana').create('bed', values, { clientId: 'same' })
    const other = await neighbour
      .as('dana')
      .create('bed', { ...values, tended: neighbour.unit('northPlot') }, { clientId: 'same' })
    expect(other).not.toHaveProperty('repeated')
    expect(other.id).not.toBe(here.id)
  })

  it('counts its own, and may have an entry like one here', async () => {
    const tool = { name: '铁锹', serial: 'ZZ0009', use: 'dig' }
    await ledger.as('dana').create('tool', { ...tool, kept: ledger.unit('north') })
    await neighbour.as('dana').create('tool', { ...tool, kept: neighbour.unit('north') })
    expect((await neighbour.as('dana').list('tool', { q: 'ZZ0009' })).entries).toHaveLength(1)
  })
})
