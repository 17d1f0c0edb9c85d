import { afterAll, beforeAll, expect, it } from 'vitest'
import { refused } from '../../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../../test/zone-ledger.ts'
import { demonstration } from '../../demonstration.ts'
import { ledger } from '../../index.ts'
import { facts } from '../facts/index.ts'

let zone: ZoneLedger
const { reference, ...organisation } = demonstration('2018-05-14')
beforeAll(async () => {
  zone = await zoneLedger(ledger, organisation, 'upkeep')
  await zone.tell([...reference(), ...facts()])
  zone.setNow('2018-05-20T18:00:00+08:00')
}, 60_000)
afterAll(() => zone.close())

/** The reach of a village chief, and what is asked of them. */
async function duty() {
  const { entries: reaches } = await zone.as('steward').list('reach', { limit: '50' })
  const { entries: demands } = await zone.as('steward').list('patrolDemand', { limit: '50' })
  const demand = demands.find(({ values }) => values['level'] === 'township')
  const mine = reaches.find(({ values }) => values['territory'] === zone.unit('yangmiao'))
  return { reach: mine, demand }
}

const chief = 'chiefYangmiao'

async function walk(from: string, to: string) {
  const { reach, demand } = await duty()
  return zone.as(chief).create('patrol', {
    finding: '无异常',
    reach: reach?.id ?? '',
    demand: demand?.id ?? '',
    metres: 5_000,
    startedAt: `2018-05-${from}:00+08:00`,
    endedAt: `2018-05-${to}:00+08:00`,
  })
}

it('a walk that lies ahead is no walk', async () => {
  const { fields } = await refused(walk('25T08:00', '25T10:00'))
  expect(fields?.map(({ field, type }) => [field, type])).toEqual([
    ['startedAt', 'lies-ahead'],
    ['endedAt', 'lies-ahead'],
  ])
})

it('a walk that is noted late is set against the one before it, not against the latest', async () => {
  expect((await walk('19T08:00', '19T11:00')).state).toBe('valid')
  expect((await walk('05T08:00', '05T11:00')).state).toBe('valid')
  expect((await walk('05T14:00', '05T17:00')).state).toBe('invalid')
})

it('whoever walked does not take out the walk that did not count', async () => {
  const { id, state } = await walk('20T08:00', '20T08:01')
  expect(state).toBe('invalid')
  const refusal = await refused(
    zone.as(chief).take('void', { id, of: 'patrol' }, {}, { reason: '记错了' }),
  )
  expect(refusal.name).toBe('notAllowed')
})
