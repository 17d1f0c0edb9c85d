import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { MapWire, RegisterWire, UnitWire } from '../../engine/define/wire.ts'
import { api, type Query } from '../api.ts'
import { keys, useDefinitions } from '../queries.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { world, type Box, type MapFeature } from './map-features.ts'
import { unitFeatures } from './map-units.ts'

const drawsLines = (register: RegisterWire) =>
  register.fields.some(({ kind }) => kind === 'polyline' || kind === 'area')

/** What changes rarely, such as the course of a road, is read once in this time (milliseconds). */
const backgroundFresh = 10 * 60_000

/** The registers that say what the place looks like: every readable one with lines or areas, but for the one on show. */
function useBackgroundRegisters(own: string | undefined): readonly RegisterWire[] {
  const { registers } = useDefinitions()
  return useMemo(
    () => [...registers.values()].filter((one) => one.key !== own && drawsLines(one)),
    [registers, own],
  )
}

/** A layer that is drawn under the entries: another register's, or the land of units. */
export interface BackgroundData {
  readonly key: string
  readonly label: string
  readonly features: readonly MapFeature[]
}
const nothing: readonly MapFeature[] = []
const bordersOf = (
  units: readonly UnitWire[],
  words: { readonly borders: string; readonly sketched: string },
): readonly BackgroundData[] => {
  const features = unitFeatures(units)
  const label = units.some(({ outline }) => outline?.isSketch) ? words.sketched : words.borders
  return features.length === 0 ? [] : [{ key: 'borders', label, features }]
}

/** The lines and areas of other registers, and over them the borders of units. `loaded` is true once each has answered, be it with a refusal. */
export function useBackgrounds(own: string | undefined): {
  readonly data: readonly BackgroundData[]
  readonly loaded: boolean
} {
  const registers = useBackgroundRegisters(own)
  const { units } = useDefinitions()
  const { map } = viewWords.use()
  const combine = useCallback(
    (results: readonly { readonly data: MapWire | undefined; readonly isPending: boolean }[]) => ({
      data: [
        ...registers.map((register, index) => ({
          key: register.key,
          label: say(register.label),
          features: results[index]?.data?.features ?? nothing,
        })),
        ...bordersOf(units, map),
      ],
      loaded: results.every((result) => !result.isPending),
    }),
    [registers, units, map],
  )
  return useQueries({
    queries: registers.map(({ key }) => ({
      queryKey: keys.map(key, world),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => api.map(key, world, {}, signal),
      staleTime: backgroundFresh,
    })),
    combine,
  })
}

/**
 * Whether finished entries can be left out: those who did not ask for states or a view of their own are shown what is still
 * open, as a year of work that is done would bury it. Undefined where there is nothing to tell apart.
 */
export function openOnly(register: RegisterWire, query: Query): Query | undefined {
  const open = register.states.filter((state) => !state.final).map(({ name }) => name)
  const tells = open.length > 0 && open.length < register.states.length
  return tells && !query['state'] && !query['view']
    ? { ...query, state: open.join(',') }
    : undefined
}

/**
 * The entries of a register that have a place. All of them when they are few enough to be sent; otherwise, once the reader
 * has come to a box, those in the box.
 */
export function useMapEntries(register: string, query: Query, box: Box | undefined) {
  const whole = useQuery({
    queryKey: keys.map(register, world, query),
    queryFn: ({ signal }) => api.map(register, world, query, signal),
    placeholderData: keepPreviousData,
  })
  const tooMany = whole.data?.more === true
  const part = useQuery({
    queryKey: keys.map(register, box ?? world, query),
    queryFn: ({ signal }) => api.map(register, box ?? world, query, signal),
    placeholderData: keepPreviousData,
    enabled: tooMany && box !== undefined,
  })
  const shown = tooMany ? (part.data ?? whole.data) : whole.data
  return { whole, features: shown?.features ?? nothing, more: shown?.more ?? false }
}
