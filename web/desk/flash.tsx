import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '../words/index.ts'

/** How long a message of success stays, in milliseconds; long enough to be read twice. */
const stayMs = 7_000

let current: { readonly text: string; readonly id: number } | undefined
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Says that something was done, on whatever page comes next. */
export function announce(text: string): void {
  current = { text, id: (current?.id ?? 0) + 1 }
  tell()
}

/** The place where such a message is shown and read out. */
export function Flash() {
  const w = useWords()
  const message = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
  const [gone, setGone] = useState(0)
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setGone(message.id), stayMs)
    return () => clearTimeout(timer)
  }, [message])
  const shown = message && message.id !== gone
  return (
    <div className="flash-place" role="status">
      {shown && (
        <p className="notice notice-done flash">
          <span>✓ {message.text}</span>
          <button
            type="button"
            className="button button-plain"
            aria-label={w.act.close}
            onClick={() => setGone(message.id)}
          >
            ×
          </button>
        </p>
      )}
    </div>
  )
}
