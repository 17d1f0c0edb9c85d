import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StartRefusal } from '../start-refusal.ts'
import { findBinaries, installedPackage } from './binaries.ts'

const nobody = { uid: 65_534, gid: 65_534 }
const root = process.getuid?.() === 0

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-programs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, mode)
  return folder
}

/** The package as npm leaves it where install scripts are forbidden: without the links. */
function withoutLinks(mode: number) {
  const { folder, version } = installedPackage()
  const native = join(newFolder(mode), 'native')
  cpSync(folder, native, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  return { folder: native, version }
}

describe('the database programs', () => {
  it('run where npm put them, with the links that its script did not make', () => {
    const installed = withoutLinks(0o755)
    const { postgres } = findBinaries(undefined, [], installed)
    expect(postgres).toBe(join(installed.folder, 'bin/postgres'))
    expect(spawnSync(postgres, ['--version']).stdout.toString()).toMatch(/PostgreSQL\) 18/)
  })

  it.runIf(root)('run from a copy where the server may not enter the folder of npm', () => {
    const installed = withoutLinks(0o700)
    const closed = newFolder(0o700)
    const place = join(newFolder(0o755), 'cache')
    const { postgres } = findBinaries(nobody, [closed, place], installed)
    expect(postgres.startsWith(`${place}/postgresql-${installed.version}-`)).toBe(true)

    rmSync(installed.folder, { recursive: true })
    expect(findBinaries(nobody, [place], installed).postgres, 'copied once').toBe(postgres)
  })

  it('are refused with a way out where they run from nowhere', () => {
    const installed = { folder: join(newFolder(0o755), 'native'), version: '18.0.0' }
    const find = () => findBinaries(undefined, [newFolder(0o755)], installed)
    expect(find).toThrow(StartRefusal)
    expect(find).toThrow(/DATABASE_URL.*\n.*DATABASE_URL.*\n.*ENOENT/)
  })
})
