import { useEffect, useState } from 'react'
import type { EntryWire } from '../../engine/define/wire.ts'
import type { DraftHandle } from './draft.ts'

/** What others did to an entry while a form on it was open. */
export interface Meanwhile {
  /** The version the form was opened on, through a reload too. */
  readonly since: number
  /** The version the person has seen; what they send stands on it. */
  readonly seen: number
  /** Something arrived after `since`. */
  readonly changed: boolean
  /** Something arrived that the person has not yet looked at, so nothing is sent. */
  readonly unseen: boolean
  /** The person has looked at everything up to this version. */
  readonly look: (version: number) => void
}

/**
 * Keeps apart the version a form was opened on and the one that has arrived meanwhile, so that a form never moves to a newer
 * version silently. With `own` the newer version is the person's own doing and nobody has to be told.
 */
export function useMeanwhile(entry: EntryWire, handle: DraftHandle, own: boolean): Meanwhile {
  const { set } = handle
  const since = handle.draft.since ?? entry.version
  const [lookedAt, look] = useState(0)
  const known = handle.draft.since !== undefined
  useEffect(() => {
    if (!known) set({ since: entry.version })
  }, [known, set, entry.version])
  const seen = Math.max(since, lookedAt)
  return {
    since,
    seen,
    changed: !own && entry.version > since,
    unseen: !own && entry.version > seen,
    look,
  }
}
