import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import {
  aBed,
  assigned,
  aTool,
  closed,
  filed,
  mended,
  reported,
} from '../../test/example/journeys.ts'
import { hour, monday, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { BoardWire, CalendarWire, CountsWire, MapWire } from '../define/index.ts'

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
const view = async (path: string): Promise<unknown> => {
  const { status, body } = await app.get('dana', `/api/garden/${path}`)
  expect({ path, status }).toEqual({ path, status: 200 })
  return body
}

describe('the board', () => {
  it('has a column for each state, in their order, with its count and its most urgent entries', async () => {
    const first = await filed(ledger)
    ledger.pass(hour)
    const second = await filed(ledger)
    const due = [await assigned(ledger), await assigned(ledger)]
    ledger.pass(3 * hour)
    const later = await assigned(ledger)
    for (let at = 0; at < 22; at += 1) await reported(ledger)
    const { columns } = (await view('repair/board')) as BoardWire
    expect(columns.map(({ state }) => state)).toEqual([
      'reported',
      'filed',
      'assigned',
      'waiting',
      'mended',
      'closed',
      'voided',
    ])
    expect(columns.map(({ n }) => n)).toEqual([22, 2, 3, 0, 0, 0, 0])
    expect(columns.map(({ overdue }) => overdue)).toEqual([0, 0, 2, 0, 0, 0, 0])
    expect(columns.map(({ entries }) => entries.length)).toEqual([20, 2, 3, 0, 0, 0, 0])
    expect(columns[1]?.entries.map(({ id }) => id)).toEqual([first.id, second.id])
    expect(columns[2]?.entries.map(({ id }) => id)).toEqual([...due.map(({ id }) => id), later.id])
    ledger.setNow(monday)
  })

  it('keeps to the words of a query', async () => {
    const { columns } = (await view('repair/board?kind=handle')) as BoardWire
    expect(columns.map(({ n }) => n)).toEqual([0, 2, 3, 0, 0, 0, 0])
  })

  it('says what the entries of each state are worth together', async () => {
    const { id: tool } = await aTool(ledger)
    for (const cost of [100, 23]) await mended(ledger, { tool }, { hours: 1, cost })
    const { columns } = (await view(`repair/board?tool=${tool}`)) as BoardWire
    const worth = Object.fromEntries(columns.map((one) => [one.state, one.worth]))
    expect(worth).toMatchObject({ mended: 123, reported: 0 })
  })
})

describe('counts', () => {
  it('tell how many there are of each, with the names of what is counted by', async () => {
    const { id: tool } = await aTool(ledger, { name: '喷壶' })
    await closed(ledger, { tool })
    await reported(ledger, { tool, wantedOn: '2025-04-01' })
    const by = async (field: string) =>
      ((await view(`repair/counts?by=${field}&tool=${tool}`)) as CountsWire).rows
    expect(await by('tool')).toEqual([
      {
        key: tool,
        n: 2,
        overdue: 0,
        reading: { label: '喷壶', no: expect.stringMatching(/^GJ-/) as unknown },
      },
    ])
    expect(
      (await by('kind')).toSorted((a, b) => String(a.key).localeCompare(String(b.key))),
    ).toEqual([
      { key: 'handle', n: 1, overdue: 0 },
      { key: null, n: 1, overdue: 0 },
    ])
    expect(await by('checkedBy')).toContainEqual({
      key: ledger.person('ines'),
      n: 1,
      overdue: 0,
      reading: { label: '核查员应', labelEn: 'ines' },
    })
    expect((await by('filedUnder')).find(({ key }) => key !== null)?.reading?.labelEn).toBe(
      'dispatcher of toolHouse',
    )
  })

  it.each(['subject', 'parts', 'planned', 'place', 'nothing', 'constructor', 'due'])(
    'are not made by %s',
    async (by) => {
      expect((await app.get('dana', `/api/garden/repair/counts?by=${by}`)).status).toBe(400)
    },
  )
})

describe('the map', () => {
  it('shows points within the box, and lines and areas whole', async () => {
    const [here, there] = [
      await reported(ledger, { place: [113.05, 35.17] }),
      await reported(ledger, {
        place: [120, 30],
        path: [
          [113, 35],
          [113.1, 35.1],
        ],
      }),
    ]
    const ring = [
      [113, 35],
      [113.1, 35],
      [113.1, 35.1],
      [113, 35],
    ]
    const bed = await aBed(ledger, { outline: ring as never, name: '三畦' })
    const ids = async (query: string) =>
      ((await view(`repair/map?${query}`)) as MapWire).features.map(
        ({ id, field }) => `${id} ${field}`,
      )
    expect((await ids('')).toSorted()).toEqual(
      [`${here.id} place`, `${there.id} place`, `${there.id} path`].toSorted(),
    )
    expect((await ids('box=113,35,114,36')).toSorted()).toEqual(
      [`${here.id} place`, `${there.id} path`].toSorted(),
    )
    expect(await ids('box=0,0,1,1&state=closed')).toEqual([])
    const { features, more } = (await view('bed/map')) as MapWire
    expect({ features, more }).toMatchObject({
      features: [{ id: bed.id, title: '三畦', geometry: { type: 'Polygon', coordinates: ring } }],
      more: false,
    })
  })

  it.each(['1,2,3', '1,2,3,x', '1,2,3,Infinity', ','])('has no box %s', async (box) => {
    expect((await app.get('dana', `/api/garden/repair/map?box=${box}`)).status).toBe(400)
  })
})

describe('the calendar', () => {
  it('counts on each day what falls due, with the official working days', async () => {
    // The eve of the Labour Day of 2025, of whose five days off one is worked on the Sunday before.
    ledger.setNow('2025-04-25T08:30:00Z')
    await reported(ledger)
    const { days } = (await view('repair/calendar?from=2025-04-26&to=2025-05-06')) as CalendarWire
    expect(days.filter(({ workday }) => workday).map(({ day }) => day)).toEqual([
      '2025-04-27',
      '2025-04-28',
      '2025-04-29',
      '2025-04-30',
      '2025-05-06',
    ])
    expect(
      days.filter(({ due }) => due > 0).map(({ day, due, overdue }) => `${day} ${due} ${overdue}`),
    ).toEqual(['2025-04-27 1 0'])
    ledger.setNow('2025-04-28T00:00:00Z')
    const later = (await view('repair/calendar?from=2025-04-27&to=2025-04-27')) as CalendarWire
    expect(later.days).toEqual([{ day: '2025-04-27', due: 1, overdue: 1, workday: true }])
    ledger.setNow(monday)
  })

  it('draws only weekends in a year that is not announced', async () => {
    const { days } = (await view('repair/calendar?from=2031-01-01&to=2031-01-05')) as CalendarWire
    expect(days.map(({ workday }) => workday)).toEqual([true, true, true, false, false])
  })

  it.each([
    'from=2025-01-01',
    'from=2025-01-02&to=2025-01-01',
    'from=2020-01-01&to=2025-01-01',
    'from=x&to=y',
    'from=2025-02-29&to=2025-03-01',
  ])('has no days for %s', async (query) => {
    expect((await app.get('dana', `/api/garden/repair/calendar?${query}`)).status).toBe(400)
  })
})
