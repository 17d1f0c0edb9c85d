/** Databases for tests: each test file or test gets its own, cloned from the template in some 50 ms. */
import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import { inject } from 'vitest'
import { typeParsers } from '../engine/fields/index.ts'
import { templateName } from './template.ts'

/**
 * Makes a database of its own for a test, as the template was prepared. Ending the pool drops it.
 *
 * @param name Part of the database's name, to tell it apart in the server's log.
 */
export async function freshDatabase(name = 'test'): Promise<Pool> {
  const database = `${name}_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    `CREATE DATABASE "${database}" OWNER taizhang TEMPLATE ${templateName} STRATEGY file_copy`,
  )
  const pool = new Pool({ connectionString: addressOf(database), max: 10, types: typeParsers })
  // The drop may cut a connection that is just closing; nobody waits for it any more.
  pool.on('error', () => undefined)
  const end = pool.end.bind(pool)
  pool.end = async () => {
    await end()
    await asSuperuser(`DROP DATABASE "${database}" WITH (FORCE)`)
  }
  return pool
}

/** Address of a database of the run's server, as the ledger's role. */
export function addressOf(database: string): string {
  return inject('ledgerUrl').replace('/taizhang?', `/${database}?`)
}

/** Runs one statement as the superuser, outside of every test database. */
export async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('superuserUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
