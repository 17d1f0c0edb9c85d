import { useSyncExternalStore } from 'react'

let running = 0
const listeners = new Set<() => void>()

function count(by: 1 | -1): void {
  running += by
  for (const listener of listeners) listener()
}
export const uploadStarted = (): void => count(1)
export const uploadEnded = (): void => count(-1)

/** How many files are on their way just now. A form waits for them before it is sent, or it would leave them behind. */
export const useUploading = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => running,
    () => 0,
  )
