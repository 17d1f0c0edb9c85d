import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { escapeIdentifier as quoted, type Pool } from 'pg'
import type { Model } from '../model/model.ts'
import { differences, liveDigest } from './check.ts'
import { ddl, ddlOf } from './ddl.ts'
import { domainsOf } from './domains.ts'
import { row, rows, sql, transaction } from './sql.ts'

/** The database does not match the definitions. Each line names one difference. */
export class Mismatch extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(
      `the database does not match the definitions:\n${lines.map((line) => `  - ${line}`).join('\n')}`,
    )
    this.lines = lines
  }
}

const hash = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join(';\n')).digest('hex')

/** One lock for everybody who changes tables: the letters "tz". */
const migrationLock = 0x74_7a

async function applyNumbered(pool: Pool, folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).toSorted()
  return transaction(pool, async (client) => {
    // Long tables are rewritten here: that may take longer than a person's request ever should.
    await client.query('set local statement_timeout = 0')
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`)
    await client.query(
      'create table if not exists migration (file text primary key, sha256 text not null, at timestamptz(3) not null default now())',
    )
    const done = new Map(
      (
        await rows<{ file: string; sha256: string }>(
          client,
          sql`select file, sha256 from migration`,
        )
      ).map((one) => [one.file, one.sha256]),
    )
    const fresh: string[] = []
    for (const file of files) {
      const text = await readFile(`${folder}/${file}`, 'utf8')
      const known = done.get(file)
      if (known !== undefined && known !== hash([text]))
        throw new Mismatch([`migrations/${file} was changed after it had been applied`])
      if (known !== undefined) continue
      await client.query(text)
      await client.query('insert into migration (file, sha256) values ($1, $2)', [
        file,
        hash([text]),
      ])
      fresh.push(file)
    }
    return fresh
  })
}

/** Makes the tables of registers that have none yet; tables that exist are never touched. Gives whether any were there. */
async function makeMissing(pool: Pool, model: Model): Promise<boolean> {
  return transaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`)
    const there = new Set(
      (
        await rows<{ name: string }>(
          client,
          sql`select tablename as name from pg_tables where schemaname = current_schema()`,
        )
      ).map((one) => one.name),
    )
    const absent = [...model.registers.values()].filter(({ table }) => !there.has(table))
    // Of a table that somebody dropped its domains may still be there.
    const domains = absent.flatMap((one) => [...domainsOf(one).values()])
    const left = domains.map(({ name }) => `drop domain if exists ${quoted(name)}`)
    // Some thousand statements in one message: waiting for an answer to each takes longer than the work.
    const all = [...left, ...ddlOf(absent)]
    if (all.length > 0) await client.query(all.join(';\n'))
    return absent.length < model.registers.size
  })
}

/**
 * Brings the database to the definitions: numbered migrations, then tables of new registers. What exists and differs is not changed
 * but named: `Mismatch`. A known good state is recognised by one query, so that a warm start costs a few milliseconds.
 */
export async function migrate(
  pool: Pool,
  model: Model,
  folder: string,
): Promise<readonly string[]> {
  const applied = await applyNumbered(pool, folder)
  const wanted = hash(ddl(model))
  await pool.query(
    'create table if not exists definition_state (singleton boolean primary key default true check (singleton), wanted text not null, live text not null)',
  )
  const known = await row<{ wanted: string; live: string }>(
    pool,
    sql`select wanted, live from definition_state`,
  )
  if (known?.wanted === wanted && known.live === (await liveDigest(pool, model))) return applied
  // What was all made just now is as the definitions want it.
  const found = (await makeMissing(pool, model)) ? await differences(pool, model) : []
  if (found.length > 0) throw new Mismatch(found)
  const live = await liveDigest(pool, model)
  await pool.query(
    'insert into definition_state (wanted, live) values ($1, $2) on conflict (singleton) do update set wanted = excluded.wanted, live = excluded.live',
    [wanted, live],
  )
  return applied
}
