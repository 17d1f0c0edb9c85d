/** How a client reaches the embedded server: through the socket in its folder, as one of its two roles. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster, Passwords } from './cluster.ts'

/** Name of the ledger's database and of the role that owns it. */
export const ledger = 'taizhang'

/** Bytes a socket's path may have: 107 on Linux, 103 on macOS. */
const longestSocketPath = 103

/** A folder to name as host, and what removes it when it was made for the purpose. */
export type SocketFolder = { readonly path: string; readonly remove: () => void }

/** The cluster's own folder or, where its path is too long for a socket, a short link to it. */
export function socketFolder(cluster: Cluster): SocketFolder {
  if (Buffer.byteLength(join(cluster.data, '.s.PGSQL.5432')) <= longestSocketPath) {
    return { path: cluster.data, remove: () => undefined }
  }
  const base = tmpdir().length < longestSocketPath / 2 ? tmpdir() : '/tmp'
  const folder = mkdtempSync(join(base, 'taizhang-'))
  symlinkSync(cluster.data, join(folder, 'data'))
  return {
    path: join(folder, 'data'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Address of a database of the embedded server, as its owner or as the superuser. */
export function addressOf(
  folder: SocketFolder,
  passwords: Passwords,
  role: keyof Passwords,
  database = ledger,
) {
  return `postgresql://${role}:${passwords[role]}@localhost:5432/${database}?host=${encodeURIComponent(folder.path)}`
}
