import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** How long the first key of a pair (g h, g t) waits for the second, in milliseconds. */
const pairMs = 1_200
export const searchBoxId = 'search-box'

/** Whether a key press is typing, or belongs to an open dialog, and so is no command. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const at = event.target
  if (!(at instanceof HTMLElement)) return false
  return (
    at.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) ||
    at.closest('[role="dialog"]') !== null
  )
}

/** The keys that work everywhere: / for search, g h home, g t to-do, ? for the list of keys. */
export function useShellKeys(showKeys: () => void) {
  const navigate = useNavigate()
  useEffect(() => {
    let pairUntil = 0
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const inPair = Date.now() < pairUntil
      pairUntil = 0
      if (event.key === '/') {
        event.preventDefault()
        document.getElementById(searchBoxId)?.focus()
      } else if (event.key === '?') showKeys()
      else if (inPair && event.key === 'h') void navigate({ to: '/' })
      else if (inPair && event.key === 't')
        void navigate({ to: '/todo/$section', params: { section: 'todo' } })
      else if (event.key === 'g') pairUntil = Date.now() + pairMs
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, showKeys])
}
