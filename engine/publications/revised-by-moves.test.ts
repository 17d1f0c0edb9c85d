import { afterAll, beforeAll, expect, it } from 'vitest'
import { assigned } from '../../test/example/journeys.ts'
import { hour, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import type { PublicationWire } from '../define/index.ts'
import { moveUnit } from '../indicators/move-unit.ts'

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

it('a unit that was moved since is named as the reason, where it came into a figure and nowhere else', async () => {
  await assigned(ledger)
  await assigned(ledger)
  const figure = { indicator: 'garden.reported', from: '2025-03', to: '2025-03' }
  const of = (unit: string) => ({ ...figure, units: [ledger.unit(unit)] })
  const body = { title: '三月', figures: [of('north'), of('south'), figure] }
  const { id } = (await app.post('hana', '/api/publications', body)).body as { id: string }
  ledger.setNow(new Date(ledger.context.now().getTime() + hour).toISOString())
  await moveUnit(ledger.context, ledger.as('hana').actor, {
    unit: ledger.unit('workshop'),
    parent: ledger.unit('north'),
    day: '2025-03-01',
    reason: '区编办〔2025〕3号',
  })
  // A unit that has nothing to count explains nothing, whatever moved it.
  await moveUnit(ledger.context, ledger.as('hana').actor, {
    unit: ledger.unit('southPlot'),
    parent: ledger.unit('north'),
    day: '2025-03-01',
    reason: '区编办〔2025〕4号',
  })
  const { figures } = (await app.get('hana', `/api/publications/${id}`)).body as PublicationWire
  const [north, south, whole] = figures
  expect(north?.revised?.moves).toHaveLength(1)
  expect(north?.revised).toMatchObject({
    now: { num: 2 },
    came: 2,
    moves: [{ unit: ledger.unit('workshop'), day: '2025-03-01', to: ledger.unit('north') }],
  })
  // Neither the unit beside it nor the whole zone is another.
  expect([south?.revised, whole?.revised]).toEqual([null, null])
})
