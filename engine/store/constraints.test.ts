import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTool, closed, mended, reported } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { Refusal } from '../refusals.ts'
import { registerOf } from '../model/model.ts'
import { refusalOfConstraint } from './constraint-refusal.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

/** What the database itself says to a change of one repair that no step would make; null when it lets it through. */
async function databaseSays(id: string, change: string): Promise<unknown> {
  const { pool, zone } = ledger.context
  return pool
    .query(`update garden_repair set ${change} where zone_id = $1 and id = $2`, [zone, id])
    .then(
      () => null,
      (error: unknown) => error,
    )
}
const repair = () => registerOf(ledger.context.model, 'garden.repair')

describe('the database itself', () => {
  it.each([
    ["state = 'gone'", 'garden_repair_state_is'],
    ['hours = 5, planned = 2', 'garden_repair_rule_within_plan'],
    ['by_check = by_mend', 'garden_repair_check_not_by_mend'],
    ['by_rework = by_mend', 'garden_repair_rework_not_by_mend'],
    ["limit_unit = 'weeks'", 'garden_repair_limit_unit_counts'],
    ["kind = 'wheel'", 'garden_repair_kind_is'],
    ['planned = 1001', 'garden_repair_planned_is'],
    ["subject = ''", 'garden_repair_subject_is'],
    ["tool = '0190b8f2-7c1e-7aaa-8bbb-0123456789ab'", 'garden_repair_tool_exists'],
    ["original = '0190b8f2-7c1e-7aaa-8bbb-0123456789ab'", 'garden_repair_original_exists'],
  ])('refuses %s, whoever asks it', async (change, constraint) => {
    const { id } = await mended(ledger)
    expect(await databaseSays(id, change)).toMatchObject({ constraint })
  })

  it.each(['subject = null', 'tool = null', 'version = null', 'search = null', 'no = null'])(
    'refuses %s',
    async (change) => {
      const { id } = await reported(ledger)
      expect(await databaseSays(id, change)).toMatchObject({ code: '23502' })
    },
  )

  it('refuses a number given twice, a twin, and a reference to another zone', async () => {
    const [one, other] = [
      await reported(ledger, { wantedOn: '2025-06-01' }),
      await reported(ledger),
    ]
    expect(
      await databaseSays(
        other.id,
        'no = (select no from garden_repair where subject is not null order by no limit 1)',
      ),
    ).toMatchObject({ constraint: 'garden_repair_no_once' })
    const { rows } = await ledger.context.pool.query<{ tool: string }>(
      'select tool from garden_repair where id = $1',
      [one.id],
    )
    expect(
      await databaseSays(other.id, `tool = '${rows[0]?.tool}', wanted_on = '2025-06-01'`),
    ).toMatchObject({ constraint: 'garden_repair_once_once' })
    const foreign = await aTool(await ledger.neighbour())
    expect(await databaseSays(other.id, `tool = '${foreign.id}'`)).toMatchObject({
      constraint: 'garden_repair_tool_exists',
    })
  })

  it('lets through what the definitions allow: the control of all these', async () => {
    const { id } = await closed(ledger)
    expect(
      await databaseSays(
        id,
        "hours = 4, planned = 2, kind = null, limit_unit = 'workingDays', by_check = null, original = id",
      ),
    ).toBeNull()
  })

  it('refuses to change a line of history into one that says nothing, or to keep two of one version', async () => {
    const { id } = await reported(ledger)
    const { pool, zone } = ledger.context
    const twin = `insert into history select zone_id, gen_random_uuid(), register, entry_id, version, step, from_state, to_state, at, recorded_at, person_id, post_id, role, channel, detail, reason, reason_code, changes, clock, null
      from history where zone_id = $1 and entry_id = $2`
    await expect(pool.query(twin, [zone, id])).rejects.toMatchObject({
      constraint: 'history_pkey',
    })
    await expect(
      pool.query(`update history set channel = 'radio' where zone_id = $1 and entry_id = $2`, [
        zone,
        id,
      ]),
    ).rejects.toMatchObject({ constraint: 'history_channel_check' })
  })
})

describe('what the database refuses', () => {
  it.each([
    ['hours = 5, planned = 2', 'ruleBroken', 'at most twice'],
    ["tool = '0190b8f2-7c1e-7aaa-8bbb-0123456789ab'", 'refMissing', '“Tool”'],
  ])('reaches people in words: %s', async (change, name, words) => {
    const { id } = await mended(ledger)
    const refusal = refusalOfConstraint(repair(), await databaseSays(id, change))
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ name })
    expect((refusal as Refusal).detail.en).toContain(words)
  })

  it('stays a bug where no caller can cause it', async () => {
    const { id } = await mended(ledger)
    const error = await databaseSays(id, "state = 'gone'")
    expect(refusalOfConstraint(repair(), error)).toBe(error)
    const plain = new Error('out of memory')
    expect(refusalOfConstraint(repair(), plain)).toBe(plain)
  })

  it('reaches one of two people who pass each other on the way to the same twin', async () => {
    const { id: tool } = await aTool(ledger)
    const values = { subject: '断了', tool, wantedOn: '2025-07-01' }
    const both = await Promise.allSettled([
      ledger.as('gita').create('repair', values),
      ledger.as('hugo').create('repair', values),
    ])
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(lost).toMatchObject({ name: 'notUnique', status: 409 })
    expect((await refused(ledger.as('gita').create('repair', values))).detail.en).toContain(
      '“Tool”, “Wanted by”',
    )
  })
})
