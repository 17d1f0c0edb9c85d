import type { FieldValue, FieldWire } from '../../engine/define/wire.ts'
import { sayCounted } from '../words/language.ts'
import type { FieldView } from './field-view.ts'
import { readInteger } from './parts/read-text.ts'
import { sameText, TypedInput } from './parts/typed-input.tsx'

/** The number as it was given, with its unit: 1880 株. */
export const withUnit = (value: FieldValue, { unit }: FieldWire): string =>
  unit ? sayCounted(sameText(value), unit) : sameText(value)

export const integer: FieldView = {
  Input: (props) => (
    <TypedInput {...props} read={readInteger} textOf={sameText} inputMode="numeric" />
  ),
  Show: ({ value, field }) => withUnit(value, field),
  asText: withUnit,
}
