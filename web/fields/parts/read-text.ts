import type { FieldValue, FieldWire } from '../../../engine/define/wire.ts'
import type { FieldWords } from '../words.ts'

/** What a typed text means: a value, or the words that say what is wrong with it. */
export type ReadAnswer = { readonly value: FieldValue } | { readonly wrong: string }
export type ReadText = (text: string, field: FieldWire, words: FieldWords) => ReadAnswer

/** Full-width digits and letters, common when a Chinese keyboard is on, become plain ones. */
export const plainText = (text: string): string => text.normalize('NFKC').trim()

/** Digits without the commas and spaces that people paste along with an amount. */
const digitsOf = (text: string): string => plainText(text).replace(/[,\s]/g, '')

function outside(text: string, field: FieldWire, words: FieldWords): string | undefined {
  if (field.min !== undefined && Number(text) < field.min) return words.wrong.min(String(field.min))
  if (field.max !== undefined && Number(text) > field.max) return words.wrong.max(String(field.max))
  return undefined
}

export const readInteger: ReadText = (text, field, words) => {
  const digits = digitsOf(text)
  if (!/^-?\d{1,15}$/.test(digits)) return { wrong: words.wrong.integer }
  const wrong = outside(digits, field, words)
  return wrong === undefined ? { value: Number(digits) } : { wrong }
}

/** Digits after the point when the definition names none; the same as in engine/define. */
const usualDigits = 2

/** An exact decimal stays text: "0.10" must not become 0.1 on its way. */
export const readDecimal: ReadText = (text, field, words) => {
  const digits = field.digits ?? usualDigits
  const typed = digitsOf(text)
  const match = /^(-?\d{1,15})(?:\.(\d*))?$/.exec(typed)
  if (!match || (match[2] ?? '').length > digits) return { wrong: words.wrong.decimal(digits) }
  const value = match[2] ? `${match[1]}.${match[2]}` : String(match[1])
  const wrong = outside(value, field, words)
  return wrong === undefined ? { value } : { wrong }
}

/** Typed in 元, kept in whole cents (分); put together from the digits, since 0.29 * 100 is not 29. */
export const readMoney: ReadText = (text, field, words) => {
  const match = /^(-?)(\d{1,13})(?:\.(\d{0,2}))?$/.exec(digitsOf(text))
  if (!match) return { wrong: words.wrong.money }
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  const value = match[1] === '-' ? -cents : cents
  return field.min !== undefined && value < field.min
    ? { wrong: words.wrong.min(yuanText(field.min)) }
    : { value }
}

/** Cents as 元 with two decimals, or none when they are round: 1250 is "12.50". */
export function yuanText(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  const rest = Math.abs(cents) % 100
  return `${cents < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
