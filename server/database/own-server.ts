/** A PostgreSQL of the zone's own, given by `DATABASE_URL`: checked, then used as it is. */
import { Client } from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import type { Database } from './database.ts'

/** The oldest PostgreSQL the ledger's SQL is written for. */
const oldestMajor = 15

/** What a server says of itself. */
export type Answer = {
  /** The version as it is written, such as "15.4 (Debian 15.4-1)". */
  readonly version: string
  /** The same as a number, such as 150004. */
  readonly number: number
  /** Whether the database's text is UTF-8 and its character type knows Chinese. */
  readonly readsChinese: boolean
}

/**
 * @throws StartRefusal when the server cannot be reached, is too old, or its database cannot hold Chinese text.
 */
export async function openOwn(url: string): Promise<Database> {
  const answer = await ask(url)
  refuseUnfit(answer)
  return { url, superuserUrl: undefined, version: answer.version, stop: () => Promise.resolve() }
}

/** @throws StartRefusal for a server that is too old or a database that cannot hold Chinese text. */
export function refuseUnfit(answer: Answer): void {
  if (answer.number < oldestMajor * 10_000) {
    throw new StartRefusal(
      `DATABASE_URL 指向 PostgreSQL ${answer.version}，需要 ${oldestMajor} 或以上版本。`,
      `DATABASE_URL leads to PostgreSQL ${answer.version}; ${oldestMajor} or later is needed.`,
    )
  }
  if (!answer.readsChinese) {
    const sql =
      "CREATE DATABASE taizhang TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
    throw new StartRefusal(
      `DATABASE_URL 指向的数据库字符集不是 UTF-8，无法检索中文。请这样新建数据库：${sql}`,
      `The database of DATABASE_URL does not treat text as UTF-8, so Chinese cannot be searched. Make one like this: ${sql}`,
    )
  }
}

async function ask(url: string): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return await question(client)
  } catch (error) {
    throw new StartRefusal(
      '无法连接 DATABASE_URL 指向的数据库。',
      'The database of DATABASE_URL cannot be reached.',
      error instanceof Error ? error.message : String(error),
    )
  } finally {
    await client.end()
  }
}

async function question(client: Client): Promise<Answer> {
  const about = await client.query<{ version: string; number: number; encoding: string }>(
    `SELECT current_setting('server_version') AS version,
            current_setting('server_version_num')::int AS number,
            current_setting('server_encoding') AS encoding`,
  )
  const [row] = about.rows
  if (!row) throw new Error('A query without conditions returned no row.')
  return { ...row, readsChinese: row.encoding === 'UTF8' && (await splitsChinese(client)) }
}

/** With the character type `C` the parser does not split at a full-width comma, and search would find nothing. */
async function splitsChinese(client: Client): Promise<boolean> {
  const split = await client.query<{ words: number }>(
    `SELECT length(to_tsvector('simple', '土地，北京')) AS words`,
  )
  return split.rows[0]?.words === 2
}
