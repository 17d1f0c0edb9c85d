import { access } from 'node:fs/promises'
import type { Context } from '../context.ts'
import { photoTypes } from '../files/file-types.ts'
import type { FileStore } from '../files/file-store.ts'
import { rows, sql } from '../store/sql.ts'
import type { Run } from './job-run.ts'

/** An upload takes its moment before it is written down; so long may a row turn up late. */
const lateBy = 60_000

const isMissing = (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  )

/** Photographs that came since the last run and that nobody has asked for yet, by the SHA-256 of their content. */
export async function withoutThumbnail(
  { pool, zone }: Context,
  store: FileStore,
  { since }: Run,
): Promise<readonly string[]> {
  const from = new Date(since.getTime() - lateBy).toISOString()
  const found = await rows<{ sha256: string }>(
    pool,
    sql`select distinct encode(sha256, 'hex') as sha256 from file
         where zone_id = ${zone} and uploaded_at > ${from} and type = any(${[...photoTypes]})`,
  )
  const missing = []
  for (const { sha256 } of found) {
    if (await isMissing(store.thumbnailPath(sha256))) missing.push(sha256)
  }
  return missing
}
