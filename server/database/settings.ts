/**
 * The embedded server's settings. They are written to a file of their own at every start, which postgresql.conf
 * includes last: a new release may change them, and `ALTER SYSTEM` still has the last word.
 */
import { totalmem } from 'node:os'

/** Name of the file inside the cluster's folder. */
export const settingsFile = 'taizhang.conf'

const megabyte = 1024 * 1024

/**
 * Text of the settings file.
 *
 * @param durable `false` gives up surviving a power failure for speed; for tests only.
 */
export function serverSettings(durable: boolean): string {
  const settings: Record<string, string> = {
    // Reached through a socket inside the cluster's own folder, which only its owner can enter.
    listen_addresses: '',
    unix_socket_directories: '.',
    port: '5432',
    cluster_name: 'taizhang',
    max_connections: '100',
    shared_buffers: `${durable ? sharedBuffers(availableMemory()) : 128}MB`,
    // The zone's official day is China's, whatever the machine's clock is set to.
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    wal_level: 'replica',
    // The npm build has neither lz4 nor zstd.
    wal_compression: 'pglz',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    deadlock_timeout: '200ms',
    log_lock_waits: 'on',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}

/**
 * PostgreSQL's own advice for its buffers is a quarter of the memory; 4 GB is where we stop, since Node and the
 * system's file cache share the machine.
 */
export function sharedBuffers(memory: number): number {
  return Math.min(Math.max(Math.floor(memory / 4 / megabyte), 32), 4096)
}

/** Bytes this process may use: a container's limit where there is one. */
function availableMemory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
