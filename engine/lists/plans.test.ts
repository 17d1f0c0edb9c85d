import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Pool } from 'pg'
import { benchLedger, benchZone } from '../../bench/ledger.ts'
import { freshDatabase } from '../../test/database.ts'
import { golden } from '../../test/golden.ts'
import type { Actor } from '../access/actor.ts'
import { loadUnits } from '../access/unit-tree.ts'
import { makeCalendar, officialDays } from '../clocks/index.ts'
import { type Context, newChanges } from '../context.ts'
import { compile, registerOf } from '../model/model.ts'
import { ensureZone, loadOrganisation } from '../organisation/load-zone.ts'
import { migrate } from '../store/migrate.ts'
import { listen } from '../store/sql.ts'
import type { Query } from './filters.ts'
import { list } from './list.ts'
import { todo } from './todo.ts'

const manyRows = 20_000
let pool: Pool
let context: Context
let worker: Actor

beforeAll(async () => {
  pool = await freshDatabase('plans')
  await pool.query('drop schema public cascade; create schema public')
  const model = compile(benchLedger)
  await migrate(pool, model, 'migrations')
  const zone = await ensureZone(pool, benchZone.zone)
  await loadOrganisation(pool, zone, benchZone, null)
  const units = await loadUnits(pool, zone)
  const calendar = makeCalendar({ hours: benchLedger.workingHours, ...officialDays })
  const now = () => new Date('2026-06-01T00:00:00Z')
  context = { pool, model, zone, units, calendar, now, changes: newChanges() }
  const unit = units.byCode('unit-3')?.id ?? ''
  worker = { zone, person: unit, system: null, posts: [{ id: unit, role: 'worker', unit }] }
  await pool.query(
    `insert into bench_job (zone_id, id, version, state, last_step, created_at, updated_at, search, summary, kind, unit, at_open, due_at)
     select $1, gen_random_uuid(), 1, (array['open','handled','closed'])[1 + n % 3], 'create', now(), now(), to_tsvector('simple', 'x' || n % 500),
            'x', (array['litter','parking','trees','water'])[1 + n % 4], ($2::uuid[])[1 + n % 20], now(), now() + n * interval '1 minute'
       from generate_series(1, $3) n`,
    [zone, units.units.slice(1).map(({ id }) => id), manyRows],
  )
  await pool.query('vacuum analyze bench_job')
}, 60_000)
afterAll(() => pool.end())

/** The statements that `work` sends to the register's table, each with the plan PostgreSQL has for it, without costs. */
async function plansOf(work: () => Promise<unknown>): Promise<string> {
  const sent: string[] = []
  const stop = listen((text) => sent.push(text))
  await work().finally(stop)
  const plans = sent
    .filter((text) => text.includes('"bench_job"') && !text.includes('is null order by'))
    .map(async (text) => {
      const plan = await pool.query<{ 'QUERY PLAN': string }>(
        `explain (costs off, generic_plan) ${text}`,
      )
      return plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    })
  return (await Promise.all(plans)).join('\n--\n')
}

const supervisor = (): Actor => ({
  ...worker,
  posts: [{ id: worker.person ?? '', role: 'checker', unit: worker.person ?? '' }],
})
const listed = (query: Query, who: () => Actor) => () =>
  list(context, who(), registerOf(context.model, 'bench.job'), query)

it.each<readonly [name: string, work: () => Promise<unknown>]>([
  ['newest', listed({}, supervisor)],
  ['by-kind', listed({ kind: 'parking' }, supervisor)],
  ['state-by-due', listed({ state: 'open', sort: 'due' }, supervisor)],
  ['of-my-unit', listed({}, () => worker)],
  ['search', listed({ q: 'x7' }, supervisor)],
  ['todo', () => todo(context, worker, {})],
])('the plan of a list stays what it is: %s', async (name, work) => {
  const { text, kept } = golden(`explain-${name}.txt`, `${await plansOf(work)}\n`)
  expect(text).toBe(kept)
  expect(text).toContain('Index')
})
