import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { keys } from '../queries.ts'

export interface FiguresQuery {
  readonly indicators: readonly string[]
  readonly from: string
  readonly to: string
  readonly by?: string
  readonly unit?: string
}

/** Figures by month, and by one dimension where it is named. Asked only when there is anything to ask for. */
export const useFigures = (query: FiguresQuery, enabled = true) =>
  useQuery({
    queryKey: keys.figures(query),
    queryFn: ({ signal }) => api.figures(query, signal),
    placeholderData: keepPreviousData,
    enabled: enabled && query.indicators.length > 0,
  })
