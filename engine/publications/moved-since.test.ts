/** The list of publications says of each how many of its figures have moved: as many as the publication itself explains, by another way of reading. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, assigned, closed, filed, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PublicationsWire, PublicationWire, PublishedFigureBody } from '../define/index.ts'
import { fold } from '../indicators/fold.ts'
import { listen } from '../store/sql.ts'

let ledger: TestLedger
let app: TestApp
let spade = ''
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  spade = (await aTool(ledger)).id
  ledger.setNow('2025-02-27T01:00:00Z')
  await closed(ledger, { tool: spade })
  ledger.setNow('2025-03-03T01:00:00Z')
  await filed(ledger, { tool: spade })
  await fold(ledger.context.pool, ledger.context.zone)
  await assigned(ledger)
  ledger.setNow('2025-03-10T01:00:00Z')
  await closed(ledger)
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const year = { from: '2025-01', to: '2025-12' }
const figures = (): PublishedFigureBody[] => [
  { indicator: 'garden.reported', ...year },
  { indicator: 'garden.reported', from: '2025-02-20', to: '2025-03-05' },
  { indicator: 'garden.reported', ...year, by: 'kind', key: 'handle' },
  { indicator: 'garden.reported', from: '2025-02-20', to: '2025-03-05', by: 'kind', key: 'handle' },
  { indicator: 'garden.reported', ...year, by: 'tool', key: spade },
  { indicator: 'garden.reported', ...year, units: [ledger.unit('toolHouse')] },
  {
    indicator: 'garden.reported',
    from: '2025-02-20',
    to: '2025-03-05',
    units: [ledger.unit('toolHouse'), ledger.unit('north')],
  },
  { indicator: 'garden.mendedInTime', ...year },
  { indicator: 'garden.hoursSpent', ...year },
  { indicator: 'garden.hoursPerRepair', ...year },
  { indicator: 'garden.daysToClose', ...year },
  { indicator: 'garden.daysToClose', ...year, by: 'kind', key: 'handle' },
  { indicator: 'garden.toolsReported', ...year },
  { indicator: 'garden.toolsReported', ...year, by: 'kind', key: 'handle' },
  { indicator: 'garden.underRepair', ...year },
  { indicator: 'garden.underRepair', ...year, by: 'kind', key: 'handle' },
  { indicator: 'garden.soundlyMended', ...year },
]
const publishAll = async (title: string): Promise<string> => {
  const { status, body } = await app.post('hana', '/api/publications', {
    title,
    figures: figures(),
  })
  expect(status).toBe(201)
  return (body as { id: string }).id
}
const listed = async (id: string) =>
  ((await app.get('hana', '/api/publications')).body as PublicationsWire).publications.find(
    (one) => one.id === id,
  )
/** As many as the list says, and as many as are explained one by one. */
async function moved(id: string): Promise<number> {
  const head = await listed(id)
  const one = (await app.get('hana', `/api/publications/${id}`)).body as PublicationWire
  const explained = one.figures.filter(({ revised }) => revised !== null)
  expect([id, head?.moved]).toEqual([id, explained.length])
  return explained.length
}

describe('a publication in the list', () => {
  it('has not moved until something is written, folded or not', async () => {
    const id = await publishAll('三月')
    expect(await moved(id)).toBe(0)
    await fold(ledger.context.pool, ledger.context.zone)
    expect(await moved(id)).toBe(0)
  })

  it('says how many of its figures are others, the moment an entry is written and after it is folded', async () => {
    const id = await publishAll('再发')
    await reported(ledger)
    const before = await moved(id)
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(figures().length)
    await closed(ledger, { tool: spade })
    const after = await moved(id)
    expect(after).toBeGreaterThan(before)
    await fold(ledger.context.pool, ledger.context.zone)
    expect(await moved(id)).toBe(after)
    // One that is published now begins anew.
    expect(await moved(await publishAll('四发'))).toBe(0)
  })

  it('says so of a median whose days were corrected, although the same entries are counted', async () => {
    const id = await publishAll('五发')
    const { pool, zone } = ledger.context
    const shift = async (by: number) => {
      for (const table of ['fact', 'cell', 'delta'])
        await pool.query(
          `update ${table} set bucket = bucket + $2 where zone_id = $1 and bucket ${by > 0 ? '>= 0' : '>= 30'}`,
          [zone, by],
        )
    }
    await shift(30)
    expect(await moved(id)).toBe(2)
    await shift(-30)
    expect(await moved(id)).toBe(0)
  })

  it('counts only what the reader sees whole', async () => {
    const { publications } = (await app.get('dana', '/api/publications')).body as PublicationsWire
    expect(publications.length).toBeGreaterThan(0)
    for (const { figures: seen, moved: of } of publications) expect(of).toBeLessThanOrEqual(seen)
    expect(
      ((await app.get('gita', '/api/publications')).body as PublicationsWire).publications,
    ).toEqual([])
  })

  it('costs no statement more for a page of many than for one', async () => {
    const statements = async () => {
      const said: string[] = []
      const stop = listen((text) => said.push(text))
      await app.get('hana', '/api/publications')
      stop()
      return said.length
    }
    const few = await statements()
    for (const title of ['六', '七', '八']) await publishAll(title)
    expect(await statements()).toBe(few)
  })
})
