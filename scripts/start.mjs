/**
 * `npm start`: installs where needed and starts; Taizhang builds the web app where needed while it opens its database. Plain
 * JavaScript, so that any Node from 18 on can read it; Taizhang itself then runs on the Node that npm installed.
 */
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, projectRoot } from './install.mjs'

const program = join(projectRoot, 'server/taizhang.ts')
const args = ['start', '--build', ...process.argv.slice(2)]
const guard = new URL('end-with-parent.mjs', import.meta.url).href

const node = ensureInstalled()

if (process.env.npm_lifecycle_event === 'start') await import(guard)
if (realpathSync(node) === realpathSync(process.execPath)) {
  process.argv.splice(1, Infinity, program, ...args)
  await import(program)
} else {
  startOn(node)
}

/** Runs Taizhang on another Node than this one, passes signals on and ends as it ends. */
function startOn(/** @type {string} */ other) {
  const child = spawn(other, ['--import', guard, program, ...args], { stdio: 'inherit' })
  child.once('error', (error) => {
    throw error
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Ctrl-C at a terminal reaches the child by itself; a second one would cut its good end short.
    const alreadySent = signal === 'SIGINT' && process.stdin.isTTY
    process.on(signal, () => alreadySent || child.kill(signal))
  }
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal])
  })
}
