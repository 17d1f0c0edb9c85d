import { textKind } from './text-family.ts'
import { oneLine } from './text-tidy.ts'

/** A postal address on one line, as long as any other line of text. */
export const address = textKind({ max: 200, tidy: oneLine, sortable: false })
