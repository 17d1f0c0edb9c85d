import { textKind } from './text-family.ts'
import { severalLines } from './text-tidy.ts'

/** Several lines; 4,000 characters is the limit that the definition language states. */
export const longText = textKind({ max: 4000, tidy: severalLines, sortable: false })
