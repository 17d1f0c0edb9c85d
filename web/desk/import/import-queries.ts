import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportPlanWire, ImportWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { keys } from '../../queries.ts'

const keysOf = {
  all: (register: string) => ['imports', register] as const,
  one: (register: string, id: string) => ['imports', register, id] as const,
  rows: (register: string, id: string, turn: string, kind: string) =>
    ['imports', register, id, 'rows', turn, kind] as const,
}

/** While something goes on, its progress is asked for so often (milliseconds). */
const lookAgainMs = 400

export const useImports = (register: string) =>
  useQuery({
    queryKey: keysOf.all(register),
    queryFn: ({ signal }) => api.imports(register, signal),
    staleTime: 0,
  })

export const useImport = (register: string, id: string) =>
  useQuery({
    queryKey: keysOf.one(register, id),
    queryFn: ({ signal }) => api.import(register, id, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.work ? lookAgainMs : false),
  })

/** Rows page by page; `turn` changes with each new preview. */
export const useImportRows = (register: string, id: string, turn: string, kind: string) =>
  useInfiniteQuery({
    queryKey: keysOf.rows(register, id, turn, kind),
    queryFn: ({ pageParam, signal }) =>
      api.importRows(
        register,
        id,
        { ...(kind !== '' && { kind }), ...(pageParam !== null && { after: String(pageParam) }) },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** What can be done with an import; each answer takes the place of what is shown. */
export function useImportActs(register: string, id: string) {
  const client = useQueryClient()
  const show = (next: ImportWire) => {
    client.setQueryData(keysOf.one(register, id), next)
    void client.invalidateQueries({ queryKey: keysOf.one(register, id) })
  }
  return {
    plan: useMutation({
      mutationFn: (plan: ImportPlanWire) => api.planImport(register, id, plan),
      onSuccess: show,
    }),
    commit: useMutation({
      mutationFn: (wish: Parameters<typeof api.commitImport>[2]) =>
        api.commitImport(register, id, wish),
      onSuccess: show,
      onError: () => void client.invalidateQueries({ queryKey: keysOf.one(register, id) }),
    }),
    undo: useMutation({
      mutationFn: (partly: boolean) => api.undoImport(register, id, partly),
      onSuccess: (answer) => {
        show(answer.import)
        void client.invalidateQueries({ queryKey: keys.register(register) })
      },
    }),
    discard: useMutation({
      mutationFn: () => api.discardImport(register, id),
      onSuccess: () => void client.invalidateQueries({ queryKey: keysOf.all(register) }),
    }),
    again: useMutation({
      mutationFn: () => api.importAgain(register, id),
      onSuccess: () => void client.invalidateQueries({ queryKey: keysOf.all(register) }),
    }),
  }
}
export type ImportActs = ReturnType<typeof useImportActs>
