import type { FieldView } from './field-view.ts'
import { readIdentityNumber } from './parts/read-code.ts'
import { sameText, TypedInput } from './parts/typed-input.tsx'

export const identityNumber: FieldView = {
  Input: (props) => (
    <TypedInput {...props} read={readIdentityNumber} textOf={sameText} maxLength={24} />
  ),
  Show: ({ value }) => <span className="field-code">{sameText(value)}</span>,
  asText: sameText,
}
