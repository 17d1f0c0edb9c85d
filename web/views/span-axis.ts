/** A day as a number, so that days can be subtracted; days are texts "2018-05-09" everywhere else. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** From when to when a chart of spans reaches, and the ticks under which it is read. */
export interface Axis {
  readonly first: number
  readonly last: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

/** More ticks than this cannot be read beside each other. */
const mostTicks = 14
const steps = [1, 3, 6, 12, 24, 60] as const

const monthStart = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
const monthOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month - 1
}

/** An axis of whole months around all the days, with a tick every so many months that they stay apart. */
export function axisOf(days: readonly string[]): Axis | null {
  const sorted = [...days].sort()
  const [earliest, latest] = [sorted[0], sorted[sorted.length - 1]]
  if (earliest === undefined || latest === undefined) return null
  const [from, until] = [monthOf(earliest), monthOf(latest) + 1]
  const step =
    steps.find((one) => (until - from) / one <= mostTicks) ?? steps[steps.length - 1] ?? 1
  const first = from - (from % step)
  const count = Math.ceil((until - first) / step)
  const ticks = Array.from({ length: count }, (_, index) => {
    const day = monthStart(first + index * step)
    return { at: dayNumber(day), label: step >= 12 ? day.slice(0, 4) : day.slice(0, 7) }
  })
  return {
    first: dayNumber(monthStart(first)),
    last: dayNumber(monthStart(first + count * step)),
    ticks,
  }
}

/** Where a day lies on the axis, in percent of its length. */
export const placeOn = ({ first, last }: Axis, day: number): number =>
  Math.round(((day - first) / (last - first)) * 10_000) / 100
