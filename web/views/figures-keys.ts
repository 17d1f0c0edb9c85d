import type { FieldWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { choiceText, unitText } from '../fields/parts/entry-title.ts'
import { readingText } from '../fields/parts/readings.ts'
import type { Language } from '../words/index.ts'
import type { FigureRow } from './figures-rows.ts'

export interface KeyReader {
  readonly nameOf: (row: Pick<FigureRow, 'key' | 'reading'>) => string
  /** Units stand in the order their office fixed, choices in that of the definition: never by size or alphabet. */
  readonly officialOrder: boolean
  readonly orderOf: (key: string | null) => number
}

/** How the keys of a breakdown by this field read, and how they are ordered. */
export function keyReader(
  definitions: Definitions,
  field: FieldWire | undefined,
  unknown: string,
  as: Language,
): KeyReader {
  const order =
    field?.kind === 'unit'
      ? definitions.units.map(({ id }) => id)
      : field?.choices?.map(({ name }) => name)
  return {
    nameOf({ key, reading }) {
      if (key === null) return unknown
      if (reading) return readingText(reading, as)
      if (field?.kind === 'unit') return unitText(definitions, key, as)
      return field ? choiceText(field, key, as) : key
    },
    officialOrder: order !== undefined,
    orderOf: (key) => {
      const at = key === null ? -1 : (order?.indexOf(key) ?? -1)
      return at < 0 ? Number.MAX_SAFE_INTEGER : at
    },
  }
}
