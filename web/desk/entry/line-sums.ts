import type { EntryWire, FieldWire } from '../../../engine/define/wire.ts'

/** Kinds whose values can be added up. */
export const summed: ReadonlySet<FieldWire['kind']> = new Set<FieldWire['kind']>([
  'integer',
  'money',
  'computed',
  'decimal',
])

/**
 * The sum of a number field over entries, as the field's own kind carries it: decimals are added in whole units of their last
 * digit, so that 0.1 and 0.2 make "0.30". Undefined for fields that cannot be added up.
 */
export function sumOf(
  field: FieldWire,
  entries: readonly EntryWire[],
): number | string | undefined {
  if (!summed.has(field.kind)) return undefined
  const values = entries
    .map((entry) => Number(entry.values[field.name] ?? 0))
    .filter(Number.isFinite)
  if (field.kind !== 'decimal') return values.reduce((sum, value) => sum + value, 0)
  const digits = field.digits ?? 2
  const scale = 10 ** digits
  return (values.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale).toFixed(digits)
}
