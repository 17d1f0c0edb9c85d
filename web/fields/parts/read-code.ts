import {
  creditCheckCharacter,
  identityBirthDate,
  identityCheckCharacter,
  isCreditText,
} from '../../../engine/define/check-characters.ts'
import type { FieldWords } from '../words.ts'
import { plainText, type ReadText } from './read-text.ts'

/** What looks like a mobile number has to be one; the server knows the area codes, extensions and short numbers. */
const mobile = /^1[3-9]\d{9}$/
const shortest = 3

/** Written as people do, with spaces, brackets, an extension; the server brings it into one form. */
export const readPhone: ReadText = (text, _field, words) => {
  const value = plainText(text)
  const digits = value.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '')
  const likeMobile = digits.startsWith('1') && digits.length > 6
  const fits = likeMobile ? mobile.test(digits) : digits.length >= shortest
  return fits && /^[\d\s+()\-—转extEXT.#]+$/.test(value)
    ? { value: likeMobile ? digits : value }
    : { wrong: words.wrong.phone }
}

/** Nobody who is named in a ledger was born before this. */
const earliestBirth = '1850-01-01'

function identityMistake(value: string, words: FieldWords): string | undefined {
  if (value.length !== 18) return words.wrong.identityLength(value.length)
  if (!/^\d{17}[\dX]$/.test(value)) return words.wrong.identityShape
  const born = identityBirthDate(value) ?? ''
  if (born < earliestBirth || Date.parse(born) >= Date.now()) return words.wrong.identityDate
  return identityCheckCharacter(value) === value[17] ? undefined : words.wrong.identityCheck
}

/** A resident identity number with its check character. */
export const readIdentityNumber: ReadText = (text, _field, words) => {
  const value = plainText(text).replace(/\s/g, '').toUpperCase()
  const wrong = identityMistake(value, words)
  return wrong === undefined ? { value } : { wrong }
}

function creditMistake(value: string, words: FieldWords): string | undefined {
  if (value.length !== 18) return words.wrong.creditLength(value.length)
  if (!isCreditText(value)) return words.wrong.creditShape
  return creditCheckCharacter(value) === value[17] ? undefined : words.wrong.creditCheck
}

/** A unified social credit code with its check character. */
export const readCreditCode: ReadText = (text, _field, words) => {
  const value = plainText(text).replace(/\s/g, '').toUpperCase()
  const wrong = creditMistake(value, words)
  return wrong === undefined ? { value } : { wrong }
}
