import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ofPerson, sendAll, useOutbox } from './outbox.ts'

/** Between attempts while something waits: soon enough after a lift or a tunnel, seldom enough for the battery. */
const againAfterMs = 60_000

/** Sends what waits when the page opens, when the network is back, when the page is looked at again, and once a minute. */
export function useResending(person: string): void {
  const client = useQueryClient()
  const waiting = ofPerson(useOutbox(), person).some((report) => !report.refusal)
  useEffect(() => {
    if (!waiting) return
    const sendNow = async () => {
      if (document.visibilityState === 'hidden') return
      await sendAll(person)
      await client.invalidateQueries({ queryKey: ['home'] })
    }
    const listener = () => void sendNow()
    listener()
    const timer = setInterval(listener, againAfterMs)
    window.addEventListener('online', listener)
    document.addEventListener('visibilitychange', listener)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', listener)
      document.removeEventListener('visibilitychange', listener)
    }
  }, [client, person, waiting])
}
