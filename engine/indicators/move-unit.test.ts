import { beforeEach, describe, expect, it } from 'vitest'
import { assigned } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { testApp } from '../../test/app-for-tests.ts'
import type { UnitMoveWire } from '../define/index.ts'
import { rows, sql } from '../store/sql.ts'
import { figures } from './figures.ts'
import { fold } from './fold.ts'
import { foldPosition } from './fold-position.ts'
import { moveUnit } from './move-unit.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await testLedger()
})
const move = (unit: string, parent: string, day: string) =>
  moveUnit(ledger.context, ledger.as('hana').actor, {
    unit: ledger.unit(unit),
    parent: ledger.unit(parent),
    day,
    reason: '区编办〔2025〕3号',
  })
const reported = async (tree: 'is' | 'was' = 'is') => {
  const codes = ['garden', 'toolHouse', 'north', 'workshop']
  const { rows: found } = await figures(ledger.context, ledger.as('dana').actor, {
    indicators: 'garden.reported',
    from: '2025-03',
    to: '2025-04',
    per: 'all',
    units: codes.map(ledger.unit).join(','),
    tree,
  })
  return Object.fromEntries(
    codes.map((code) => [code, found.find(({ unit }) => unit === ledger.unit(code))?.num ?? 0]),
  )
}
const folded = () => fold(ledger.context.pool, ledger.context.zone)

/** Cells of all units but the leaves, worked out anew from the leaves' own. */
async function cellsAgree(): Promise<boolean> {
  const { pool, zone } = ledger.context
  const found = await rows(
    pool,
    sql`with up as (
          select c.measure, p.above_id as unit_id, c.day, sum(c.n) as n, sum(c.hash) as hash
            from cell c join unit_path p on p.zone_id = ${zone} and p.unit_id = c.unit_id where c.zone_id = ${zone} and c.grain = 0 and c.dim = 0 group by 1, 2, 3),
          kept as (select measure, unit_id, day, n, hash from cell where zone_id = ${zone} and grain = 1 and dim = 0
                     and unit_id <> '00000000-0000-0000-0000-000000000000' and (n <> 0 or hash <> 0))
        select 1 from ((select * from up where n <> 0 or hash <> 0 except select * from kept) union all (select * from kept except select * from up)) as wrong`,
  )
  return found.length === 0
}

describe('a unit that comes under another parent', () => {
  it('takes its figures with it, and leaves them where they were for who asks how it was', async () => {
    await assigned(ledger)
    await assigned(ledger)
    await folded()
    ledger.setNow('2025-04-02T01:00:00.000Z')
    await assigned(ledger)
    const before = await foldPosition(ledger.context)
    await move('workshop', 'north', '2025-04-01')
    // No delta tells of a move, and yet an answer that was kept is no longer true.
    expect(await foldPosition(ledger.context)).not.toBe(before)
    const now = { garden: 3, toolHouse: 0, north: 3, workshop: 3 }
    const then = { garden: 3, toolHouse: 2, north: 1, workshop: 3 }
    // Two are folded, one is pending; folding it changes nothing that is read.
    expect([await reported(), await reported('was')]).toEqual([now, then])
    await folded()
    expect([await reported(), await reported('was')]).toEqual([now, then])
    expect(await cellsAgree()).toBe(true)
  })

  it('can come back, and each day keeps its own tree', async () => {
    await assigned(ledger)
    await folded()
    ledger.setNow('2025-04-20T01:00:00.000Z')
    await move('workshop', 'north', '2025-04-01')
    await move('workshop', 'toolHouse', '2025-04-15')
    expect(await reported()).toEqual({ garden: 1, toolHouse: 1, north: 0, workshop: 1 })
    expect(await reported('was')).toEqual({ garden: 1, toolHouse: 1, north: 0, workshop: 1 })
    expect(await cellsAgree()).toBe(true)
  })

  it('is looked through by a control: an ancestor that is forgotten is found', async () => {
    await assigned(ledger)
    await folded()
    await move('workshop', 'north', '2025-03-10')
    await ledger.context.pool.query(
      `update cell set n = 0, hash = 0 where zone_id = $1 and unit_id = $2 and grain = 1`,
      [ledger.context.zone, ledger.unit('north')],
    )
    expect(await cellsAgree()).toBe(false)
  })

  it.each([
    ['toolHouse', 'workshop', '2025-03-10', 'below'],
    ['workshop', 'toolHouse', '2025-03-10', 'same'],
    ['garden', 'north', '2025-03-10', 'below'],
    ['workshop', 'north', '2025-03-11', 'day'],
  ] as const)(
    'does not come under what cannot be: %s under %s on %s',
    async (unit, parent, day, why) => {
      const refusal = await refused(move(unit, parent, day))
      expect([refusal.name, refusal.params]).toEqual(['unitMove', { why }])
    },
  )

  it('is moved by those who look after the ledger, with a day and a reason', async () => {
    const app = await testApp(ledger)
    const url = `/api/units/${ledger.unit('workshop')}/move`
    const body = { parent: ledger.unit('north'), day: '2025-03-10', reason: '区编办〔2025〕3号' }
    expect((await app.post('dana', url, body)).status).toBe(403)
    expect((await app.post('hana', url, { ...body, reason: ' ' })).status).toBe(422)
    expect((await app.post('hana', url, { ...body, day: '2025-02-30' })).status).toBe(422)
    expect((await app.post('hana', url, { ...body, parent: 'north' })).status).toBe(404)
    expect((await app.post('hana', url, body)).status).toBe(200)
    expect(ledger.context.units.isWithin(ledger.unit('workshop'), ledger.unit('north'))).toBe(true)
    await app.close()
  })

  it('is looked at before, and told of afterwards: who entered it to those who look after the ledger', async () => {
    const app = await testApp(ledger)
    await assigned(ledger)
    const unit = ledger.unit('workshop')
    const url = `/api/units/${unit}/move`
    const body = { parent: ledger.unit('north'), day: '2025-03-10', preview: true }
    expect((await app.post('dana', url, body)).status).toBe(403)
    const looked = await app.post('hana', url, body)
    expect(looked.body).toMatchObject({
      lose: [ledger.unit('toolHouse')],
      gain: [ledger.unit('north')],
      figures: expect.arrayContaining([{ indicator: 'garden.reported', entries: 1 }]) as unknown,
    })
    expect((await app.post('hana', url, { ...body, parent: unit })).status).toBe(422)
    expect((await app.get('hana', '/api/units/moves')).body).toEqual([])
    const { preview: _look, ...wish } = body
    expect((await app.post('hana', url, { ...wish, reason: '调整' })).status).toBe(200)
    const told = {
      unit,
      day: '2025-03-10',
      from: ledger.unit('toolHouse'),
      to: body.parent,
      reason: '调整',
    }
    expect((await app.get('hana', '/api/units/moves')).body).toMatchObject([
      { ...told, by: { zh: expect.any(String) as unknown } },
    ])
    const [seen] = (await app.get('dana', '/api/units/moves')).body as UnitMoveWire[]
    expect(seen).toMatchObject(told)
    expect(seen?.by).toBeUndefined()
    await app.close()
  })
})
