import type { FieldView, InputProps } from './field-view.ts'
import { sameText } from './parts/typed-input.tsx'

function Input({ value, onChange, id, invalid, describedBy, asked }: InputProps) {
  return (
    <input
      id={id}
      className="field-box is-short"
      type="date"
      // A year of six digits is what an unlimited date input lets one slip into.
      max="9999-12-31"
      value={sameText(value)}
      aria-required={asked}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}

export const date: FieldView = {
  Input,
  Show: ({ value }) => <time dateTime={sameText(value)}>{sameText(value)}</time>,
  asText: sameText,
}
