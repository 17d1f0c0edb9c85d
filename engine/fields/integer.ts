import { boundWords } from './field-words.ts'
import { always } from './kind.ts'
import { readNumber } from './number-text.ts'
import { wholeNumberKind } from './whole-number-family.ts'

/** A counted quantity. */
export const integer = wholeNumberKind({
  type: 'not-a-whole-number',
  says: always('应为整数。', 'must be a whole number.'),
  shown: (bound, field, english) => boundWords(String(bound), field, english),
  own: {
    toText: String,
    parseText(text, { detail }) {
      const number = readNumber(text, detail.unit)
      return number && /^-?\d+(\.0+)?$/.test(number) ? Number(number) : text
    },
  },
})
