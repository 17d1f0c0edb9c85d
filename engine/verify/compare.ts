import type { RegisterModel } from '../model/model.ts'
import { type Entry, rowOf } from '../store/entry.ts'
import { difference, type Finding } from './finding.ts'

/**
 * Compares a row with what its history makes of it, column by column: state, version, values, moments, limits and their ends, counts
 * and takers. What no history tells is left out: the number, where a story came from, and what the database computes itself.
 */
export function compare(model: RegisterModel, expected: Entry, found: Entry): Finding[] {
  const [wanted, held] = [rowOf(model, expected), rowOf(model, found)]
  const fieldOf = new Map(model.fields.map(({ column, name }) => [column, name]))
  const untold = new Set(['synthetic', 'told_from'])
  return Object.keys(wanted).flatMap((column) => {
    if (untold.has(column) || JSON.stringify(wanted[column]) === JSON.stringify(held[column]))
      return []
    const field = fieldOf.get(column)
    if (field === undefined)
      return [{ what: column, expected: wanted[column], found: held[column] }]
    return [
      difference(model, column, {
        field,
        expected: expected.values[field] ?? null,
        found: found.values[field] ?? null,
      }),
    ]
  })
}
