import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FileStore } from './file-store.ts'

async function newStore() {
  const home = mkdtempSync(join(tmpdir(), 'taizhang-files-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  return { home, store, incoming: () => readdirSync(join(home, 'files', 'incoming')) }
}
const limits = { maxBytes: 100 }

describe('the file store', () => {
  it('keeps content under its SHA-256, for its owner alone, and gives it back', async () => {
    const { home, store, incoming } = await newStore()
    const content = Buffer.from('证据')
    const { sha256, bytes, path } = await store.put([content], limits)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(path).toBe(join(home, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    expect(bytes).toBe(content.length)
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(await buffer(store.open(sha256))).toEqual(content)
    expect(incoming()).toEqual([])
  })

  it('keeps the same content once', async () => {
    const { store } = await newStore()
    const one = await store.put([Buffer.from('a')], limits)
    const other = await store.put([Buffer.from('a')], limits)
    expect(other).toEqual(one)
    expect(await buffer(store.open(one.sha256))).toEqual(Buffer.from('a'))
  })

  it('refuses what is too large and leaves nothing of it', async () => {
    const { store, incoming } = await newStore()
    const parts = [Buffer.alloc(60), Buffer.alloc(60)]
    await expect(store.put(parts, limits)).rejects.toMatchObject({ name: 'tooLarge' })
    expect(incoming()).toEqual([])
  })

  it('leaves nothing of an upload that breaks off', async () => {
    const { store, incoming } = await newStore()
    async function* broken() {
      yield Buffer.from('half')
      await Promise.resolve()
      throw new Error('the line is dead')
    }
    await expect(store.put(broken(), limits)).rejects.toThrow('the line is dead')
    expect(incoming()).toEqual([])
  })

  it('clears away what a killed process left, and nothing that is still coming in', async () => {
    const { home, store, incoming } = await newStore()
    const folder = join(home, 'files', 'incoming')
    for (const name of ['old', 'new']) writeFileSync(join(folder, name), '')
    const longAgo = new Date(Date.now() - 2 * 86_400_000)
    utimesSync(join(folder, 'old'), longAgo, longAgo)
    await store.prepare()
    expect(incoming()).toEqual(['new'])
  })

  it('never names a file outside its folder', async () => {
    const { store } = await newStore()
    expect(() => store.open('../../../../etc/passwd')).toThrow('not a SHA-256')
  })
})
