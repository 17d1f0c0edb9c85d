import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { RegisterWire } from '../engine/define/wire.ts'
import { api, RefusedError, UnreachableError, type Query, type TodoSection } from './api.ts'
import { indexed, type Definitions } from './definitions.ts'
import { onLanguage } from './words/language.ts'

/** Names of cached answers. Everything of a register begins with ['register', key], so that one change refreshes it all. */
export const keys = {
  session: ['session'] as const,
  definitions: ['definitions'] as const,
  home: ['home'] as const,
  overview: (unit?: string) => ['home', 'overview', unit] as const,
  todo: (section: TodoSection, query: Query = {}) => ['todo', section, query] as const,
  register: (register: string) => ['register', register] as const,
  list: (register: string, query: Query = {}) => ['register', register, 'list', query] as const,
  board: (register: string, query: Query = {}) => ['register', register, 'board', query] as const,
  funnel: (register: string, query: Query = {}) => ['register', register, 'funnel', query] as const,
  counts: (register: string, by: string, query: Query = {}) =>
    ['register', register, 'counts', by, query] as const,
  map: (register: string, box: readonly number[], query: Query = {}) =>
    ['register', register, 'map', box, query] as const,
  calendar: (register: string, from: string, to: string, query: Query = {}) =>
    ['register', register, 'calendar', from, to, query] as const,
  matrix: (register: string, query: Query = {}) => ['register', register, 'matrix', query] as const,
  entry: (register: string, id: string) => ['register', register, 'entry', id] as const,
  history: (register: string, id: string) =>
    ['register', register, 'entry', id, 'history'] as const,
  views: ['views'] as const,
  people: (q: string) => ['people', q] as const,
  posts: (q: string) => ['posts', q] as const,
  figures: (query: object) => ['figures', query] as const,
  unitMoves: ['unit-moves'] as const,
  targets: ['targets'] as const,
  sheet: (query: Query) => ['figures', 'sheet', query] as const,
  circular: (query: Query) => ['circular', query] as const,
  publications: ['publications'] as const,
  publication: (id: string) => ['publication', id] as const,
  notices: ['notices'] as const,
  jobs: ['jobs'] as const,
  exports: ['exports'] as const,
  health: ['health'] as const,
}

/** Half a minute: what others change in between arrives by the event stream. */
const freshMs = 30_000
const tries = 3
const noticesMs = 60_000

/** The cache of answers. Only an unreachable server is tried again; a refusal will not change by asking twice. */
export function makeQueryClient(): QueryClient {
  // A sign-in that ended anywhere shows at the gate; what was typed waits in its draft.
  const onError = (error: Error) => {
    if (isSignedOut(error)) void client.invalidateQueries({ queryKey: keys.session })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        // Browsers on a closed network often believe they are offline.
        networkMode: 'always',
        retry: (failures, error) => error instanceof UnreachableError && failures < tries,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  // Refusals, reasons and readings come in the reader's language.
  onLanguage(() => void client.invalidateQueries())
  return client
}

export const useSession = () =>
  useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => api.session(signal),
    staleTime: Infinity,
  })

/** The definitions change only when the server starts anew, so they are read once. */
export const useDefinitionsQuery = (enabled = true) =>
  useQuery({
    queryKey: keys.definitions,
    queryFn: async ({ signal }) => indexed(await api.definitions(signal)),
    staleTime: Infinity,
    enabled,
  })

/** The definitions, in screens that are shown only after they arrived. */
export function useDefinitions(): Definitions {
  const { data } = useDefinitionsQuery()
  if (!data) throw new Error('A screen that needs the definitions was shown before they arrived')
  return data
}
/** A register the reader may see, or undefined. */
export const useRegister = (key: string): RegisterWire | undefined =>
  useDefinitions().registers.get(key)

export const useHome = () =>
  useQuery({ queryKey: keys.home, queryFn: ({ signal }) => api.home(signal) })

/** The zone, or a unit of it, on one screen. Kept current like the rest of the first page. */
export const useOverview = (unit?: string) =>
  useQuery({
    queryKey: keys.overview(unit),
    queryFn: ({ signal }) => api.overview(unit, signal),
    placeholderData: keepPreviousData,
  })

export const useTodo = (section: TodoSection, query: Query = {}) =>
  useInfiniteQuery({
    queryKey: keys.todo(section, query),
    queryFn: ({ pageParam, signal }) => api.todo(section, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** What was published, the newest first, page by page. Others publish without an event of their own. */
export const usePublications = () =>
  useInfiniteQuery({
    queryKey: keys.publications,
    queryFn: ({ pageParam, signal }) => api.publications(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  })

/** A list page by page. The count is asked with the first page only: it is the same for all. */
export const useList = (register: string, query: Query = {}, enabled = true) =>
  useInfiniteQuery({
    queryKey: keys.list(register, query),
    queryFn: ({ pageParam, signal }) =>
      api.list(
        register,
        { ...query, ...(pageParam ? { after: pageParam } : { count: 'yes' }) },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  })

export const useEntry = (register: string, id: string) =>
  useQuery({
    queryKey: keys.entry(register, id),
    queryFn: ({ signal }) => api.entry(register, id, signal),
  })

export const useHistory = (register: string, id: string) =>
  useQuery({
    queryKey: keys.history(register, id),
    queryFn: ({ signal }) => api.history(register, id, signal),
  })

export const useSavedViews = () =>
  useQuery({ queryKey: keys.views, queryFn: ({ signal }) => api.views(signal) })

/** Notices come from background work, which makes no event, so they are asked for again every minute. */
export const useNotices = () =>
  useQuery({
    queryKey: keys.notices,
    queryFn: ({ signal }) => api.notices(signal),
    refetchInterval: noticesMs,
  })

/** A sign-in that ended is a refusal with status 401, whatever was being asked. */
const isSignedOut = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.status === 401

/** Units that came under another parent: what figures by unit may have to be told with. */
export const useUnitMoves = () =>
  useQuery({ queryKey: keys.unitMoves, queryFn: ({ signal }) => api.unitMoves(signal) })
