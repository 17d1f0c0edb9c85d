/** A figure named in a text: `{{programme.indicator period}}`, with `field=key` for one part of it and 万 or 亿 for its scale. */
export interface Reference {
  /** As it stands in the text, braces and all. */
  readonly whole: string
  readonly indicator: string
  /** The first and last month, "2018-05". */
  readonly from: string
  readonly to: string
  readonly by: string | null
  readonly key: string | null
  readonly scale: '' | '万' | '亿'
}

/** A figure as it was when a text was approved, with everything needed to check it. */
export interface Quote {
  readonly whole: string
  /** How it reads in the text. */
  readonly text: string
  readonly label: string
  readonly unit: string
  readonly num: number
  readonly den: number | null
  readonly rule: string
  readonly source: string
  readonly version: number
  /** The moment it was read, ISO 8601. */
  readonly at: string
}

const pattern =
  /\{\{([\w]+\.[\w]+) (\d{4}(?:-\d{2})?)(?:\.\.(\d{4}(?:-\d{2})?))?(?: (\w+)=([\w-]+))?(?: (万|亿))?\}\}/g
/** Anything in double braces, to find what was meant as a reference and is none. */
const braces = /\{\{.*?\}\}/gs

const firstMonth = (period: string): string => (period.length === 4 ? `${period}-01` : period)
const lastMonth = (period: string): string => (period.length === 4 ? `${period}-12` : period)

/** The references of a text, each once. */
export function referencesIn(text: string): readonly Reference[] {
  const found = [...text.matchAll(pattern)].map(
    ([
      whole,
      indicator = '',
      from = '',
      to = from,
      by = null,
      key = null,
      scale = '',
    ]): Reference => ({
      whole,
      indicator,
      from: firstMonth(from),
      to: lastMonth(to),
      by,
      key,
      scale: scale as Reference['scale'],
    }),
  )
  return [...new Map(found.map((one) => [one.whole, one])).values()]
}

/** What stands in braces and cannot be read as a reference. */
export const faultyReferences = (text: string): readonly string[] =>
  (text.match(braces) ?? []).filter((one) => referencesIn(one).length === 0)

const scales = { '': 1, 万: 1e4, 亿: 1e8 } as const
/** At most two digits after the point, and none that say nothing. */
const plain = (number: number): string => String(Number(number.toFixed(2)))

/** How a figure reads in a text: a share in per cent with one digit, money in yuan (it is kept in cents), everything else as it is. */
export function readsAs(
  { scale }: Pick<Reference, 'scale'>,
  figure: { readonly num: number; readonly den: number | null; readonly unit: string },
): string {
  if (figure.den !== null)
    return figure.den === 0 ? '—' : `${((figure.num / figure.den) * 100).toFixed(1)}%`
  const amount = figure.unit === '分' ? figure.num / 100 : figure.num
  return plain(amount / scales[scale])
}

/** The quotes kept with a text; none when nothing was frozen. */
export const quotesOf = (kept: unknown): readonly Quote[] =>
  typeof kept === 'string' ? (JSON.parse(kept) as readonly Quote[]) : []
