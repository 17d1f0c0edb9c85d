import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, type FiguresQuery, type Query } from '../api.ts'
import { keys } from '../queries.ts'

/** Figures by period, and by one dimension where it is named. Asked only when there is anything to ask for. */
export const useFigures = (query: FiguresQuery, enabled = true) =>
  useQuery({
    queryKey: keys.figures(query),
    queryFn: ({ signal }) => api.figures(query, signal),
    enabled: enabled && query.indicators.length > 0,
  })

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
