/**
 * Ends this process, as a person would, when the process that started it is gone: a server whose `npm start` was killed
 * must not keep the port from the next one.
 */

/** Milliseconds between two looks; a system call each. */
const interval = 250

const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, interval).unref()
