import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import { isDay } from './query-day.ts'

/** What a column that lists are ordered by can hold, as the database's answers carry it; null: nothing. */
export type CursorValue = string | number | boolean | null

/** Where a page ended: the value of the sort column (null: among the empty ones) and the id that breaks ties. */
export interface Cursor {
  readonly sort: string
  readonly value: CursorValue
  readonly id: string
}

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.id])).toString('base64url')

const isNumber = (value: CursorValue): boolean =>
  /^-?\d{1,20}(\.\d{1,20})?$/.test(String(value)) && typeof value !== 'boolean'
const isMoment = (value: CursorValue): boolean =>
  typeof value === 'string' &&
  /^[1-9]\d{3}-.{5}T[\d:.]+Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))

/** By the beginning of a column's type: whether it can hold a value. */
const fits: readonly (readonly [type: string, holds: (value: CursorValue) => boolean])[] = [
  ['bigint', (value) => Number.isSafeInteger(value)],
  ['numeric', isNumber],
  ['date', (value) => typeof value === 'string' && isDay(value)],
  ['timestamp', isMoment],
  ['boolean', (value) => typeof value === 'boolean'],
  ['text', (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0')],
]

function isSound(value: unknown, type: string): value is CursorValue {
  if (value === null) return true
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return false
  return fits.some(([begins, holds]) => type.startsWith(begins) && holds(value))
}

/**
 * Reads a cursor that `writeCursor` made for the same sort.
 *
 * @param type The type of the sort column: a cursor comes from outside, and what the column cannot hold was not written here.
 * @throws Refusal `badCursor`
 */
export function readCursor(text: string, sort: string, type: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 3) throw refuse.badCursor()
    const [of, value, id] = read as unknown[]
    if (of !== sort || !isSound(value, type) || !isId(id)) throw refuse.badCursor()
    return { sort, value, id }
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse.badCursor()
    throw error
  }
}
