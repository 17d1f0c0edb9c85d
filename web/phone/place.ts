import { useSyncExternalStore } from 'react'

/**
 * Where the person is in the app, kept behind the # of the address: it works at any address the server gives the page, in
 * the web views of chat apps, and with the device's own way back.
 */
export type Place =
  | { readonly at: 'home' | 'todo' | 'search' | 'waiting' | 'me' | 'reports' }
  | { readonly at: 'report' | 'new'; readonly register: string }
  | { readonly at: 'entry'; readonly register: string; readonly id: string }
  /** A report sheet over a stretch of months, both included. */
  | { readonly at: 'sheet'; readonly report: string; readonly from: string; readonly to: string }
  | { readonly at: 'publication'; readonly id: string }

const plain = ['home', 'todo', 'search', 'waiting', 'me', 'reports'] as const
const monthPattern = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

/** The place an address names; an address that names none leads home. */
export function placeOf(hash: string): Place {
  const [at = '', first = '', second = '', third = ''] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map(decodeURIComponent)
  if ((at === 'report' || at === 'new') && first) return { at, register: first }
  if (at === 'entry' && first && second) return { at, register: first, id: second }
  if (at === 'sheet' && first && monthPattern.test(second) && monthPattern.test(third))
    return { at, report: first, from: second, to: third }
  if (at === 'publication' && first) return { at, id: first }
  return { at: plain.find((one) => one === at) ?? 'home' }
}

/** The address of a place, for links. */
export function hrefOf(place: Place): string {
  const parts: string[] = [place.at]
  if ('register' in place) parts.push(place.register)
  if ('report' in place) parts.push(place.report, place.from, place.to)
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
