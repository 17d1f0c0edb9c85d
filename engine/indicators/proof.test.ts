/**
 * Figures under everything at once: people who write at the same time, the folder, refused and taken back work, units that move, corrections
 * of what lies back, and a new rule that is built meanwhile. As many writes as the design asks for are made by
 * TAIZHANG_PROOF_WRITES=40000 TAIZHANG_PROOF_SEEDS=1,2,3,4 npx vitest run engine/indicators/proof.test.ts
 */
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { indicators } from '../../test/example/indicators.ts'
import { exampleLedgerBy } from '../../test/example/ledger.ts'
import { tools } from '../../test/example/lists.ts'
import { repairs } from '../../test/example/repairs.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { faults } from '../../test/proof/check.ts'
import { random } from '../../test/proof/random.ts'
import { openSite, type Site, work } from '../../test/proof/work.ts'
import { type Ledger, stock, sum } from '../define/index.ts'
import { compile } from '../model/model.ts'
import { fold } from './fold.ts'
import { buildMeasures, syncMeasures } from './measure-state.ts'
import { moveUnit } from './move-unit.ts'

const writesInAll = Number(process.env['TAIZHANG_PROOF_WRITES'] ?? 1_200)
const seeds = (process.env['TAIZHANG_PROOF_SEEDS'] ?? '1,2').split(',').map(Number)
const writers = 4
/** The work spreads over this long, whatever its number, so that months and limits pass. */
const spread = 150 * 86_400_000
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

/** Lets several people work until so much is written, while somebody folds. */
async function workTogether(site: Site, seed: number, until: number): Promise<void> {
  const done = new AbortController()
  const folding = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await fold(site.context.pool, site.context.zone)
      await pause(5)
    }
  }
  const writing = Array.from({ length: writers }, async (_, writer) => {
    const dice = random(seed * 1_000 + writer + until)
    while (site.written < until) await work(site, dice)
  })
  const folder = folding()
  try {
    await Promise.all(writing)
  } finally {
    done.abort()
    await folder
  }
}

async function opened(writes: number, seed: number): Promise<Site> {
  const ledger = await testLedger()
  await syncMeasures(ledger.context)
  return openSite(ledger, random(seed), spread / writes)
}

/** The process starts anew with other definitions. */
async function restart(site: Site, ledger: Ledger): Promise<void> {
  site.context = { ...site.context, model: compile(ledger) }
  await syncMeasures(site.context)
}
const build = (site: Site): Promise<void> =>
  buildMeasures(site.context, new AbortController().signal)

/** Works in as many stretches as there are checks: one beside the work, one after it. What was found wrong. */
async function prove(site: Site, seed: number, writes: number, checks: number, isNew = false) {
  const [dice, from] = [random(seed + 7), site.written]
  const wrong: string[] = []
  for (let at = 1; at <= checks; at += 1) {
    const working = workTogether(site, seed, from + Math.floor((writes * at) / checks))
    const [meanwhile, worked] = await Promise.allSettled([faults(site, dice, isNew), working])
    if (worked.status === 'rejected') throw worked.reason
    if (meanwhile.status === 'rejected') throw meanwhile.reason
    wrong.push(...meanwhile.value, ...(await faults(site, dice, isNew)))
  }
  return wrong
}

describe('figures, whoever writes and whenever they are read', () => {
  it.each(seeds)(
    'are what the entries say, with seed %i',
    { timeout: 180 * minutes },
    async (seed) => {
      const writes = Math.ceil(writesInAll / seeds.length)
      const site = await opened(writes, seed)
      const checks = Math.max(1, Math.ceil(writes / 2_000))
      expect(await prove(site, seed, writes / 2, checks)).toEqual([])
      await restart(site, newLedger)
      // What is new is built while people go on.
      const building = build(site)
      expect(await prove(site, seed + 100, writes / 2, checks, true)).toEqual([])
      await building
      expect(await faults(site, random(seed), true)).toEqual([])
      expect(site.refused).toBeGreaterThan(0)
    },
  )
})

describe('the proof fails', { timeout: 2 * minutes }, () => {
  /** Some work, all folded. */
  const worked = async (): Promise<Site> => {
    const site = await opened(150, 11)
    await workTogether(site, 11, 150)
    await fold(site.context.pool, site.context.zone)
    expect(await faults(site, random(1))).toEqual([])
    return site
  }

  it('when one delta in five hundred is lost', async () => {
    const site = await worked()
    const { pool, zone } = site.context
    const dice = random(5)
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
      'delete from delta where zone_id = $1 and ctid = (select min(ctid) from delta where n <> 0)',
      [zone],
    )
    expect(await faults(site, random(1))).not.toEqual([])
    await fold(pool, zone)
    expect(await faults(site, random(1))).not.toEqual([])
  })

  it('when a move forgets one unit above', async () => {
    const site = await worked()
    const { ledger, context } = site
    const { pool, zone } = context
    const parent = async () =>
      (
        await pool.query<{ id: string }>(
          'select parent_id as id from unit where zone_id = $1 and id = $2',
          [zone, ledger.unit('workshop')],
        )
      ).rows[0]?.id
    const north = ledger.unit('north')
    const to = (await parent()) === north ? ledger.unit('south') : north
    await pool.query(
      'create table kept as select * from cell where zone_id = $1 and unit_id = $2',
      [zone, to],
    )
    const move = { unit: ledger.unit('workshop'), parent: to, day: '2025-12-01', reason: '调整' }
    ledger.setNow('2025-12-01T04:00:00.000Z')
    await moveUnit(context, ledger.as('hana').actor, move)
    expect(await faults(site, random(1))).toEqual([])
    await pool.query('delete from cell where zone_id = $1 and unit_id = $2', [zone, to])
    await pool.query('insert into cell select * from kept')
    expect(await faults(site, random(1))).not.toEqual([])
  })

  it('when a birthday is a day late', async () => {
    const site = await worked()
    await restart(site, lateLedger)
    await build(site)
    const wrong = await faults(site, random(1))
    expect(wrong).not.toEqual([])
    expect(wrong.filter((one) => !one.startsWith('middleAged'))).toEqual([])
  })
})
