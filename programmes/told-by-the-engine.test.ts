import { expect, it, onTestFinished } from 'vitest'
import { loadUnits } from '../engine/access/unit-tree.ts'
import { type Calendar, makeCalendar, officialDays } from '../engine/clocks/index.ts'
import { type Context, newChanges } from '../engine/context.ts'
import { findMistakes } from '../engine/model/mistakes.ts'
import { compile } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation } from '../engine/organisation/load-zone.ts'
import { migrate } from '../engine/store/migrate.ts'
import { tell } from '../engine/telling/tell.ts'
import { zoneCalendar } from '../server/zone-calendar.ts'
import { freshDatabase } from '../test/database.ts'
import { demonstration } from './demonstration.ts'
import { ledger } from './index.ts'

const model = compile(ledger)
const migrations = new URL('../migrations', import.meta.url).pathname

it('the definitions hold no mistake that would stop the start', () => {
  expect(findMistakes(model)).toEqual([])
})

/** The demonstration on a database of its own, as it is loaded at a moment. */
async function told(now: string, calendar: Calendar) {
  const pool = await freshDatabase('demonstration')
  onTestFinished(() => pool.end())
  await migrate(pool, model, migrations)
  const zone = demonstration(now.slice(0, 10))
  const id = await ensureZone(pool, zone.zone)
  await loadOrganisation(pool, id, zone, null)
  const context: Context = {
    pool,
    model,
    zone: id,
    units: await loadUnits(pool, id),
    calendar,
    now: () => new Date(now),
    changes: newChanges(),
  }
  const tellings = [
    await tell(context, zone.reference(), 'facts'),
    await tell(context, zone.stories(), 'facts'),
  ]
  const refused = tellings.flatMap((telling) => telling.refused)
  return { pool, refused: refused.map(({ key, step, refusal }) => [key, step, refusal.detail.en]) }
}

it('the engine tells every story of the demonstration without a refusal, about nine problems in ten in time', async () => {
  const { workingHours: hours, offsetMinutes: zoneOffsetMinutes } = ledger
  const { pool, refused } = await told(
    '2026-10-09T08:00:00+08:00',
    makeCalendar({ hours, zoneOffsetMinutes, ...officialDays }),
  )
  expect(refused).toEqual([])
  const { rows } = await pool.query<{ share: number }>(
    `select avg((done_feedback <= due_feedback)::int)::float as share from upkeep_problem where done_feedback is not null`,
  )
  expect(rows[0]?.share).toBeGreaterThan(0.85)
  expect(rows[0]?.share).toBeLessThan(0.92)
}, 120_000)

it.each(['2026-12-30T16:00:00+08:00', '2031-02-10T09:00:00+08:00'])(
  'a zone that opens at %s tells them too, whatever has been announced by then',
  async (now) => {
    const calendar = await zoneCalendar('/nowhere', ledger, new Date(now))
    expect((await told(now, calendar)).refused).toEqual([])
  },
  120_000,
)
