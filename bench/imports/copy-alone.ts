import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** What an import writes rows into; the register first. */
const tables = ['bench_job', 'history', 'fact', 'told', 'import_part'] as const

/** The columns of a table that are written; what is generated is not. */
async function columnsOf(pool: Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`,
    [table],
  )
  return rows[0]?.list ?? ''
}

/**
 * COPY alone, of the very rows that an import wrote, into their emptied tables with all their indexes, in one transaction. Gives the
 * seconds by table.
 */
export async function copyAlone(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, { readonly columns: string; readonly bytes: readonly Buffer[] }>()
  const client = await pool.connect()
  try {
    for (const table of tables) {
      const columns = await columnsOf(pool, table)
      const bytes: Buffer[] = []
      for await (const piece of client.query(copyTo(`copy ${table} (${columns}) to stdout`)))
        bytes.push(piece as Buffer)
      kept.set(table, { columns, bytes })
    }
    await client.query(`truncate ${tables.join(', ')}, delta, cell cascade`)
    await client.query('begin')
    const found = new Map<string, number>()
    for (const [table, { columns, bytes }] of kept) {
      const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
      const start = performance.now()
      await pipeline(Readable.from(bytes), into)
      found.set(table, (performance.now() - start) / 1000)
    }
    await client.query('commit')
    return found
  } finally {
    client.release()
  }
}
