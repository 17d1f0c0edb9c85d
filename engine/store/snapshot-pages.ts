import type { Pool, PoolClient } from 'pg'
import { type Sql, tellListeners } from './sql.ts'

/** Rows as the database sends them: the values of a statement's columns, in their order. */
export type RawRows = readonly (readonly unknown[])[]

/**
 * Reads in one snapshot while somebody takes what is read, at their own pace: what others commit meanwhile is not seen. Ends when all is
 * taken, when the taker leaves, or when the taker asks for nothing for `patienceMs`, since an open snapshot keeps the database from tidying
 * up; then it throws what the database said.
 */
export async function* inSnapshot<T>(
  pool: Pool,
  patienceMs: number,
  work: (client: PoolClient) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that ends between two statements has nobody else to tell.
  const note = (error: Error) => (broken = error)
  client.on('error', note)
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(`set local idle_in_transaction_session_timeout = ${patienceMs}`)
    yield* work(client)
  } finally {
    await client.query('rollback').catch(note)
    client.off('error', note)
    client.release(broken)
  }
}

/**
 * All rows of a statement, `size` at a time, through a cursor of the client's transaction; while one page is worked on, the next is on
 * its way.
 */
export async function* pagesOf(
  client: PoolClient,
  statement: Sql,
  size: number,
): AsyncGenerator<RawRows> {
  const text = `declare pages no scroll cursor for ${statement.text}`
  tellListeners(text)
  await client.query({ text, values: statement.values })
  const fetch = () => {
    const page = client.query<unknown[]>({ text: `fetch ${size} from pages`, rowMode: 'array' })
    // Whoever waits for the page is told; nobody may be waiting any more.
    page.catch(() => undefined)
    return page
  }
  let page = await fetch()
  while (page.rows.length === size) {
    const next = fetch()
    yield page.rows
    page = await next
  }
  if (page.rows.length > 0) yield page.rows
  await client.query('close pages')
}
