import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, type FiguresQuery, type Query } from '../api.ts'
import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import { keys } from '../queries.ts'
import { spanCompared, spanRead, type Comparison, type Span } from './figures-period.ts'

/** Figures by period, and by one dimension where it is named. Asked only when there is anything to ask for. */
export const useFigures = (query: FiguresQuery, enabled = true) =>
  useQuery({
    queryKey: keys.figures(query),
    queryFn: ({ signal }) => api.figures(query, signal),
    enabled: enabled && query.indicators.length > 0,
  })

/** Indicators that are read over the same span, and compared with the same. */
const classOf = ({ wholeYears, opens }: IndicatorWire) =>
  wholeYears ? 'years' : opens ? 'open' : 'guarded'

/**
 * Figures over a span, or over the time that it is compared with; those that tell of whole years over years. What else is asked is asked of all of them.
 */
export function useFiguresOver(
  indicators: readonly IndicatorWire[],
  asked: Omit<FiguresQuery, 'indicators' | 'from' | 'to'>,
  span: Span,
  against?: Comparison,
  enabled = true,
) {
  const query = (of: ReturnType<typeof classOf>): FiguresQuery => {
    const some = indicators.filter((one) => classOf(one) === of)
    const [first] = some
    const own = first ? spanRead(first, span) : span
    const over = first && against ? spanCompared(first, own, against) : own
    return { ...asked, indicators: some.map(({ key }) => key), ...over }
  }
  const queries = [query('open'), query('guarded'), query('years')] as const
  const answers = [
    useFigures(queries[0], enabled),
    useFigures(queries[1], enabled),
    useFigures(queries[2], enabled),
  ]
  const needed = answers.filter((_, at) => (queries[at]?.indicators.length ?? 0) > 0)
  const wrong = needed.find(({ error }) => error !== null)
  const all = needed.flatMap(({ data }) => data ?? [])
  const data: FiguresWire | undefined =
    all.length < needed.length
      ? undefined
      : {
          rows: all.flatMap(({ rows }) => rows),
          building: Object.assign(
            {},
            ...all.map(({ building }) => building),
          ) as FiguresWire['building'],
        }
  return { data, error: wrong?.error ?? null, refetch: () => void wrong?.refetch() }
}

const figureIn = (key: readonly unknown[]): unknown =>
  (key[key.length - 1] as { entries?: Query } | undefined)?.entries?.['indicator']
const isSameFigure = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  figureIn(a) === figureIn(b)

/** The entries behind one number, page by page. */
export const useFigureEntries = (query: Query) =>
  useInfiniteQuery({
    queryKey: keys.figures({ entries: query }),
    queryFn: ({ pageParam, signal }) => api.figureEntries({ ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // Another part or side of the same number takes the place of the one before when it is there, not earlier.
    placeholderData: (before, known) =>
      known && isSameFigure(known.queryKey, keys.figures({ entries: query })) ? before : undefined,
  })
