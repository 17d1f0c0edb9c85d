import { spawn } from 'node:child_process'
import { flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('taizhang.ts', import.meta.url))

/**
 * Loads a zone in a process of its own, which shares the embedded database: telling a year takes 200 MB for a few seconds, and a
 * process that serves for months should not have grown by that. Resolves when everything is in; rejects when the loading failed or
 * was stopped.
 */
export function loadInChild(what: 'reference' | 'facts'): Promise<void> {
  // It reads the same files as this process has read.
  flushCompileCache()
  const child = spawn(process.execPath, [program, 'load', what], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`the loading ended with ${String(code)}`))
    })
  })
}
