/** The rates of a month that a city has published, from problems that went through the real steps: 911 struck off of 972 due, 737 in time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Story } from '../../../engine/define/index.ts'
import { drillDown } from '../../../engine/indicators/drill-down.ts'
import { figures } from '../../../engine/indicators/figures.ts'
import { fold } from '../../../engine/indicators/fold.ts'
import { syncMeasures } from '../../../engine/indicators/measure-state.ts'
import { type ZoneLedger, zoneLedger } from '../../../test/zone-ledger.ts'
import { demonstration } from '../../demonstration.ts'
import { ledger } from '../../index.ts'
import { story, type ToldOf } from '../../shared/story.ts'
import { standardKey } from '../reference/standards.ts'
import { problems } from './problem.ts'

/** 天门市城市管理, as its rule counts: 结案数／应结案数 and 按期结案数／应结案数. */
const published = { due: 972, struckOff: 911, inTime: 737 }

type Step = ToldOf<typeof problems>
/** Hours of work after nine on the day it was reported; due at ten the working day after. */
interface Course {
  readonly day: string
  readonly fedBack?: string
  readonly struckOff?: boolean
  /** Left alone before it was dispatched: nobody owes it yet. */
  readonly undispatched?: boolean
}

function* life({ day, fedBack, struckOff, undispatched }: Course): Generator<Step> {
  const at = (time: string, on = day) => `${on}T${time}:00+08:00`
  const values = {
    summary: '人行道上堆放杂物',
    kind: 'occupying',
    source: 'patrol',
    spot: [113.25, 35.21],
  } as const
  yield { step: 'create', by: 'collector1', at: at('09:00'), values }
  yield { step: 'accept', by: 'intake1', at: at('09:05') }
  const standard = { entry: standardKey('component-0101-1') }
  const filing = { standard, territory: { unit: 'yangmiao' } } as const
  yield { step: 'file', by: 'shiftLead', at: at('09:10'), values: filing }
  if (undispatched) return
  const unit = { unit: { unit: 'yangmiao' } } as const
  yield { step: 'dispatch', by: 'dispatcher1', at: at('09:15'), values: unit }
  if (fedBack === undefined) return
  const by = 'handlerYangmiao'
  yield { step: 'handle', by, at: at('10:00', fedBack), values: { result: '已清理' } }
  yield { step: 'feedback', by, at: at('10:05', fedBack) }
  if (!struckOff) return
  const values2 = { finding: '现场已清理' }
  yield { step: 'check', by: 'collector2', at: at('15:00', fedBack), values: values2 }
  yield { step: 'strikeOff', by: 'shiftLead', at: at('16:00', fedBack) }
}

/** Working days of April 2018 that are followed by another within the month. */
const workdays = ['2018-04-09', '2018-04-10', '2018-04-11', '2018-04-16', '2018-04-17']
const late = '2018-04-25'

function* month(): Generator<Story> {
  const { due, struckOff, inTime } = published
  const courses: Course[] = []
  for (let at = 0; at < due; at += 1) {
    const day = workdays[at % workdays.length] ?? late
    if (at < inTime) courses.push({ day, fedBack: day, struckOff: true })
    else if (at < struckOff) courses.push({ day, fedBack: late, struckOff: true })
    // What is not struck off: fed back in time and still to be checked, or still with its unit.
    else courses.push(at % 2 === 0 ? { day, fedBack: day } : { day })
  }
  // Beside them: due in the next month, and not owed by anybody.
  for (let at = 0; at < 40; at += 1)
    courses.push(
      at % 2 === 0
        ? { day: '2018-05-08', fedBack: '2018-05-08', struckOff: true }
        : { day: '2018-04-10', undispatched: true },
    )
  for (const [at, course] of courses.entries())
    yield story(problems, {
      key: `known/${at}`,
      source: null,
      synthetic: true,
      told: [...life(course)],
    })
}

let zone: ZoneLedger
let refused: readonly unknown[]
beforeAll(async () => {
  const demo = demonstration('2018-05-14')
  zone = await zoneLedger(ledger, demo, 'upkeep')
  await syncMeasures(zone.context)
  await zone.tell(demo.reference())
  refused = (await zone.tell(month())).refused
}, 120_000)
afterAll(() => zone.close())

const rates = async (query: Record<string, string> = {}) => {
  const { rows } = await figures(zone.context, zone.as('evaluator1').actor, {
    indicators: 'upkeep.struckOffRate,upkeep.struckOffInTime,upkeep.handledRate',
    from: '2018-04',
    to: '2018-04',
    ...query,
  })
  return Object.fromEntries(rows.map(({ indicator, num, den }) => [indicator, [num, den]]))
}
const numbers = async (indicators: string, what: 'num' | 'unknown' | 'value') => {
  const april = { indicators, from: '2018-04', to: '2018-04', per: 'all' }
  const { rows } = await figures(zone.context, zone.as('evaluator1').actor, april)
  return Object.fromEntries(rows.map((row) => [row.indicator, row[what]]))
}
const percent = ([num = 0, den = 1]: readonly (number | null)[] = []) =>
  `${((100 * (num ?? 0)) / (den ?? 1)).toFixed(2)}%`

describe('a month of 972 problems that were due', () => {
  it('gives the published rates of strike-off: 93.72 % and 75.82 % in time', async () => {
    expect(refused).toEqual([])
    const found = await rates()
    expect(found['upkeep.struckOffRate']).toEqual([911, 972])
    expect(found['upkeep.struckOffInTime']).toEqual([737, 972])
    expect(percent(found['upkeep.struckOffRate'])).toBe('93.72%')
    expect(percent(found['upkeep.struckOffInTime'])).toBe('75.82%')
  })

  it('gives them folded as well, for the unit that answered and for the place', async () => {
    await fold(zone.context.pool, zone.context.zone)
    const whole = await rates()
    expect(percent(whole['upkeep.struckOffRate'])).toBe('93.72%')
    expect(await rates({ unit: zone.unit('yangmiao') })).toEqual(whole)
    expect(await rates({ unit: zone.unit('liwan') })).toEqual({})
  })

  it.each([
    ['upkeep.struckOffRate', 'num', 911],
    ['upkeep.struckOffInTime', 'num', 737],
    ['upkeep.struckOffInTime', 'den', 972],
  ])('opens onto its entries: %s, %s, is %i of them', async (indicator, part, n) => {
    const query = { indicator, part, from: '2018-04', to: '2018-04' }
    const { list, figure, equal } = await drillDown(
      zone.context,
      zone.as('evaluator1').actor,
      query,
    )
    expect(list).toEqual(figure)
    expect([equal, list.n]).toEqual([true, n])
  })

  it('names those of which nobody can say yet whether they count: fed back in time, and still to be checked', async () => {
    const unknown = await numbers('upkeep.struckOffRate,upkeep.struckOffInTime', 'unknown')
    expect(unknown).toEqual({ 'upkeep.struckOffRate': 30, 'upkeep.struckOffInTime': 30 })
  })

  it('says what stands at its end: open in the place, overdue with the unit', async () => {
    const standing = await numbers('upkeep.openProblems,upkeep.overdueProblems', 'num')
    // 61 not struck off, and twenty that were never dispatched; of the former 31 are still with their unit.
    expect(standing).toEqual({ 'upkeep.openProblems': 81, 'upkeep.overdueProblems': 31 })
  })

  it('says how long residents waited: the one in the middle not a day, the mean more', async () => {
    const days = workdays.map((day) => Number(late.slice(8)) - Number(day.slice(8)))
    const waited = Array.from({ length: 911 - 737 }, (_, at) => days[(737 + at) % 5] ?? 0)
    const all = waited.reduce((sum, one) => sum + one, 0)
    expect(await numbers('upkeep.closingDaysMedian,upkeep.closingDaysAverage', 'value')).toEqual({
      'upkeep.closingDaysMedian': 0,
      'upkeep.closingDaysAverage': all / 911,
    })
  })

  it('counts a strike-off the moment it is written', async () => {
    const { rows } = await zone.context.pool.query<{ id: string }>(
      `select id from upkeep_problem where zone_id = $1 and state = 'fedBack' order by no limit 1`,
      [zone.context.zone],
    )
    const problem = { id: rows[0]?.id ?? '', of: 'problem' }
    await zone.as('collector2').take('check', problem, { finding: '现场已清理' })
    await zone.as('shiftLead').take('strikeOff', problem)
    expect((await rates())['upkeep.struckOffRate']).toEqual([912, 972])
  })
})
