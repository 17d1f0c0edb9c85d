import { createContext } from 'react'

/**
 * Where files wait that a form has taken and the server does not have yet. The phone gives one that outlives a closed page;
 * without one a file is uploaded at once. The id of a waiting file stands in the value in place of the server's until the
 * sender of the form has replaced it.
 */
export interface HeldFiles {
  /** Keeps a file that is meant for a field (`programme.register.field`). Fails where the browser keeps nothing, as in a private window. */
  readonly hold: (file: Blob, name: string, into: string) => Promise<string>
  readonly find: (id: string) => Promise<{ readonly file: Blob; readonly name: string } | undefined>
  readonly drop: (id: string) => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
  /** How much of it the server has, 0 to 1; undefined while nothing is under way. */
  readonly shareOf: (id: string) => number | undefined
}

/** Ids of waiting files begin with this; ids of the server are UUIDs and never do. */
export const heldPrefix = 'held:'
export const isHeld = (id: string): boolean => id.startsWith(heldPrefix)

export const HeldFilesContext = createContext<HeldFiles | null>(null)
