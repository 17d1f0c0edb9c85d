import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PublicationsWire, PublicationWire } from '../define/index.ts'
import { publish } from './publish.ts'

let ledger: TestLedger
let app: TestApp
let tool = ''
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  tool = (await aTool(ledger)).id
  for (let n = 0; n < 3; n += 1) await reported(ledger, { tool })
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const march = { indicator: 'garden.reported', from: '2025-03', to: '2025-03' }
const listed = async (who: 'hana' | 'dana' | 'gita' = 'hana') =>
  (await app.get(who, '/api/publications')).body as PublicationsWire
/** The newest publication in full. */
const newest = async () => {
  const [head] = (await listed()).publications
  return (await app.get('hana', `/api/publications/${head?.id}`)).body as PublicationWire
}

describe('a published figure', () => {
  it('is frozen with its rule, its fingerprint, who published it and when', async () => {
    const body = { title: '三月简报', figures: [march] }
    expect((await app.post('hana', '/api/publications', body)).status).toBe(201)
    const { publications, mayPublish } = await listed()
    expect(mayPublish).toBe(true)
    const head = {
      title: '三月简报',
      person: { zh: '负责人韩' },
      at: '2025-03-10T01:00:00.000Z',
    }
    expect(publications).toMatchObject([{ ...head, figures: 1 }])
    const one = await newest()
    expect(one).toMatchObject({
      ...head,
      figures: [
        { num: 3, den: null, value: 3, ruleVersion: 1, parts: { num: { n: 3 } }, revised: null },
      ],
      sheet: null,
    })
    expect(one.figures[0]?.parts['num']?.hash).toMatch(/^\d{10,}$/)
  })

  it('stays what it was; what came and went since explains the difference', async () => {
    const late = await reported(ledger, { tool })
    const { rows } = await ledger.context.pool.query<{ entry_id: string }>(
      'select entry_id from publication_entry where zone_id = $1 order by entry_id limit 1',
      [ledger.context.zone],
    )
    // One that was counted then no longer is, as after a correction of its date.
    await ledger.context.pool.query('delete from fact where zone_id = $1 and entry_id = $2', [
      ledger.context.zone,
      rows[0]?.entry_id,
    ])
    const one = await newest()
    expect(one.figures[0]).toMatchObject({
      num: 3,
      revised: { now: { num: 3 }, rule: false, came: 1, went: 1, changed: 0 },
    })
    expect(one.figures[0]?.revised?.entries.map(({ change, id }) => [change, id])).toEqual(
      expect.arrayContaining([
        ['came', late.id],
        ['went', rows[0]?.entry_id],
      ]),
    )
  })

  it('is refused where list and figure are not one set, and nothing is kept', async () => {
    const body = { title: '坏', figures: [march] }
    const work = publish(ledger.context, ledger.as('hana').actor, body)
    await expect(work).rejects.toThrow('the num counts 4 entries, its list 3')
    expect((await listed()).publications).toHaveLength(1)
  })

  it('is published by leaders and operators only, and seen by whoever sees the figure whole', async () => {
    const body = { title: '不行', figures: [march] }
    expect((await app.post('dana', '/api/publications', body)).status).toBe(403)
    expect((await listed('dana')).publications).toHaveLength(1)
    expect((await listed('dana')).mayPublish).toBe(false)
    expect((await listed('gita')).publications).toEqual([])
  })

  it.each([
    [{ title: '', figures: [march] }],
    [{ title: '无数字', figures: [] }],
    [{ title: '多余', figures: [{ ...march, colour: 'red' }] }],
    [{ title: '没有这个指标', figures: [{ ...march, indicator: 'garden.nothing' }] }],
    [{ title: '倒着', figures: [{ ...march, from: '2025-04' }] }],
    [{ title: '没有这个分组', figures: [{ ...march, by: 'subject', key: 'a' }] }],
  ])('is not asked for by %j', async (body) => {
    expect((await app.post('hana', '/api/publications', body)).status).toBe(400)
  })
})
