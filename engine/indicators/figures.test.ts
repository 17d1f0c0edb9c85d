import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fortnight } from '../../test/example/fortnight.ts'
import { reported } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import { tell } from '../telling/tell.ts'
import { figures } from './figures.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
  ledger.setNow('2025-03-20T00:00:00Z')
  await tell(ledger.context, fortnight, 'facts')
})
afterAll(() => ledger.context.pool.end())

const year = { from: '2025-01', to: '2025-12' }
const read = async (
  indicator: string,
  query: Record<string, string> = {},
  who: PersonName = 'dana',
) => {
  const { rows } = await figures(ledger.context, ledger.as(who).actor, {
    indicators: `garden.${indicator}`,
    ...year,
    ...query,
  })
  return rows.map(({ period, key, num, den, value }) => ({ period, key, num, den, value }))
}

describe('a figure', () => {
  it("counts entries on the day they came to a state, by the garden's own calendar", async () => {
    expect(await read('reported')).toEqual([
      { period: '2025-03', key: null, num: 3, den: null, value: 3 },
    ])
    ledger.setNow('2025-03-31T16:30:00Z')
    await reported(ledger)
    expect((await read('reported')).map(({ period, num }) => [period, num])).toEqual([
      ['2025-03', 3],
      ['2025-04', 1],
    ])
    expect(
      (await read('reported', { per: 'quarter' })).map(({ period, num }) => [period, num]),
    ).toEqual([
      ['2025Q1', 3],
      ['2025Q2', 1],
    ])
    expect(await read('reported', { per: 'year' })).toEqual([
      { period: '2025', key: null, num: 4, den: null, value: 4 },
    ])
    expect((await read('reported', { per: 'all' }))[0]?.period).toBe('all')
  })

  it('adds up quantities', async () => {
    expect(await read('hoursSpent')).toEqual([
      { period: '2025-03', key: null, num: 3, den: null, value: 3 },
    ])
  })

  it('keeps numerator and denominator of a share', async () => {
    // Two repairs have had a limit to be mended in; one was late after its rework, one is not mended yet.
    const [row] = await read('mendedInTime', { per: 'all' })
    expect(row).toMatchObject({ num: 1, den: 2, value: 0.5 })
  })

  it('sets two registers against each other', async () => {
    expect(await read('partsPerWalk')).toEqual([
      { period: '2025-03', key: null, num: 1, den: 2, value: 0.5 },
    ])
  })

  it('is broken down by a field, with the names of what it is broken down by', async () => {
    const { rows } = await figures(ledger.context, ledger.as('dana').actor, {
      indicators: 'garden.reported',
      from: '2025-03',
      to: '2025-03',
      by: 'tool',
    })
    const named = Object.fromEntries(rows.map(({ reading, num }) => [reading?.label, num]))
    expect(named).toEqual({ 水管: 2, 铁锹: 1 })
    expect(await read('reported', { by: 'kind', to: '2025-03' })).toEqual(
      expect.arrayContaining([
        { period: '2025-03', key: null, num: 1, den: null, value: 1 },
        { period: '2025-03', key: 'handle', num: 1, den: null, value: 1 },
      ]),
    )
  })

  it('is kept to a unit and what lies below it', async () => {
    expect(await read('reported', { unit: ledger.unit('workshop') })).toEqual([
      { period: '2025-03', key: null, num: 2, den: null, value: 2 },
    ])
    expect(await read('reported', { unit: ledger.unit('north') })).toEqual([])
  })

  it('stays within what the reader may see', async () => {
    expect((await read('reported', { to: '2025-03' }, 'gita')).map(({ num }) => num)).toEqual([2])
    expect(await read('reported', {}, 'hugo')).toEqual([])
    expect((await refused(read('reported', {}, 'olu'))).name).toBe('badQuery')
    expect((await read('bedsInUse', {}, 'olu')).map(({ num }) => num)).toEqual([1])
  })

  it('is nothing outside its months', async () => {
    expect(await read('reported', { from: '2024-01', to: '2024-12' })).toEqual([])
  })

  it.each([
    { from: '1000-01', to: '9998-12', per: 'day' },
    { from: '2010-01', to: '2020-12', per: 'day' },
  ])(
    'is refused where the answer would be a download, before anything is read: %j',
    async (asked) => {
      const refusal = await refused(read('reported', asked))
      expect([refusal.status, refusal.name]).toEqual([400, 'tooManyNumbers'])
      expect(refusal.detail.en).toContain('per=month')
    },
  )

  it.each([
    { per: 'decade' },
    { from: '2025' },
    { from: '2025-04', to: '2025-03' },
    { to: '9999-12' },
    { to: '2025-13' },
    { from: '0000-01' },
    { by: 'subject' },
    { by: 'nothing' },
    { unit: 'north' },
    { colour: 'red' },
    { indicators: 'garden.constructor' },
    { indicators: 'nothing.reported' },
  ])('is not asked for by %j', async (query) => {
    expect((await refused(read('reported', query as Record<string, string>))).name).toBe('badQuery')
  })
})
