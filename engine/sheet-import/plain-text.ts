import type { Cell } from '../sheets/sheet.ts'

/** From here on a number has more digits than a workbook keeps of it (15): whatever stood behind them is lost. */
const lostDigits = 1e15

/** White space, the ideographic space, and the invisible ones that office programs leave. */
const blanks = /^[\s\u3000\u200b\u2060\ufeff]+|[\s\u3000\u200b\u2060\ufeff]+$/g

/** What a cell shows, as text without blanks at its ends; numbers in plain digits, yes and no in Chinese. */
export function plainText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'string') return cell.replaceAll(blanks, '')
  return String(cell)
}

/** A long number that a workbook program has made of a code: an identity number that became 4.10801E+17. */
export const hasLostDigits = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? Math.abs(cell) >= lostDigits
    : typeof cell === 'string' && /^\s*\d(?:\.\d+)?E\+\d{2,}\s*$/i.test(cell)

/** What a formula shows that has no result. */
export const isErrorText = (text: string): boolean =>
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/i.test(text)
