/*
 * The rules by which the codes of people and organisations check themselves. Here, because the server that refuses a code and
 * the form that says so while it is typed must never disagree.
 */

/** GB 11643-1999: the weights of the first seventeen digits and the check characters by their sum modulo 11 (ISO 7064 MOD 11-2). */
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityCheckCharacters = '10X98765432'

/** The check character of the first seventeen digits of a resident identity number. */
export const identityCheckCharacter = (digits: string): string =>
  identityCheckCharacters.charAt(
    identityWeights.reduce((sum, weight, place) => sum + weight * Number(digits.charAt(place)), 0) %
      11,
  )

/** The date of birth (`YYYY-MM-DD`) that a resident identity number of 18 characters holds; undefined where it is no date. */
export function identityBirthDate(code: string): string | undefined {
  const date = code.slice(6, 14).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const day = new Date(`${date}T00:00:00Z`)
  const isDate = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return isDate && date.length === 10 ? date : undefined
}

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. A character counts as its place in this list. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a text is written in the characters of unified social credit codes alone. */
export const isCreditText = (text: string): boolean =>
  Array.from(text).every((character) => creditAlphabet.includes(character))

/** The check character of the first seventeen of a unified social credit code: weights are the powers of 3 modulo 31. */
export function creditCheckCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += weight * creditAlphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31)
}
