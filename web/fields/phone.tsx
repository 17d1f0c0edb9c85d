import type { FieldView } from './field-view.ts'
import { readPhone } from './parts/read-code.ts'
import { sameText, TypedInput } from './parts/typed-input.tsx'

export const phone: FieldView = {
  Input: (props) => (
    <TypedInput
      {...props}
      read={readPhone}
      textOf={sameText}
      type="tel"
      inputMode="tel"
      maxLength={20}
    />
  ),
  Show: ({ value }) => <a href={`tel:${sameText(value)}`}>{sameText(value)}</a>,
  asText: sameText,
}
