import { afterAll, beforeAll, expect, it } from 'vitest'
import { definitionsWire } from '../../engine/api/definitions-wire.ts'
import { targets } from '../../engine/targets/targets.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { year } from './year/index.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2026-05-14'), 'innovation')
  zone.setNow('2026-05-14T09:00:00+08:00')
  await zone.tell(year('2026-05-14'))
}, 120_000)
afterAll(() => zone.close())

it('each of the seven aims for 2020 begins where the ledger stood at the end of 2017, and is judged on its last day', async () => {
  const { targets: all } = await targets(zone.context, zone.as('innovationOfficer').actor)
  const aims = all.filter(({ programme }) => programme === 'innovation')
  expect(aims).toHaveLength(7)
  for (const aim of aims)
    expect(aim).toMatchObject({
      day: '2020-12-31',
      over: true,
      expected: aim.goal,
      baseline: { on: '2017-12-31', counted: true },
    })
  const risen = aims.filter(
    ({ value, baseline }) => (baseline?.value ?? 0) > 0 && (value ?? 0) > (baseline?.value ?? 0),
  )
  expect(risen.map(({ key }) => key)).toEqual(aims.map(({ key }) => key))
  // The made-up years show what each light looks like.
  expect(new Set(aims.map(({ light }) => light))).toEqual(new Set(['green', 'yellow', 'red']))
})

it('the shares of output and research, and how output grows, are made of money, the share of certified enterprises is not', () => {
  const { programmes } = definitionsWire(zone.context, zone.as('innovationOfficer').actor)
  const wire = programmes.find(({ programme }) => programme === 'innovation')?.indicators ?? []
  const ofMoney = wire.filter((one) => one.ofMoney).map(({ key }) => key)
  expect(ofMoney.toSorted()).toEqual([
    'innovation.highTechShare',
    'innovation.outputGrowth',
    'innovation.researchShare',
  ])
})
