import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../engine/indicators/figures.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { gates, type Gate } from './communities.ts'
import { facts } from './facts.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'renewal')
}, 60_000)
afterAll(() => zone.close())

const officer = () => zone.as('projectOfficer')
let made = 0
const aCommunity = async (): Promise<string> => {
  const values = { name: `社区${(made += 1)}`, unit: zone.unit('urbanInvestment') }
  return (await officer().create('community', values)).id
}

/** An approval that has been applied for. */
const applied = async (community: string, kind: Gate) => {
  const { id } = await officer().create('approval', { name: gates[kind], community, kind })
  const approval = { id, of: 'approval' }
  await officer().take('apply', approval)
  return approval
}
const paper = { documentNo: '示发〔2018〕1号', issuer: '发改部门', issuedOn: '2018-05-10' }
const granted = async (community: string, kind: Gate, given = {}) => {
  const approval = await applied(community, kind)
  await zone.as('approvalOfficer').take('grant', approval, { ...paper, ...given })
  return approval
}

const inPreparation = async (community: string) => {
  const values = {
    name: `建设${(made += 1)}`,
    kind: 'community',
    year: 2018,
    community,
    unit: zone.unit('renewal'),
    startBy: '2018-12-31',
  }
  const project = { ...(await officer().create('project', values)), of: 'project' }
  await officer().take('prepare', project)
  return project
}

describe('a community', () => {
  it('starts once its five approvals are there, and hears which one is missing until then', async () => {
    const community = await aCommunity()
    const project = await inPreparation(community)
    const early = await refused(officer().take('start', project))
    expect(early.name).toBe('notYet')
    for (const missing of ['可研已批复', '立项已批复', '环评已批复', '控规已批复', '用地已批复'])
      expect(early.detail.zh).toContain(missing)
    for (const kind of ['feasibility', 'proposal', 'environment', 'plan'] as const)
      await granted(community, kind)
    const nearly = await refused(officer().take('start', project))
    expect(nearly.detail.zh).toBe('须先满足“用地已批复”，才能办理“开工”。')
    await granted(community, 'land')
    expect((await officer().take('start', project)).state).toBe('started')
  })

  it('does not start on an approval that has expired', async () => {
    const community = await aCommunity()
    const project = await inPreparation(community)
    const study = await granted(community, 'feasibility', { expiresOn: '2018-05-20' })
    for (const kind of ['proposal', 'environment', 'plan', 'land'] as const)
      await granted(community, kind)
    await zone.system.take('expire', study)
    const late = await refused(officer().take('start', project))
    expect(late.detail.en).toBe(
      '“Start” can be taken once this holds: “The feasibility study is approved”.',
    )
  })

  it('shows in its own history which approval unlocked it; nobody writes the day by hand', async () => {
    const community = await aCommunity()
    const { id } = await granted(community, 'feasibility')
    const last = (await officer().history({ id: community, of: 'community' })).at(-1)
    expect(last).toMatchObject({ step: 'marked', detail: `renewal.approval ${id}` })
    const byHand = officer().take(
      'correct',
      { id: community, of: 'community' },
      { land: '2018-05-10' },
    )
    expect((await refused(byHand)).name).toBe('invalid')
  })

  it('has each approval once', async () => {
    const community = await aCommunity()
    await applied(community, 'plan')
    const again = officer().create('approval', { name: '控规', community, kind: 'plan' })
    expect((await refused(again)).name).toBe('notUnique')
  })
})

describe('an approval', () => {
  it('waits for those before it, and names them', async () => {
    const land = await applied(await aCommunity(), 'land')
    const early = await refused(zone.as('approvalOfficer').take('grant', land, paper))
    expect(early.detail.zh).toContain('用地审批前已立项')
    expect(early.detail.zh).toContain('用地审批前已批控规')
  })

  it('is granted with its number, issuer and day, and not by whoever applies', async () => {
    const study = await applied(await aCommunity(), 'feasibility')
    const bare = await refused(zone.as('approvalOfficer').take('grant', study))
    expect(bare.name).toBe('invalid')
    expect((await refused(officer().take('grant', study, paper))).name).toBe('notAllowed')
  })
})

describe('a village', () => {
  it('needs none of the five, and is accepted by the head of its unit and not by who reported it', async () => {
    const values = { name: '某村改造', kind: 'village', year: 2018, unit: zone.unit('renewal') }
    const project = { ...(await officer().create('project', values)), of: 'project' }
    for (const step of ['prepare', 'start', 'finish']) await officer().take(step, project)
    const own = await refused(officer().take('accept', project, { finding: '好' }))
    expect(own.name).toBe('notAllowed')
    const other = await refused(
      zone.as('headInvestment').take('accept', project, { finding: '好' }),
    )
    expect(other.name).toBe('notAllowedHere')
    const done = await zone.as('headRenewal').take('accept', project, { finding: '已清理完毕' })
    expect(done.state).toBe('accepted')
  })
})

describe('the page', () => {
  it('tells 8 villages and 5 communities this year, 8 and 3 next, and 630 million raised', async () => {
    expect((await zone.tell(facts())).refused).toEqual([])
    const { actor } = officer()
    const read = async (indicator: string, year: number, by: string) => {
      const asked = { indicators: `renewal.${indicator}`, per: 'year', by }
      const { rows } = await figures(zone.context, actor, {
        ...asked,
        from: `${year}-01`,
        to: `${year}-12`,
      })
      return Object.fromEntries(rows.map(({ key, num }): [string, number] => [key ?? '', num]))
    }
    expect(await read('plannedStarts', 2019, 'kind')).toEqual({ village: 8, community: 3 })
    expect(await read('raised', 2018, 'provider')).toEqual({ 中原银行: 630_000_000_00 })
    const { entries: all } = await officer().list('project', { year: '2018', limit: '200' })
    const page = all.filter(({ source }) => source !== null)
    expect(page.filter(({ values }) => values['kind'] === 'village')).toHaveLength(8)
    expect(page.filter(({ values }) => values['kind'] === 'community')).toHaveLength(5)
  })

  it("tells that this year's five communities have all their approvals, and three parcels are sold", async () => {
    const { entries } = await officer().list('community', { view: 'complete', limit: '200' })
    expect(entries.filter(({ source }) => source !== null)).toHaveLength(5)
    const sold = await officer().list('parcel', { state: 'sold' })
    expect(sold.entries.map(({ values }) => String(values['name'])).toSorted()).toEqual(
      ['沁泉湖安置用地', '滨河安置用地', '鑫河安置用地'].toSorted(),
    )
  })

  it('tells the six items of the meeting; two of them ask 城投公司 for rules', async () => {
    const { entries } = await officer().list('resolution', {})
    expect(entries).toHaveLength(6)
    const rules = entries.filter(({ values }) => String(values['what']).startsWith('制定'))
    expect(rules.map(({ values }) => values['unit'])).toEqual(
      Array<string>(2).fill(zone.unit('urbanInvestment')),
    )
  })
})
