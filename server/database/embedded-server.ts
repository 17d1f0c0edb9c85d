/** The embedded server, from an empty folder to a database one can work in. */
import { mkdirSync } from 'node:fs'
import { Client } from 'pg'
import { prepareHome } from '../home.ts'
import { addressOf, ledger, socketFolder } from './addresses.ts'
import { findBinaries } from './binaries.ts'
import { clusterIn, createCluster, type Passwords, readPasswords } from './cluster.ts'
import { serverIdentity } from './identity.ts'
import type { Database } from './database.ts'
import { joinOrStart, leaveServer } from './supervisor.ts'

/** What the caller of {@link openEmbedded} may choose. */
export type EmbeddedOptions = {
  /** `false` gives up surviving a power failure for speed; for tests only. */
  readonly durable: boolean
  /** Called once when the server ends although nobody asked it to. */
  readonly onLost: (error: Error) => void
}

/** Where root keeps a private copy of the programs: every user can enter it, unlike a data folder below /root. */
const systemCache = '/var/cache/taizhang'

/** Opens the ledger in `<home>/database`, making it when there is none. */
export async function openEmbedded(home: string, options: EmbeddedOptions): Promise<Database> {
  const cluster = clusterIn(home)
  const identity = serverIdentity(cluster.data)
  prepareHome(home)
  mkdirSync(cluster.base, { recursive: true })
  const binaries = () =>
    findBinaries(identity, identity ? [systemCache, cluster.base] : [cluster.base])
  const passwords =
    readPasswords(cluster) ?? createCluster(cluster, binaries(), identity, options.durable)
  const folder = socketFolder(cluster)
  const superuserUrl = addressOf(folder, passwords, 'postgres', 'postgres')
  const run = {
    cluster,
    identity,
    binaries,
    durable: options.durable,
    answers: () => answers(superuserUrl),
  }
  const server = await joinOrStart(run)
  let leaving: Promise<void> | undefined
  const stop = () => (leaving ??= leaveServer(cluster, server).finally(folder.remove))
  server.child?.once('exit', (code, signal) => {
    if (!leaving)
      options.onLost(new Error(`The database server ended by itself (${signal ?? code}).`))
  })
  try {
    const version = await prepareLedger(superuserUrl, passwords)
    return { url: addressOf(folder, passwords, ledger), superuserUrl, version, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A server that is starting, stopping or just gone answers with one of these; everything else is a real fault. */
const passing = new Set(['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'])

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && passing.has(String(error.code))) return false
    throw error
  }
}

/** Makes the ledger's role and database where they are missing. Resolves to the server's version. */
async function prepareLedger(superuserUrl: string, passwords: Passwords): Promise<string> {
  return withClient(superuserUrl, async (client) => {
    // Two first starts at the same moment take turns; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [ledger])
    const found = await client.query<{ version: string; role: boolean; database: boolean }>(
      `SELECT current_setting('server_version') AS version,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
      [ledger],
    )
    const [row] = found.rows
    if (!row) throw new Error('A query without conditions returned no row.')
    if (!row.role)
      await client.query(`CREATE ROLE ${ledger} LOGIN PASSWORD '${passwords.taizhang}'`)
    if (!row.database) await client.query(`CREATE DATABASE ${ledger} OWNER ${ledger}`)
    return row.version
  })
}

async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}
