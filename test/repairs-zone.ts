/** A zone that runs the ledger of test/repairs.ts: two units, five posts, a clock that the test sets. */
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Actor } from '../engine/access/actor.ts'
import { loadUnits } from '../engine/access/unit-tree.ts'
import { makeCalendar, officialDays } from '../engine/clocks/index.ts'
import { type Context, newChanges } from '../engine/context.ts'
import type { PostSeed, Values } from '../engine/define/index.ts'
import { compile } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation } from '../engine/organisation/load-zone.ts'
import { migrate } from '../engine/store/migrate.ts'
import { rows, sql } from '../engine/store/sql.ts'
import { takeStep } from '../engine/steps/take-step.ts'
import { freshDatabase } from './database.ts'
import { repairsLedger } from './repairs.ts'

const both = (name: string) => ({ zh: name, en: name })
const unitSeed = (code: string, parent?: string) =>
  ({ code, name: both(code), kind: parent ? 'department' : 'zone', position: 1 }) as const
const postSeed = (code: string, role: string, unit: string): PostSeed => ({
  code,
  role,
  unit,
  title: both(code),
  holder: { signIn: code, name: both(code) },
})

const posts = [
  postSeed('dispatcher', 'dispatcher', 'zone'),
  postSeed('inspector', 'inspector', 'zone'),
  postSeed('north', 'handler', 'north'),
  postSeed('south', 'handler', 'south'),
  postSeed('head', 'head', 'north'),
] as const

export interface RepairsZone {
  readonly context: Context
  /** Sets the present, ISO 8601. */
  readonly setNow: (moment: string) => void
  /** The holder of a post, by the post's code, acting under it. */
  readonly actor: (code: string) => Actor
  /** The id of a unit, by its code: zone, north or south. */
  readonly unit: (code: string) => string
  /** Creates a repair as the dispatcher (or another post) and gives its id. */
  readonly create: (values: Values, by?: string) => Promise<string>
}

/** Wednesday the 9th of May 2018, ten o'clock in China. */
const start = '2018-05-09T02:00:00.000Z'

export async function repairsZone(): Promise<RepairsZone> {
  const pool = await freshDatabase('repairs')
  onTestFinished(() => pool.end())
  const model = compile(repairsLedger)
  await migrate(pool, model, fileURLToPath(new URL('../migrations', import.meta.url)))
  const zone = await ensureZone(pool, { code: 'test', name: both('test') })
  const units = [unitSeed('zone'), unitSeed('north', 'zone'), unitSeed('south', 'zone')]
  const seeds = units.map((unit) => (unit.code === 'zone' ? unit : { ...unit, parent: 'zone' }))
  await loadOrganisation(pool, zone, { units: seeds, posts }, null)
  let now = new Date(start)
  const { offsetMinutes, workingHours: hours } = repairsLedger
  const context: Context = {
    pool,
    model,
    zone,
    units: await loadUnits(pool, zone),
    changes: newChanges(),
    calendar: makeCalendar({ hours, zoneOffsetMinutes: offsetMinutes, ...officialDays }),
    now: () => now,
  }
  const held = await rows<{ code: string; id: string; role: string; unit: string; person: string }>(
    pool,
    sql`select code, id, role, unit_id as unit, holder_id as person from post where zone_id = ${zone}`,
  )
  const actor = (code: string): Actor => {
    const post = held.find((one) => one.code === code)
    if (!post) throw new Error(`no post ${code}`)
    const { id, role, unit, person } = post
    return { zone, person, posts: [{ id, role, unit }], system: null }
  }
  return {
    context,
    actor,
    setNow: (moment) => (now = new Date(moment)),
    unit: (code) => context.units.byCode(code)?.id ?? '',
    create: async (values, by = 'dispatcher') => {
      const wish = { values, channel: 'web' } as const
      return (await takeStep(context, actor(by), 'works.repair', null, 'create', wish)).id
    },
  }
}
