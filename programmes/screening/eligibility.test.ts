import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Refusal } from '../../engine/refusals.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from '../../test/zone-ledger.ts'
import { demonstration } from '../demonstration.ts'
import { ledger } from '../index.ts'
import { entitledWomanEn } from './eligibility.ts'

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const [, table = ''] = /<!-- boundaries -->\n([^]*?)\n\n/.exec(page) ?? []
const boundaries = table
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, born = '', registered = '', residence = '', outcome = '', why = '']) => ({
    born,
    registered,
    residence,
    outcome,
    why,
  }))

let zone: ZoneLedger
let clinic = ''
let cycle = ''
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-05-14'), 'screening')
  zone.setNow('2023-06-01T09:00:00+08:00')
  const office = zone.as('healthOffice')
  const { rows } = await zone.context.pool.query<{ id: string }>(
    `select id from post where code = 'failsafeYangmiao'`,
  )
  clinic = (
    await office.create('clinic', {
      name: '阳庙镇卫生院',
      unit: zone.unit('clinicYangmiao'),
      failsafe: rows[0]?.id ?? '',
    })
  ).id
  cycle = (
    await office.create('cycle', {
      name: '第一轮',
      opensOn: '2018-05-10',
      closesOn: '2023-05-09',
      source: '测试',
    })
  ).id
}, 60_000)
afterAll(() => zone.close())

let people = 0
async function woman(bornOn: string, residence: string): Promise<string> {
  const checked = residence === 'urbanAllowance'
  const { id } = await zone.as('registrarYangmiao').create('woman', {
    name: `王${(people += 1)}`,
    bornOn,
    residence,
    township: zone.unit('yangmiao'),
    clinic,
    ...(checked && { allowanceCheckedOn: '2018-05-01', allowanceCheckedBy: '民政所' }),
  })
  return id
}
const examine = async (of: string, registeredOn: string, which = 'cervical') =>
  zone.as('registrarYangmiao').create(which, { woman: of, cycle, registeredOn, consent: true })

it('the README has a table of boundary cases', () => {
  expect(boundaries.length).toBeGreaterThan(12)
})

it.each(boundaries)(
  'a $residence woman born on $born and registered on $registered: $outcome ($why)',
  async ({ born, registered, residence, outcome }) => {
    const of = await woman(born, residence)
    const fates = ['cervical', 'breast'].map((which) =>
      examine(of, registered, which).then(
        ({ state }) => state,
        (refusal: unknown) => {
          const { rule } = (refusal as Refusal).params as { readonly rule: { readonly en: string } }
          return `refused: ${rule.en}`
        },
      ),
    )
    const rule = entitledWomanEn[outcome as keyof typeof entitledWomanEn]
    const wanted = outcome === 'yes' ? 'registered' : `refused: ${rule}`
    expect(await Promise.all(fates)).toEqual([wanted, wanted])
  },
)

describe('free once a cycle', () => {
  it('is one cervical and one breast examination, not two of either', async () => {
    const of = await woman('1975-06-01', 'rural')
    await examine(of, '2019-06-01')
    await examine(of, '2019-06-01', 'breast')
    expect((await refused(examine(of, '2023-05-01'))).name).toBe('notUnique')
  })

  it('is kept by the database when the ledger is passed by, as the ages are', async () => {
    const of = await woman('1975-06-01', 'rural')
    const { id } = await examine(of, '2019-06-01')
    const change = (what: string) =>
      zone.context.pool.query(`update screening_cervical set ${what} where id = $1`, [id])
    await expect(change(`registered_on = '2010-05-31'`)).rejects.toThrow('rule_from35')
    await expect(change(`registered_on = '2040-06-01', closes_on = '2050-01-01'`)).rejects.toThrow(
      'rule_until64',
    )
    const copy = `insert into screening_cervical (zone_id, id, version, state, last_step, created_at, updated_at, search, woman, cycle, registered_on, consent)
      select zone_id, gen_random_uuid(), version, state, last_step, created_at, updated_at, search, woman, cycle, registered_on, consent from screening_cervical where id = $1`
    await expect(zone.context.pool.query(copy, [id])).rejects.toThrow('once_free_once')
  })

  it('is given back when the registration was a mistake', async () => {
    const of = await woman('1975-06-01', 'rural')
    const { id } = await examine(of, '2019-06-01')
    const wrong = { id, of: 'cervical' }
    await zone.as('registrarYangmiao').take('cancel', wrong, {}, { reason: '重名' })
    expect((await examine(of, '2019-06-02')).state).toBe('registered')
  })
})
