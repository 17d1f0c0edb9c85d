/** A ledger started as an operator starts it: an empty zone, and a data folder that cannot be one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'taizhang-start-'))
const home = join(folder, 'home')

let pool: Pool
const environment = () => ({
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  TAIZHANG_HOME: home,
  TAIZHANG_DEMO: '0',
  DATABASE_URL: pool.options.connectionString,
})
const taizhang = (...words: readonly string[]) => ({
  words: ['server/taizhang.ts', ...words],
  options: { cwd: root, env: environment() },
})

beforeAll(async () => {
  pool = await freshDatabase('start')
})
afterAll(async () => {
  await pool.end()
  rmSync(folder, { recursive: true })
})

async function saidBy(child: ChildProcess, until: RegExp): Promise<string> {
  let said = ''
  for await (const part of child.stdout ?? []) {
    said += String(part)
    if (until.test(said)) return said
  }
  throw new Error(`it ended after saying: ${said}`)
}

describe('TAIZHANG_DEMO=0', () => {
  it('gives an empty zone that can be signed in to, whichever command was there first', async () => {
    const first = taizhang('verify')
    expect(spawnSync(process.execPath, first.words, first.options).status).toBe(0)
    const { words, options } = taizhang('start')
    const child = spawn(process.execPath, words, {
      ...options,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      const said = await saidBy(child, /sign-in: .*\n/)
      const address = /Taizhang is ready: (\S+)/.exec(said)?.[1] ?? ''
      const [, signIn, password] = /First sign-in: (\S+) \/ (\S+)/.exec(said) ?? []
      const entered = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ signIn, password }),
      })
      expect(entered.status).toBe(200)
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const list = async (register: string): Promise<unknown[]> => {
        const answer = await fetch(`${address}/api/upkeep/${register}`, { headers: { cookie } })
        return ((await answer.json()) as { entries: unknown[] }).entries
      }
      expect(await list('problem')).toEqual([])
      expect((await list('standard')).length).toBeGreaterThan(0)
      // Who is in the demonstration is told to nobody who has not signed in.
      const nobody = await (await fetch(`${address}/api/session`)).json()
      expect(nobody).not.toHaveProperty('demonstration')
    } finally {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }, 60_000)
})

describe('a data folder', () => {
  it('that cannot be made is refused in both languages, without a stack', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { words, options } = taizhang('start')
    const env = { ...options.env, TAIZHANG_HOME: join(file, 'home') }
    const { status, stderr } = spawnSync(process.execPath, words, {
      ...options,
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `数据文件夹 ${env.TAIZHANG_HOME} 无法建立或写入，请用 TAIZHANG_HOME 指定可写的文件夹。`,
      `The data folder ${env.TAIZHANG_HOME} cannot be made or written to. Name one that can with TAIZHANG_HOME.`,
    ])
    expect(stderr).not.toContain('    at ')
  })
})

describe('a draft of a migration', () => {
  it('is never written over a file that is there', () => {
    const draft = join(folder, 'draft.sql')
    writeFileSync(draft, 'under review')
    const { words, options } = taizhang('migrate', '--draft', draft)
    const { status, stderr } = spawnSync(process.execPath, words, { ...options, encoding: 'utf8' })
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      `${draft} 已存在，未覆盖；请换一个文件名。`,
    ])
  })
})
