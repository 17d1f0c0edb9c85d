import { useState, type ReactNode } from 'react'
import type { FieldValue } from '../../../engine/define/wire.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { linesText, positionsOf, readPositions } from './coordinates.ts'

const textOf = (value: FieldValue): string =>
  typeof value === 'string' ? value : linesText(positionsOf(value))

/** A line or an area as text, one position a line: these come from survey files and are pasted, hardly ever drawn. */
export function PositionsInput(props: InputProps & { readonly least: number }): ReactNode {
  const { id, value, onChange, least } = props
  const words = fieldWords.use()
  const [typed, setTyped] = useState({ text: textOf(value), of: value })
  const [judged, setJudged] = useState(false)
  const text = typed.of === value ? typed.text : textOf(value)
  const answer = readPositions(text, least, words)
  const change = (next: string) => {
    const read = readPositions(next, least, words)
    const sent = 'value' in read ? read.value : next
    setTyped({ text: next, of: sent })
    onChange(sent)
  }
  const wrong = judged && 'wrong' in answer
  return (
    <>
      <textarea
        id={id}
        className="field-box is-code"
        rows={4}
        spellCheck={false}
        value={text}
        aria-required={props.asked}
        aria-invalid={props.invalid || wrong || undefined}
        aria-describedby={[props.describedBy, `${id}-note`, wrong && `${id}-wrong`]
          .filter(Boolean)
          .join(' ')}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setJudged(true)}
      />
      <span id={`${id}-note`} className="field-note">
        {words.point.lineHelp}
      </span>
      {wrong && (
        <span id={`${id}-wrong`} className="field-wrong" role="alert">
          {answer.wrong}
        </span>
      )}
    </>
  )
}

/** How many points a line or area has, and where they lie. */
export function PositionsShow({ value }: { readonly value: FieldValue }): ReactNode {
  const words = fieldWords.use()
  const positions = positionsOf(value)
  return (
    <details className="field-details">
      <summary>{words.point.points(positions.length)}</summary>
      <pre>{linesText(positions)}</pre>
    </details>
  )
}
