import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, filed, reported } from '../../test/example/journeys.ts'
import { contentOf, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { BulkWire, EntryPageWire, RefusalWire, WriteAnswer } from '../define/index.ts'

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

const repair = '/api/garden/repair'

describe('a creation', () => {
  it('answers 201, and 200 with the first answer when it is sent again', async () => {
    const { id: tool } = await aTool(ledger)
    const send = () =>
      app.post('gita', repair, { values: { subject: '断了', tool }, clientId: 'phone-1' })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual({ ...(first.body as WriteAnswer), repeated: true })
    expect((first.body as WriteAnswer).no).toMatch(/^BX-\d{6}$/)
  })

  it('takes half-width and trimmed what was typed in full width, and gives it back so', async () => {
    const { id: tool } = await aTool(ledger)
    const { body } = await app.post('dana', repair, {
      values: { subject: ' 断了 ', tool, phone: '１３８ ００１３ ８０００', planned: 2 },
    })
    const page = (await app.get('dana', `${repair}/${(body as WriteAnswer).id}`))
      .body as EntryPageWire
    expect(page.entry.values).toMatchObject({ subject: '断了', phone: '13800138000', planned: 2 })
  })
})

describe('a bulk step', () => {
  it('tries every entry without changing one, and tells of each what would happen', async () => {
    const [good, other, over] = [
      await reported(ledger),
      await reported(ledger),
      await filed(ledger),
    ]
    const entries = [good, other, over].map(({ id, version }) => ({ id, version }))
    const before = await contentOf(ledger.context)
    const { status, body } = await app.post('dana', `${repair}/steps/file`, {
      entries,
      values: { kind: 'blade' },
      preview: true,
    })
    expect(status).toBe(200)
    expect(
      (body as BulkWire).results.map(({ ok, no, refusal }) => [ok, no, refusal?.type]),
    ).toEqual([
      [true, good.no, undefined],
      [true, other.no, undefined],
      [false, null, '/refusals/step-not-open'],
    ])
    expect(await contentOf(ledger.context)).toBe(before)
  })

  it('takes each that can be taken, each with a fate of its own', async () => {
    const [good, changed, twice] = [
      await reported(ledger),
      await reported(ledger),
      await reported(ledger),
    ]
    await ledger.as('dana').take('amend', changed, { story: '改' })
    const entries = [good, changed, twice, twice].map(({ id }) => ({ id, version: 1 }))
    const { body } = await app.post('dana', `${repair}/steps/file`, {
      entries,
      values: { kind: 'blade' },
      preview: false,
    })
    expect(
      (body as BulkWire).results.map(({ ok, answer, refusal }) => [
        ok,
        answer?.state,
        refusal?.type,
      ]),
    ).toEqual([
      [true, 'filed', undefined],
      [false, undefined, '/refusals/stale'],
      [true, 'filed', undefined],
      [false, undefined, '/refusals/stale'],
    ])
  })

  it('sent again answers as the first time', async () => {
    const { id } = await reported(ledger)
    const send = async () =>
      (
        await app.post('dana', `${repair}/steps/file`, {
          entries: [{ id, version: 1 }],
          values: { kind: 'blade' },
          preview: false,
          clientId: 'bulk-1',
        })
      ).body as BulkWire
    const [first] = (await send()).results
    const [again] = (await send()).results
    expect(again?.answer).toEqual({ ...first?.answer, repeated: true })
  })

  it.each([
    {},
    { entries: [] },
    { entries: 'all' },
    { entries: [{ id: 'x', version: 1 }] },
    {
      entries: Array.from({ length: 201 }, () => ({
        id: '0190b8f2-7c1e-7aaa-8bbb-0123456789ab',
        version: 1,
      })),
    },
  ])('says which member is wrong in %j', async (given) => {
    const { status, body } = await app.post('dana', `${repair}/steps/file`, {
      preview: true,
      ...given,
    })
    expect([status, (body as RefusalWire).fields?.[0]?.field]).toEqual([422, 'entries'])
  })
})

describe('a refusal', () => {
  it("speaks the reader's language, and carries a request id and what is possible", async () => {
    const { id } = await reported(ledger)
    const ask = (language: string) =>
      app.ask('dana', {
        method: 'POST',
        url: `${repair}/${id}/steps/check`,
        payload: { version: 1, values: {} },
        headers: { 'accept-language': language },
      })
    const [zh, en, other] = [await ask('zh-CN,zh;q=0.9'), await ask('en-GB'), await ask('fr')]
    expect(zh.body).toMatchObject({
      type: '/refusals/step-not-open',
      status: 409,
      title: '现在不能办理这一步',
      possible: ['file', 'void', 'amend'],
      requestId: expect.any(String) as unknown,
    })
    expect((en.body as RefusalWire).detail).toContain('The entry is in “To be filed”')
    expect((other.body as RefusalWire).title).toBe('现在不能办理这一步')
  })

  it.each([
    ['POST', repair, { values: {}, extra: 1 }, 422, 'unknown-field'],
    ['POST', repair, { values: [] }, 422, 'invalid'],
    [
      'POST',
      `${repair}/0190b8f2-7c1e-7aaa-8bbb-0123456789ab/steps/file`,
      { version: '1' },
      422,
      'invalid',
    ],
    [
      'POST',
      `${repair}/0190b8f2-7c1e-7aaa-8bbb-0123456789ab/steps/file`,
      { version: 1 },
      404,
      'not-found',
    ],
    ['GET', `${repair}/BX-000001`, undefined, 404, 'not-found'],
    ['GET', '/api/garden/nothing', undefined, 404, 'unknown-register'],
    ['GET', '/api/nothing/at/all/here/now', undefined, 404, 'unknown-address'],
    ['DELETE', repair, undefined, 404, 'unknown-address'],
  ] as const)(
    'of %s %s %j says what is wrong with it',
    async (method, url, payload, status, type) => {
      const answer = await app.ask('dana', { method, url, ...(payload && { payload }) })
      expect([answer.status, (answer.body as RefusalWire).type]).toEqual([
        status,
        `/refusals/${type}`,
      ])
    },
  )

  it('meets a page of another site that writes, and none that reads', async () => {
    const from = (origin: string) => ({ headers: { origin, host: 'ledger.example' } })
    const write = { method: 'POST', url: repair, payload: { values: {} } } as const
    expect(
      (await app.ask('dana', { ...write, ...from('https://elsewhere.example') })).body,
    ).toMatchObject({ type: '/refusals/foreign-origin' })
    expect((await app.ask('dana', { ...write, ...from('null') })).status).toBe(403)
    expect((await app.ask('dana', { ...write, ...from('http://ledger.example') })).status).toBe(422)
    expect(
      (await app.ask('dana', { method: 'GET', url: repair, ...from('https://elsewhere.example') }))
        .status,
    ).toBe(200)
  })
})
