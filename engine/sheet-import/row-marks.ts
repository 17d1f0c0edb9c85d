import { hash } from 'node:crypto'
import type { RegisterModel } from '../model/model.ts'
import type { ReadRow } from './read-rows.ts'

/** What a row says, as a short text that stays the same; `nth` tells rows of one file apart that say the same. */
function markOf(model: RegisterModel, { values }: ReadRow, nth: number): string {
  const sorted = Object.keys(values)
    .sort()
    .map((field) => [field, values[field]])
  const digest = hash('sha256', JSON.stringify(sorted), 'base64url')
  return `sheet:${model.key}:${digest}:${nth}`
}

/**
 * By what rows without a key are recognised when they come again: by all that they say. Of rows that say the same each has a mark of
 * its own, so that three equal rows are three entries, and the same file again is none.
 */
export function marksOf(model: RegisterModel, read: readonly ReadRow[]): Map<number, string> {
  const times = new Map<string, number>()
  return new Map(
    read.map((row) => {
      const first = markOf(model, row, 0)
      const nth = times.get(first) ?? 0
      times.set(first, nth + 1)
      return [row.line, nth === 0 ? first : markOf(model, row, nth)]
    }),
  )
}
