import type { FieldView } from './field-view.ts'
import { readCreditCode } from './parts/read-code.ts'
import { sameText, TypedInput } from './parts/typed-input.tsx'

export const creditCode: FieldView = {
  Input: (props) => (
    <TypedInput {...props} read={readCreditCode} textOf={sameText} maxLength={24} />
  ),
  Show: ({ value }) => <span className="field-code">{sameText(value)}</span>,
  asText: sameText,
}
