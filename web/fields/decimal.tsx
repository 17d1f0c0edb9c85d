import type { FieldView } from './field-view.ts'
import { withUnit } from './integer.tsx'
import { readDecimal } from './parts/read-text.ts'
import { sameText, TypedInput } from './parts/typed-input.tsx'

/** An exact decimal goes in and out as text; "12.50" never becomes 12.5. */
export const decimal: FieldView = {
  Input: (props) => (
    <TypedInput {...props} read={readDecimal} textOf={sameText} inputMode="decimal" />
  ),
  Show: ({ value, field }) => withUnit(value, field),
  asText: withUnit,
}
