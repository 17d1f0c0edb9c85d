/**
 * Figures under everything at once: people who write at the same time, the folder, refused and rolled back work, entries that leave, units
 * that move, corrections of what lies back, and a new rule that is built meanwhile. Other seeds, or more of them, are proved by
 * TAIZHANG_PROOF_SEEDS=9,10 TAIZHANG_PROOF_WRITES=20000 npx vitest run engine/indicators/proof.test.ts
 */
import { describe, expect, it } from 'vitest'
import { indicators } from '../../test/example/indicators.ts'
import { exampleLedgerBy } from '../../test/example/ledger.ts'
import { tools } from '../../test/example/lists.ts'
import { repairs } from '../../test/example/repairs.ts'
import { faults } from '../../test/proof/check.ts'
import { build, prove, restart, withSite, workTogether } from '../../test/proof/prove.ts'
import { random } from '../../test/proof/random.ts'
import type { Site } from '../../test/proof/site.ts'
import { work } from '../../test/proof/work.ts'
import { stock, sum } from '../define/index.ts'
import { fold } from './fold.ts'
import { moveUnit } from './move-unit.ts'

/** As many as the design was tried with before it was built, over all seeds together. */
const writesInAll = Number(process.env['TAIZHANG_PROOF_WRITES'] ?? 40_000)
const seeds = (process.env['TAIZHANG_PROOF_SEEDS'] ?? '1,2,3,4,5,6,7,8').split(',').map(Number)
/** Each control is tried with each of these: a proof that fails only sometimes is none. */
const controlSeeds = [11, 12, 13]
const minutes = 60_000

const rulebook = { rule: '按条目计算。', source: '示例', version: 2 }
/** The same figures, with the hours counted when they were worked, not when the repair was closed. */
const newLedger = exampleLedgerBy({
  ...indicators,
  hoursSpent: sum('工时', '小时', {
    of: repairs,
    on: (r) => r.enteredOn('mended'),
    sum: (r) => r.hours,
    by: ['unit'],
    ...rulebook,
  }),
})
/** The same figures, with a tool growing older a day late. */
const lateLedger = exampleLedgerBy({
  ...indicators,
  middleAged: stock('五至十年的工具', '件', {
    of: tools,
    from: (t) => t.boughtOn.plusYears(5).plusDays(1),
    until: (t) => t.boughtOn.plusYears(10).plusDays(1),
    where: (t) => t.state.is('inUse'),
    by: ['use'],
    ...rulebook,
  }),
})

describe.concurrent('figures, whoever writes and whenever they are read', () => {
  it.each(seeds)(
    'are what the entries say, with seed %i',
    { timeout: 60 * minutes },
    async (seed) => {
      const writes = Math.ceil(writesInAll / seeds.length)
      const half = { writes: writes / 2, stretches: Math.ceil(writes / 5_000) }
      await withSite(writes, seed, async (site) => {
        expect(await prove(site, seed, half)).toEqual([])
        await restart(site, newLedger)
        // What is new is built while people go on.
        const building = build(site)
        expect(await prove(site, seed + 100, { ...half, isNew: true })).toEqual([])
        await building
        expect(await faults(site, random(seed), true)).toEqual([])
        expect(site.written).toBeGreaterThanOrEqual(writes)
        expect(site.refused).toBeGreaterThan(0)
        expect(site.takenBack).toBeGreaterThan(writes / 40)
      })
    },
  )
})

describe.concurrent.each(controlSeeds)('the proof fails, with seed %i,', (seed) => {
  const timeout = 10 * minutes
  /** Does some work, all folded and found right, and then what is to be noticed. */
  const afterWork = (within: (site: Site) => Promise<void>): Promise<void> =>
    withSite(150, seed, async (site) => {
      await workTogether(site, seed, 150)
      await fold(site.context.pool, site.context.zone)
      expect(await faults(site, random(seed))).toEqual([])
      await within(site)
    })

  it('when one delta in five hundred is lost', { timeout }, () =>
    afterWork(async (site) => {
      const { pool, zone } = site.context
      const dice = random(seed + 5)
      let pending = 0
      while (pending < 500) {
        await work(site, dice)
        const { rows } = await pool.query<{ n: number }>(
          'select count(*)::int as n from delta where zone_id = $1',
          [zone],
        )
        pending = rows[0]?.n ?? 0
      }
      await pool.query(
        'delete from delta where zone_id = $1 and ctid = (select ctid from delta where n <> 0 order by ctid offset $2 limit 1)',
        [zone, dice.below(400)],
      )
      expect(await faults(site, random(seed))).not.toEqual([])
      await fold(pool, zone)
      expect(await faults(site, random(seed))).not.toEqual([])
    }),
  )

  it('when a move forgets one unit above', { timeout }, () =>
    afterWork(async (site) => {
      const { ledger, context } = site
      const { pool, zone } = context
      const { rows } = await pool.query<{ id: string }>(
        'select parent_id as id from unit where zone_id = $1 and id = $2',
        [zone, ledger.unit('workshop')],
      )
      const north = ledger.unit('north')
      const to = rows[0]?.id === north ? ledger.unit('south') : north
      await pool.query(
        'create table kept as select * from cell where zone_id = $1 and unit_id = $2',
        [zone, to],
      )
      ledger.setNow('2025-12-01T04:00:00.000Z')
      await moveUnit(context, ledger.as('hana').actor, {
        unit: ledger.unit('workshop'),
        parent: to,
        day: '2025-12-01',
        reason: '调整',
      })
      expect(await faults(site, random(seed))).toEqual([])
      await pool.query('delete from cell where zone_id = $1 and unit_id = $2', [zone, to])
      await pool.query('insert into cell select * from kept')
      expect(await faults(site, random(seed))).not.toEqual([])
    }),
  )

  it('when a birthday is a day late', { timeout }, () =>
    afterWork(async (site) => {
      await restart(site, lateLedger)
      await build(site)
      const wrong = await faults(site, random(seed))
      expect(wrong).not.toEqual([])
      expect(wrong.filter((one) => !one.startsWith('middleAged'))).toEqual([])
    }),
  )
})
