import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { facts } from './facts.ts'
import { creditCodeOf } from './year/enterprises.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'innovation')
}, 60_000)
afterAll(() => zone.close())

const officer = () => zone.as('innovationOfficer')
const statistician = () => zone.as('statistician')
let made = 0

const anEnterprise = async (values = {}) => {
  made += 1
  const given = {
    name: `企业${made}`,
    code: creditCodeOf(9_000 + made),
    industry: 'equipment',
    highTech: true,
  }
  return { ...(await officer().create('enterprise', { ...given, ...values })), of: 'enterprise' }
}
const aboveScale = async (scaleFrom = '2018-01-01', values = {}) => {
  const enterprise = await anEnterprise(values)
  await officer().take('enterScale', enterprise, { scaleFrom })
  return enterprise
}
const aCertificate = async (enterprise: string, values = {}) => {
  const given = {
    enterprise,
    tier: 'highTech',
    number: `GR${(made += 1)}`,
    validFrom: '2018-01-01',
    expiresOn: '2018-06-30',
    renewBy: '2018-05-20',
  }
  const certificate = await officer().create('certification', { ...given, ...values })
  return { ...certificate, of: 'certification' }
}
const valid = async (enterprise: string, values = {}) => {
  const certificate = await aCertificate(enterprise, values)
  await statistician().take('verify', certificate)
  return certificate
}

describe('an enterprise', () => {
  it('is refused with a credit code whose check character is wrong', async () => {
    const wrong = await refused(anEnterprise({ code: '91000000MA0000009X' }))
    expect(wrong.name).toBe('invalid')
    const twice = creditCodeOf(1)
    await anEnterprise({ code: twice })
    expect((await refused(anEnterprise({ code: twice }))).name).toBe('notUnique')
  })

  it('enters the list of the designated size only with its code, and leaves it no earlier than it entered', async () => {
    const enterprise = await anEnterprise({ code: null })
    const enter = (values: object) => officer().take('enterScale', enterprise, { ...values })
    expect((await refused(enter({ scaleFrom: '2018-01-01' }))).name).toBe('invalid')
    await enter({ scaleFrom: '2018-01-01', code: creditCodeOf(2) })
    const left = officer().take(
      'leaveScale',
      enterprise,
      { scaleUntil: '2017-12-31' },
      { reason: '产值下降' },
    )
    expect((await refused(left)).detail.zh).toContain('退出规上不早于纳入')
  })
})

describe('a certificate', () => {
  it('is verified by the statistician and not by whoever records it', async () => {
    const { id } = await aboveScale()
    const certificate = await aCertificate(id)
    expect((await refused(officer().take('verify', certificate))).name).toBe('notAllowed')
    expect((await statistician().take('verify', certificate)).state).toBe('valid')
  })

  it('lapses after it begins, and is there once for its day', async () => {
    const { id } = await aboveScale()
    const early = await refused(
      aCertificate(id, { expiresOn: '2017-12-31', renewBy: '2017-12-01' }),
    )
    expect(early.detail.zh).toContain('到期晚于生效')
    await aCertificate(id)
    expect((await refused(aCertificate(id))).name).toBe('notUnique')
  })

  it('opens its renewal by itself on the day of the reminder', async () => {
    const { id: enterprise } = await aboveScale()
    const certificate = await valid(enterprise)
    await zone.system.take('remind', certificate)
    const { entries } = await officer().list('renewal', { certification: certificate.id })
    expect(entries.map(({ state, values }) => [state, values['expiresOn']])).toEqual([
      ['open', '2018-06-30'],
    ])
  })

  it('is renewed by another of the same enterprise that does not begin before it lapses', async () => {
    const { id: enterprise } = await aboveScale()
    const certificate = await valid(enterprise)
    await zone.system.take('remind', certificate)
    const { entries } = await officer().list('renewal', { certification: certificate.id })
    const renewal = { id: entries[0]?.id ?? '', of: 'renewal' }
    for (const step of ['prepare', 'submit']) await officer().take(step, renewal)
    const next = { expiresOn: '2021-06-30', renewBy: '2021-05-01' }
    const overlapping = await valid(enterprise, { ...next, validFrom: '2018-06-01' })
    await officer().take('approve', renewal, { renewed: overlapping.id })
    const early = await refused(statistician().take('grant', renewal))
    expect(early.detail.zh).toContain('新证书不早于原证书到期日生效')
    const sendBack = () => statistician().take('sendBack', renewal, {}, { reason: '证书不对' })
    await sendBack()
    const { id: other } = await aboveScale()
    const foreign = await valid(other, { ...next, validFrom: '2018-06-30' })
    await officer().take('approve', renewal, { renewed: foreign.id })
    const strange = await refused(statistician().take('grant', renewal))
    expect(strange.detail.zh).toContain('新证书属同一企业')
    await sendBack()
    const following = await valid(enterprise, { ...next, validFrom: '2018-06-30' })
    await officer().take('approve', renewal, { renewed: following.id })
    expect((await refused(officer().take('grant', renewal))).name).toBe('notAllowed')
    const done = await statistician().take('grant', renewal)
    expect(done.state).toBe('granted')
  })
})

describe('yearly figures', () => {
  const figures = { year: 2017, yearEnd: '2017-12-31', output: 900_00, research: 30_00 }

  it('are reported once a year by enterprises that have been above the size, and verified by another', async () => {
    const { id: small } = await anEnterprise()
    const early = await refused(officer().create('report', { ...figures, enterprise: small }))
    expect(early.detail.zh).toContain('填报企业曾纳入规上')
    const { id: enterprise } = await aboveScale('2017-01-01')
    const report = {
      ...(await officer().create('report', { ...figures, enterprise })),
      of: 'report',
    }
    expect((await refused(officer().take('verify', report))).name).toBe('notAllowed')
    await statistician().take('verify', report)
    const again = officer().create('report', { ...figures, enterprise })
    expect((await refused(again)).name).toBe('notUnique')
  })

  it('do not spend more on research than was produced', async () => {
    const { id: enterprise } = await aboveScale('2017-01-01')
    const much = { ...figures, enterprise, research: 900_01 }
    const met = await refused(officer().create('report', much))
    expect(met.detail.zh).toContain('研发投入不超过产值')
  })
})

it('an agreement and a consortium end no earlier than they begin', async () => {
  const { id: institution } = await officer().create('institution', {
    name: '某大学',
    kind: 'university',
  })
  const agreed = officer().create('agreement', {
    name: '协议',
    institution,
    signedOn: '2018-05-02',
    endsOn: '2018-05-02',
  })
  expect((await refused(agreed)).detail.zh).toContain('到期晚于签订')
  const { id: enterprise } = await anEnterprise()
  const consortium = {
    ...(await officer().create('consortium', {
      name: '联合体',
      enterprise,
      institution,
      foundedOn: '2018-05-02',
    })),
    of: 'consortium',
  }
  await statistician().take('verify', consortium)
  const early = officer().take(
    'dissolve',
    consortium,
    { dissolvedOn: '2018-05-01' },
    { reason: '到期' },
  )
  expect((await refused(early)).detail.zh).toContain('解散不早于成立')
})

describe('the page', () => {
  it('names industries, partners, platforms, funds and the tech city', async () => {
    expect((await zone.tell(facts())).refused).toEqual([])
    const names = async (register: string, query = {}) =>
      (await officer().list(register, { ...query, limit: '200', synthetic: 'no' })).entries
        .filter(({ source }) => source !== null)
        .map(({ values }) => values['name'])
    expect(await names('focus', { kind: 'leading' })).toHaveLength(3)
    expect(await names('focus', { kind: 'breakthrough' })).toHaveLength(3)
    expect(await names('institution')).toHaveLength(8)
    expect(await names('finance')).toHaveLength(5)
    expect(await names('platform', { kind: 'makerspace' })).toHaveLength(2)
    expect(await names('enterprise', { view: 'service' })).toEqual(['科瑞森'])
    const [city] = (await officer().list('cityProject', {})).entries
    expect(city?.values).toMatchObject({ investment: 3_500_000_000_00, area: '700.00' })
  })
})
