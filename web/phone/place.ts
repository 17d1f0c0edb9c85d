import { useSyncExternalStore } from 'react'

/**
 * Where the person is in the app, kept behind the # of the address: it works at any address the server gives the page, in
 * the web views of chat apps, and with the device's own way back.
 */
export type Place =
  | { readonly at: 'home' | 'todo' | 'search' | 'waiting' | 'me' }
  | { readonly at: 'report' | 'new'; readonly register: string }
  | { readonly at: 'entry'; readonly register: string; readonly id: string }

const plain = ['home', 'todo', 'search', 'waiting', 'me'] as const

/** The place an address names; an address that names none leads home. */
export function placeOf(hash: string): Place {
  const [at = '', register = '', id = ''] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map(decodeURIComponent)
  if ((at === 'report' || at === 'new') && register) return { at, register }
  if (at === 'entry' && register && id) return { at, register, id }
  return { at: plain.find((one) => one === at) ?? 'home' }
}

/** The address of a place, for links. */
export function hrefOf(place: Place): string {
  const parts: string[] = [place.at]
  if ('register' in place) parts.push(place.register)
  if ('id' in place) parts.push(place.id)
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

/** Leads to a place; `replace` leaves no way back to the one before, as after a form that was sent. */
export function go(place: Place, replace = false): void {
  if (!replace) {
    location.hash = hrefOf(place)
    return
  }
  history.replaceState(null, '', hrefOf(place))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The address behind the #. A text, so that it is the same thing as long as it says the same. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash)
