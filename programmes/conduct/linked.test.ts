import { afterAll, beforeAll, expect, it } from 'vitest'
import { figures } from '../../engine/indicators/figures.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { reachKey, riverStories } from '../upkeep/facts/reaches.ts'

/* One entry counts everywhere it should: what lies in the river at 马庄 is entered once, by the village, and counts in city upkeep and in the township's conduct. */

let zone: ZoneLedger
const { reference, ...organisation } = demonstration('2018-05-14')
beforeAll(async () => {
  zone = await zoneLedger(ledger, organisation, 'upkeep')
  await zone.tell([...reference(), ...riverStories()])
}, 60_000)
afterAll(() => zone.close())

const office = () => zone.as('campaign1')
const liaison = () => zone.as('liaison/yangmiao')

const found = async () => {
  const { id } = await zone.as('chiefMazhuang').create('problem', {
    summary: '幸福河马庄段左岸堆放秸秆',
    kind: 'river',
    source: 'patrol',
    spot: [113.325, 35.207],
    reach: await zone.told(reachKey('幸福河马庄段')),
    village: zone.unit('mazhuang'),
  })
  return { id, of: 'problem' }
}
/** Filed as the township's: only then is it known whose list it would stand on. */
const filed = async () => {
  const problem = await found()
  await zone.as('intake1').take('accept', problem)
  const { entries } = await zone.as('shiftLead').list('standard', { limit: '1' })
  const standard = entries[0]?.id ?? ''
  await zone.as('shiftLead').take('file', problem, { standard, territory: zone.unit('yangmiao') })
  return problem
}
const onTheList = async (problem: { readonly id: string }) =>
  (await liaison().list('conduct.issue', { problem: problem.id })).entries
const read = async (indicator: string) => {
  const unit = zone.unit('yangmiao')
  const asked = { indicators: indicator, from: '2018-05-01', to: '2018-05-31', per: 'all', unit }
  const { rows } = await figures(zone.context, office().actor, asked)
  return rows.map(({ num, den }) => [num, den])
}

it('a river’s problem is put on its township’s list by one step, and read through the link from there', async () => {
  const problem = await filed()
  await office().take('refer', problem)
  const [issue] = await onTheList(problem)
  expect(issue?.values).toMatchObject({
    summary: '幸福河马庄段左岸堆放秸秆',
    unit: zone.unit('yangmiao'),
    source: 'upkeep',
    problem: problem.id,
  })
  const linked = await liaison().read({ id: issue?.id ?? '', of: 'conduct.issue' })
  expect(linked.entry.readings['problem']?.label).toBe('幸福河马庄段左岸堆放秸秆')
  expect((await liaison().read(problem)).entry.id).toBe(problem.id)
  const page = await office().read(problem)
  expect(page.related).toContainEqual({ register: 'conduct.issue', field: 'problem', n: 1 })
})

it('and counts on both sides; that it was struck off there is counted here through the link', async () => {
  expect(await read('upkeep.filedRate')).toEqual([[1, 1]])
  expect(await read('conduct.linked')).toEqual([[1, null]])
  expect(await read('conduct.linkedStruckOff')).toEqual([[0, 1]])
  const [issue] = (await liaison().list('conduct.issue', { source: 'upkeep' })).entries
  const problem = { id: String(issue?.values['problem']), of: 'problem' }
  await zone.as('dispatcher1').take('dispatch', problem, { unit: zone.unit('yangmiao') })
  await zone.as('handlerYangmiao').take('acknowledge', problem)
  await zone.as('handlerYangmiao').take('handle', problem, { result: '秸秆已清运' })
  await zone.as('handlerYangmiao').take('feedback', problem)
  await zone.as('collector1').take('check', problem, { finding: '河岸已清' })
  await zone.as('shiftLead').take('strikeOff', problem)
  expect(await read('conduct.linkedStruckOff')).toEqual([[1, 1]])
})

it('is not put there twice, not by its unit, not before it is known whose it is, and not by hand', async () => {
  const early = await refused(office().take('refer', await found()))
  expect(early.name).toBe('stepNotOpen')
  const problem = await filed()
  const own = await refused(zone.as('handlerYangmiao').take('refer', problem))
  expect(own.name).toBe('notFound')
  const byHand = {
    summary: '另登记一遍',
    unit: zone.unit('yangmiao'),
    kind: 'duty',
    source: 'self',
    problem: problem.id,
  }
  for (const who of [office(), liaison()])
    expect((await refused(who.create('conduct.issue', byHand))).name).toBe('notAllowedHere')
  await office().take('refer', problem)
  expect((await refused(office().take('refer', problem))).name).toBe('notYet')
  expect(await onTheList(problem)).toHaveLength(1)
})

it('is free to be listed again when its entry there was voided', async () => {
  const problem = await filed()
  await office().take('refer', problem)
  const [issue] = await onTheList(problem)
  const voided = { id: issue?.id ?? '', of: 'conduct.issue' }
  await office().take('void', voided, {}, { reason: '误列' })
  const { entry } = await office().read(voided)
  expect([entry.state, entry.values['problem']]).toEqual(['voided', null])
  expect((await office().read(problem)).entry.values['referredOn']).toBeNull()
  expect(await onTheList(problem)).toEqual([])
  await office().take('refer', problem)
  expect(await onTheList(problem)).toHaveLength(1)
  expect((await refused(office().take('refer', problem))).name).toBe('notYet')
})

it('an entry of conduct alone is voided as before', async () => {
  const own = { summary: '窗口脱岗', unit: zone.unit('yangmiao'), kind: 'duty', source: 'self' }
  const { id } = await liaison().create('conduct.issue', own)
  await office().take('void', { id, of: 'conduct.issue' }, {}, { reason: '重复' })
  expect((await office().read({ id, of: 'conduct.issue' })).entry.state).toBe('voided')
})
