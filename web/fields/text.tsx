import type { FieldView, InputProps } from './field-view.ts'
import { sameText } from './parts/typed-input.tsx'

/** As in engine/define: a line of text has at most 200 characters unless its definition says otherwise. */
const usualMax = 200

function Input({ field, value, onChange, id, invalid, describedBy, asked }: InputProps) {
  return (
    <input
      id={id}
      className="field-box"
      type="text"
      autoComplete="off"
      maxLength={field.max ?? usualMax}
      value={sameText(value)}
      aria-required={asked}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}

export const text: FieldView = { Input, Show: ({ value }) => sameText(value), asText: sameText }
