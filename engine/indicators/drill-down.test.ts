/** What stands behind a stock and behind a growth: not only what is there now, also what came, what left, and what it was before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assigned, filed, reported } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import type { DrillDownWire, FigureTotal } from '../define/index.ts'
import { drillDown } from './drill-down.ts'
import { figures } from './figures.ts'
import { fold } from './fold.ts'
import { measuresOf } from './measure.ts'

let ledger: TestLedger
const ids: Record<string, string> = {}
beforeAll(async () => {
  ledger = await testLedger(true)
  const on = async (day: string, what: () => Promise<{ id: string }>, name: string) => {
    ledger.setNow(`${day}T01:00:00Z`)
    ids[name] = (await what()).id
  }
  // One stays from January on, one of January is closed in March, one comes and goes within March, two come in March and stay.
  await on('2025-01-06', () => filed(ledger), 'old')
  await on('2025-01-07', () => filed(ledger), 'oldAndLeft')
  await on('2025-03-03', () => assigned(ledger), 'cameAndLeft')
  await on('2025-03-04', () => filed(ledger), 'new')
  await on('2025-03-05', () => reported(ledger), 'newest')
  ledger.setNow('2025-03-06T01:00:00Z')
  const leave = async (name: string) => {
    await ledger.as('cora').take('mend', { id: ids[name] ?? '' }, { hours: 1 })
    await ledger.as('ines').take('check', { id: ids[name] ?? '' })
  }
  const work = { unit: ledger.unit('workshop'), limitAmount: 2, limitUnit: 'urgentHours' }
  await ledger.as('dana').take('assign', { id: ids['oldAndLeft'] ?? '' }, work)
  await leave('oldAndLeft')
  ledger.setNow('2025-03-10T01:00:00Z')
  await leave('cameAndLeft')
  await fold(ledger.context.pool, ledger.context.zone)
  ledger.setNow('2025-03-20T01:00:00Z')
})
afterAll(() => ledger.context.pool.end())

const march = { from: '2025-03', to: '2025-03' }
const drill = (
  indicator: string,
  query: Record<string, string> = {},
  who: PersonName = 'dana',
): Promise<DrillDownWire> =>
  drillDown(ledger.context, ledger.as(who).actor, {
    indicator: `garden.${indicator}`,
    ...march,
    ...query,
  })
const named = ({ entries }: DrillDownWire) =>
  entries.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id))

const plus = (a: FigureTotal, b: FigureTotal, sign: 1 | -1 = 1) => ({
  n: a.n + sign * b.n,
  sum: a.sum + sign * b.sum,
  hash: String(BigInt(a.hash) + BigInt(sign) * BigInt(b.hash)),
})

/** That the four sides add up, and that the figure says so too. */
function expectBalanced({ account, figure, equal }: DrillDownWire): void {
  expect(equal).toBe(true)
  if (!account) throw new Error('a stock has an account')
  const { before, came, left, standing, moved } = account
  expect(plus(plus(before, came), left, -1)).toEqual(standing)
  expect(plus(came, left, -1)).toEqual(moved)
  expect(figure).toEqual(standing)
}

describe('a stock', () => {
  it('opens onto what stands, and onto what stood before, what came and what left, which add up to it', async () => {
    const standing = await drill('underRepair')
    expect(named(standing)).toEqual(['newest', 'new', 'old'])
    expect(standing.account).toMatchObject({
      from: '2025-03-01',
      to: '2025-03-20',
      side: 'standing',
      before: { n: 2 },
      came: { n: 3 },
      left: { n: 2 },
      standing: { n: 3 },
      moved: { n: 1 },
    })
    expectBalanced(standing)
    const before = await drill('underRepair', { side: 'before' })
    expect(named(before)).toEqual(['oldAndLeft', 'old'])
    const came = await drill('underRepair', { side: 'came' })
    expect(named(came)).toEqual(['newest', 'new', 'cameAndLeft'])
    const left = await drill('underRepair', { side: 'left' })
    expect(named(left)).toEqual(['cameAndLeft', 'oldAndLeft'])
    expect(left.entries.map(({ day, until }) => [day, until])).toEqual([
      ['2025-03-03', '2025-03-10'],
      ['2025-01-07', '2025-03-06'],
    ])
    for (const one of [before, came, left]) {
      expectBalanced(one)
      expect(one.list).toEqual(one.account?.[one.account.side])
      expect(one.visible).toBe(one.entries.length)
    }
  })

  it('is the figure of the same day, on every day', async () => {
    for (const day of ['2025-01-06', '2025-02-28', '2025-03-05', '2025-03-06', '2025-03-20']) {
      const days = { from: '2025-01-01', to: day }
      const { figure, account } = await drill('underRepair', days)
      const { rows } = await figures(ledger.context, ledger.as('dana').actor, {
        indicators: 'garden.underRepair',
        per: 'all',
        ...days,
      })
      expect([figure.n, account?.standing.n]).toEqual([rows[0]?.num, rows[0]?.num])
    }
  })

  it('is kept to a unit, to a key and to the tree as it was, each with its own account', async () => {
    const workshop = { unit: ledger.unit('workshop') }
    for (const tree of ['is', 'was']) {
      const found = await drill('underRepair', { ...workshop, tree })
      expect(found.account).toMatchObject({ came: { n: 1 }, left: { n: 2 }, standing: { n: 0 } })
      expectBalanced(found)
    }
    const handles = await drill('underRepair', { by: 'kind', key: 'handle' })
    expect(handles.account).toMatchObject({ before: { n: 2 }, came: { n: 2 }, standing: { n: 2 } })
    expectBalanced(handles)
  })

  it('shows what only time moves: what falls due in days to come', async () => {
    const ahead = { from: '2025-02-28', to: '2025-03-01', side: 'came' }
    const tools = await drill('middleAged', ahead)
    // Bought on 29 February 2020, they are five years old on the last day of February.
    expect(tools.list.n).toBe(5)
    expect(tools.entries[0]?.until).toBe('2030-02-28')
    expectBalanced(tools)
  })

  it('is each side only as far as the reader may read it', async () => {
    for (const side of ['before', 'came', 'left', 'standing']) {
      const own = await drill('underRepair', { side }, 'cora')
      const all = await drill('underRepair', { side })
      expect(own.list.n).toBe(own.entries.length)
      expect(own.list.n).toBeLessThanOrEqual(all.list.n)
      expectBalanced(own)
    }
    const none = await drill('underRepair', { side: 'left' }, 'hugo')
    expect([none.list.n, none.account?.left.n, none.account?.before.n]).toEqual([0, 0, 0])
  })

  it('says so when a side is another set than the figure moved by: the control', async () => {
    const { pool, zone, model } = ledger.context
    const id = measuresOf(model).figures.get('garden.underRepair')?.parts.num.id
    const shift = (days: number) =>
      pool.query(
        `update fact set until = until + $4::integer where zone_id = $1 and measure = $2 and entry_id = $3`,
        [zone, id, ids['oldAndLeft'], days],
      )
    // It still does not stand at the end, so that only what moved can tell.
    await shift(-28)
    const { equal, account, figure } = await drill('underRepair')
    expect([equal, account?.standing]).toEqual([false, figure])
    await shift(28)
    expectBalanced(await drill('underRepair'))
  })

  it.each([
    ['underRepair', { side: 'gone' }],
    ['reported', { side: 'came' }],
    ['reported', { period: 'compared' }],
    ['reported', { per: 'month' }],
    ['reportedGrowth', { period: 'next' }],
    ['reportedGrowth', { per: 'decade' }],
    ['underRepair', { from: '2025-04', to: '2025-03' }],
  ])('is not asked for by what it has not got: %s %j', async (indicator, query) => {
    const found = refused(drill(indicator, query))
    expect((await found).name).toBe('badQuery')
  })
})

describe('a growth', () => {
  it('opens onto both of its stretches, each the same set as its number', async () => {
    const current = await drill('reportedGrowth')
    expect(current.grows).toEqual({
      period: 'current',
      current: { from: '2025-03-01', to: '2025-03-31' },
      compared: { from: '2025-02-01', to: '2025-02-28' },
    })
    expect(named(current)).toEqual(['newest', 'new', 'cameAndLeft'])
    expect(current).toMatchObject({ equal: true, list: { n: 3 }, figure: { n: 3 } })
    const february = { from: '2025-02', to: '2025-02' }
    const compared = await drill('reportedGrowth', { ...february, period: 'compared' })
    expect(named(compared)).toEqual(['oldAndLeft', 'old'])
    expect(compared).toMatchObject({ equal: true, list: { n: 2 }, figure: { n: 2 } })
    expect(compared.grows?.period).toBe('compared')
  })

  it('is set against the same stretch by the figure and by its list, whatever it is cut into', async () => {
    for (const per of ['month', 'quarter', 'year', 'all', 'week', 'day'])
      for (const days of [
        march,
        { from: '2025-01', to: '2025-03' },
        { from: '2025-03-03', to: '2025-03-09' },
      ]) {
        const { rows } = await figures(ledger.context, ledger.as('dana').actor, {
          indicators: 'garden.reportedGrowth',
          ...days,
          per,
        })
        // One period of its kind, so that its row is the whole stretch.
        if (rows.length !== 1) continue
        const compared = await drill('reportedGrowth', { ...days, per, period: 'compared' })
        expect([per, days, rows[0]?.den ?? 0]).toEqual([per, days, compared.list.n])
      }
  })
})
