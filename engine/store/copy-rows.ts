import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { tellListeners } from './sql.ts'
import { textOf } from './text-of.ts'

/** Characters that have a meaning in the text of a COPY, and how each is written (PostgreSQL, "COPY", text format). */
const special = /[\\\n\r\t]/
const specials = /[\\\n\r\t]/g
const written: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
const escaped = (text: string): string =>
  special.test(text) ? text.replaceAll(specials, (one) => written[one] ?? one) : text

const field = (value: unknown): string => {
  const text = textOf(value)
  return text === null ? String.raw`\N` : escaped(text)
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`
/** Bytes that are handed over at a time: enough to fill the socket, so that the database need not wait for this process. */
const pieceBytes = 256 * 1024
/** UTF-8 takes at most so many bytes for what is one character in a string. */
const bytesEach = 3

/** Bytes that are used again and again: what is thrown away instead waits long for the next clearing of the memory. */
export class Pieces {
  readonly #free: Buffer[] = []
  take = (most: number): Buffer =>
    most > pieceBytes
      ? Buffer.allocUnsafe(most)
      : (this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceBytes))
  give(piece: Buffer): void {
    if (piece.length === pieceBytes) this.#free.push(piece)
  }
}

/** Rows of one table and one zone, put together one by one while the database is at others. */
export class CopyRows {
  readonly table: string
  readonly #zone: number
  readonly #columns: readonly string[]
  /** Of each column what it held last and how that was written: in most of them all rows say the same. */
  readonly #last: { value: unknown; text: string }[]
  readonly #pieces: Pieces
  #full: { readonly piece: Buffer; readonly filled: number }[] = []
  #piece: Buffer | null = null
  #filled = 0
  #held = 0

  /** @param columns Their names besides the zone, in the order of each row's values. */
  constructor(zone: number, table: string, columns: readonly string[], pieces = new Pieces()) {
    this.#zone = zone
    this.#pieces = pieces
    this.table = table
    this.#columns = columns
    this.#last = columns.map(() => ({ value: null, text: field(null) }))
  }

  get held(): number {
    return this.#held
  }

  /** Takes a row's values as they would be bound one by one; words to search by as a `tsvector` in text. */
  add(values: readonly unknown[]): void {
    let line = String(this.#zone)
    let at = 0
    for (const last of this.#last) {
      const value = values[at] ?? null
      at += 1
      if (value !== last.value) {
        last.value = value
        last.text = field(value)
      }
      line += `\t${last.text}`
    }
    this.#write(`${line}\n`)
    this.#held += 1
  }

  /** Puts a line into the bytes at once: thousands of short texts that wait to be one would fill the heap. */
  #write(line: string): void {
    const most = line.length * bytesEach
    if (this.#piece && this.#filled + most > this.#piece.length) this.#cut()
    this.#piece ??= this.#pieces.take(most)
    this.#filled += this.#piece.write(line, this.#filled)
  }

  #cut(): void {
    if (this.#piece) this.#full.push({ piece: this.#piece, filled: this.#filled })
    this.#piece = null
    this.#filled = 0
  }

  /** Sends the rows, in their order, and lets go of them. */
  async copy(client: PoolClient): Promise<void> {
    if (this.#held === 0) return
    this.#cut()
    const full = this.#full
    this.#full = []
    this.#held = 0
    const columns = ['zone_id', ...this.#columns].map(quoted).join(', ')
    const text = `copy ${quoted(this.table)} (${columns}) from stdin`
    tellListeners(text)
    const bytes = full.map(({ piece, filled }) => piece.subarray(0, filled))
    await pipeline(Readable.from(bytes), client.query(copyFrom(text)))
    // The database has answered, so nothing of it is on its way any more.
    for (const { piece } of full) this.#pieces.give(piece)
  }
}
