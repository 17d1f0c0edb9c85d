import type { Context } from '../context.ts'
import { row, sql } from '../store/sql.ts'

/** Where the figures of a zone stand: two equal positions mean equal figures, since whatever moves one is a delta or advances the fold. */
export async function foldPosition({ pool, zone }: Context): Promise<string> {
  const found = await row<{
    position: string | null
    n: string
    hash: string
    last: string | null
  }>(
    pool,
    sql`select (select position from fold where zone_id = ${zone}) as position, count(*) as n, coalesce(sum(hash), 0) as hash, max(at)::text as last
          from delta where zone_id = ${zone}`,
  )
  return [found?.position ?? 0, found?.n ?? 0, found?.hash ?? 0, found?.last ?? ''].join('.')
}
