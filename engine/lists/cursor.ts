import { refuse } from '../refusals.ts'

/** Where a page ended: the value of the sort column (null: among the empty ones) and the id that breaks ties. */
export interface Cursor {
  readonly sort: string
  readonly value: string | number | null
  readonly id: string
}

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url')

/** Reads a cursor that `writeCursor` made for the same sort; anything else is refused. */
export function readCursor(text: string, sort: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 3) throw refuse.badCursor()
    const [of, value, id] = read as unknown[]
    const sound = value === null || typeof value === 'string' || typeof value === 'number'
    if (of !== sort || !sound || typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id))
      throw refuse.badCursor()
    return { sort, value, id }
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse.badCursor()
    throw error
  }
}
