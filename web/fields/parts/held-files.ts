import { createContext } from 'react'

/**
 * Where files wait that could not be uploaded. The phone gives one that survives a closed page; without one a failed upload
 * is only offered again. An id of a waiting file stands in the value in place of the server's until the sender has replaced it.
 */
export interface HeldFiles {
  readonly hold: (file: Blob, name: string) => Promise<string>
  readonly find: (id: string) => Promise<{ readonly file: Blob; readonly name: string } | undefined>
  readonly drop: (id: string) => Promise<void>
}

/** Ids of waiting files begin with this; ids of the server are UUIDs and never do. */
export const heldPrefix = 'held:'
export const isHeld = (id: string): boolean => id.startsWith(heldPrefix)

export const HeldFilesContext = createContext<HeldFiles | null>(null)
