import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { everything } from '../../test/example/workload.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { reachesBeyondZone } from '../../test/zone-bound.ts'
import { listen } from './sql.ts'

let ledger: TestLedger
let app: TestApp
let zoneTables: Set<string>
const told = new Set<string>()
const sent = new Set<string>()

/** Everything that a connection is asked for, whoever asks. */
function watchConnections(): () => void {
  const watch = vi.spyOn(Client.prototype, 'query')
  return () => {
    for (const [asked] of watch.mock.calls as readonly unknown[][]) {
      const text = typeof asked === 'string' ? asked : (asked as { text?: string }).text
      if (text !== undefined) sent.add(text)
    }
    watch.mockRestore()
  }
}

beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  const found = await ledger.context.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'zone_id' and table_schema = 'public'`,
  )
  // The directory of zones is what a zone is found in.
  zoneTables = new Set(found.rows.map(({ name }) => name).filter((name) => name !== 'zone'))
  const unlisten = listen((text) => told.add(text))
  const unwatch = watchConnections()
  await everything(ledger, app)
  unlisten()
  unwatch()
}, 120_000)
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const isStatement = (text: string): boolean =>
  /^\s*(with|select|insert|update|delete|copy|declare)\b/i.test(text)

describe('every statement of the engine', () => {
  it('binds the zone of every table it reaches', () => {
    const faults = [...told].flatMap((text) =>
      reachesBeyondZone(text, zoneTables).map((table) => `${table}: ${text}`),
    )
    expect(faults).toEqual([])
    // Fewer would mean that the work above no longer reaches the engine.
    expect(told.size).toBeGreaterThan(150)
  })

  it('appends to the history and never changes it', () => {
    expect(
      [...told].filter((text) => /(update|delete from|truncate)\s+"?history\b/i.test(text)),
    ).toEqual([])
    expect([...told].filter((text) => /insert into history/i.test(text)).length).toBeGreaterThan(5)
  })

  it('goes through the one place that tells its listeners', () => {
    // The job library keeps its own tables, one schema a zone, and speaks to them itself.
    const ours = [...sent].filter((text) => isStatement(text) && !text.includes('"jobs_of_zone_'))
    expect(ours.filter((text) => !told.has(text))).toEqual([])
  })
})

describe('the reading of statements', () => {
  const tables = new Set(['history', 'garden_tool', 'person'])
  const beyond = (text: string) => reachesBeyondZone(text, tables)
  it.each([
    ['select * from history', ['history']],
    ['select * from history where zone_id = 1', ['history']],
    ['select * from history where zone_id = $1 or id = $2', ['history']],
    ['select * from history where not (zone_id = $1)', ['history']],
    ['select * from history h, person p where h.zone_id = $1', ['person']],
    [
      'select * from history h join person p on p.zone_id = h.zone_id where h.zone_id = $1',
      ['person'],
    ],
    [
      'select * from history h left join person p on p.id = h.person_id where h.zone_id = $1',
      ['person'],
    ],
    ['select (select count(*) from person) from history where zone_id = $1', ['person']],
    ['with a as (select * from person) select * from a', ['person']],
    ['update history set step = $1 where id = $2', ['history']],
    ['delete from history where id = $1', ['history']],
    ['insert into history (id, zone_id) values ($1, 7)', ['history']],
    ['insert into history (id) values ($1)', ['history']],
    [
      'insert into history (zone_id, id) select p.zone_id, p.id from person p where p.zone_id = $1',
      ['history'],
    ],
    ['select 1 union select id from person', ['person']],
  ])('finds what lies beyond the zone in: %s', (text, found) => {
    expect(beyond(text)).toEqual(found)
  })
  it.each([
    'select * from history where zone_id = $1 and (id = $2 or id = $3)',
    'select * from history h left join person p on p.zone_id = $1 and p.id = h.person_id where $1::int = h.zone_id',
    'with w as (update garden_tool t set name = $1 where t.zone_id = $2 returning id) insert into history (zone_id, id) select $2::integer, id from w',
    'insert into history (zone_id, id) values ($1, $2), ($1, $3)',
    'select 1 from pg_tables',
  ])('finds nothing in: %s', (text) => {
    expect(beyond(text)).toEqual([])
  })
})
