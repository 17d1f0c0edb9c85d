/** `npm start` tried on a small project of its own, with the real npm and a web app that is built by three lines. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { isAlive } from '../server/database/postmaster.ts'

const packages = { node: 'file:packages/node', vite: 'file:packages/vite' }

/** Packages from folders of the project itself, so that the real npm needs no network. */
const lockfile = {
  name: 'trial',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'trial', version: '1.0.0', dependencies: packages },
    'node_modules/node': { resolved: 'packages/node', link: true },
    'node_modules/vite': { resolved: 'packages/vite', link: true },
    'packages/node': { version: '1.0.0', bin: { node: 'bin/node' } },
    'packages/vite': { version: '1.0.0' },
  },
}

/** Stands for Vite: what counts here is when it runs. */
const builder = `
  const fs = require('node:fs')
  fs.rmSync('web/dist', { recursive: true, force: true })
  fs.mkdirSync('web/dist')
  fs.copyFileSync('web/main.tsx', 'web/dist/main.js')`

/** Stands for Taizhang: builds as it does, tells how it was started, then ends as it is told to. */
const program = `
  import { ensureBuilt } from '../scripts/build.mjs'
  if (process.argv.includes('--build')) await ensureBuilt(process.execPath)
  process.on('SIGTERM', () => process.exit(7))
  console.log('started', process.pid, process.argv.slice(1).join(' '))
  if (process.argv.includes('--stay')) setInterval(() => undefined, 1000)`

/** A project as it is after a clone, whose Node from npm is the one that runs the tests or merely leads to it. */
function newProject(node: 'same' | 'other' = 'same'): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-start-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(import.meta.dirname, join(root, 'scripts'), { recursive: true })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const project = { name: 'trial', version: '1.0.0', type: 'module', dependencies: packages }
  write('package.json', JSON.stringify(project))
  write('package-lock.json', JSON.stringify(lockfile))
  write('packages/vite/package.json', '{"name":"vite","version":"1.0.0"}')
  write('packages/vite/bin/vite.js', builder)
  write('packages/node/package.json', '{"name":"node","version":"1.0.0","bin":{"node":"bin/node"}}')
  write('packages/node/bin/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`)
  const bin = join(root, 'packages/node/bin/node')
  chmodSync(bin, 0o755)
  if (node === 'same') {
    rmSync(bin)
    symlinkSync(process.execPath, bin)
  }
  write('web/main.tsx', 'first')
  write('server/taizhang.ts', program)
  return root
}

const environment = { ...process.env, npm_lifecycle_event: undefined, npm_execpath: undefined }

const script = (root: string) => join(root, 'scripts/start.mjs')

/** Starts and waits for the end. `options` go to Node itself. */
function start(root: string, options: string[] = []): { status: number | null; said: string } {
  const command = [...options, script(root), '--port', '1']
  const done = spawnSync(process.execPath, command, { encoding: 'utf8', env: environment })
  return { status: done.status, said: done.stdout + done.stderr }
}

/** Starts, as npm does, a server that stays. Resolves to this process and the number of the one that serves. */
async function startAndStay(root: string): Promise<{ starter: ChildProcess; server: number }> {
  const starter = spawn(process.execPath, [script(root), '--stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  })
  onTestFinished(() => void starter.kill('SIGKILL'))
  for await (const line of createInterface(starter.stdout)) {
    const server = /^started (\d+)/.exec(line)?.[1]
    if (server) return { starter, server: Number(server) }
  }
  throw new Error('It ended before it had started.')
}

const builtFrom = (root: string) => readFileSync(join(root, 'web/dist/main.js'), 'utf8')

describe('npm start', () => {
  it('installs, builds and starts in a fresh clone, and only starts from then on', () => {
    const root = newProject()
    const first = start(root)
    expect(first.said).toMatch(
      /npm install[^]*Building[^]*started \d+ .*taizhang\.ts start --build --port 1/,
    )
    expect(first.status).toBe(0)
    expect(builtFrom(root)).toBe('first')

    const begun = performance.now()
    const second = start(root)
    expect(second.said).toMatch(/^started \d+ \S+taizhang\.ts start --build --port 1\n$/)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('builds again when a source changed, and not when only its time did', () => {
    const root = newProject()
    start(root)
    utimesSync(join(root, 'web/main.tsx'), new Date(), new Date())
    expect(start(root).said).not.toContain('Building')
    writeFileSync(join(root, 'web/main.tsx'), 'second')
    expect(start(root).said).toContain('Building')
    expect(builtFrom(root)).toBe('second')
  })

  it('installs again when the lockfile changed', () => {
    const root = newProject()
    start(root)
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockfile, null, 2))
    expect(start(root).said).toContain('npm install')
    expect(start(root).said).not.toContain('npm install')
  })

  it('says what is wrong when the packages cannot be installed', () => {
    const root = newProject()
    writeFileSync(join(root, 'package.json'), 'no manifest')
    expect(start(root)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/依赖安装失败.*\n.*again/),
    })
  })

  it('runs on the machine’s own Node where that of npm does not work, if it is new enough', () => {
    const root = newProject()
    rmSync(join(root, 'packages/node/bin/node'))
    writeFileSync(join(root, 'packages/node/bin/node'), 'no program')
    expect(start(root).said).toContain('started')
    const aged = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.20.2"})'
    expect(start(root, ['--import', aged])).toMatchObject({
      status: 1,
      said: expect.stringMatching(/v20\.20\.2 过旧.*\n.*npm rebuild node/),
    })
  })

  it.each(['same', 'other'] as const)(
    'passes a signal on and ends as the server ends (%s Node)',
    async (node) => {
      const { starter, server } = await startAndStay(newProject(node))
      expect(server === starter.pid).toBe(node === 'same')
      starter.kill('SIGTERM')
      expect(await once(starter, 'exit')).toEqual([7, null])
      expect(isAlive(server)).toBe(false)
    },
  )

  it('leaves no server behind when it is killed', async () => {
    const { starter, server } = await startAndStay(newProject('other'))
    starter.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(server)).toBe(false), { timeout: 5000 })
  })

  it('leaves no server behind when npm is killed, whose shell stays', async () => {
    const root = newProject()
    start(root)
    // The second command keeps each shell from making way for the first.
    const shell = `"${process.execPath}" "${script(root)}" --stay; true`
    const npm = spawn('/bin/sh', ['-c', 'sh -c "$1"; true', 'npm', shell], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...environment, npm_lifecycle_event: 'start' },
    })
    const said: unknown[] = await once(npm.stdout.setEncoding('utf8'), 'data')
    const server = Number(/^started (\d+)/.exec(String(said[0]))?.[1])
    npm.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(server)).toBe(false), { timeout: 5000 })
  })
})
