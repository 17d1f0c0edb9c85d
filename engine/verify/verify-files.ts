import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { FileStore } from '../files/file-store.ts'
import { type Sql, rows, sql } from '../store/sql.ts'
import type { Finding } from './finding.ts'
import type { Report } from './verify-register.ts'

interface KeptFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

const batchSize = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Reads a file to its end; null when it is not there. */
async function read(
  store: FileStore,
  sha256: string,
): Promise<{ readonly sha256: string; readonly bytes: number } | null> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of store.open(sha256)) {
      const part = chunk as Uint8Array
      hash.update(part)
      bytes += part.byteLength
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return { sha256: hash.digest('hex'), bytes }
}

async function check(store: FileStore, file: KeptFile): Promise<Finding | null> {
  const found = await read(store, file.sha256)
  if (!found) return { what: 'content', expected: file.sha256, found: null }
  if (found.sha256 !== file.sha256)
    return { what: 'SHA-256', expected: file.sha256, found: found.sha256 }
  return found.bytes === file.bytes
    ? null
    : { what: 'bytes', expected: file.bytes, found: found.bytes }
}

const batchAfter = (
  client: PoolClient,
  zone: number,
  of: Sql,
  after: string,
): Promise<KeptFile[]> =>
  rows<KeptFile>(
    client,
    sql`select f.id, f.name, encode(f.sha256, 'hex') as sha256, f.bytes from file f where f.zone_id = ${zone} and ${of} and f.id > ${after} order by f.id limit ${batchSize}`,
  )

/** Reads every kept file, of one register or of all, and compares it with the digest under which it was kept; gives their number. */
export async function verifyFiles(
  client: PoolClient,
  zone: number,
  store: FileStore,
  register: string | null,
  report: Report,
): Promise<number> {
  const of = register === null ? sql`true` : sql`f.register = ${register}`
  let [files, after] = [0, beforeAll]
  for (;;) {
    const batch = await batchAfter(client, zone, of, after)
    for (const file of batch) {
      const finding = await check(store, file)
      if (finding) report(`${file.name} (${file.id})`, finding)
    }
    files += batch.length
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return files
    after = last.id
  }
}
