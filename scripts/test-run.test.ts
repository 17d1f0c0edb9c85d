/** `npm test` tried with tools of three lines: what it runs, where it stops and what its last line says. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const counts = { numPassedTests: 41, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }

/** Runs it with tools that all pass, except those given with another shell line. */
function runTests(tools: Record<string, string> = {}, environment: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-test-run-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const bin = join(root, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  cpSync(import.meta.dirname, join(root, 'scripts'), { recursive: true })
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
  symlinkSync(process.execPath, join(bin, 'node'))
  writeFileSync(join(root, 'scripts/check-docs.ts'), '')
  writeFileSync(join(root, 'scripts/build.mjs'), '')
  const reporting = `for word; do file="\${word#--outputFile.json=}"; [ "$file" = "$word" ] || echo '${JSON.stringify(counts)}' > "$file"; done`
  const passing = { oxfmt: 'true', oxlint: 'true', tsc: 'true', knip: 'true', vitest: reporting }
  for (const [name, line] of Object.entries({ ...passing, ...tools })) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*"\n${line}\n`, { mode: 0o755 })
  }
  const done = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), 'engine'], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: process.execPath, ...environment },
  })
  const said = done.stderr + done.stdout
  return { status: done.status, said, last: said.trimEnd().split('\n').at(-1) }
}

describe('npm test', () => {
  it('runs every stage in order, hands its words to Vitest, and ends with the counts', () => {
    const { status, said, last } = runTests()
    expect(said).toMatch(
      /oxfmt --check[^]*oxlint[^]*tsc --noEmit[^]*knip[^]*documents[^]*web app[^]*vitest run .* engine\n/,
    )
    expect(said).toMatch(/── types: passed in \d+\.\d s/)
    expect({ status, last }).toEqual({ status: 0, last: '41 passed, 0 failed, 3 skipped' })
  })

  it('stops at the first stage that fails, which counts as a failure', () => {
    const { status, said, last } = runTests({ oxlint: 'exit 1' })
    expect(said).toContain('── lint: FAILED')
    expect(said).not.toContain('tsc')
    expect({ status, last }).toEqual({ status: 1, last: '0 passed, 1 failed, 0 skipped' })
  })

  it('never reports success when Vitest failed without a failed test', () => {
    const { status, last } = runTests({ vitest: 'exit 1' })
    expect({ status, last }).toEqual({ status: 1, last: '0 passed, 1 failed, 0 skipped' })
  })

  it('says which browser it needs, and ends with the counts even then', () => {
    const { status, said, last } = runTests({}, { CHROMIUM_PATH: '/nowhere' })
    expect(said).toContain('用 CHROMIUM_PATH 指明路径')
    expect({ status, last }).toEqual({ status: 1, last: '0 passed, 1 failed, 0 skipped' })
  })
})
