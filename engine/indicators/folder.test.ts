import { expect, it, onTestFinished, vi } from 'vitest'
import { reported } from '../../test/example/journeys.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { startCounting } from './folder.ts'

it('folds what is written, and cuts back the table that a burst has stretched', async () => {
  const ledger = await testLedger()
  const { pool, zone } = ledger.context
  await reported(ledger)
  await pool.query(
    `insert into delta (zone_id, measure, day, dims, bucket, n, sum, hash, at) select $1, 0, '2025-03-10', '', 0, 1, 0, 0, now() from generate_series(1, 40000)`,
    [zone],
  )
  await pool.query('delete from delta where zone_id = $1 and measure = 0', [zone])
  const stands = async () => {
    const { rows } = await pool.query<{ pending: number; bytes: number }>(
      `select count(*)::integer as pending, pg_relation_size('delta')::integer as bytes from delta where zone_id = $1`,
      [zone],
    )
    return rows[0] ?? { pending: 0, bytes: 0 }
  }
  const before = await stands()
  expect(before.pending).toBeGreaterThan(0)
  expect(before.bytes).toBeGreaterThan(2_000_000)
  const failures: unknown[] = []
  const stop = startCounting(ledger.context, (error) => failures.push(error))
  onTestFinished(stop)
  await vi.waitFor(async () => {
    const { pending, bytes } = await stands()
    expect(pending).toBe(0)
    expect(bytes).toBeLessThan(100_000)
  }, 15_000)
  expect(failures).toEqual([])
})
