import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { assigned, closed, filed, mended, reported } from '../../test/example/journeys.ts'
import { aWorld, type World } from '../../test/example/world.ts'
import { hour, monday, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { people, type PersonName } from '../../test/people.ts'
import type { EntryPageWire, HomeWire, TodoWire } from '../define/index.ts'
import { fromOf } from '../model/model.ts'

let ledger: TestLedger
let app: TestApp
let world: World
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  const dangerous = await filed(ledger, { dangerous: true })
  const checked = await mended(ledger)
  await ledger.as('ines').take('rework', checked, {}, { reasonCode: 'loose' })
  const byChen = await ledger.as('chen').take('mend', await assigned(ledger), { hours: 1 })
  const returned = await assigned(ledger, {}, 'south')
  await ledger.as('sven').take('giveBack', returned, {}, { reason: '不归我们修' })
  const first = await aWorld(ledger)
  world = {
    ...first,
    repair: [
      ...(first['repair'] ?? []),
      ...[dangerous, checked, byChen, returned].map(({ id }) => id),
    ],
  }
}, 60_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const section = async (who: PersonName, query = ''): Promise<string[]> =>
  ((await app.get(who, `/api/todo?limit=200${query}`)).body as TodoWire).entries.map(({ id }) => id)

/** What waits for somebody, found the long way: every page is opened, and what it offers is looked at. */
async function waiting(who: PersonName): Promise<Map<string, EntryPageWire>> {
  const found = new Map<string, EntryPageWire>()
  for (const [register, ids] of Object.entries(world)) {
    const model = ledger.context.model.registers.get(`garden.${register}`)
    for (const id of ids) {
      const { status, body } = await app.get(who, `/api/garden/${register}/${id}`)
      if (status !== 200) continue
      const page = body as EntryPageWire
      const duty = page.steps.some(({ step, open }) => {
        const said = model?.steps[step]
        return (
          open &&
          said?.aside !== true &&
          said?.auto === undefined &&
          fromOf(said ?? { label: '', by: [], from: [], to: '' }).some(
            (state) => !model?.final.has(state),
          )
        )
      })
      if (duty && !model?.final.has(page.entry.state)) found.set(id, page)
    }
  }
  return found
}

describe.each(people)('what waits for %s', (who) => {
  it('is every entry on which they can take a step of the main line now, and no other', async () => {
    const mine = await waiting(who)
    expect((await section(who)).toSorted()).toEqual([...mine.keys()].toSorted())
    for (const [register, ids] of Object.entries(world)) {
      const of = [...mine.keys()].filter((id) => ids.includes(id))
      expect((await section(who, `&register=garden.${register}`)).toSorted()).toEqual(of.toSorted())
    }
  })

  it('is divided into late, due soon and sent back, and counted on the first screen', async () => {
    ledger.setNow('2025-03-10T06:00:00Z')
    const mine = [...(await waiting(who)).values()].map(({ entry }) => entry)
    const now = ledger.context.now().toISOString()
    const late = mine.filter(({ dueAt }) => dueAt !== null && dueAt < now)
    const soon = mine.filter(
      ({ dueAt }) =>
        dueAt !== null && dueAt >= now && Date.parse(dueAt) < Date.parse(now) + 72 * hour,
    )
    const back = mine.filter(({ lastStep }) =>
      ['rework', 'giveBack', 'sendBack', 'refuse'].includes(lastStep),
    )
    const ids = (entries: typeof mine) => entries.map(({ id }) => id).toSorted()
    expect((await section(who, '&section=overdue')).toSorted()).toEqual(ids(late))
    expect((await section(who, '&section=dueSoon')).toSorted()).toEqual(ids(soon))
    expect((await section(who, '&section=sentBack')).toSorted()).toEqual(ids(back))
    const { counts } = (await app.get(who, '/api/home')).body as HomeWire
    expect(counts).toEqual({
      todo: mine.length,
      overdue: late.length,
      dueSoon: soon.length,
      sentBack: back.length,
    })
    ledger.setNow(monday)
  })
})

describe('what waits', () => {
  it('is something for most, and nothing for a visitor', async () => {
    const counts = await Promise.all(
      (['dana', 'cora', 'sven', 'ines', 'gita', 'hana', 'olu'] as const).map(
        async (who) => (await section(who)).length,
      ),
    )
    expect(counts.slice(0, -1).every((n) => n > 0)).toBe(true)
    expect(counts.at(-1)).toBe(0)
  })

  it('stands in the order of its limits, what has none last', async () => {
    const { entries } = (await app.get('dana', '/api/todo?limit=200')).body as TodoWire
    const due = entries.map(({ dueAt }) => dueAt ?? '9')
    expect(due).toEqual(due.toSorted())
    expect(new Set(due).size).toBeGreaterThan(1)
  })

  it('does not wait for whoever must leave it to somebody else', async () => {
    const byChen = await ledger.as('chen').take('mend', await assigned(ledger), { hours: 1 })
    expect(await section('ines')).toContain(byChen.id)
    expect(await section('chen')).not.toContain(byChen.id)
  })

  it('of a unit is what is open in it and below, for whoever leads it', async () => {
    const open = await assigned(ledger, {}, 'southPlot')
    const over = await closed(ledger)
    const mine = await section('hana', '&section=unit')
    expect([mine.includes(open.id), mine.includes(over.id)]).toEqual([true, false])
    expect(await section('dana', '&section=unit')).toEqual([])
    const { unit } = (await app.get('hana', '/api/home')).body as HomeWire
    expect(unit).toBe(ledger.unit('garden'))
    expect(((await app.get('dana', '/api/home')).body as HomeWire).unit).toBeNull()
  })

  it('and is done is what one has done oneself, as far as one may still read it', async () => {
    ledger.pass(60_000)
    const mine = await reported(ledger)
    expect((await section('gita', '&section=done'))[0]).toBe(mine.id)
    expect(await section('hugo', '&section=done')).not.toContain(mine.id)
    const returned = await assigned(ledger, {}, 'south')
    await ledger.as('sven').take('giveBack', returned, {}, { reason: '不归我们修' })
    await ledger.as('dana').take('assign', returned, {
      unit: ledger.unit('workshop'),
      limitAmount: 1,
      limitUnit: 'workingDays',
    })
    expect(await section('sven', '&section=done')).not.toContain(returned.id)
  })

  it('is asked for in words that mean something', async () => {
    expect((await app.get('dana', '/api/todo?section=tomorrow')).status).toBe(400)
    expect((await app.get('dana', '/api/todo?limit=0')).status).toBe(400)
    expect((await app.get('dana', '/api/todo?register=garden.nothing')).status).toBe(404)
  })
})
