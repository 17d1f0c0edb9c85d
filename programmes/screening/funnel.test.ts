import { afterAll, beforeAll, expect, it } from 'vitest'
import { funnel } from '../../engine/lists/funnel.ts'
import { registerOf } from '../../engine/model/model.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { year } from './year/index.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2026-06-01'), 'screening')
  zone.setNow('2026-06-01T09:00:00+08:00')
  await zone.tell(year('2026-06-01'))
}, 60_000)
afterAll(() => zone.close())

const asked = (register: string, query: Readonly<Record<string, string>> = {}) =>
  funnel(
    zone.context,
    zone.as('healthOffice').actor,
    registerOf(zone.context.model, `screening.${register}`),
    query,
  )

it('a funnel counts who ever came to a station, who stands there, and who of these is late', async () => {
  const { all, stations } = await asked('cervical')
  const said = new Map(stations.map((one) => [one.state, one]))
  expect(stations[0]).toMatchObject({ state: 'registered', reached: all })
  expect(stations.map(({ state }) => state)).toEqual(
    registerOf(zone.context.model, 'screening.cervical').register.funnel,
  )
  for (const [state, { reached, here, overdue }] of said) {
    const { rows } = await zone.context.pool.query<{ n: number }>(
      `select count(distinct entry_id)::int as n from history where register = 'screening.cervical' and to_state = $1`,
      [state],
    )
    expect(reached).toBe(rows[0]?.n)
    expect(here).toBeLessThanOrEqual(reached)
    expect(overdue).toBeLessThanOrEqual(here)
  }
  expect(said.get('treated')?.reached).toBe(1)
})

it('a funnel follows the filters of the list, and there is none without a pathway', async () => {
  const whole = await asked('blood')
  const part = await asked('blood', { state: 'awaited' })
  expect(part.all).toBe(part.stations[0]?.here)
  expect(part.all).toBeLessThan(whole.all)
  expect((await refused(asked('woman'))).name).toBe('badQuery')
})
