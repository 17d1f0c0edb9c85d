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

/** GB 11643-1999: the weights of the first 17 digits and the check characters by remainder modulo 11. */
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'

function isBirthDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  if (!year || !month || !day || year < 1850) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getTime() < Date.now()
  )
}

function identityMistake(value: string, words: FieldWords): string | undefined {
  if (value.length !== 18) return words.wrong.identityLength(value.length)
  if (!/^\d{17}[\dX]$/.test(value)) return words.wrong.identityShape
  if (!isBirthDate(value.slice(6, 14))) return words.wrong.identityDate
  const sum = identityWeights.reduce(
    (total, weight, place) => total + weight * Number(value[place]),
    0,
  )
  return identityChecks[sum % 11] === value[17] ? undefined : words.wrong.identityCheck
}

/** A resident identity number with its check character. */
export const readIdentityNumber: ReadText = (text, _field, words) => {
  const value = plainText(text).replace(/\s/g, '').toUpperCase()
  const wrong = identityMistake(value, words)
  return wrong === undefined ? { value } : { wrong }
}

/** GB 32100-2015: 31 characters; the weight of a place is 3 to its power, modulo 31. */
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

function creditMistake(value: string, words: FieldWords): string | undefined {
  if (value.length !== 18) return words.wrong.creditLength(value.length)
  const places = Array.from(value, (character) => creditCharacters.indexOf(character))
  if (places.includes(-1)) return words.wrong.creditShape
  const sum = creditWeights.reduce(
    (total, weight, place) => total + weight * (places[place] ?? 0),
    0,
  )
  return (31 - (sum % 31)) % 31 === places[17] ? undefined : words.wrong.creditCheck
}

/** A unified social credit code with its check character. */
export const readCreditCode: ReadText = (text, _field, words) => {
  const value = plainText(text).replace(/\s/g, '').toUpperCase()
  const wrong = creditMistake(value, words)
  return wrong === undefined ? { value } : { wrong }
}
