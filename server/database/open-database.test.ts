import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clusterFolder, end, hold, newHome, open, query, serverOf } from '../../test/data-folder.ts'

describe('the embedded server', () => {
  it('starts in an empty folder, stops with its only user, and starts again within three seconds', async () => {
    const home = newHome('数据 with space')
    const first = await open(home)
    expect(first.version).toMatch(/^18\./)
    await query(first.url, "CREATE TABLE promise AS SELECT '清河' AS river")
    await first.stop()
    expect(serverOf(home)).toBeUndefined()

    const begun = performance.now()
    const second = await open(home)
    expect(await query(second.url, 'SELECT river FROM promise')).toEqual([{ river: '清河' }])
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  it('keeps text as UTF-8 that search can split, counts by checksum and is durable', async () => {
    const { url } = await open(newHome())
    const [row] = await query(
      url,
      `SELECT length(to_tsvector('simple', '土地，北京')) AS words, current_setting('data_checksums') AS checksums,
              current_setting('fsync') || current_setting('synchronous_commit') AS durable,
              current_setting('listen_addresses') AS network, current_setting('is_superuser') AS superuser`,
    )
    expect(row).toEqual({
      words: 2,
      checksums: 'on',
      durable: 'onon',
      network: '',
      superuser: 'off',
    })
  })

  it('lets nobody in without the password, which only the starting user can read', async () => {
    const home = newHome()
    const { url } = await open(home)
    await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    )
    expect(statSync(join(home, 'database/cluster/passwords')).mode & 0o777).toBe(0o600)
    expect(statSync(clusterFolder(home)).mode & 0o777).toBe(0o700)
  })

  it('is reached through a short link when its folder has a long path', async () => {
    const { url } = await open(newHome('长'.repeat(60)))
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('several processes', () => {
  it('share one server, which stays until the last of them stops', async () => {
    const home = newHome()
    const first = await hold(home)
    const second = await open(home)
    expect(second.url).toBe(first.answer)
    const server = serverOf(home)
    await end(first, 'SIGTERM')
    expect(serverOf(home)).toBe(server)
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(serverOf(home)).toBeUndefined()
  })

  it('may make the database at the same moment', async () => {
    const home = newHome()
    const holders = await Promise.all([hold(home), hold(home), hold(home)])
    const answers = holders.map((holder) => holder.answer)
    expect(answers[0]).toMatch(/^postgresql:/)
    expect(answers).toEqual(answers.map(() => answers[0]))
  })
})

describe('as another user', () => {
  const nobody = { uid: 65_534, gid: 65_534 }
  const read = ['-c', 'test -x "$1" && test -r "$2"', 'sh', process.execPath, import.meta.filename]
  /** Only root may become another user, who must then be able to enter this project at all. */
  const possible =
    process.getuid?.() === 0 && spawnSync('/bin/sh', read, { ...nobody, cwd: '/' }).status === 0

  it('starts under umask 077', async () => {
    const { answer } = await hold(newHome(), { umask: '077' })
    expect(await query(answer, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it.runIf(possible)('runs as an ordinary user', async () => {
    const home = newHome()
    chownSync(dirname(home), nobody.uid, nobody.gid)
    const { answer } = await hold(home, nobody)
    expect(await query(answer, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(statSync(clusterFolder(home)).uid).toBe(nobody.uid)
  })

  it.runIf(possible)('refuses a folder that belongs to somebody else', async () => {
    const home = newHome()
    await (await open(home)).stop()
    chmodSync(dirname(home), 0o755)
    const { answer } = await hold(home, nobody)
    expect(answer).toMatch(/^StartRefusal: .*属于另一个系统用户.*belongs to another system user/)
  })
})
