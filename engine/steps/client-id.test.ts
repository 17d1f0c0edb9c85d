import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTool, assigned, filed, reported } from '../../test/example/journeys.ts'
import { contentOf, refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

const created = async (clientId: string): Promise<number> => {
  const { rows } = await ledger.context.pool.query<{ n: number }>(
    'select count(*) as n from history where zone_id = $1 and client_id = $2',
    [ledger.context.zone, clientId],
  )
  return rows[0]?.n ?? 0
}

describe('a write sent again with the same client id', () => {
  it('gets the first answer and writes nothing', async () => {
    const { id: tool } = await aTool(ledger)
    const send = () =>
      ledger.as('gita').create('repair', { subject: '断了', tool }, { clientId: 'a' })
    const first = await send()
    const content = await contentOf(ledger.context)
    expect(await send()).toEqual({ ...first, repeated: true })
    expect(await contentOf(ledger.context)).toBe(content)
  })

  it('gets the first answer of a step too, although the version is no longer the one it names', async () => {
    const { id, version } = await filed(ledger)
    const of = { unit: ledger.unit('workshop'), limitAmount: 2, limitUnit: 'urgentHours' }
    const send = () => ledger.as('dana').take('assign', { id }, of, { version, clientId: 'b' })
    const first = await send()
    await ledger.as('cora').take('mend', { id }, { hours: 1 })
    expect(await send()).toEqual({ ...first, repeated: true })
  })

  it('is refused when it brings something else, and the refusal names what was kept', async () => {
    const { id: tool } = await aTool(ledger)
    const send = (subject: string, more = {}) =>
      ledger.as('gita').create('repair', { subject, tool, ...more }, { clientId: 'other' })
    const { no } = await send('断了')
    const content = await contentOf(ledger.context)
    for (const met of [
      await refused(send('锈了')),
      await refused(send('断了', { story: '昨天断的' })),
      await refused(send('断了', { planned: 'many' })),
    ]) {
      expect([met.name, met.status]).toEqual(['sentDifferently', 409])
      expect(met.detail.zh).toContain(`请打开 ${no} 核对`)
    }
    // Blanks that are tidied away, and a field that is sent empty, are the same content.
    expect((await send(' 断了 ', { story: null })).repeated).toBe(true)
    expect(await contentOf(ledger.context)).toBe(content)
  })

  it('is refused for a step whose reason differs, after others went on too', async () => {
    const { id, version } = await reported(ledger)
    const send = (reason: string) =>
      ledger.as('dana').take('void', { id }, {}, { reason, version, clientId: 'why' })
    await send('误报')
    expect((await send('误报')).repeated).toBe(true)
    expect((await refused(send('重复'))).name).toBe('sentDifferently')
  })

  it('makes one entry when ten are sent at once', async () => {
    const { id: tool } = await aTool(ledger)
    const send = () =>
      ledger.as('gita').create('repair', { subject: '断了', tool }, { clientId: 'c' })
    const answers = await Promise.all(Array.from({ length: 10 }, send))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await created('c')).toBe(1)
  })

  it('takes a step once when ten are sent at once, and all ten hear the same', async () => {
    const { id, version } = await assigned(ledger)
    const send = () =>
      ledger.as('cora').take('mend', { id }, { hours: 1 }, { version, clientId: 'd' })
    const answers = await Promise.all(Array.from({ length: 10 }, send))
    expect(
      new Set(answers.map((answer) => `${answer.id} ${answer.version} ${answer.state}`)).size,
    ).toBe(1)
    expect(await created('d')).toBe(1)
  })

  it('makes one entry when ten are sent at once that may exist only once', async () => {
    const { id: tool } = await aTool(ledger)
    const values = { subject: '断了', tool, wantedOn: '2025-04-01' }
    const send = () => ledger.as('gita').create('repair', values, { clientId: 'e' })
    const answers = await Promise.all(Array.from({ length: 10 }, send))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })
})

describe('a client id', () => {
  it("is one person's own: another may use the same", async () => {
    const { id: tool } = await aTool(ledger)
    const values = { subject: '断了', tool }
    const mine = await ledger.as('gita').create('repair', values, { clientId: 'f' })
    const theirs = await ledger.as('hugo').create('repair', values, { clientId: 'f' })
    expect(theirs.id).not.toBe(mine.id)
  })

  it('is refused when it was used for another register', async () => {
    const { id: tool } = await aTool(ledger)
    await ledger.as('dana').create('repair', { subject: '断了', tool }, { clientId: 'g' })
    const bed = { name: '一畦', tended: ledger.unit('northPlot') }
    const met = await refused(ledger.as('dana').create('bed', bed, { clientId: 'g' }))
    expect([met.name, met.status]).toEqual(['clientIdUsed', 409])
  })

  it('is refused when it was used for another entry or another step, and never answers with that one', async () => {
    const [one, other] = [await reported(ledger), await reported(ledger)]
    const kind = { kind: 'blade' }
    await ledger.as('dana').take('file', one, kind, { version: 1, clientId: 'h' })
    const { id: tool } = await aTool(ledger)
    for (const again of [
      () => ledger.as('dana').take('file', other, kind, { version: 1, clientId: 'h' }),
      () => ledger.as('dana').take('file', other, kind, { version: 7, clientId: 'h' }),
      () => ledger.as('dana').take('amend', one, kind, { version: 1, clientId: 'h' }),
      () => ledger.as('dana').create('repair', { subject: '断了', tool }, { clientId: 'h' }),
    ]) {
      expect((await refused(again())).name).toBe('clientIdUsed')
    }
  })
})
