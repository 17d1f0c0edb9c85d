import type { FieldView } from './field-view.ts'
import { text } from './text.tsx'

/** An address is one line in the zone's own words; the map has the place. */
export const address: FieldView = text
