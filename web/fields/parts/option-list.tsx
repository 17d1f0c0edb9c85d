import { useEffect, useRef, type ReactNode } from 'react'
import type { FieldValue } from '../../../engine/define/wire.ts'
import { fieldWords } from '../words.ts'
import type { Found, Option } from './combobox.tsx'

interface OptionListProps {
  readonly id: string
  /** The id of the input the list belongs to. */
  readonly label: string
  readonly open: boolean
  readonly found: Found
  readonly active: number
  readonly chosen: FieldValue
  readonly onPick: (option: Option) => void
}

/** What a combobox found, and in words how the search stands. The words are there for screen readers while it is closed too. */
export function OptionList({
  id,
  label,
  open,
  found,
  active,
  chosen,
  onPick,
}: OptionListProps): ReactNode {
  const words = fieldWords.use().search
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the list would open below the screen's edge.
    if (open) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  const n = found.options.length
  const says =
    found.status === 'busy'
      ? words.busy
      : found.status === 'failed'
        ? words.failed
        : n === 0
          ? words.none
          : words.found(n)
  return (
    <div ref={frame} className="field-options" hidden={!open}>
      <div
        ref={list}
        id={id}
        className="field-listbox"
        role="listbox"
        aria-labelledby={`${label}-label`}
      >
        {open &&
          found.options.map((option, place) => (
            <button
              type="button"
              tabIndex={-1}
              key={option.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={option.id === chosen}
              aria-disabled={option.unavailable || undefined}
              className={place === active ? 'field-option is-active' : 'field-option'}
              style={
                option.depth
                  ? {
                      paddingInlineStart: `calc(var(--space-3) + ${option.depth} * var(--space-4))`,
                    }
                  : undefined
              }
              // The input keeps the focus, so that typing can go on.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPick(option)}
            >
              <span>{option.label}</span>
              {option.detail && <small>{option.detail}</small>}
            </button>
          ))}
      </div>
      <output className="field-status">
        {open && says}
        {open && found.status === 'ready' && found.more && ` · ${words.more}`}
      </output>
      {open && found.status === 'failed' && found.retry && (
        <button type="button" className="field-button" onClick={found.retry}>
          {words.again}
        </button>
      )}
    </div>
  )
}
