import type { Pool, PoolClient, QueryResultRow } from 'pg'
import sql, { join, raw, type Sql } from 'sql-template-tag'

export { join, raw, sql, type Sql }

/** A pool or one connection of it. */
export type Database = Pool | PoolClient

/** A quoted identifier. Names come from definitions only, never from a caller; the check is the second fence. */
export function name(identifier: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new Error(`not an identifier: ${identifier}`)
  return raw(`"${identifier}"`)
}

/** A column of an aliased table. */
export const column = (alias: string, identifier: string): Sql =>
  sql`${name(alias)}.${name(identifier)}`

export const and = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${join([...conditions], ' and ')})`
export const or = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${join([...conditions], ' or ')})`

const statementNames = new Map<string, string>()
/** Statements are prepared once per connection under a short name; more kinds than this are sent unnamed. */
const namedAtMost = 2_000

function nameOf(text: string): string | undefined {
  const known = statementNames.get(text)
  if (known !== undefined || statementNames.size >= namedAtMost) return known
  const fresh = `s${statementNames.size}`
  statementNames.set(text, fresh)
  return fresh
}

/** Told every statement that runs; a test parses them all. */
export type Listener = (text: string) => void
const listeners = new Set<Listener>()
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellListeners(text: string): void {
  for (const listener of listeners) listener(text)
}

/** Runs a text with its parameters as a prepared statement. */
export async function prepared<R extends QueryResultRow>(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  tellListeners(text)
  const named = nameOf(text)
  const result = await database.query<R>({
    text,
    values: values as unknown[],
    ...(named && { name: named }),
  })
  return result.rows
}

/** Runs a statement and gives its rows. */
export const rows = <R extends QueryResultRow>(database: Database, statement: Sql): Promise<R[]> =>
  prepared<R>(database, statement.text, statement.values)

/** Runs a statement that gives at most one row. */
export const row = async <R extends QueryResultRow>(
  database: Database,
  statement: Sql,
): Promise<R | undefined> => (await rows<R>(database, statement))[0]

/** Runs reads in one snapshot: what others commit meanwhile is not seen by any of them. */
export const snapshot = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  transaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    return work(client)
  })

/**
 * Runs `work` in one transaction on one connection. A COMMIT after a failed statement answers ROLLBACK without an error, so the
 * answer is looked at.
 */
export async function transaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`the database answered ${command} to commit`)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
