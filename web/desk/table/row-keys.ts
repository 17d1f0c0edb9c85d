import { useEffect, useRef, type RefObject } from 'react'
import type { EntryWire } from '../../../engine/define/wire.ts'
import { isTyping } from '../shell-keys.ts'

/** Steps for j and k. */
const moves: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** Moves the focus through the rows of a table with j and k, and selects with x. Enter opens, being pressed on the row's link. */
export function useRowKeys(
  frame: RefObject<HTMLElement | null>,
  entries: readonly EntryWire[],
  reveal: (index: number) => void,
  toggle: (id: string) => void,
) {
  const latest = useRef({ entries, reveal, toggle })
  useEffect(() => {
    latest.current = { entries, reveal, toggle }
  })
  useEffect(() => {
    const rowOfFocus = () =>
      Number(document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? -1)
    const onKey = (event: KeyboardEvent) => {
      // A checkbox of a row takes no text, so the keys stay alive on it.
      const onRow = rowOfFocus() >= 0 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!onRow && isTyping(event)) return
      const { entries: rows, reveal: show, toggle: select } = latest.current
      const move = moves[event.key]
      if (move !== undefined && rows.length > 0) {
        const next = Math.max(0, Math.min(rows.length - 1, rowOfFocus() + move))
        show(next)
        // The row may only be drawn after the table has scrolled to it.
        requestAnimationFrame(() =>
          frame.current
            ?.querySelector<HTMLElement>(`[data-index="${next}"] a`)
            ?.focus({ preventScroll: true }),
        )
      } else if (event.key === 'x') {
        const at = rows[rowOfFocus()]
        if (at) select(at.id)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [frame])
}
