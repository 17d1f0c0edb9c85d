/** Uploads that no entry has named: a form still open, or one that was given up. */
import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'
import { row, rows, sql } from '../store/sql.ts'
import type { FileStore } from './file-store.ts'
import { unnamedContents } from './unnamed-contents.ts'

/** So long an upload waits for the form that it was made for (milliseconds): what was begun today can be sent tomorrow morning. */
const unusedFor = 86_400_000

/** What one person may hold without using it. Ten forms with nine photographs each are the most that anybody fills in at once. */
export const unusedAtMost = { files: 100, bytes: 500 * 1024 ** 2 } as const

/** Files taken away in one statement. */
const batch = 500

/**
 * Refuses one more upload to somebody who holds too many unused ones, so that nobody can fill the disk. Uploads that arrive at
 * the same moment are all measured by what was there before.
 *
 * @throws Refusal `tooManyUploads`
 */
export async function checkUnused({ pool, zone }: Context, person: string): Promise<void> {
  const held = await row<{ files: number; bytes: number }>(
    pool,
    sql`select count(*)::integer as files, coalesce(sum(bytes), 0)::float8 as bytes from file
         where zone_id = ${zone} and uploaded_by = ${person} and entry_id is null`,
  )
  if (!held || (held.files < unusedAtMost.files && held.bytes < unusedAtMost.bytes)) return
  throw refuse.tooManyUploads({ files: held.files, hours: unusedFor / 3_600_000 })
}

/** Takes a batch of unused uploads out of the database; gives the contents that no other row names any more. */
async function forget(
  context: Context,
  before: string,
): Promise<{ readonly count: number; readonly contents: readonly string[] }> {
  const { pool, zone } = context
  const gone = await rows<{ sha256: string }>(
    pool,
    sql`delete from file where zone_id = ${zone} and id = any(array(
          select id from file where zone_id = ${zone} and entry_id is null and uploaded_at < ${before} limit ${batch} for update skip locked
        )) and entry_id is null returning encode(sha256, 'hex') as sha256`,
  )
  const all = [...new Set(gone.map(({ sha256 }) => sha256))]
  return { count: gone.length, contents: await unnamedContents(context, all) }
}

/**
 * Clears away uploads that no entry has named within a day, first from the database and then from the disk: a process that is
 * killed in between leaves a content that nobody names, never a name without its content. Gives how many there were.
 */
export async function removeUnused(
  context: Context,
  store: FileStore,
  now: Date,
  stopping?: AbortSignal,
): Promise<number> {
  const before = new Date(now.getTime() - unusedFor).toISOString()
  let removed = 0
  for (;;) {
    const { count, contents } = await forget(context, before)
    for (const sha256 of contents) await store.remove(sha256, unusedFor)
    removed += count
    if (count < batch) return removed
    stopping?.throwIfAborted()
  }
}
