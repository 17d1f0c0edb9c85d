import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { say } from '../../words/language.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { OptionList } from './option-list.tsx'
import { Sign } from './sign.tsx'

export interface Option {
  readonly id: string
  readonly label: string
  /** What tells it apart from others of the same name: a number, a post's holder, the unit above. */
  readonly detail?: string | undefined
  /** How deep it lies in a tree. */
  readonly depth?: number
  /** Shown for its place in the tree only. */
  readonly unavailable?: boolean
}

/** What a search has to say so far. */
export interface Found {
  readonly options: readonly Option[]
  readonly status: 'ready' | 'busy' | 'failed'
  readonly more?: boolean
  readonly retry?: () => void
}

interface ComboboxProps extends InputProps {
  /** How the chosen value reads. */
  readonly chosen: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: Found
  readonly onOpen?: () => void
  readonly onPick?: (option: Option) => void
}

/** The next option that can be chosen, going round; -1 when there is none. */
function nextOption(options: readonly Option[], from: number, way: 1 | -1): number {
  for (let tried = 1; tried <= options.length; tried += 1) {
    const place = (from + way * tried + options.length * (tried + 1)) % options.length
    if (!options[place]?.unavailable) return place
  }
  return -1
}

/**
 * An input that searches while one types and lets one choose with arrows, finger or mouse: the combobox with a list of the
 * ARIA authoring practices 1.2. Leaving without a choice brings the old one back; emptying it clears the field.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { id, value, onChange, found, query, onQuery } = props
  const words = fieldWords.use()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const frame = useRef<HTMLDivElement>(null)
  const current = open ? found.options[active] : undefined

  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const show = () => {
    if (open) return
    props.onOpen?.()
    onQuery('')
    setActive(-1)
    setOpen(true)
  }
  const pick = (option: Option) => {
    if (option.unavailable) return
    props.onPick?.(option)
    onChange(option.id)
    setOpen(false)
  }
  const type = (text: string) => {
    if (text === '' && !open && value !== null) onChange(null)
    show()
    setActive(-1)
    onQuery(text)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a Chinese input method composes, its own keys are not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      show()
      setActive((from) => nextOption(found.options, from, event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (current) pick(current)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div
      className="field-combobox"
      ref={frame}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        id={id}
        className="field-box"
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${active}` : undefined}
        aria-invalid={props.invalid || undefined}
        aria-required={props.asked}
        aria-describedby={props.describedBy}
        placeholder={(open && props.chosen) || props.placeholder}
        value={open ? query : props.chosen}
        // What is chosen is replaced by what is typed, not added to.
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onClick={show}
        onKeyDown={press}
      />
      {value !== null && (
        <button
          type="button"
          className="field-clear"
          aria-label={words.search.clear(say(props.field.label))}
          onClick={() => onChange(null)}
        >
          <Sign name="cross" />
        </button>
      )}
      <OptionList
        id={listId}
        label={id}
        open={open}
        found={found}
        active={active}
        chosen={value}
        onPick={pick}
      />
    </div>
  )
}
