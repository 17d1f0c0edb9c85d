import type { ReactNode } from 'react'

/** Line drawings on a grid of 24, drawn here so that a phone loads no icon set. */
const drawings = {
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4z M12 10a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8',
  picture: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 8.5h.01',
  file: 'M6 3h8l4 4v14H6z M14 3v4h4',
  place:
    'M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21z M12 7.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2z M9 4v14 M15 6v14',
  cross: 'M6 6l12 12 M18 6L6 18',
  again: 'M19 8a8 8 0 1 0 1 5 M20 4v5h-5',
  down: 'M6 9l6 6 6-6',
} as const
export type SignName = keyof typeof drawings

/** A small drawing beside a word; never the only carrier of a meaning, so hidden from screen readers. */
export function Sign({ name }: { readonly name: SignName }): ReactNode {
  return (
    <svg
      className="sign"
      viewBox="0 0 24 24"
      width="1.2em"
      height="1.2em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
