import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EntryPageWire, RegisterWire, StepWire } from '../../engine/define/wire.ts'
import { api, type Query } from '../api.ts'
import { stepOf } from '../definitions.ts'
import { keys } from '../queries.ts'

/** The entries of a register by state, the most urgent of each, with how many there are and how many are overdue. */
export const useBoard = (register: string, query: Query) =>
  useQuery({
    queryKey: keys.board(register, query),
    queryFn: ({ signal }) => api.board(register, query, signal),
    placeholderData: keepPreviousData,
  })

/** What the reader can do with one entry now; asked only when they want to know. */
export const useOffers = (register: string, id: string, wanted: boolean) =>
  useQuery({
    queryKey: keys.entry(register, id),
    queryFn: ({ signal }) => api.entry(register, id, signal),
    enabled: wanted,
  })

/** The steps that are open to the reader, those of the main line before those beside it. */
export const openSteps = (register: RegisterWire, page: EntryPageWire): readonly StepWire[] =>
  page.steps
    .filter((offer) => offer.open)
    .flatMap((offer) => stepOf(register, offer.step) ?? [])
    .sort((a, b) => Number(a.aside) - Number(b.aside))
