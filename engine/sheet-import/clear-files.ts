/** Files that were handed in and are not needed any more. */
import type { Context } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import { unnamedContents } from '../files/unnamed-contents.ts'
import { rows, sql } from '../store/sql.ts'

const day = 86_400_000
/**
 * How long a file is kept (milliseconds): one that was never imported for a week, so that whoever begins on Friday can go on after the
 * holiday; one that was imported for a month, in which its refused rows are mended. An office's table is full of personal data, and no
 * longer than its purpose needs it may be kept (个人信息保护法, article 19).
 */
export const keptFor = { open: 7 * day, done: 30 * day } as const
/** Content that somebody has just brought again is not taken from under them. */
const untouchedFor = day
/** Imports looked at in one statement. */
const batch = 200

/**
 * Clears away the files of imports whose time is over, first from the database and then from the disk; an open one is given up with
 * its file. What an import became stays: who brought which rows in which file, with the file's SHA-256, by which an import is told and
 * undone. Gives how many there were.
 */
export async function clearImportFiles(
  context: Context,
  store: FileStore,
  now: Date,
  stopping?: AbortSignal,
): Promise<number> {
  const { pool, zone } = context
  const before = (ago: number): string => new Date(now.getTime() - ago).toISOString()
  let cleared = 0
  for (;;) {
    const gone = await rows<{ sha256: string }>(
      pool,
      sql`update import_run set file_cleared_at = ${now.toISOString()}, state = case state when 'open' then 'discarded' else state end
           where zone_id = ${zone} and file_cleared_at is null and id = any(array(
             select id from import_run where zone_id = ${zone} and file_cleared_at is null
               and ((state in ('open', 'discarded') and created_at < ${before(keptFor.open)})
                 or (state in ('done', 'undone') and coalesce(undone_at, done_at) < ${before(keptFor.done)}))
              limit ${batch} for update skip locked))
          returning encode(file_sha256, 'hex') as sha256`,
    )
    const contents = [...new Set(gone.map(({ sha256 }) => sha256))]
    for (const sha256 of await unnamedContents(context, contents))
      await store.remove(sha256, untouchedFor)
    cleared += gone.length
    if (gone.length < batch) return cleared
    stopping?.throwIfAborted()
  }
}
