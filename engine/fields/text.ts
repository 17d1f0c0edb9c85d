import { textKind } from './text-family.ts'
import { oneLine } from './text-tidy.ts'

/** One line; 200 characters is the limit that the definition language states. */
export const text = textKind({ max: 200, tidy: oneLine, sortable: true })
