/** `npm run dev`: the server, restarted at every change, and Vite's development server for the web app. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, projectRoot } from './install.mjs'

const node = ensureInstalled()
const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
// Vite passes what is not a file of its own to the server, and has to know its port.
const env = { ...process.env, TAIZHANG_API_PORT: process.env.PORT ?? '8420' }
const programs = [
  ['--watch', '--watch-preserve-output', 'server/taizhang.ts', 'start'],
  [vite, 'web'],
].map((args) => spawn(node, args, { cwd: projectRoot, stdio: 'inherit', env }))

/** Neither is of use without the other. */
for (const program of programs) {
  program.once('exit', (code) => {
    process.exitCode ||= code ?? 1
    for (const other of programs) other.kill('SIGTERM')
  })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const program of programs) program.kill('SIGTERM')
  })
}
