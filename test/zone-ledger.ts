/** The zone's own ledger with its programmes, units and posts on a database of its own, for scenarios in a programme's words. */
import { loadUnits } from '../engine/access/unit-tree.ts'
import { systemActor } from '../engine/access/actor.ts'
import { type Context, newChanges } from '../engine/context.ts'
import type { Demonstration, Ledger, PostSeed, Story } from '../engine/define/index.ts'
import { compile } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation } from '../engine/organisation/load-zone.ts'
import { migrate } from '../engine/store/migrate.ts'
import { tell, type Telling } from '../engine/telling/tell.ts'
import { freshDatabase } from './database.ts'
import { acting, actorsOf, type Acting, calendarOf } from './ledger-for-tests.ts'
import { migrationsFolder } from './template.ts'

export interface ZoneLedger {
  readonly context: Context
  /** The holder of a post, by the post's code; registers are named programme.register, or shortly within `programme`. */
  readonly as: (post: string) => Acting
  readonly system: Acting
  readonly unit: (code: string) => string
  readonly person: (post: string) => string
  /** Tells stories, as the first start does; the ids of what was told by their keys. */
  readonly tell: (stories: Iterable<Story>) => Promise<Telling>
  readonly told: (key: string) => Promise<string>
  /** Sets the present, ISO 8601 with its offset. */
  readonly setNow: (moment: string) => void
  readonly close: () => Promise<void>
}

/**
 * Opens the ledger with the zone's organisation and no entry. Making all its tables takes a second or two: open it once a file, in
 * `beforeAll`, and close it in `afterAll`.
 */
export async function zoneLedger(
  ledger: Ledger,
  { zone, units, posts }: Pick<Demonstration, 'zone' | 'units' | 'posts'>,
  programme: string,
): Promise<ZoneLedger> {
  const pool = await freshDatabase('zone')
  const model = compile(ledger)
  await migrate(pool, model, migrationsFolder)
  const id = await ensureZone(pool, zone)
  await loadOrganisation(pool, id, { units, posts }, null)
  const clock = { now: Date.parse('2018-05-14T09:00:00+08:00') }
  const context: Context = {
    pool,
    model,
    zone: id,
    units: await loadUnits(pool, id),
    calendar: calendarOf(ledger),
    now: () => new Date(clock.now),
    changes: newChanges(),
  }
  const actors = await actorsOf(context)
  const postOf = new Map<string, PostSeed>(posts.map((post) => [post.code, post]))
  const key = (register = '') => (register.includes('.') ? register : `${programme}.${register}`)
  const holder = (code: string) => {
    const found = actors.get(postOf.get(code)?.holder.signIn ?? '')
    if (!found) throw new Error(`there is no post ${code}`)
    return found
  }
  return {
    context,
    as: (code) => acting(context, holder(code), key),
    system: acting(context, systemActor(id, 'timers'), key),
    unit: (code) => context.units.byCode(code)?.id ?? code,
    person: (code) => holder(code).person ?? code,
    tell: (stories) => tell(context, stories, 'facts'),
    told: async (of) => {
      const { rows } = await pool.query<{ entry_id: string }>(
        'select entry_id from told where zone_id = $1 and key = $2',
        [id, of],
      )
      return rows[0]?.entry_id ?? of
    },
    setNow: (moment) => {
      clock.now = Date.parse(moment)
    },
    close: () => pool.end(),
  }
}
