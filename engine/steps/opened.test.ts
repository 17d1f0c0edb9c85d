import { tmpdir } from 'node:os'
import { beforeEach, describe, expect, it } from 'vitest'
import { rechecks, repairs } from '../../test/repairs.ts'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import type { Story, Values } from '../define/index.ts'
import { FileStore } from '../files/file-store.ts'
import { Refusal } from '../refusals.ts'
import { tell } from '../telling/tell.ts'
import { verify } from '../verify/verify.ts'
import { takeStep } from './take-step.ts'

let zone: RepairsZone
beforeEach(async () => {
  zone = await repairsZone()
})

const take = async (step: string, id: string, by: string, values: Values = {}) =>
  takeStep(zone.context, zone.actor(by), 'works.repair', id, step, { values, channel: 'web' })
/** What the entries are other than their history says. */
async function differences(): Promise<string[]> {
  const said: string[] = []
  const store = new FileStore(tmpdir())
  await verify(zone.context, { store, report: (...finding) => said.push(JSON.stringify(finding)) })
  return said
}
const found = async () =>
  (
    await zone.context.pool.query<Record<string, unknown>>(
      'select r.*, w.what as of_what from works_recheck r left join works_repair w on w.id = r.repair order by r.no',
    )
  ).rows
async function handed(cost: number): Promise<string> {
  const id = await zone.create({ what: '屋面漏雨', cost })
  await take('hand', id, 'dispatcher', { unit: zone.unit('north') })
  return id
}

describe('a step that opens an entry of another register', () => {
  it('writes both at once, with what the new entry is given and a clock that runs', async () => {
    const id = await handed(2_000_00)
    await take('finish', id, 'north')
    const [opened, ...more] = await found()
    expect(more).toEqual([])
    expect(opened).toMatchObject({
      repair: id,
      what: '屋面漏雨',
      state: 'open',
      unit: zone.unit('north'),
      finished_on: '2018-05-09',
      created_by: null,
    })
    expect(opened?.['due_at']).not.toBeNull()
    expect(await differences()).toEqual([])
  })

  it('names the entry that it came from in its first line of history, as an act of the system', async () => {
    const id = await handed(2_000_00)
    await take('finish', id, 'north')
    const { rows } = await zone.context.pool.query(
      `select step, person_id, detail from history where register = 'works.recheck'`,
    )
    expect(rows).toEqual([{ step: 'create', person_id: null, detail: `works.repair ${id}` }])
  })

  it('opens nothing when its condition does not hold, or is not known to', async () => {
    await take('finish', await handed(999_99), 'north')
    const unknown = await zone.create({ what: '无价' })
    await take('hand', unknown, 'dispatcher', { unit: zone.unit('north') })
    await take('finish', unknown, 'north')
    expect(await found()).toEqual([])
  })

  it('lets the new entry look further through the one that opened it', async () => {
    const wish = { values: { name: '仓库', keeper: zone.unit('south') }, channel: 'web' } as const
    const dispatcher = zone.actor('dispatcher')
    const { id: place } = await takeStep(
      zone.context,
      dispatcher,
      'works.place',
      null,
      'create',
      wish,
    )
    const id = await zone.create({ what: '换锁', place, cost: 5_000_00 })
    await take('hand', id, 'dispatcher', { unit: zone.unit('north') })
    await take('finish', id, 'north')
    expect((await found())[0]).toMatchObject({ place, keeper: zone.unit('south') })
  })

  it('undoes the step when the database refuses the new entry, and says so in its words', async () => {
    const id = await handed(2_000_00)
    const values = { what: '先列入的', repair: id }
    const inspector = zone.actor('inspector')
    await takeStep(zone.context, inspector, 'works.recheck', null, 'create', {
      values,
      channel: 'web',
    })
    const refusal = await take('finish', id, 'north').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).detail.en).toContain('Repair')
    const { rows } = await zone.context.pool.query('select state from works_repair')
    expect(rows).toEqual([{ state: 'handed' }])
  })

  it('gives a retried step its first answer and opens nothing twice', async () => {
    const id = await handed(2_000_00)
    const wish = { values: {}, channel: 'web', clientId: 'once', version: 2 } as const
    const first = await takeStep(
      zone.context,
      zone.actor('north'),
      'works.repair',
      id,
      'finish',
      wish,
    )
    const again = await takeStep(
      zone.context,
      zone.actor('north'),
      'works.repair',
      id,
      'finish',
      wish,
    )
    expect(again).toEqual({ ...first, repeated: true })
    expect(await found()).toHaveLength(1)
  })
})

describe('a story whose step opens an entry', () => {
  const at = (day: number, hour: number) => `2018-05-0${day}T${hour}:00:00+08:00`
  const dear: Story = {
    key: 'dear',
    register: repairs,
    source: '示例',
    synthetic: true,
    told: [
      { step: 'create', by: 'dispatcher', at: at(2, 10), values: { what: '大修', cost: 3_000_00 } },
      { step: 'hand', by: 'dispatcher', at: at(2, 11), values: { unit: { unit: 'north' } } },
      { step: 'finish', by: 'north', at: at(3, 10) },
    ],
  }
  const rest: Story = {
    key: 'dear/recheck',
    register: rechecks,
    source: null,
    synthetic: true,
    opened: true,
    told: [{ step: 'pass', by: 'inspector', at: at(4, 10) }],
  }

  it('has the life of that entry told by a story of its own', async () => {
    expect(await tell(zone.context, [dear, rest], 'facts')).toMatchObject({ told: 1, refused: [] })
    const [opened] = await found()
    expect(opened).toMatchObject({
      state: 'good',
      synthetic: true,
      told_from: '示例',
      of_what: '大修',
    })
    expect(await differences()).toEqual([])
  })

  it('is passed over with it when both are told again', async () => {
    await tell(zone.context, [dear, rest], 'facts')
    expect(await tell(zone.context, [dear, rest], 'facts')).toMatchObject({ told: 0, known: 2 })
    expect(await found()).toHaveLength(1)
  })

  it('can go on itself after what another story did', async () => {
    const begun: Story = { ...dear, told: dear.told.slice(0, 2) }
    const end: Story = { ...dear, key: 'dear/end', continues: 'dear', told: dear.told.slice(2) }
    expect((await tell(zone.context, [begun, end], 'facts')).refused).toEqual([])
    expect(await found()).toHaveLength(1)
    expect(await differences()).toEqual([])
    const again = await tell(zone.context, [begun, end], 'facts')
    expect(again).toMatchObject({ told: 0, known: 2, refused: [] })
  })

  it('must come first: what nobody opened cannot go on', async () => {
    await expect(tell(zone.context, [rest], 'facts')).rejects.toThrow('no earlier story')
  })
})
