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

/** The entries behind one number, page by page. */
export const useFigureEntries = (query: Query) =>
  useInfiniteQuery({
    queryKey: keys.figures({ entries: query }),
    queryFn: ({ pageParam, signal }) => api.figureEntries({ ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
