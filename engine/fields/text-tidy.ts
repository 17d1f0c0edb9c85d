/** What is done to every text before it is kept. */

/** White space of every script, and the invisible spaces that office programs leave behind. */
const blank = /[\s\u200b\u2060]/

/** The text without blanks at its ends; a loop, because a regular expression takes quadratic time on a page of spaces. */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && blank.test(text.charAt(start))) start++
  while (end > start && blank.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** On one line, without blanks at its ends. */
export const oneLine = (text: string): string =>
  trimmed(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '))

/** On as many lines as it has, each ended by a line feed. */
export const severalLines = (text: string): string =>
  trimmed(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))

/** A code: half-width, without any blank, with plain hyphens, without the apostrophe that spreadsheets put before digits. */
export const bareCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\u2060]+/g, '')
    .replace(/^['’]/, '')
    .replace(/[‐‑‒–—―−]/g, '-')

/** Control characters other than tab and line ends, and U+FFFD: the trace of bytes that were read in a wrong encoding. */
const unsound = /[^\P{Cc}\t\n\r]|\ufffd/u

/** Whether PostgreSQL, CSV and XML can all carry the text: no lone surrogate, no NUL, no control character. */
export const isSound = (text: string): boolean => text.isWellFormed() && !unsound.test(text)

/** At most so many characters, counted as PostgreSQL and JSON Schema count them: by code points. */
export const isWithin = (text: string, max: number): boolean =>
  text.length <= max || (text.length <= 2 * max && Array.from(text).length <= max)
