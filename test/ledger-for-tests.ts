/** The example ledger on a database of its own, with a clock that the test sets and people who act by name. */
import { onTestFinished } from 'vitest'
import type { Actor } from '../engine/access/actor.ts'
import { systemActor } from '../engine/access/actor.ts'
import { loadUnits } from '../engine/access/unit-tree.ts'
import { type Calendar, makeCalendar, officialDays } from '../engine/clocks/index.ts'
import { type Context, newChanges } from '../engine/context.ts'
import type {
  EntryPageWire,
  HistoryWire,
  Ledger,
  Values,
  WriteAnswer,
} from '../engine/define/index.ts'
import { entryPage } from '../engine/api/entry-page.ts'
import { timeline } from '../engine/history/timeline.ts'
import type { Query } from '../engine/lists/filters.ts'
import { list, type Page } from '../engine/lists/list.ts'
import { compile, registerOf } from '../engine/model/model.ts'
import { ensureZone } from '../engine/organisation/load-zone.ts'
import { Refusal } from '../engine/refusals.ts'
import { rows, sql } from '../engine/store/sql.ts'
import { findEntry, takeStep, type Wish } from '../engine/steps/take-step.ts'
import { freshDatabase } from './database.ts'
import { exampleLedger } from './example/ledger.ts'
import { people, type PersonName } from './people.ts'
import { zones } from './template.ts'

export const exampleModel = compile(exampleLedger)

/** Monday the 10th of March 2025, nine o'clock in the garden: a plain working day. */
export const monday = '2025-03-10T01:00:00.000Z'

const calendars = new Map<Ledger, Calendar>()
/** Counting sixteen years of working days takes a while; one calendar serves all tests of a file. */
export function calendarOf(ledger: Ledger): Calendar {
  const { workingHours: hours, offsetMinutes: zoneOffsetMinutes } = ledger
  const held = calendars.get(ledger) ?? makeCalendar({ hours, zoneOffsetMinutes, ...officialDays })
  calendars.set(ledger, held)
  return held
}

type Given = Partial<Wish>
/** What a person can do in a test, in the words of the programme; registers are named without their programme. */
export interface Acting {
  readonly actor: Actor
  readonly create: (register: string, values: Values, wish?: Given) => Promise<WriteAnswer>
  readonly take: (step: string, entry: Named, values?: Values, wish?: Given) => Promise<WriteAnswer>
  readonly read: (entry: Named) => Promise<EntryPageWire>
  readonly history: (entry: Named) => Promise<HistoryWire['items']>
  readonly list: (register: string, query?: Query) => Promise<Page>
}
/** An entry, with its register where it is no repair. */
export interface Named {
  readonly id: string
  readonly of?: string
}

export interface TestLedger {
  readonly context: Context
  readonly as: (person: PersonName) => Acting
  readonly system: Acting
  /** The id of a unit by its code. */
  readonly unit: (code: string) => string
  readonly person: (name: PersonName) => string
  /** Sets the present. */
  readonly setNow: (moment: string) => void
  /** Lets time pass. */
  readonly pass: (milliseconds: number) => void
  /** The same database seen from the neighbouring zone. */
  readonly neighbour: () => Promise<TestLedger>
}

export const hour = 3_600_000

/** Everybody who signs in, by name, with the posts they hold or stand in for. */
export async function actorsOf(context: Context): Promise<ReadonlyMap<string, Actor>> {
  const found = await rows<{ name: string; id: string; posts: Actor['posts'] | null }>(
    context.pool,
    sql`select p.sign_in as name, p.id, (select json_agg(json_build_object('id', o.id, 'role', o.role, 'unit', o.unit_id)
          order by (o.holder_id is distinct from p.id), o.code) from post o where o.zone_id = ${context.zone} and (o.holder_id = p.id or o.deputy_id = p.id)) as posts
        from person p where p.zone_id = ${context.zone}`,
  )
  return new Map(
    found.map(({ name, id, posts }) => [
      name,
      { zone: context.zone, person: id, posts: posts ?? [], system: null },
    ]),
  )
}

/** What somebody can do; `key` gives the full name of a register from the one a test uses. */
export function acting(
  context: Context,
  actor: Actor,
  key = (register = 'repair') => `garden.${register}`,
): Acting {
  const wished = (values: Values, wish: Given): Wish => ({ values, channel: 'web', ...wish })
  const model = (of?: string) => registerOf(context.model, key(of))
  return {
    actor,
    create: (register, values, wish = {}) =>
      takeStep(context, actor, key(register), null, 'create', wished(values, wish)),
    take: (step, { id, of }, values = {}, wish = {}) =>
      takeStep(context, actor, key(of), id, step, wished(values, wish)),
    read: ({ id, of }) => entryPage(context, actor, model(of), id, 'en'),
    history: async ({ id, of }) => {
      await findEntry(context, actor, model(of), id)
      return (await timeline(context, actor, model(of), id)).items
    },
    list: (register, query = {}) => list(context, actor, model(register), query),
  }
}

async function ledgerOf(
  base: Omit<Context, 'zone' | 'units' | 'changes'>,
  clock: Clock,
  code: string,
): Promise<TestLedger> {
  const zone = await ensureZone(base.pool, { code, name: { zh: code, en: code } })
  const units = await loadUnits(base.pool, zone)
  const context: Context = { ...base, zone, units, changes: newChanges() }
  const actors = await actorsOf(context)
  const actorOf = (name: string): Actor => {
    const found = actors.get(name)
    if (!found) throw new Error(`nobody is called ${name}; there are ${people.join(', ')}`)
    return found
  }
  return {
    context,
    as: (name) => acting(context, actorOf(name)),
    system: acting(context, systemActor(zone, 'timers')),
    unit: (of) => units.byCode(of)?.id ?? of,
    person: (name) => actorOf(name).person ?? name,
    setNow: (moment) => {
      clock.now = Date.parse(moment)
    },
    pass: (milliseconds) => {
      clock.now += milliseconds
    },
    neighbour: () => ledgerOf(base, clock, zones.neighbour),
  }
}

interface Clock {
  now: number
}

/** Opens the example on a fresh database, which is dropped when the test (or, given `keep`, the caller) has finished. */
export async function testLedger(keep = false): Promise<TestLedger> {
  const pool = await freshDatabase('ledger')
  if (!keep) onTestFinished(() => pool.end())
  const clock: Clock = { now: Date.parse(monday) }
  const now = (): Date => new Date(clock.now)
  return ledgerOf(
    { pool, model: exampleModel, calendar: calendarOf(exampleLedger), now },
    clock,
    zones.garden,
  )
}

/** Waits for a refusal; anything else, success included, fails the test. */
export async function refused(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw new Error('no refusal was met', { cause: outcome })
}

/** How many entries and lines of history there are: what a refused write must leave as it was. */
export async function contentOf({ pool, model, zone }: Context): Promise<string> {
  const tables = [...model.registers.values()].map(({ table }) => `"${table}"`)
  const counted = await Promise.all(
    ['history', 'file', 'told', ...tables].map(async (table) => {
      const found = await pool.query<{ said: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as said from ${table} t where zone_id = $1`,
        [zone],
      )
      return `${table} ${found.rows[0]?.said}`
    }),
  )
  return counted.join('\n')
}
