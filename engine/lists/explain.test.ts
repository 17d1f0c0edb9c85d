import type { Pool, QueryConfig, QueryResult } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { golden } from '../../test/golden.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { aTool } from '../../test/example/journeys.ts'
import type { PersonName } from '../../test/people.ts'
import type { Context } from '../context.ts'
import { registerOf } from '../model/model.ts'
import { board, counts } from './views.ts'
import { list } from './list.ts'
import { todo } from './todo.ts'

/** As many repairs as a small zone has in some years: enough for the planner to prefer an index where there is one. */
const many = 20_000
let ledger: TestLedger

/** Repairs that are the same in every run, so that the planner sees the same statistics. */
async function fill({ context, unit, person }: TestLedger): Promise<void> {
  const { id: tool } = await aTool(ledger)
  await context.pool.query(
    `insert into garden_repair (zone_id, id, version, state, last_step, due_at, created_at, updated_at, search, subject, tool, kind, unit, reporter, wanted_on)
     select $1, md5('repair' || n)::uuid, 1,
            -- Most are over, as in every ledger that has run for a while.
            (array['closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'voided', 'reported', 'filed', 'assigned', 'mended'])[1 + n % 12],
            'create', case when n % 12 > 7 then '2025-01-01'::timestamptz + n * interval '5 minutes' end,
            '2024-01-01'::timestamptz + n * interval '20 minutes', '2024-01-02'::timestamptz + n * interval '20 minutes',
            to_tsvector('simple', case when n % 100 = 0 then '水管 管漏 漏水 þsgls' else '手柄 柄断 断了 þsbdl' end || ' w' || n % 500),
            'w' || n % 500, $2, (array['blade', 'handle', 'engine'])[1 + n % 3], ($3::uuid[])[1 + n % 4], ($4::uuid[])[1 + n % 50], null
       from generate_series(1, ${many}) n`,
    [
      context.zone,
      tool,
      ['workshop', 'south', 'southPlot', 'toolHouse'].map(unit),
      [person('gita'), ...Array.from({ length: 49 }, () => person('hugo'))],
    ],
  )
  await context.pool.query('vacuum analyze garden_repair')
  await context.pool.query('analyze garden_tool')
}

beforeAll(async () => {
  ledger = await testLedger(true)
  await fill(ledger)
}, 60_000)
afterAll(() => ledger.context.pool.end())

/** What differs from run to run: ids. */
const steady = (line: string): string =>
  line
    .replaceAll(/\{?"?[0-9a-f]{8}-[0-9a-f-]{27}"?(?:,"?[0-9a-f-]{36}"?)*\}?/g, '…')
    .replaceAll(/zone_id = \d+/g, 'zone_id = …')

/** The plans of every statement on repairs that the work sends, as the planner makes them for these very values. */
async function plansOf(work: (context: Context) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  const { pool } = ledger.context
  const client = await pool.connect()
  await client.query('set max_parallel_workers_per_gather = 0; set jit = off')
  const explained = async (config: QueryConfig): Promise<QueryResult> => {
    if (config.text.includes('"garden_repair"')) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>({
        ...config,
        text: `explain (costs off) ${config.text}`,
      })
      plans.push(rows.map((row) => steady(row['QUERY PLAN'])).join('\n'))
    }
    return client.query(config)
  }
  // One after the other, so that the plans of a run stand in one order.
  let last: Promise<unknown> = Promise.resolve()
  const query = ({ text, values }: QueryConfig): Promise<QueryResult> => {
    const next = last.then(() => explained({ text, values: values ?? [] }))
    last = next
    return next
  }
  try {
    await work({ ...ledger.context, pool: Object.assign(Object.create(pool) as Pool, { query }) })
  } finally {
    client.release()
  }
  return `${plans.join('\n\n')}\n`
}

const model = () => registerOf(ledger.context.model, 'garden.repair')
const asked = (who: PersonName, query: Record<string, string>) => (context: Context) =>
  list(context, ledger.as(who).actor, model(), query)
const works: Readonly<Record<string, (context: Context) => Promise<unknown>>> = {
  'list-newest': asked('dana', {}),
  'list-state-by-due': asked('dana', { state: 'assigned', sort: 'due' }),
  'list-overdue': asked('dana', { overdue: 'yes', sort: 'due' }),
  'list-of-a-unit': asked('cora', {}),
  'list-of-a-reporter': asked('gita', {}),
  'list-by-reference': (context) =>
    asked('dana', { original: '0190b8f2-7c1e-7aaa-8bbb-0123456789ab' })(context),
  'list-search': asked('dana', { q: '水管' }),
  'list-search-number': asked('dana', { q: 'BX-000777' }),
  'list-later-page': asked('dana', {
    sort: 'no',
    after: Buffer.from('["no",15000,"0190b8f2-7c1e-7aaa-8bbb-0123456789ab"]').toString('base64url'),
  }),
  todo: (context) => todo(context, ledger.as('cora').actor, { register: 'garden.repair' }),
  board: (context) => board(context, ledger.as('dana').actor, model(), {}),
  counts: (context) => counts(context, ledger.as('dana').actor, model(), { by: 'kind' }),
}

describe('the plan of', () => {
  it.each(Object.entries(works))('%s is the one that was looked at', async (name, work) => {
    const { text, kept } = golden(`explain-garden-${name}.txt`, await plansOf(work))
    expect(text).toBe(kept)
  })

  it('a page reads no whole table, whichever page it is', async () => {
    for (const name of [
      'list-newest',
      'list-state-by-due',
      'list-overdue',
      'list-of-a-reporter',
      'list-by-reference',
      'list-search',
      'list-search-number',
      'list-later-page',
      'todo',
    ]) {
      expect({ name, plan: await plansOf(works[name] ?? asked('dana', {})) }).toEqual({
        name,
        plan: expect.not.stringContaining('Seq Scan on garden_repair') as unknown,
      })
    }
  })

  it('a question that no index answers reads the whole table: the control', async () => {
    expect(await plansOf(asked('dana', { subject: 'w7', sort: 'hours' }))).toContain(
      'Seq Scan on garden_repair',
    )
  })
})
