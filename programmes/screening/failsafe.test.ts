import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../engine/indicators/figures.ts'
import { Refusal } from '../../engine/refusals.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { randomOf, type Random } from '../shared/random.ts'
import { year } from './year/index.ts'

/*
 * The failsafe adds up: positives = completed + documented not done + in time + overdue, after every random step, at every random time. The
 * control drops one part, and leaves one result without its obligation, and sees that the sum then fails.
 */

const seed = Number(process.env['FAILSAFE_SEED'] ?? Date.now() % 100_000)
const parts = ['completed', 'documentedNotDone', 'inTime', 'overdue'] as const
const start = Date.parse('2026-06-01T09:00:00+08:00')
const day = 86_400_000

let zone: ZoneLedger
let now = start
const setNow = (moment: number) => {
  now = moment
  zone.setNow(new Date(moment).toISOString())
}
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2026-06-01'), 'screening')
  setNow(start)
  await zone.tell(year('2026-06-01'))
}, 120_000)
afterAll(() => zone.close())

/** The present day in the zone. */
const someDay = () => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

async function figure(name: string): Promise<number> {
  const { rows } = await figures(zone.context, zone.as('healthOffice').actor, {
    indicators: `screening.${name}`,
    from: someDay(),
    to: someDay(),
  })
  return rows.reduce((sum, { num }) => sum + num, 0)
}
const sumOf = async (names: readonly string[]): Promise<number> => {
  let sum = 0
  for (const name of names) sum += await figure(name)
  return sum
}

/** Steps that a positive result is: what they wrote into the history, without looking at the obligations. */
const results = async (): Promise<number> => {
  const { rows } = await zone.context.pool.query<{ n: number }>(
    `select count(*)::int as n from history where (register, step) in (('screening.prenatal','findHigh'),
      ('screening.blood','recall'), ('screening.blood','confirm'), ('screening.hearing','failFirst'), ('screening.hearing','failSecond'),
      ('screening.hearing','confirm'), ('screening.cervical','otherType'), ('screening.cervical','highType'),
      ('screening.cervical','cytologyAbnormal'), ('screening.cervical','colposcopyAbnormal'), ('screening.cervical','findLesion'),
      ('screening.breast','unclear'), ('screening.breast','suspect'), ('screening.breast','mammogramUnclear'),
      ('screening.breast','mammogramSuspect'), ('screening.breast','sendToBiopsy'), ('screening.breast','findCancer'))`,
  )
  return rows[0]?.n ?? 0
}

/** The obligations that there are, whatever the figures say. */
const obligations = async (): Promise<number> => {
  const { rows } = await zone.context.pool.query<{ n: number }>(
    'select count(*)::int as n from screening_follow_up',
  )
  return rows[0]?.n ?? 0
}

const registers = ['prenatal', 'blood', 'hearing', 'cervical', 'breast', 'followUp'] as const

/** A value for whatever a step asks, by the field's name. */
const given = (random: Random, owner: string): Readonly<Record<string, unknown>> => ({
  sampledOn: someDay(),
  riskT21: random.between(100, 900),
  riskT18: random.between(200, 900),
  mom: '1.10',
  diagnosis: '羊水穿刺（测试）',
  card: `T${random.between(100_000, 999_999)}`,
  collectedAt: new Date(now).toISOString(),
  spots: 3,
  tsh: '14.00',
  phe: '1.00',
  disease: 'ch',
  treatedOn: someDay(),
  firstOn: someDay(),
  secondOn: someDay(),
  failed: 'both',
  degree: 'mild',
  helpedOn: someDay(),
  hpv: 'visible',
  cytology: 'hsil',
  pathology: 'cin3',
  ultrasound: 'b4',
  mammogram: 'b5',
  stage: 'unknown',
  againOn: someDay(),
  contactedOn: someDay(),
  way: 'visit',
  attempts: random.between(1, 4),
  doneOn: someDay(),
  place: '医院（测试）',
  outcome: '已查（测试）',
  owner,
  unit: zone.unit('clinicLiwan'),
})
const actors = ['Hospital', 'Liwan', 'Wenchang', 'Yangmiao', 'Sujiazuo'].flatMap((one) => [
  `doctor${one}`,
  `failsafe${one}`,
])

/** A random person takes a random step on a random entry; most are refused, as they should be. Gives whether it was taken. */
async function randomStep(random: Random, owner: string): Promise<boolean> {
  const register = random.pick(registers)
  const model = zone.context.model.registers.get(`screening.${register}`)
  const still = Object.keys(model?.register.states ?? {}).filter((one) => !model?.final.has(one))
  const { rows } = await zone.context.pool.query<{ id: string; state: string }>(
    `select id, state from "${model?.table ?? ''}" where state = any($2) or $1::int % 5 = 0 order by md5(id::text || $1) limit 1`,
    [String(random.between(0, 1_000_000)), still],
  )
  const [entry] = rows
  const open = Object.entries(model?.steps ?? {}).filter(([, { from }]) =>
    [from].flat().includes(entry?.state ?? ''),
  )
  if (!entry || open.length === 0) return false
  const [name, step] = random.pick(open)
  const { finding = register === 'prenatal' ? 't21' : 'ch', ...rest } = given(random, owner)
  const all: Readonly<Record<string, unknown>> = { ...rest, finding }
  const values = Object.fromEntries((step.asks ?? []).map((field) => [field, all[field]]))
  const codes = Array.isArray(step.reason) ? (step.reason as readonly string[]) : []
  const wish = { reason: '测试', ...(codes.length > 0 && { reasonCode: random.pick(codes) }) }
  for (const who of [...actors, 'healthOffice'].toSorted(() => random.next() - 0.5)) {
    const taken = await zone
      .as(who)
      .take(name, { id: entry.id, of: register }, values as never, wish)
      .then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error
          return false
        },
      )
    if (taken) return true
  }
  return false
}

describe('the failsafe', () => {
  it('adds up after every step, whoever takes it and whenever', async () => {
    const random = randomOf(seed)
    const { rows } = await zone.context.pool.query<{ id: string }>(
      `select id from post where code = 'failsafeLiwan'`,
    )
    let taken = 0
    for (let round = 0; round < 50; round += 1) {
      setNow(now + random.between(0, 6) * day)
      if (await randomStep(random, rows[0]?.id ?? '')) taken += 1
      const positives = await figure('positives')
      const said = { seed, round }
      expect({
        ...said,
        parts: await sumOf(parts),
        results: await results(),
        rows: await obligations(),
      }).toEqual({
        ...said,
        parts: positives,
        results: positives,
        rows: positives,
      })
    }
    expect(taken).toBeGreaterThan(10)
  }, 120_000)

  it('adds up while nothing happens but time: what was in time is overdue, none is closed', async () => {
    const before = await sumOf(['completed', 'documentedNotDone'])
    setNow(now + 3650 * day)
    expect(await figure('inTime')).toBe(0)
    expect(await sumOf(parts)).toBe(await figure('positives'))
    expect(await sumOf(['completed', 'documentedNotDone'])).toBe(before)
  })

  it('would not add up without one of its parts: the control', async () => {
    const all = await figure('positives')
    for (const left of parts.filter((one) => one !== 'inTime'))
      expect(await sumOf(parts.filter((one) => one !== left))).toBeLessThan(all)
  })

  it('would not add up with a result whose obligation is lost: the other control', async () => {
    await zone.context.pool.query(
      `delete from screening_follow_up where id = (select id from screening_follow_up limit 1)`,
    )
    expect(await obligations()).toBe((await results()) - 1)
  })
})
