import type { Pool } from 'pg'

/**
 * Lists that are taken out at the same time. Each keeps a connection of the process's ten for as long as its reader takes; the others
 * wait, and all other work keeps most of the connections.
 */
const atOnce = 3

interface Line {
  free: number
  readonly waiting: (() => void)[]
}
const lines = new WeakMap<Pool, Line>()

/** Waits for a turn, first come, first served; what it gives ends the turn. */
export async function takeTurn(pool: Pool): Promise<() => void> {
  const line = lines.get(pool) ?? { free: atOnce, waiting: [] }
  lines.set(pool, line)
  if (line.free > 0) line.free -= 1
  else await new Promise<void>((resolve) => line.waiting.push(resolve))
  return () => {
    const next = line.waiting.shift()
    if (next) next()
    else line.free += 1
  }
}
