import { useEffect, useState } from 'react'

/** Long enough to type the next letter, short enough not to be noticed as a wait. */
const settleMs = 220

/** The value once it has stopped changing, so that a search is not asked for every letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
