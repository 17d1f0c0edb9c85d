import type { ReactNode } from 'react'

/** Drawings of the tabs and large buttons, on a grid of 24; always beside their word. */
const drawings = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  todo: 'M9 6h11 M9 12h11 M9 18h11 M4 6l1 1 2-2 M4 12l1 1 2-2 M4 18l1 1 2-2',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M16 16l5 5',
  me: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4 21c0-5 4-7 8-7s8 2 8 7',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4z M12 10a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8',
  back: 'M15 5l-7 7 7 7',
  waiting: 'M12 16V5 M7 10l5-5 5 5 M4 15v5h16v-5',
  done: 'M5 12.5l5 5 9-11',
} as const

export function PhoneSign({ name }: { readonly name: keyof typeof drawings }): ReactNode {
  return (
    <svg
      className="phone-sign"
      viewBox="0 0 24 24"
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
