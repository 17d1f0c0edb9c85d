/** Numbers as people write them, kept as digits so that nothing is lost to binary fractions. */
import { trimmed } from './text-tidy.ts'

/** More digits than any column has, and few enough that no arithmetic on them takes noticeable time. */
const longest = 40

/**
 * The plain digits of a number written half- or full-width, with thousands separators and perhaps its unit: "１，８８０ 株" is
 * "1880". Null when the text is anything else; a comma in another place is not guessed at.
 */
export function readNumber(text: string, unit = ''): string | null {
  const whole = trimmed(text.normalize('NFKC')).replaceAll('−', '-')
  const suffix = unit.normalize('NFKC')
  const digits = trimmed(
    whole.endsWith(suffix) ? whole.slice(0, whole.length - suffix.length) : whole,
  )
  if (digits.length > longest) return null
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}

/** The number times ten to the power of `places`, exactly. */
export function shiftPoint(number: string, places: number): string {
  const [whole = '', fraction = ''] = number.split('.')
  const rest = fraction.slice(places)
  return `${whole}${fraction.slice(0, places).padEnd(places, '0')}${rest && `.${rest}`}`
}

/**
 * The number with exactly so many digits after the point and no needless zeros: "012.5" with two is "12.50". Null when it is
 * finer than that.
 */
export function withDigits(number: string, digits: number): string | null {
  const [whole = '', fraction = ''] = number.split('.')
  if (/[1-9]/.test(fraction.slice(digits))) return null
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  const value = BigInt(whole.replace('-', '')).toString() + (digits > 0 ? `.${kept}` : '')
  return whole.startsWith('-') && /[1-9]/.test(value) ? `-${value}` : value
}

/** The number as a whole number of its last digit's unit, for exact comparison: "12.50" is 1250n. */
export const scaled = (number: string): bigint => BigInt(number.replace('.', ''))
