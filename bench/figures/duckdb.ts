import { appendFile, rm } from 'node:fs/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Context } from '../../engine/context.ts'
import { hashSql } from '../../engine/indicators/facts-sql.ts'
import { raw, rows, sql } from '../../engine/store/sql.ts'

/** Entries written to DuckDB's file in one piece. */
const atOnce = 200_000

/** DuckDB inside this process, with the same entries. */
export interface InProcess {
  readonly rowsOf: (text: string) => Promise<readonly (readonly unknown[])[]>
  readonly close: () => void
}

/**
 * The bench's entries in DuckDB, in memory: unit, kind, state, amount, the day reported, the day handled, whether in time, and the hash
 * that fingerprints are sums of.
 */
export async function duckdbOf({ pool, zone }: Context, folder: string): Promise<InProcess> {
  const file = `${folder}/job-${process.pid}.csv`
  for (let after: string | null = '0'; after !== null;) {
    const [found]: { text: string | null; last: string | null }[] = await rows(
      pool,
      sql`select string_agg(concat_ws(',', unit, kind, state, coalesce(amount::text, ''), opened, coalesce(handled::text, ''), intime, hash), chr(10)) || chr(10) as text, max(no) as last
            from (select unit, kind, state, amount, ((at_open at time zone 'UTC') + interval '480 minutes')::date as opened,
                    ((at_handled at time zone 'UTC') + interval '480 minutes')::date as handled, coalesce(done_handle <= due_handle, false) as intime, ${hashSql(raw('id'))} as hash, no
                    from bench_job where zone_id = ${zone} and no > ${after}::bigint order by no limit ${atOnce}) as job`,
    )
    if (found?.text) await appendFile(file, found.text)
    after = found?.last ?? null
  }
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `create table job as select * from read_csv('${file}', auto_detect = false, delim = ',', quote = '', escape = '', header = false, columns = {unit: 'UUID', kind: 'VARCHAR', state: 'VARCHAR',
       amount: 'BIGINT', opened: 'DATE', handled: 'DATE', intime: 'BOOLEAN', hash: 'BIGINT'})`,
  )
  await rm(file)
  return {
    rowsOf: async (text) => (await connection.runAndReadAll(text)).getRowsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
