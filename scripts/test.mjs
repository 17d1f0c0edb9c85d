/**
 * `npm test`: everything a change must pass, on a machine that has nothing but npm. Stops at the first stage that
 * fails; the last line is always the count, `N passed, N failed, N skipped`. Words after `--` go to Vitest.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, projectRoot, refuse } from './install.mjs'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-results-'))
const results = join(folder, 'results.json')
// However it ends, refusals included, the counts are what is read last.
process.once('exit', (status) => {
  const counts = readCounts(status === 0 ? 0 : 1)
  rmSync(folder, { recursive: true, force: true })
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
})

const node = ensureInstalled()
const chromium = ensureChromium()
if (!chromium) {
  refuse(
    '浏览器测试需要 Chromium：请安装（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明路径。',
    'The browser tests need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or name it with CHROMIUM_PATH.',
  )
}

const programs = join(projectRoot, 'node_modules/.bin')
const env = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  // The tools are scripts that look for `node`; ours comes first.
  PATH: [programs, process.env.PATH].join(delimiter),
}
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]

/** Name, program and arguments of each stage, the quick ones first. */
const stages = [
  ['format', join(programs, 'oxfmt'), ['--check']],
  ['lint', join(programs, 'oxlint'), []],
  ['types', join(programs, 'tsc'), ['--noEmit']],
  ['unused', join(programs, 'knip'), []],
  ['documents', node, ['scripts/check-docs.ts']],
  ['web app', node, ['scripts/build.mjs']],
  ['tests', join(programs, 'vitest'), ['run', ...reporters, ...process.argv.slice(2)]],
]

const allPass = stages.every(([name, program, args]) => passes(name, program, args))
process.exitCode = allPass ? 0 : 1

function passes(
  /** @type {string} */ name,
  /** @type {string} */ program,
  /** @type {string[]} */ args,
) {
  const begun = performance.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}

/**
 * What Vitest wrote. A stage that failed without a failed test (a lint error, a test file that cannot be read) counts
 * as one failure.
 *
 * @param {number} least Failures there are at least.
 */
function readCounts(least) {
  if (!existsSync(results)) return { passed: 0, failed: least, skipped: 0 }
  const result = JSON.parse(readFileSync(results, 'utf8'))
  return {
    passed: result.numPassedTests,
    failed: Math.max(result.numFailedTests, least),
    skipped: result.numPendingTests + result.numTodoTests,
  }
}
