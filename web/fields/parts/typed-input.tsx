import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { FieldValue } from '../../../engine/define/wire.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import type { ReadText } from './read-text.ts'

export interface TypedInputOptions {
  readonly read: ReadText
  /** The value as it is typed; called with texts that are no value as well, which it returns as they are. */
  readonly textOf: (value: FieldValue) => string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly type?: 'text' | 'tel'
  readonly maxLength?: number
  /** Stands behind the input: the unit a number is counted in. */
  readonly after?: string | undefined
  /** Said under the input about what was typed, such as the amount in 万元. */
  readonly note?: string | undefined
}

/** A value that passes through as its own text. */
export const sameText = (value: FieldValue): string => (value === null ? '' : String(value))

/**
 * One line that has to follow a rule. It is judged when the person leaves it, and from then on while it is mended; what is
 * wrong is said under it and told to the form by the browser's own validity.
 */
export function TypedInput(props: InputProps & TypedInputOptions): ReactNode {
  const { field, value, onChange, id, read, textOf } = props
  const words = fieldWords.use()
  const [typed, setTyped] = useState({ text: textOf(value), value })
  const [judged, setJudged] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  // Somebody else changed the value (a suggestion, a cleared form): what is shown follows.
  const text = typed.value === value ? typed.text : textOf(value)

  const reading = text.trim() === '' ? { value: null } : read(text, field, words)
  const wrong = 'wrong' in reading ? reading.wrong : ''
  useEffect(() => box.current?.setCustomValidity(wrong), [wrong])

  const change = (next: string) => {
    const read1 = next.trim() === '' ? { value: null } : read(next, field, words)
    const sent = 'wrong' in read1 ? next : read1.value
    setTyped({ text: next, value: sent })
    onChange(sent)
  }
  const leave = () => {
    setJudged(true)
    if ('value' in reading) setTyped({ text: textOf(reading.value), value })
  }
  const shown = judged && wrong !== ''
  return (
    <>
      <span className="field-line">
        <input
          ref={box}
          id={id}
          className="field-box"
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          autoComplete="off"
          value={text}
          aria-required={props.asked}
          aria-invalid={props.invalid || shown || undefined}
          aria-describedby={
            [props.describedBy, shown && `${id}-wrong`, props.note && `${id}-note`]
              .filter(Boolean)
              .join(' ') || undefined
          }
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
        />
        {props.after && <span className="field-after">{props.after}</span>}
      </span>
      {props.note && !shown && (
        <span id={`${id}-note`} className="field-note">
          {props.note}
        </span>
      )}
      {shown && (
        <span id={`${id}-wrong`} className="field-wrong" role="alert">
          {wrong}
        </span>
      )}
    </>
  )
}
