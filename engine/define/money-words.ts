/** How sums of money are said. They are kept in 分, a hundredth of a 元. */

/** The English of what money is said in by tables. */
export const moneyEn: Readonly<Record<string, string>> = {
  元: 'yuan',
  万元: 'ten thousand yuan',
  亿元: 'hundred million yuan',
}

/** Units of measure in which money, kept in 分, may be said: how many 分 are one. */
export const centsIn: Readonly<Record<string, number>> = { 分: 1, 元: 1e2, 万元: 1e6, 亿元: 1e10 }

/** English counts in thousands: what a sum is said in from so many 分 on. */
const steps = [
  [100_000_000_000, 'billion yuan'],
  [100_000_000, 'million yuan'],
  [100_000, 'thousand yuan'],
] as const

/** A sum as English reads it at a glance, with at most two decimals: 52.71 billion yuan, 125 thousand yuan, 30 yuan. */
export function sumInEnglish(cents: number): string {
  const [size, words] = steps.find(([from]) => Math.abs(cents) >= from) ?? [100, 'yuan']
  return `${Number((cents / size).toFixed(2))} ${words}`
}
