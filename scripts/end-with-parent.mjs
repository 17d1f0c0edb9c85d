/**
 * Ends this process, as a person would, when the one that started it is gone: a server whose `npm start` was killed must
 * not keep the port from the next one. Between npm and this process there may be a shell (`sh -c …`) that outlives npm.
 */
import { readFileSync } from 'node:fs'

/** Milliseconds between two looks, each a system call or two. */
const interval = 250

const before = ancestors()
setInterval(() => {
  if (ancestors() !== before) process.kill(process.pid, 'SIGTERM')
}, interval).unref()

/** The process that started this one and, where that is npm's shell, the one that started the shell. */
function ancestors() {
  const { ppid } = process
  try {
    const command = readFileSync(`/proc/${ppid}/cmdline`, 'utf8')
    if (!/^\S*sh\0-c\0/.test(command)) return `${ppid}`
    const grandparent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${ppid}/status`, 'utf8'))?.[1]
    return `${ppid} ${grandparent}`
  } catch {
    // No /proc (macOS), where the shell makes way for what it runs.
    return `${ppid}`
  }
}
