import { useCallback, useEffect, useState } from 'react'
import type { FieldValue, Values } from '../../engine/define/wire.ts'
import { newClientId } from '../api.ts'

/** What a person has typed and not yet submitted: only what they touched, so that the rest can still follow the entry. */
export interface Draft {
  readonly touched: Values
  readonly reason: string
  readonly reasonCode: string
  /** The post acted under, by id; empty when there is nothing to choose. */
  readonly post: string
  /** Goes with every attempt, so that a retry after a lost answer does not act twice. */
  readonly clientId: string
  /** The version of the entry that was on the screen when the form was opened; a form for something new has none. */
  readonly since?: number
}

const prefix = 'taizhang.draft.'
const fresh = (): Draft => ({
  touched: {},
  reason: '',
  reasonCode: '',
  post: '',
  clientId: newClientId(),
})
const isBare = (draft: Draft) =>
  Object.keys(draft.touched).length === 0 && draft.reason === '' && draft.reasonCode === ''

function kept(name: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(prefix + name)
    return text === null ? undefined : { ...fresh(), ...(JSON.parse(text) as Partial<Draft>) }
  } catch {
    // A draft that cannot be read is as good as none.
    return undefined
  }
}

function keep(name: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined || isBare(draft)) sessionStorage.removeItem(prefix + name)
    else sessionStorage.setItem(prefix + name, JSON.stringify(draft))
  } catch {
    // A full or forbidden storage must not stop the typing; the draft then lives as long as the page.
  }
}

/** Takes every draft off this machine, so that the next person at it finds none. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}

export interface DraftHandle {
  readonly draft: Draft
  /** The draft was found from before this screen was opened. */
  readonly restored: boolean
  readonly setValue: (field: string, value: FieldValue) => void
  readonly set: (part: Partial<Omit<Draft, 'touched' | 'clientId'>>) => void
  /** Submitted or given up: start from nothing. */
  readonly clear: () => void
}

/**
 * Keeps what is typed under a name ("person/register/new"), in the browser's session storage: through a reload, a sign-in
 * that expired, and a way back. Nothing typed is ever lost; nothing stays when the window is closed.
 */
export function useDraft(name: string): DraftHandle {
  const [{ draft, restored, of }, setState] = useState(() => opened(name))
  // The same screen may turn to another entry without being built anew.
  if (of !== name) setState(opened(name))
  useEffect(() => {
    keep(name, draft)
  }, [name, draft])
  const change = useCallback(
    (next: (draft: Draft) => Draft) =>
      setState((state) => ({ ...state, draft: next(state.draft) })),
    [],
  )
  return {
    draft,
    restored,
    setValue: useCallback(
      (field, value) => change((now) => ({ ...now, touched: { ...now.touched, [field]: value } })),
      [change],
    ),
    set: useCallback((part) => change((now) => ({ ...now, ...part })), [change]),
    clear: useCallback(() => {
      keep(name, undefined)
      setState({ draft: fresh(), restored: false, of: name })
    }, [name]),
  }
}

function opened(name: string): {
  readonly draft: Draft
  readonly restored: boolean
  readonly of: string
} {
  const found = kept(name)
  return { draft: found ?? fresh(), restored: found !== undefined, of: name }
}
