import { randomFillSync } from 'node:crypto'

let last = 0
let counter = 0
// Random bytes are drawn for many ids at once: one call a write would cost more than the id.
const pool = Buffer.allocUnsafe(4096)
let used = pool.length

function random(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.subarray(used - bytes, used)
}

/**
 * A new UUID version 7 (RFC 9562): milliseconds, then a 12-bit counter within the millisecond, then 62 random bits, so that ids made
 * by one process sort in the order they were made.
 */
export function newId(now: number = Date.now()): string {
  if (now > last) {
    last = now
    counter = 0
  } else {
    counter += 1
    if (counter > 0xfff) {
      last += 1
      counter = 0
    }
  }
  const time = last.toString(16).padStart(12, '0')
  const tail = random(8).toString('hex')
  const variant = ((Number.parseInt(tail.charAt(0), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Whether a text is a UUID in lower case, as the ledger writes them. */
export const isId = (text: unknown): text is string => typeof text === 'string' && shape.test(text)
