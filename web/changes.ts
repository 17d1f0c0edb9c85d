import type { ChangeWire } from '../engine/define/wire.ts'

/** Waits between attempts to reconnect, in milliseconds: quick at first, then gentle on a server that restarts. */
const waits = [1_000, 2_000, 5_000, 15_000, 30_000]

interface ChangesListener {
  readonly onChange: (change: ChangeWire) => void
  /** True when the stream is open; false while it is being opened again. */
  readonly onConnection?: (connected: boolean) => void
  /** The stream is open again after a break: changes may have been missed, so read afresh. */
  readonly onReconnected?: () => void
}

/**
 * Listens to the changes of entries that the reader may see (server-sent events), and connects again by itself. Returns the
 * function that ends it.
 */
export function listenToChanges(listener: ChangesListener): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let ended = false

  const open = () => {
    const stream = new EventSource('/api/changes')
    source = stream
    stream.onopen = () => {
      listener.onConnection?.(true)
      if (attempt > 0) listener.onReconnected?.()
      attempt = 0
    }
    stream.addEventListener('change', (event) =>
      listener.onChange(JSON.parse(String(event.data)) as ChangeWire),
    )
    stream.onerror = () => {
      // The browser's own retry gives up for good after some answers (a 502 of a proxy, for one), so ours replaces it.
      stream.close()
      if (ended) return
      listener.onConnection?.(false)
      timer = setTimeout(open, waits[Math.min(attempt, waits.length - 1)])
      attempt += 1
    }
  }
  open()
  return () => {
    ended = true
    clearTimeout(timer)
    source?.close()
  }
}
