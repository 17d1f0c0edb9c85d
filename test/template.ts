/** What every test database starts with: the example's tables, and two zones with the same units, posts and people. */
import { fileURLToPath } from 'node:url'
import { Pool } from 'pg'
import { typeParsers } from '../engine/fields/index.ts'
import { compile } from '../engine/model/model.ts'
import { ensureZone, loadOrganisation } from '../engine/organisation/load-zone.ts'
import { migrate } from '../engine/store/migrate.ts'
import { exampleLedger } from './example/ledger.ts'
import { posts, units } from './people.ts'

/** Name of the database that is cloned for each test. */
export const templateName = 'ledger_template'

/** The two zones of every test database: the one that tests work in, and the neighbour that must never be seen from it. */
export const zones = { garden: 'garden', neighbour: 'neighbour' } as const

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Prepares the template once for a test run. Every connection must be closed when it resolves: PostgreSQL clones no
 * database that is in use.
 *
 * @param url Address of the empty template, as the role that owns it.
 */
export async function prepareTemplate(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, types: typeParsers, max: 2 })
  try {
    await migrate(pool, compile(exampleLedger), migrationsFolder)
    for (const code of Object.values(zones)) {
      const zone = await ensureZone(pool, { code, name: { zh: code, en: code } })
      await loadOrganisation(pool, zone, { units, posts }, null)
    }
  } finally {
    await pool.end()
  }
}
