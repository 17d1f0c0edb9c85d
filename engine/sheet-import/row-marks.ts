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
 * its own, so that three equal rows are three entries, and the same file again is none. Asked in the order of the file.
 */
export class RowMarks {
  readonly #model: RegisterModel
  readonly #times = new Map<string, number>()
  constructor(model: RegisterModel) {
    this.#model = model
  }
  next(row: ReadRow): string {
    const first = markOf(this.#model, row, 0)
    const nth = this.#times.get(first) ?? 0
    this.#times.set(first, nth + 1)
    return nth === 0 ? first : markOf(this.#model, row, nth)
  }
}
