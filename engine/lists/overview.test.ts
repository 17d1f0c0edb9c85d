import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { assigned, closed, filed, reported } from '../../test/example/journeys.ts'
import { aWorld } from '../../test/example/world.ts'
import { hour, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { people, type PersonName } from '../../test/people.ts'
import type { OverviewWire, TodoWire } from '../define/index.ts'
import { listen } from '../store/sql.ts'

let ledger: TestLedger
let app: TestApp
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  await aWorld(ledger)
  ledger.pass(11 * 24 * hour)
  await reported(ledger)
  await filed(ledger, { dangerous: true })
  await assigned(ledger, {}, 'southPlot')
  await assigned(ledger, {}, 'south')
  await closed(ledger)
  ledger.pass(4 * 24 * hour)
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const seen = async (who: PersonName, unit?: string): Promise<OverviewWire> =>
  (await app.get(who, `/api/overview${unit ? `?unit=${unit}` : ''}`)).body as OverviewWire
const behind = async (who: PersonName, query: string): Promise<number> =>
  ((await app.get(who, `/api/todo?limit=200&${query}`)).body as TodoWire).entries.length

describe.each(people)('the zone as %s may see it', (who) => {
  it('holds no number that is not the number of the entries behind it', async () => {
    const { unit, units, programmes } = await seen(who)
    for (const { programme, ...counts } of programmes)
      for (const [section, n] of Object.entries(counts))
        expect(await behind(who, `section=${section}&programme=${programme}&unit=all`)).toBe(n)
    for (const one of units)
      for (const section of ['overdue', 'dueSoon'] as const) {
        const of = one.unit === unit ? `${unit}&only=yes` : (one.unit ?? 'none')
        expect(await behind(who, `section=${section}&unit=${of}`)).toBe(one[section])
      }
  })
})

it('shows something of everything that is counted', async () => {
  const { units, programmes } = await seen('dana')
  expect(units.length).toBeGreaterThan(1)
  const [garden] = programmes
  for (const n of [garden?.overdue, garden?.opened, garden?.closed, garden?.moved])
    expect(n).toBeGreaterThan(0)
})

it('tells the units below in their official order, and of a unit what it and those below answer for', async () => {
  const { units } = await seen('dana')
  const position = (id: string | null) =>
    ledger.context.units.units.findIndex((unit) => unit.id === id)
  const order = units.flatMap(({ unit }) => (unit === null ? [] : [position(unit)]))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const south = ledger.unit('south')
  const page = (query: string) => app.get('dana', `/api/todo?section=moved&${query}`)
  const whole = (await page('limit=200')).body as TodoWire
  const first = (await page('limit=2')).body as TodoWire
  const second = (await page(`limit=2&after=${first.next ?? ''}`)).body as TodoWire
  expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(
    whole.entries.slice(0, 4).map(({ id }) => id),
  )
  const own = await seen('dana', south)
  expect(own.unit).toBe(south)
  const below = new Set(ledger.context.units.below(south))
  expect(own.units.every(({ unit }) => unit !== null && below.has(unit))).toBe(true)
  expect((await app.get('dana', '/api/overview?unit=nowhere')).status).toBe(400)
})

it('is one answer whose counts are one statement, however many registers there are', async () => {
  const told: string[] = []
  const unlisten = listen((text) => void told.push(text))
  await seen('dana')
  unlisten()
  expect(told.filter((text) => text.includes('union all'))).toHaveLength(1)
  expect(told.length).toBeLessThanOrEqual(4)
})
