/** Figures at 10^4 and at 10^5 entries, counted in four ways. What they cost is measured apart: bench/figures-at-size.ts. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, asSuperuser } from '../../test/database.ts'
import { recountCells } from '../../engine/indicators/rebuild.ts'
import { agrees, verifyMeasure } from '../../engine/indicators/verify-measure.ts'
import { newId } from '../../engine/store/uuid.ts'
import { type InProcess, duckdbOf } from './duckdb.ts'
import { fill } from './fill.ts'
import { figuresAt, jobMeasures, type Site } from './site.ts'
import { totalsOfCells, totalsOfDuckdb, totalsOfEntries } from './totals.ts'

const name = `bench_${process.pid}`
let home = ''
let site: Site

beforeAll(async () => {
  home = await mkdtemp(`${tmpdir()}/taizhang-figures-`)
  await asSuperuser(`create database ${name} owner taizhang`)
  site = await figuresAt(home, addressOf(name))
})
afterAll(async () => {
  await site.close()
  await asSuperuser(`drop database ${name} with (force)`)
  await rm(home, { recursive: true, force: true })
})

const recounted = () => recountCells(site.context, jobMeasures(site.context))

describe.each([10_000, 100_000])('figures at %i entries', (entries) => {
  let duckdb: InProcess
  beforeAll(async () => {
    await fill(site.context, entries)
    duckdb = await duckdbOf(site.context, home)
  }, 240_000)
  afterAll(() => duckdb.close())

  it('are equal in number, sum and fingerprint, whoever counts', { timeout: 120_000 }, async () => {
    const cells = await totalsOfCells(site.context)
    expect(cells.length).toBeGreaterThan(300)
    expect(await totalsOfEntries(site.context)).toEqual(cells)
    expect(await totalsOfDuckdb(site.context, duckdb.rowsOf)).toEqual(cells)
  })

  it('are the same after every cell is counted anew', { timeout: 120_000 }, async () => {
    const before = await totalsOfCells(site.context)
    expect(await recounted()).toBe(0)
    await site.context.pool.query('delete from cell')
    expect(await totalsOfCells(site.context)).toEqual([])
    await recounted()
    expect(await totalsOfCells(site.context)).toEqual(before)
  })

  it('have the facts that their entries make', { timeout: 120_000 }, async () => {
    for (const measure of jobMeasures(site.context))
      expect(agrees(await verifyMeasure(site.context, measure))).toBe(true)
  })

  it('differ once one entry is another: the control', { timeout: 120_000 }, async () => {
    const { pool, zone } = site.context
    const renamed = async (from: string, to: string): Promise<void> => {
      await pool.query('update bench_job set id = $3 where zone_id = $1 and id = $2', [
        zone,
        from,
        to,
      ])
    }
    const { rows } = await pool.query<{ id: string }>(
      'select id from bench_job where zone_id = $1 order by no desc limit 1',
      [zone],
    )
    const [id, another] = [rows[0]?.id ?? '', newId()]
    await renamed(id, another)
    // As many as before, but not the same set.
    expect(await totalsOfEntries(site.context)).not.toEqual(await totalsOfCells(site.context))
    expect(await recounted()).toBeGreaterThan(0)
    expect(await totalsOfEntries(site.context)).toEqual(await totalsOfCells(site.context))
    await renamed(another, id)
    await recounted()
  })
})
