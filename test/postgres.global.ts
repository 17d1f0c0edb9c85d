/**
 * Starts one embedded PostgreSQL for the whole test run, in a temporary folder and without durability, with a template
 * database that {@link freshDatabase} of test/database.ts clones.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../server/database/open-database.ts'
import { isAlive } from '../server/database/postmaster.ts'
import { prepareTemplate, templateName } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's server as its superuser. */
    superuserUrl: string
    /** Address of the run's server as the ledger's role; tests replace the database's name in it. */
    ledgerUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeRemains()
  const home = mkdtempSync(join(tmpdir(), `taizhang-test-${process.pid}-`))
  const database = await openDatabase({ home, databaseUrl: undefined }, { durable: false })
  const { superuserUrl, url } = database
  if (superuserUrl === undefined) throw new Error('The embedded server has a superuser.')
  await makeTemplate(superuserUrl, url)
  project.provide('superuserUrl', superuserUrl)
  project.provide('ledgerUrl', url)
  return async () => {
    await database.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function makeTemplate(superuserUrl: string, ledgerUrl: string): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl })
  await superuser.connect()
  try {
    await superuser.query(`CREATE DATABASE ${templateName} OWNER taizhang`)
    await prepareTemplate(ledgerUrl.replace('/taizhang?', `/${templateName}?`))
  } finally {
    await superuser.end()
  }
}

/** Removes the folders of runs that were killed; their servers have stopped with them. */
function removeRemains(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^taizhang-test-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
