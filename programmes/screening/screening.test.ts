import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { exampleIdentity } from '../shared/example-identity.ts'
import { facts } from './facts.ts'

let zone: ZoneLedger
let clinic = ''
const failsafe = 'failsafeYangmiao'
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'screening')
  const { rows } = await zone.context.pool.query<{ id: string }>(
    'select id from post where code = $1',
    [failsafe],
  )
  const values = {
    name: '阳庙镇卫生院',
    unit: zone.unit('clinicYangmiao'),
    failsafe: rows[0]?.id ?? '',
  }
  clinic = (await zone.as('healthOffice').create('clinic', values)).id
}, 60_000)
afterAll(() => zone.close())

const registrar = () => zone.as('registrarYangmiao')
const doctor = () => zone.as('doctorYangmiao')
let people = 0
const woman = async (values: Readonly<Record<string, string>> = {}): Promise<string> =>
  (
    await registrar().create('woman', {
      name: `李${(people += 1)}`,
      bornOn: '1990-03-04',
      residence: 'rural',
      township: zone.unit('yangmiao'),
      clinic,
      ...values,
    })
  ).id
const birthOf = async (mother: string, birthOrder = 1): Promise<string> =>
  (
    await registrar().create('birth', {
      name: '李某之女',
      mother,
      deliveredOn: '2018-05-04',
      bornAt: '2018-05-04T03:20:00+08:00',
      birthOrder,
      clinic,
    })
  ).id
/** The entry of a register that a reference field names. */
async function opened(
  register: string,
  field: string,
  id: string,
): Promise<{ id: string; of: string }> {
  const { entries } = await zone.as('healthOffice').list(register, { [field]: id })
  return { id: entries[0]?.id ?? '', of: register }
}
const collected = async (values: Readonly<Record<string, unknown>> = {}) => {
  const test = await opened('blood', 'birth', await birthOf(await woman()))
  const card = `EX${String((people += 1)).padStart(6, '0')}`
  const collectedAt = '2018-05-08T09:00:00+08:00'
  await doctor().take('collect', test, { card, collectedAt, spots: 3, ...values })
  return test
}
const suspected = { tsh: '22.00', phe: '1.00', finding: 'ch' } as const

describe('a cohort', () => {
  it('has everybody once: an identity number is checked, masked and not given twice', async () => {
    const identity = exampleIdentity('1990-03-04', 1)
    const id = await woman({ identity })
    expect((await refused(woman({ identity }))).name).toBe('notUnique')
    expect((await refused(woman({ identity: `${identity.slice(0, 17)}0` }))).name).toBe('invalid')
    const seen = await zone.as(failsafe).read({ id, of: 'woman' })
    expect(seen.entry.values['identity']).toBe(identity)
  })

  it('is nobody’s business outside the clinic and the health office', async () => {
    const id = await woman()
    for (const other of ['registrarLiwan', 'leader', 'reader', 'headYangmiao'])
      expect((await refused(zone.as(other).read({ id, of: 'woman' }))).name).toBe('notFound')
  })

  it('tells twins apart by the order of birth and refuses a birth registered twice', async () => {
    const mother = await woman()
    await birthOf(mother, 1)
    await birthOf(mother, 2)
    expect((await refused(birthOf(mother, 2))).name).toBe('notUnique')
  })

  it('asks who checked the minimum living allowance, and keeps no file of it', async () => {
    const refusal = await refused(woman({ residence: 'urbanAllowance' }))
    expect(refusal.detail.en).toContain('allowance was checked')
  })
})

describe('a birth', () => {
  it('opens its blood and its hearing screening, with a clock on both', async () => {
    const birth = await birthOf(await woman())
    for (const register of ['blood', 'hearing']) {
      const { entry } = await doctor().read(await opened(register, 'birth', birth))
      expect([entry.state, entry.dueAt]).toEqual(['awaited', expect.any(String)])
    }
  })

  it('cannot have its screenings made by hand', async () => {
    const birth = await birthOf(await woman())
    expect((await refused(registrar().create('blood', { birth }))).name).toBe('notAllowed')
  })
})

describe('a pregnancy', () => {
  const pregnancy = async (values: Readonly<Record<string, unknown>>) =>
    (
      await registrar().create('pregnancy', {
        woman: await woman(),
        lastPeriod: '2018-01-20',
        registeredOn: '2018-04-01',
        localHousehold: true,
        clinic,
        ...values,
      })
    ).id
  const listed = async (id: string) =>
    (await zone.as('healthOffice').list('prenatal', { pregnancy: id })).entries.length

  it('is screened free when one of the couple is of the province, or she has lived here for 183 days', async () => {
    const guest = { localHousehold: false }
    expect(await listed(await pregnancy({}))).toBe(1)
    expect(await listed(await pregnancy({ ...guest, residentSince: '2017-09-30' }))).toBe(1)
    expect(await listed(await pregnancy({ ...guest, residentSince: '2017-10-01' }))).toBe(0)
    expect(await listed(await pregnancy(guest))).toBe(0)
  })

  it('is sampled from 15 weeks to 20 weeks and 6 days, not a day before or after', async () => {
    zone.setNow('2018-06-30T09:00:00+08:00')
    const of = await opened('prenatal', 'pregnancy', await pregnancy({}))
    for (const sampledOn of ['2018-05-04', '2018-06-16'])
      expect((await refused(doctor().take('sample', of, { sampledOn }))).name).toBe('ruleBroken')
    await doctor().take('sample', of, { sampledOn: '2018-06-15' })
    const low = { riskT21: 270, riskT18: 9000, mom: '1.00' }
    const refusal = await refused(doctor().take('findLow', of, low))
    expect(refusal.detail.en).toContain('beyond the cut-offs')
    await doctor().take('findLow', of, { ...low, riskT21: 271 })
  })
})

describe('a blood card', () => {
  it('is not taken before 72 hours, with too few spots, or twice under one number', async () => {
    zone.setNow('2018-05-14T09:00:00+08:00')
    const early = refused(collected({ collectedAt: '2018-05-07T03:00:00+08:00' }))
    expect((await early).detail.en).toContain('72 hours')
    expect((await refused(collected({ spots: 2 }))).name).toBe('ruleBroken')
    await collected({ card: 'EX900001' })
    expect((await refused(collected({ card: 'EX900001' }))).name).toBe('notUnique')
  })

  it('that is unfit is taken again and counted, and its clock runs on', async () => {
    const test = await collected()
    await doctor().take('reject', test, {}, { reasonCode: 'unfit' })
    expect((await doctor().read(test)).entry.state).toBe('awaited')
    expect((await refused(doctor().take('pass', test, { tsh: '1', phe: '1' }))).name).toBe(
      'stepNotOpen',
    )
  })
})

describe('a positive result', () => {
  const positive = async () => {
    zone.setNow('2018-05-14T09:00:00+08:00')
    const test = await collected()
    await doctor().take('recall', test, suspected)
    return opened('followUp', 'blood', test.id)
  }

  it('opens an obligation in the same moment, owned by a post that has a deputy', async () => {
    const task = await positive()
    const { entry } = await zone.as(failsafe).read(task)
    expect(entry).toMatchObject({ state: 'open', dueAt: expect.any(String) })
    expect(entry.values).toMatchObject({ pathway: 'blood', need: 'recall', foundOn: '2018-05-14' })
    const { rows } = await zone.context.pool.query(
      'select deputy_id from post where id = $1 and deputy_id is not null',
      [entry.values['owner']],
    )
    expect(rows).toHaveLength(1)
  })

  it('is on the to-do list of its owner, and of the deputy', async () => {
    const task = await positive()
    for (const who of [failsafe, 'healthOffice']) {
      const { steps } = await zone.as(who).read(task)
      expect(steps.filter(({ open }) => open).map(({ step }) => step)).toContain('inform')
    }
  })

  it('is closed by nobody else, and not without an action or a coded reason', async () => {
    const task = await positive()
    for (const other of ['doctorYangmiao', 'registrarLiwan', 'failsafeLiwan', 'leader'])
      await refused(zone.as(other).take('documentNotDone', task, {}, { reasonCode: 'died' }))
    const owner = zone.as(failsafe)
    expect((await refused(owner.take('complete', task))).name).toBe('invalid')
    expect((await refused(owner.take('documentNotDone', task))).name).toBe('reasonMissing')
    const away = owner.take('documentNotDone', task, {}, { reasonCode: 'lost' })
    expect((await refused(away)).name).toBe('reasonUnknown')
  })

  it('is given up only after three attempts on record', async () => {
    const task = await positive()
    const owner = zone.as(failsafe)
    const contact = (attempts: number) => ({ contactedOn: '2018-05-14', way: 'phone', attempts })
    await owner.take('inform', task, contact(1))
    const giveUp = () => owner.take('giveUp', task, {}, { reasonCode: 'unreachable' })
    expect((await refused(giveUp())).name).toBe('notYet')
    await owner.take('contact', task, contact(3))
    expect((await giveUp()).state).toBe('notDone')
  })

  it('is closed by no time: ten years later it stands open and overdue', async () => {
    const task = await positive()
    zone.setNow('2026-05-14T09:00:00+08:00')
    const { entry } = await zone.as(failsafe).read(task)
    expect(entry.state).toBe('open')
    expect(Date.parse(entry.dueAt ?? '')).toBeLessThan(Date.parse('2018-06-01'))
    zone.setNow('2018-05-14T09:00:00+08:00')
  })

  it('that was closed wrongly is opened again by the health office', async () => {
    const task = await positive()
    await zone.as(failsafe).take('documentNotDone', task, {}, { reasonCode: 'movedAway' })
    const again = zone.as('healthOffice').take('reopen', task, {}, { reason: '并未迁出' })
    expect((await again).state).toBe('open')
  })
})

it('the page: the meeting of 10 May, its provisions and the five-year cycle', async () => {
  expect((await zone.tell(facts())).refused).toEqual([])
  const { entries } = await zone.as('reader').list('provision')
  const names = entries.map(({ values }) => String(values['words']))
  expect(names).toHaveLength(5)
  for (const said of ['45%', '两病90%，听力85%', '35至64岁', '政府购买服务'])
    expect(names.join()).toContain(said)
})
