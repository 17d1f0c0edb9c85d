import type { FieldView, InputProps } from './field-view.ts'
import { sameText } from './parts/typed-input.tsx'
import { fieldWords } from './words.ts'

/** As in engine/define: several lines have at most 4,000 characters unless the definition says otherwise. */
const usualMax = 4_000
/** From this share on the letters are counted, so that nobody is stopped in the middle of a sentence without warning. */
const countFrom = 0.8

function Input({ field, value, onChange, id, invalid, describedBy, asked }: InputProps) {
  const words = fieldWords.use()
  const typed = sameText(value)
  const max = field.max ?? usualMax
  return (
    <>
      <textarea
        id={id}
        className="field-box"
        rows={3}
        maxLength={max}
        value={typed}
        aria-required={asked}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
      {typed.length >= max * countFrom && (
        <output className="field-note">{words.letters(typed.length, max)}</output>
      )}
    </>
  )
}

export const longText: FieldView = {
  Input,
  Show: ({ value }) => <span className="field-long">{sameText(value)}</span>,
  asText: (value) => sameText(value).replace(/\s+/g, ' '),
}
