import { useSyncExternalStore } from 'react'

/** The kinds of work a phone shows; the unit's work as a whole is for the desk. */
export const sections = ['todo', 'overdue', 'dueSoon', 'sentBack', 'done'] as const
export type Section = (typeof sections)[number]

let current: Section = 'todo'
const listeners = new Set<() => void>()

/** Which kind is open: kept while the page is, so that the way back from an entry leads to the same list. */
export function openSection(section: Section): void {
  current = section
  for (const listener of listeners) listener()
}
export const useSection = (): Section =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
