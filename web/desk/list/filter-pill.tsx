import type { ReactNode } from 'react'
import { useDeskWords } from '../../words/desk.ts'
import { Disclosure } from '../disclosure.tsx'

interface FilterPillProps {
  readonly label: string
  /** What it narrows to; empty when it does not. */
  readonly text: string
  readonly onClear: () => void
  readonly children: (close: () => void) => ReactNode
}

/** One filter: its name, what it is set to, and a press to change or take away. */
export function FilterPill({ label, text, onClear, children }: FilterPillProps) {
  const w = useDeskWords()
  const active = text !== ''
  return (
    <span className="pill" data-active={active}>
      <Disclosure
        className="pill-button"
        label={
          <>
            {label}
            {active && <span className="pill-text">{text}</span>}
            <span aria-hidden="true" className="pill-mark">
              ▾
            </span>
          </>
        }
      >
        {children}
      </Disclosure>
      {active && (
        <button
          type="button"
          className="pill-clear"
          aria-label={w.list.removeFilter(label)}
          title={w.list.removeFilter(label)}
          onClick={onClear}
        >
          ×
        </button>
      )}
    </span>
  )
}
