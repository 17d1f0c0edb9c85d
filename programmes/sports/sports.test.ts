import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../engine/indicators/figures.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { facts } from './facts.ts'

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'sports')
}, 60_000)
afterAll(() => zone.close())

const school = async (name: string, pupils?: number): Promise<string> => {
  const township = zone.unit('yangmiao')
  const values = { name, stage: 'middle', township, ...(pupils && { pupils }) }
  return (await zone.as('steward').create('school', values)).id
}

const meet = async (name: string, pupils?: number) => {
  const of = await school(name, pupils)
  const values = { name: `${name}春季运动会`, school: of, heldOn: '2018-05-18' }
  const { id } = await zone.as('handlerYangmiao').create('meet', values)
  return { id, of: 'meet', school: of }
}

/** An event and an athlete of a meet. */
const entered = async (at: { readonly id: string }, number: string) => {
  const organiser = zone.as('handlerYangmiao')
  const event = await organiser.create('event', { name: `跳远${number}`, meet: at.id })
  const athlete = await organiser.create('athlete', { number, class: '七年级一班', meet: at.id })
  return { event: event.id, athlete: athlete.id }
}

describe('a sports meet', () => {
  it('is prepared and opened by the township of its school, and its results are published by the head', async () => {
    const held = await meet('阳庙一中')
    await zone.as('handlerYangmiao').take('open', held)
    const refusal = await refused(zone.as('handlerYangmiao').take('publish', held))
    expect(refusal.name).toBe('notAllowed')
    const { state } = await zone.as('headYangmiao').take('publish', held)
    expect(state).toBe('published')
  })

  it('is not for another township to prepare or open', async () => {
    const held = await meet('阳庙二中')
    const values = { name: '别处的运动会', school: held.school, heldOn: '2018-05-20' }
    const other = zone.as('handlerNingguo')
    expect((await refused(other.create('meet', values))).name).toBe('notAllowedHere')
    expect((await refused(other.take('open', held))).name).toBe('notAllowedHere')
  })

  it('is held once a day by a school', async () => {
    const held = await meet('阳庙三中')
    const again = { name: '又一次', school: held.school, heldOn: '2018-05-18' }
    const refusal = await refused(zone.as('handlerYangmiao').create('meet', again))
    expect(refusal.name).toBe('notUnique')
  })
})

describe('a result', () => {
  it('waits until the meet is open, and until the head has confirmed it', async () => {
    const held = await meet('阳庙四中')
    const values = { ...(await entered(held, '101')), mark: '4.12', place: 1 }
    const organiser = zone.as('handlerYangmiao')
    const early = await refused(organiser.create('result', values))
    expect(early.detail.en).toContain('once the meet has been opened')
    await organiser.take('open', held)
    const { id } = await organiser.create('result', values)
    const confirm = { id, of: 'result' }
    expect((await refused(organiser.take('confirm', confirm))).name).toBe('notAllowed')
    expect((await zone.as('headYangmiao').take('confirm', confirm)).state).toBe('confirmed')
  })

  it('is of a pupil and an event of one and the same meet', async () => {
    const [one, other] = [await meet('阳庙五中'), await meet('阳庙六中')]
    const organiser = zone.as('handlerYangmiao')
    await organiser.take('open', one)
    const { event } = await entered(one, '101')
    const { athlete } = await entered(other, '102')
    const refusal = await refused(organiser.create('result', { event, athlete, mark: '4.00' }))
    expect(refusal.detail.en).toContain('same sports meet')
  })

  it('is no result without a number: a pupil is entered by number and class, never by name', async () => {
    const held = await meet('阳庙七中')
    const named = { number: '张三', class: '七年级一班', meet: held.id }
    const refusal = await refused(zone.as('handlerYangmiao').create('athlete', named))
    expect(refusal.name).toBe('invalid')
  })
})

it('the participation rate is pupils entered over pupils of the schools that held a meet', async () => {
  const held = await meet('阳庙八中', 40)
  for (const number of ['201', '202', '203']) await entered(held, number)
  const gone = await entered(held, '204')
  const organiser = zone.as('handlerYangmiao')
  await organiser.take('retire', { id: gone.athlete, of: 'athlete' }, {}, { reason: '受伤' })
  await organiser.take('open', held)
  const { rows } = await figures(zone.context, organiser.actor, {
    indicators: 'sports.participation',
    from: '2018-05',
    to: '2018-05',
    by: 'school',
  })
  expect(rows.find(({ key }) => key === held.school)).toMatchObject({ num: 3, den: 40 })
})

it('the page: 文苑街道小学 held its 2018 spring meet', async () => {
  expect((await zone.tell(facts())).refused).toEqual([])
  const { entries } = await zone.as('reader').list('meet', { q: '文苑街道小学' })
  expect(entries.map(({ state, source, synthetic }) => [state, source, synthetic])).toEqual([
    ['published', '《示范区头条》2018年5月版：阳光体育图片报道', false],
  ])
})
