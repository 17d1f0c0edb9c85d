/** Cells of a CSV file (RFC 4180) that people open in a spreadsheet: nothing in them is ever run, and no digit is lost. */

/** What makes a spreadsheet run a cell as a formula (OWASP, CSV Injection), full-width signs included. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
/** Numbers of any length, and positions ("-0.1276,51.5072;…"), are no formulas although a minus begins them: nothing in them acts. */
const onlyNumbers = /^-?\d+(\.\d+)?([,;]-?\d+(\.\d+)?)*$/
/** Spreadsheets keep 15 digits of a number, show more than 11 as a power of ten, and drop zeros in front. */
const losesDigits = /^(-?\d{12,}|0\d+)$/

/**
 * One cell. What a spreadsheet would run gets an apostrophe in front; a code of digits that it would round (an identity
 * number) gets a tab behind, which makes it text, is not seen, and is trimmed when the file is read again.
 */
export function csvCell(text: string): string {
  const harmless = startsFormula.test(text) && !onlyNumbers.test(text) ? `'${text}` : text
  const whole = losesDigits.test(harmless) ? `${harmless}\t` : harmless
  return /[",\r\n]|^\s|\s$/.test(whole) ? `"${whole.replaceAll('"', '""')}"` : whole
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
