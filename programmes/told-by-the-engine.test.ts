import { expect, it, onTestFinished } from 'vitest'
import { loadUnits } from '../engine/access/unit-tree.ts'
import { makeCalendar, officialDays } from '../engine/clocks/index.ts'
import { type Context, newChanges } from '../engine/context.ts'
import { findMistakes } from '../engine/model/mistakes.ts'
import { compile } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation } from '../engine/organisation/load-zone.ts'
import { migrate } from '../engine/store/migrate.ts'
import { tell } from '../engine/telling/tell.ts'
import { freshDatabase } from '../test/database.ts'
import { demonstration } from './demonstration.ts'
import { ledger } from './index.ts'

const model = compile(ledger)
const migrations = new URL('../migrations', import.meta.url).pathname

it('the definitions hold no mistake that would stop the start', () => {
  expect(findMistakes(model)).toEqual([])
})

it('the engine tells every story of the demonstration without a refusal, about nine problems in ten in time', async () => {
  const pool = await freshDatabase('demonstration')
  onTestFinished(() => pool.end())
  await migrate(pool, model, migrations)
  const zone = demonstration('2026-10-09')
  const id = await ensureZone(pool, zone.zone)
  await loadOrganisation(pool, id, zone, null)
  const context: Context = {
    pool,
    model,
    zone: id,
    units: await loadUnits(pool, id),
    calendar: makeCalendar({
      hours: ledger.workingHours,
      zoneOffsetMinutes: ledger.offsetMinutes,
      ...officialDays,
    }),
    now: () => new Date('2026-10-09T08:00:00+08:00'),
    changes: newChanges(),
  }
  const tellings = [
    await tell(context, zone.reference(), 'facts'),
    await tell(context, zone.stories(), 'facts'),
  ]
  const refused = tellings.flatMap((telling) => telling.refused)
  expect(refused.map(({ key, step, refusal }) => [key, step, refusal.detail.en])).toEqual([])
  const { rows } = await pool.query<{ share: number }>(
    `select avg((done_feedback <= due_feedback)::int)::float as share from upkeep_problem where done_feedback is not null`,
  )
  expect(rows[0]?.share).toBeGreaterThan(0.85)
  expect(rows[0]?.share).toBeLessThan(0.92)
}, 120_000)
