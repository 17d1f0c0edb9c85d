import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listenToChanges } from './changes.ts'
import { keys } from './queries.ts'

/** Changes are gathered this long before the screens read again, so that an import does not make each of them flicker. */
const gatherMs = 800

/**
 * Keeps what is on screen current by the server's event stream. Returns false while the connection is lost, so that the
 * screens can say that they may be out of date.
 */
export function useLive(): boolean {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const touched = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      for (const register of touched)
        void client.invalidateQueries({ queryKey: keys.register(register) })
      touched.clear()
      void client.invalidateQueries({ queryKey: keys.home })
      void client.invalidateQueries({ queryKey: ['todo'] })
      void client.invalidateQueries({ queryKey: ['figures'] })
    }
    const end = listenToChanges({
      onChange: (change) => {
        touched.add(change.register)
        timer ??= setTimeout(refresh, gatherMs)
      },
      onConnection: setConnected,
      onReconnected: () => void client.invalidateQueries(),
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [client])
  return connected
}
