import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { DataRow } from './data-rows.ts'
import { type FoundNames, namesThings } from './find-names.ts'
import { plainText } from './plain-text.ts'
import type { Plan } from './plan.ts'
import { cellReader } from './read-cell.ts'
import { plannedColumns, readingOf } from './read-rows.ts'
import { saidKinds } from './said-values.ts'

/** A word of a column that means nothing to its field yet, and how many rows say it. */
export interface UnreadWord {
  readonly word: string
  readonly rows: number
}
export interface UnreadWords {
  readonly field: string
  /** The most frequent first. */
  readonly words: readonly UnreadWord[]
  /** How many rarer ones are not among them. */
  readonly left: number
}

/** Words shown of a field: a column with more is read into the wrong field. */
const shown = 50

/** The words that a person can say the meaning of, once for all rows that hold them. */
export function unreadWords(
  context: Context,
  model: RegisterModel,
  plan: Plan,
  names: FoundNames,
  rows: readonly DataRow[],
): readonly UnreadWords[] {
  const reading = readingOf(context, model, plan, names)
  return plannedColumns(model, plan).flatMap(({ index, field }) => {
    const { kind } = field.field
    if (!saidKinds.has(kind) && !namesThings.has(kind)) return []
    const read = cellReader(reading, field)
    const counted = new Map<string, number>()
    for (const { cells } of rows) {
      const cell = cells[index] ?? null
      if (!('fault' in read(cell))) continue
      const word = plainText(cell)
      counted.set(word, (counted.get(word) ?? 0) + 1)
    }
    if (counted.size === 0) return []
    const words = Array.from(counted, ([word, n]): UnreadWord => ({ word, rows: n }))
    words.sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1))
    return [
      { field: field.name, words: words.slice(0, shown), left: Math.max(0, words.length - shown) },
    ]
  })
}
