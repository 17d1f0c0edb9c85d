import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeDraw } from '../../engine/draw/take-draw.ts'
import { matrix } from '../../engine/lists/matrix.ts'
import { registerOf } from '../../engine/model/model.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { facts } from './facts/index.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'conduct')
  await zone.tell(facts())
}, 60_000)
afterAll(() => zone.close())

const office = () => zone.as('campaign1')
const yangmiao = () => zone.as('liaison/yangmiao')
const listed = async (unit = 'yangmiao', more = {}) => {
  const values = { summary: '窗口无人值守', unit: zone.unit(unit), kind: 'duty', source: 'self' }
  const { id } = await office().create('issue', { ...values, ...more })
  return { id, of: 'issue' }
}
const mended = async () => {
  const issue = await listed()
  await yangmiao().take('plan', issue, { measures: '实行轮值', days: 5 })
  await yangmiao().take('finish', issue, { result: '轮值表已上墙' })
  return issue
}

describe('a problem of conduct', () => {
  it('gets measures and a time limit from its unit, and is accepted by the campaign office', async () => {
    const issue = await mended()
    const { state } = await office().take('strikeOff', issue, { finding: '现场有人值守' })
    expect(state).toBe('struckOff')
  })

  it('is never accepted by its own unit, nor the campaign office’s own by the campaign office', async () => {
    const issue = await mended()
    for (const who of ['liaison/yangmiao', 'headYangmiao'])
      expect((await refused(zone.as(who).take('strikeOff', issue, { finding: '好' }))).name).toBe(
        'notAllowed',
      )
    const own = await listed('campaignOffice')
    const liaison = zone.as('liaison/campaignOffice')
    await liaison.take('plan', own, { measures: '实行轮值', days: 5 })
    await liaison.take('finish', own, { result: '已改' })
    const refusal = await refused(office().take('strikeOff', own, { finding: '好' }))
    expect(refusal.name).toBe('notAllowedHere')
    const { state } = await zone.as('supervision').take('strikeOff', own, { finding: '核对属实' })
    expect(state).toBe('struckOff')
  })

  it('cannot be given more than sixty working days, nor another unit’s measures', async () => {
    const issue = await listed()
    const long = await refused(yangmiao().take('plan', issue, { measures: '慢慢来', days: 61 }))
    expect(long.name).toBe('invalid')
    const other = zone.as('liaison/ningguo').take('plan', issue, { measures: '代改', days: 5 })
    expect((await refused(other)).name).toBe('notFound')
  })

  it('done for show goes back and opens an accountability at once, which the leader decides', async () => {
    const issue = await mended()
    await office().take('sendBackForShow', issue, {}, { reasonCode: 'copied' })
    const { entries } = await office().list('accountability', { issue: issue.id })
    const [held] = entries
    expect(entries.map(({ state }) => state)).toEqual(['proposed'])
    const of = { id: held?.id ?? '', of: 'accountability' }
    await office().take('put', of, { form: 'circular' })
    expect((await refused(office().take('decide', of, { opinion: '同意' }))).name).toBe(
      'notAllowed',
    )
    expect((await zone.as('leader').take('decide', of, { opinion: '通报批评' })).state).toBe(
      'decided',
    )
  })

  it('sent back as not good enough opens no accountability', async () => {
    const issue = await mended()
    await office().take('rework', issue, {}, { reasonCode: 'poorQuality' })
    expect((await office().list('accountability', { issue: issue.id })).entries).toEqual([])
  })
})

describe('a supervisor', () => {
  it('reports what the unit never sees, and the unit is told the problem without the name', async () => {
    const supervisor = zone.as('supervisor1')
    const values = { summary: '午间无人值守', unit: zone.unit('yangmiao') }
    const tip = { ...(await supervisor.create('tip', values)), of: 'tip' }
    expect((await refused(yangmiao().read(tip))).name).toBe('notFound')
    expect((await refused(zone.as('supervisor2').read(tip))).name).toBe('notFound')
    await office().take('list', tip)
    const { entries } = await yangmiao().list('issue', { source: 'tip' })
    const page = await yangmiao().read({ id: entries[0]?.id ?? '', of: 'issue' })
    expect(page.entry.values).toMatchObject({ summary: '午间无人值守', source: 'tip' })
    const told = JSON.stringify([
      page,
      await yangmiao().history({ id: page.entry.id, of: 'issue' }),
    ])
    expect(told).not.toContain(zone.person('supervisor1'))
    expect(page.entry.values).not.toHaveProperty('tip')
    const answer = { answer: '已整改，请再去看看。' }
    expect((await office().take('answer', tip, answer)).state).toBe('answered')
  })
})

describe('what is filed', () => {
  it('by all forty units stands in a matrix of units and documents', async () => {
    const model = registerOf(zone.context.model, 'conduct.filing')
    const { actor } = office()
    const { columns, rows } = await matrix(zone.context, actor, model, {})
    expect(columns).toMatchObject([{ document: '专项行动方案', accepted: 40, owed: 40 }])
    expect(rows).toHaveLength(40)
    expect(rows[0]?.unit).toBe(zone.unit('cityManagement'))
    const own = await matrix(zone.context, yangmiao().actor, model, {})
    expect(own.rows.map(({ unit }) => unit)).toEqual([zone.unit('yangmiao')])
  })

  it('is filed by the unit with its leader, person and liaison, and not by another', async () => {
    const phase = await zone.told('fact/phase/2018/2')
    const values = { phase, unit: zone.unit('yangmiao'), document: '问题清单', dueOn: '2018-05-10' }
    const filing = { ...(await office().create('filing', values)), of: 'filing' }
    const model = registerOf(zone.context.model, 'conduct.filing')
    const late = await matrix(zone.context, yangmiao().actor, model, { state: 'due' })
    expect(late.rows[0]?.cells).toMatchObject([{ state: 'due', overdue: true }])
    const plan = { goal: '转作风', leader: '王某', responsible: '李某' }
    expect((await refused(yangmiao().take('file', filing, plan))).detail.en).toContain('Liaison')
    const whole = { ...plan, liaison: '赵某' }
    expect((await refused(zone.as('liaison/ningguo').take('file', filing, whole))).name).toBe(
      'notFound',
    )
    await yangmiao().take('file', filing, whole)
    expect((await refused(yangmiao().take('accept', filing))).name).toBe('notAllowed')
    expect((await office().take('accept', filing)).state).toBe('accepted')
  })
})

describe('an inspection', () => {
  const inspect = (from: string, until: string, people: number, unit = 'finance') =>
    zone.as('inspector1').create('inspection', {
      finding: '在岗情况良好',
      unit: zone.unit(unit),
      manner: 'covert',
      kind: 'office',
      people,
      startedAt: `2018-05-${from}:00+08:00`,
      endedAt: `2018-05-${until}:00+08:00`,
    })

  it('by two people for half an hour counts; alone, short or too soon after the last it is kept as invalid', async () => {
    expect((await inspect('02T09:00', '02T10:00', 2)).state).toBe('valid')
    const soon = await inspect('05T09:00', '05T09:10', 1)
    expect(soon.state).toBe('invalid')
    const page = await office().read({ id: soon.id, of: 'inspection' })
    expect(page.entry.values['invalidBecause']).toEqual(['notAlone', 'longEnough', 'notTooOften'])
    expect((await inspect('10T09:00', '10T10:00', 2)).state).toBe('valid')
  })

  it('is not for the inspected unit to see', async () => {
    const { id } = await inspect('03T09:00', '03T10:00', 2, 'yangmiao')
    const refusal = await refused(yangmiao().read({ id, of: 'inspection' }))
    expect(refusal.name).toBe('notFound')
  })
})

describe('a cross-inspection', () => {
  const model = () => registerOf(zone.context.model, 'conduct.crossCheck')
  const draw = (round: string, seed: string, preview: boolean, who = 'campaign1') => {
    const wish = { values: { round, seed }, channel: 'web' } as const
    return takeDraw(zone.context, zone.as(who).actor, model(), wish, preview)
  }

  it('is drawn by lot for all forty units, the same whenever it is drawn again from its seed', async () => {
    const first = await draw('第一轮', '05-14 体彩 7 3 1', true)
    const { pairs } = await draw('第一轮', '05-14 体彩 7 3 1', false)
    expect(pairs.map(({ from, to }) => [from, to])).toEqual(
      first.pairs.map(({ from, to }) => [from, to]),
    )
    expect(pairs).toHaveLength(40)
    expect(pairs.every(({ from, to, no }) => from !== to && no?.startsWith('HC-'))).toBe(true)
    const [{ from, to } = { from: '', to: '' }] = pairs
    const again = { round: '第二轮', seed: 's', inspecting: from, inspected: to }
    expect((await refused(office().create('crossCheck', again))).name).toBe('notUnique')
    const second = await draw('第二轮', '06-14', false)
    const met = new Set(pairs.map((pair) => [pair.from, pair.to].toSorted().join()))
    expect(second.pairs.some((pair) => met.has([pair.from, pair.to].toSorted().join()))).toBe(false)
  })

  it('is not drawn by a unit, not twice in a round, and leaves nothing when it is refused', async () => {
    await draw('第三轮', 'x', false)
    expect((await refused(draw('第四轮', 'x', false, 'liaison/yangmiao'))).name).toBe('notAllowed')
    expect((await refused(draw('第三轮', 'y', false))).name).toBe('notUnique')
    const { entries } = await office().list('crossCheck', { q: '第三轮', limit: '200' })
    expect(entries).toHaveLength(40)
    const self = zone.unit('finance')
    const own = { round: '第四轮', seed: 's', inspecting: self, inspected: self }
    expect((await refused(office().create('crossCheck', own))).name).toBe('ruleBroken')
  })
})

it('the page: six units had acted by the 11th of May, among them 阳庙镇 with five supervisors and three reminders', async () => {
  const { entries } = await office().list('action', { 'heldOn.to': '2018-05-11', limit: '50' })
  const acted = new Set(entries.map(({ values }) => values['unit']))
  acted.delete(zone.unit('campaignOffice'))
  expect(acted).toEqual(
    new Set(
      ['yangmiao', 'wenchang', 'finance', 'investment', 'resourceTrading', 'renewal'].map((code) =>
        zone.unit(code),
      ),
    ),
  )
  const quantity = (kind: string) =>
    entries.find(({ values }) => values['kind'] === kind)?.values['quantity']
  expect([quantity('reader'), quantity('reminder')]).toEqual([2000, 3])
  const [supervisors] = (await office().list('appointment')).entries
  expect(supervisors?.values).toMatchObject({ unit: zone.unit('yangmiao'), people: 5 })
})
