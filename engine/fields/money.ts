import { always } from './kind.ts'
import { readNumber, shiftPoint, withDigits } from './number-text.ts'
import { trimmed } from './text-tidy.ts'
import { wholeNumberKind } from './whole-number-family.ts'

/** Cents (分) in each unit in which tables give amounts, as powers of ten; no unit means yuan. */
const powers: readonly (readonly [string, number])[] = [
  ['亿元', 10],
  ['万元', 6],
  ['亿', 10],
  ['万', 6],
  ['元', 2],
]

/** 123456 cents are "1234.56": yuan without separators, so that a spreadsheet reads a number. */
const inYuan = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Money in whole cents. */
export const money = wholeNumberKind({
  type: 'not-an-amount',
  says: always(
    '应为金额，精确到分，例如 1234.50 元或 12.3 万元。',
    'must be an amount of money in whole cents, such as 1234.50 yuan.',
  ),
  shown: (bound) => ({ zh: `¥${inYuan(bound)}`, en: `¥${inYuan(bound)}` }),
  own: {
    toText: inYuan,
    parseText(text) {
      const bare = trimmed(text.normalize('NFKC').replace(/^\s*[¥￥]/, ''))
      const [unit, power] = powers.find(([ending]) => bare.endsWith(ending)) ?? ['', 2]
      const number = readNumber(bare, unit)
      const cents = number && withDigits(shiftPoint(number, power), 0)
      if (cents) return Number(cents)
      return text
    },
  },
})
