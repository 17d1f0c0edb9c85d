import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../engine/indicators/figures.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { creditCodeOf } from './year/enterprises.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'innovation')
}, 60_000)
afterAll(() => zone.close())

const officer = () => zone.as('innovationOfficer')
const verified = async (register: string, values: object) => {
  const entry = { ...(await officer().create(register, { ...values })), of: register }
  await zone.as('statistician').take('verify', entry)
  return entry
}
let made = 0
const anEnterprise = async (highTech: boolean, scaleFrom?: string): Promise<string> => {
  made += 1
  const code = creditCodeOf(7_000 + made)
  const values = { name: `企业${made}`, code, industry: 'equipment', highTech }
  const enterprise = { ...(await officer().create('enterprise', values)), of: 'enterprise' }
  if (scaleFrom !== undefined) await officer().take('enterScale', enterprise, { scaleFrom })
  return enterprise.id
}
const certificate = (enterprise: string, expiresOn: string, values = {}) =>
  verified('certification', {
    enterprise,
    tier: 'highTech',
    number: `GR${(made += 1)}`,
    validFrom: '2018-02-01',
    expiresOn,
    renewBy: '2018-04-01',
    ...values,
  })

/** A figure as it stands at the end of a day, or for a year: its two parts and its value. */
const read = async (name: string, from: string, to = from, per = 'all') => {
  const asked = { indicators: `innovation.${name}`, from, to, per }
  const { rows } = await figures(zone.context, officer().actor, asked)
  const [row] = rows
  return row ? [row.num, row.den, row.value] : []
}

describe('the share of certified enterprises', () => {
  it('falls on the day a certificate lapses, though nobody writes anything', async () => {
    const above = [
      await anEnterprise(true, '2018-01-01'),
      await anEnterprise(true, '2018-01-01'),
      await anEnterprise(true, '2018-01-01'),
      await anEnterprise(true, '2018-03-01'),
    ]
    const small = await anEnterprise(true)
    await certificate(above[0] ?? '', '2018-06-30')
    await certificate(above[1] ?? '', '2021-02-01')
    await certificate(small, '2021-02-01')
    await certificate(above[2] ?? '', '2021-02-01', { tier: 'gazelle' })

    expect(await read('certifiedShare', '2018-01-31')).toEqual([0, 3, 0])
    expect(await read('certifiedShare', '2018-06-29')).toEqual([2, 4, 0.5])
    expect(await read('certifiedShare', '2018-06-30')).toEqual([1, 4, 0.25])
    zone.setNow('2018-07-01T09:00:00+08:00')
    expect(await read('certifiedShare', '2018-06-29')).toEqual([2, 4, 0.5])
    expect(await read('certifiedShare', '2018-07-01')).toEqual([1, 4, 0.25])
    zone.setNow('2018-05-14T09:00:00+08:00')
  })

  it('does not count an enterprise once it has left the list of the designated size', async () => {
    const enterprise = await anEnterprise(true, '2018-01-01')
    await certificate(enterprise, '2021-02-01')
    const [num = 0, den = 0] = await read('certifiedShare', '2018-05-10')
    const left = { scaleUntil: '2018-05-01' }
    const of = { id: enterprise, of: 'enterprise' }
    await officer().take('leaveScale', of, left, { reason: '产值下降' })
    const after = await read('certifiedShare', '2018-05-10')
    expect(after.slice(0, 2)).toEqual([Number(num) - 1, Number(den) - 1])
  })
})

it('an institution counts once however many agreements it has, and no longer once they have ended', async () => {
  const institution = async (name: string) =>
    (await officer().create('institution', { name, kind: 'university' })).id
  const [one, other] = [await institution('甲大学'), await institution('乙大学')]
  const agreement = (of: string, endsOn: string) =>
    verified('agreement', { name: '协议', institution: of, signedOn: '2018-01-02', endsOn })
  await agreement(one, '2018-03-01')
  await agreement(one, '2018-09-01')
  await agreement(other, '2018-03-01')
  expect((await read('partners', '2018-02-28'))[0]).toBe(2)
  expect((await read('partners', '2018-03-01'))[0]).toBe(1)
  expect((await read('partners', '2018-09-01'))[0] ?? 0).toBe(0)
})

it('output, its high-tech share and research by GDP come from verified figures alone', async () => {
  const [old, young] = [
    await anEnterprise(false, '2017-01-01'),
    await anEnterprise(true, '2017-01-01'),
  ]
  const year = { year: 2017, yearEnd: '2017-12-31' }
  await verified('report', { ...year, enterprise: old, output: 400_00, research: 4_00 })
  await verified('report', { ...year, enterprise: young, output: 600_00, research: 21_00 })
  const third = await anEnterprise(true, '2017-01-01')
  await officer().create('report', { ...year, enterprise: third, output: 900_00, research: 1_00 })
  const gdp = { kind: 'gdp', ...year, value: 1_000_00, publishedBy: '统计公报' }
  await zone.as('statistician').create('statistic', gdp)
  const of = async (name: string) => read(name, '2017-01', '2017-12', 'year')
  expect((await of('output'))[0]).toBe(1_000_00)
  expect(await of('highTechShare')).toEqual([600_00, 1_000_00, 0.6])
  expect(await of('researchShare')).toEqual([25_00, 1_000_00, 0.025])
})

it('consortia and joint projects are counted as they stand', async () => {
  const enterprise = await anEnterprise(true)
  const { id: institution } = await officer().create('institution', {
    name: '丙大学',
    kind: 'university',
  })
  const together = { enterprise, institution }
  const consortium = await verified('consortium', {
    name: '联合体',
    ...together,
    foundedOn: '2018-02-01',
  })
  await officer().create('jointProject', {
    name: '项目',
    ...together,
    field: 'lift',
    startedOn: '2018-03-01',
  })
  expect((await read('consortia', '2018-04-30'))[0]).toBe(1)
  expect((await read('jointProjects', '2018-04-30'))[0]).toBe(1)
  const dissolve = { dissolvedOn: '2018-05-02' }
  await officer().take('dissolve', consortium, dissolve, { reason: '目标完成' })
  expect((await read('consortia', '2018-05-01'))[0]).toBe(1)
  expect((await read('consortia', '2018-05-02'))[0] ?? 0).toBe(0)
})
