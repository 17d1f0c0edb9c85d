import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTool, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { registerOf } from '../model/model.ts'
import { loadRefs } from './load-refs.ts'
import { entriesById } from './read.ts'
import { listen } from './sql.ts'
import { newId } from './uuid.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

const paths = [['tool'], ['original', 'tool'], ['original', 'original']]

async function isWaiting(): Promise<boolean> {
  const { rows } = await ledger.context.pool.query<{ waits: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
  )
  return rows[0]?.waits === true
}

describe('what an entry names', () => {
  it('is read in one statement along all paths, as each would be read by itself', async () => {
    const { pool, model, zone } = ledger.context
    const [repairs, tools] = [registerOf(model, 'garden.repair'), registerOf(model, 'garden.tool')]
    const [own, other] = [(await aTool(ledger)).id, (await aTool(ledger)).id]
    const original = (await reported(ledger, { tool: other })).id
    const sent: string[] = []
    const stop = listen((text) => sent.push(text))
    const refs = await loadRefs(pool, repairs, zone, { tool: own, original }, paths).finally(stop)
    expect(sent.length).toBe(1)
    const alone = async (of: typeof tools, id: string) =>
      (await entriesById(pool, of, zone, [id])).get(id)
    expect(refs['tool']).toEqual(await alone(tools, own))
    expect(refs['original']).toEqual({
      ...(await alone(repairs, original)),
      refs: { tool: await alone(tools, other), original: null },
    })
  })

  it('is nothing where nothing is named, and asks nothing of the database', async () => {
    const { pool, model, zone } = ledger.context
    const sent: string[] = []
    const stop = listen((text) => sent.push(text))
    const none = loadRefs(pool, registerOf(model, 'garden.repair'), zone, { tool: null }, paths)
    expect(await none.finally(stop)).toEqual({ tool: null, original: null })
    expect(sent).toEqual([])
  })

  it('is found when it is younger than the wait for what names it, and is held', async () => {
    const { pool, model, zone } = ledger.context
    const original = (await reported(ledger)).id
    const [changer, holder] = [await pool.connect(), await pool.connect()]
    try {
      await changer.query('begin')
      const tool = newId()
      await changer.query(
        `insert into garden_tool select (jsonb_populate_record(t, jsonb_build_object('id', $2::text, 'no', nextval('garden_tool_no'), 'name', '新锹', 'serial', 'ZZ0001'))).*
           from garden_tool t where t.zone_id = $1 limit 1`,
        [zone, tool],
      )
      await changer.query('update garden_repair set tool = $2 where zone_id = $1 and id = $3', [
        zone,
        tool,
        original,
      ])
      await holder.query('begin')
      const loading = loadRefs(
        holder,
        registerOf(model, 'garden.repair'),
        zone,
        { original },
        paths,
        'share',
      )
      await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
      await changer.query('commit')
      expect((await loading)['original']?.refs['tool']?.values['name']).toBe('新锹')
      await changer.query("set lock_timeout = '50ms'")
      for (const [table, id] of [
        ['garden_tool', tool],
        ['garden_repair', original],
      ])
        await expect(
          changer.query(`update ${table} set version = version where zone_id = $1 and id = $2`, [
            zone,
            id,
          ]),
        ).rejects.toThrow(/lock timeout/)
    } finally {
      await holder.query('rollback')
      changer.release(true)
      holder.release()
    }
  })
})
