/** What is left after each kind of sudden end, and that the next start mends it. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { clusterFolder, end, hold, newHome, open, query, serverOf } from '../../test/data-folder.ts'

const linux = process.platform === 'linux'

/** Process numbers of the watchers of this folder's server. */
function watchersOf(home: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const isWatcher = (pid: string) => {
    try {
      const atHome = readlinkSync(`/proc/${pid}/cwd`) === clusterFolder(home)
      return atHome && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('taizhang-watcher')
    } catch {
      return false
    }
  }
  return pids.filter(isWatcher).map(Number)
}

describe('after kill -9 of the process that started it', () => {
  it('the server stops by itself, and the next start finds every row', async () => {
    const home = newHome()
    const holder = await hold(home)
    await query(holder.answer, 'CREATE TABLE promise AS SELECT generate_series(1, 1000) AS id')
    await end(holder, 'SIGKILL')
    await vi.waitFor(() => expect(serverOf(home)).toBeUndefined(), { timeout: 5000 })
    const { url } = await open(home)
    expect(await query(url, 'SELECT count(*)::int AS promises FROM promise')).toEqual([
      { promises: 1000 },
    ])
  })

  it('the next start may come at once', async () => {
    const home = newHome()
    const holder = await hold(home)
    await end(holder, 'SIGKILL')
    const { url } = await open(home)
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it.runIf(linux)(
    'an orphan whose watcher was killed too is adopted and watched again',
    async () => {
      const home = newHome()
      const holder = await hold(home)
      const orphan = serverOf(home)
      for (const watcher of watchersOf(home)) process.kill(watcher, 'SIGKILL')
      await end(holder, 'SIGKILL')
      const heir = await hold(home)
      expect(serverOf(home)).toBe(orphan)
      expect(watchersOf(home)).toHaveLength(1)
      await end(heir, 'SIGKILL')
      await vi.waitFor(() => expect(serverOf(home)).toBeUndefined(), { timeout: 5000 })
    },
  )
})

/** Writes rows one by one until the connection breaks. Resolves to the number of acknowledged rows. */
async function writeUntilBroken(url: string, writer: number): Promise<number> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  for (let row = 0; ; row += 1) {
    try {
      await client.query('INSERT INTO promise VALUES ($1, $2)', [writer, row])
    } catch {
      return row
    }
  }
}

describe('after kill -9 of the server itself', () => {
  it('no acknowledged row is missing, and who started it is told', async () => {
    const home = newHome()
    const lost = vi.fn<(error: Error) => void>()
    const { url, stop } = await open(home, lost)
    await query(url, 'CREATE TABLE promise (writer int, row int)')
    const writers = Promise.all([1, 2, 3, 4].map((writer) => writeUntilBroken(url, writer)))
    await new Promise((resolve) => setTimeout(resolve, 300))
    process.kill(serverOf(home) ?? 0, 'SIGKILL')
    const acknowledged = await writers
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce())
    await stop()

    const next = await open(home)
    const kept = await query<{ rows: number }>(
      next.url,
      'SELECT count(*)::int AS rows FROM promise GROUP BY writer ORDER BY writer',
    )
    expect(Math.min(...acknowledged)).toBeGreaterThan(0)
    // A row whose acknowledgement was under way may be there as well.
    for (const [index, rows] of acknowledged.entries()) {
      expect(kept[index]?.rows).toBeOneOf([rows, rows + 1])
    }
  })
})

describe('a start', () => {
  it('does not take a number that now belongs to another program for its server', async () => {
    const home = newHome()
    await (await open(home)).stop()
    const stranger = [process.pid, clusterFolder(home), 1, 5432, '.', '', '', 'ready   ', '']
    for (const lock of ['postmaster.pid', '.s.PGSQL.5432.lock'])
      writeFileSync(join(clusterFolder(home), lock), stranger.join('\n'), { mode: 0o600 })
    const { url } = await open(home)
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('clears away a database that an earlier one left half made', async () => {
    const home = newHome()
    const { pid: ended } = spawnSync('true')
    const remains = join(home, `database/cluster.unfinished-${ended}`)
    mkdirSync(join(remains, 'data'), { recursive: true })
    await open(home)
    expect(existsSync(remains)).toBe(false)
  })

  it('is refused with the words of the server when that does not start', async () => {
    const home = newHome()
    await (await open(home)).stop()
    rmSync(join(clusterFolder(home), 'global/pg_control'))
    await expect(open(home)).rejects.toThrow(/数据库未能启动.*\n.*did not start.*\n[^]*pg_control/)
  })
})
