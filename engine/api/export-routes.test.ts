import { expect, it } from 'vitest'
import { testApp } from '../../test/app-for-tests.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'

it.each(['csv', 'xlsx'])(
  'a list as .%s that cannot begin is refused in words, not broken off',
  async (ending) => {
    const ledger = await testLedger(true)
    const app = await testApp(ledger)
    const { pool } = ledger.context
    const other = await pool.connect()
    await other.query('begin; lock table garden_repair in access exclusive mode')
    const answer = app.get('dana', `/api/garden/repair/export.${ending}`)
    // Whoever waits for the lock is sent away, as by a database that goes down.
    const waiting = `datname = current_database() and wait_event_type = 'Lock'`
    const sent = async () =>
      (await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${waiting}`))
        .rowCount
    await expect.poll(sent).toBe(1)
    expect(await answer).toMatchObject({
      status: 503,
      body: { type: expect.stringMatching(/busy/) },
    })
    await other.query('rollback')
    other.release()
    expect(await app.get('dana', `/api/garden/repair/export.${ending}`)).toMatchObject({
      status: 200,
    })
    await app.close()
    await pool.end()
  },
)
