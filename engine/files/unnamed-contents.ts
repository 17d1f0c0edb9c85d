import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'

/** Of some contents those that no upload and no import names any more. */
export async function unnamedContents(
  { pool, zone }: Context,
  contents: readonly string[],
): Promise<readonly string[]> {
  const named = await rows<{ sha256: string }>(
    pool,
    sql`select encode(sha256, 'hex') as sha256 from file
         where zone_id = ${zone} and sha256 = any(select decode(t, 'hex') from unnest(${[...contents]}::text[]) as t)
        union select encode(file_sha256, 'hex') from import_run
         where zone_id = ${zone} and file_cleared_at is null and file_sha256 = any(select decode(t, 'hex') from unnest(${[...contents]}::text[]) as t)`,
  )
  const kept = new Set(named.map(({ sha256 }) => sha256))
  return contents.filter((sha256) => !kept.has(sha256))
}
