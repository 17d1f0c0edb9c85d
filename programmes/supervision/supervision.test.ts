import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeUpRedTargets } from '../../engine/jobs/red-targets.ts'
import { targets } from '../../engine/targets/targets.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { roadKey, roadStories } from '../upkeep/facts/roads.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'supervision')
}, 60_000)
afterAll(() => zone.close())

const run = () =>
  takeUpRedTargets(zone.context, {
    now: zone.context.now(),
    since: zone.context.now(),
    stopping: new AbortController().signal,
  })
const cases = async () => (await zone.as('supervision').list('case')).entries
const targetSeenBy = async (post: string, key: string) =>
  (await targets(zone.context, zone.as(post).actor)).targets.find((one) => one.key === key)

it('the 2018 and 2020 goals of the page are targets, and without entries none has a light', async () => {
  const seen = (await targets(zone.context, zone.as('innovationOfficer').actor)).targets
  expect(
    seen
      .filter(({ programme }) => programme === 'innovation')
      .map(({ goal, in: of }) => `${goal} ${of}`),
  ).toEqual(['450 亿元', '60 %', '2.5 %', '25 %', '71 家', '100 个', '100 个'])
  expect(seen.every(({ light }) => light === 'none')).toBe(true)
  const health = (await targets(zone.context, zone.as('healthOffice').actor)).targets
  expect(
    health.filter(({ programme }) => programme === 'screening').map(({ goal }) => goal),
  ).toEqual([45, 90, 85])
  expect(await targetSeenBy('innovationOfficer', 'screening.blood')).toBeUndefined()
  expect(await run()).toBe('opened 0')
})

it('a red target opens one case as the system, linked both ways, and no other while it is open', async () => {
  await birthWithoutScreening()
  expect(await targetSeenBy('healthOffice', 'screening.blood')).toMatchObject({
    value: 0,
    light: 'red',
  })
  expect(await run()).toBe('opened 3')
  expect(await run()).toBe('opened 0')
  const opened = await cases()
  expect(opened.map(({ values }) => values['target']).toReversed()).toEqual([
    'screening.prenatal',
    'screening.blood',
    'screening.hearing',
  ])
  const [first] = opened
  if (!first) throw new Error('no case was opened')
  const items = await zone.as('supervision').history({ id: first.id, of: 'case' })
  expect(items[0]).toMatchObject({ step: 'create', channel: 'system', person: null })
})

it('after it is closed the same target waits for the next month', async () => {
  const [first] = await cases()
  if (!first) throw new Error('no case was opened')
  const { id } = first
  const of = 'case'
  const leader = zone.as('leader')
  const page = await leader.read({ id, of })
  const answered = await leader.take(
    'answer',
    { id, of },
    { measures: '逐户补筛。' },
    { version: page.entry.version },
  )
  const office = zone.as('supervision')
  await office.take('close', { id, of }, { opinion: '已落实。' }, { version: answered.version })
  expect(await run()).toBe('opened 0')
  zone.setNow('2018-06-04T09:00:00+08:00')
  expect(await run()).toBe('opened 1')
})

it('a head of another unit does not see the case, and nobody but the office closes it', async () => {
  const [first] = await cases()
  if (!first) throw new Error('no case was opened')
  const seen = await zone.as('cityHead').list('case')
  expect(seen.entries).toEqual([])
  expect((await refused(zone.as('cityHead').read({ id: first.id, of: 'case' }))).name).toBe(
    'notFound',
  )
})

/** A child is born and nobody screens it: the coverage of newborns is nought of one. */
async function birthWithoutScreening(): Promise<void> {
  const { rows } = await zone.context.pool.query<{ id: string }>(
    "select id from post where code = 'failsafeYangmiao'",
  )
  const unit = zone.unit('clinicYangmiao')
  const values = { name: '阳庙镇卫生院', unit, failsafe: rows[0]?.id ?? '' }
  const { id: clinic } = await zone.as('healthOffice').create('screening.clinic', values)
  const registrar = zone.as('registrarYangmiao')
  const { id: mother } = await registrar.create('screening.woman', {
    name: '李某',
    bornOn: '1990-03-04',
    residence: 'rural',
    township: zone.unit('yangmiao'),
    clinic,
  })
  await registrar.create('screening.birth', {
    name: '李某之女',
    mother,
    deliveredOn: '2018-05-04',
    bornAt: '2018-05-04T03:20:00+08:00',
    birthOrder: 1,
    clinic,
  })
}

/** A line of so many trees that a maintenance company has planted along a road. */
async function planted(contractor: 'greening1' | 'greening2', trees: number): Promise<void> {
  const gardener = zone.as('gardener1')
  const replanting = await gardener.create('upkeep.replanting', {
    summary: '世纪路缺株补植',
    road: await zone.told(roadKey('世纪路')),
    unit: zone.unit('cityManagement'),
    surveyedOn: '2018-06-04',
  })
  const { id } = await gardener.create('upkeep.planting', {
    parent: replanting.id,
    kind: 'tree',
    species: '柳树',
    measure: 'tree',
    planned: trees,
    contractor: zone.unit(contractor),
  })
  const by = zone.as(contractor === 'greening1' ? 'contractor1' : 'contractor2')
  await by.take('finish', { id, of: 'upkeep.planting' }, { finished: trees })
}

it('what one unit brings to a target opens a case of its own, for that unit, while the whole is on course', async () => {
  await zone.tell(roadStories())
  await planted('greening1', 700)
  await planted('greening2', 10)
  expect(await run()).toBe('opened 1')
  expect(await run()).toBe('opened 0')
  const trees = await targetSeenBy('steward', 'upkeep.treesPlanted')
  expect(trees).toMatchObject({ light: 'green' })
  expect(trees?.splits.map(({ light }) => light)).toEqual(['green', 'red'])
  const [opened] = await cases()
  expect(opened?.values).toMatchObject({
    subject: '全年补植乔木1400株：养护二公司（示例）',
    target: 'upkeep.treesPlanted',
    unit: zone.unit('greening2'),
    finding: '养护二公司（示例）目前 10 株，分解目标 700 株。落后进度两成以上。',
  })
  expect(trees?.cases).toMatchObject([{ open: true, unit: zone.unit('greening2') }])
})
