import type { FieldValue, FieldWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import type { FieldView, InputProps } from './field-view.ts'
import { withUnit } from './integer.tsx'
import { fieldWords } from './words.ts'

const shown = (value: FieldValue, field: FieldWire): string =>
  withUnit(typeof value === 'number' ? formatNumber(value) : value, field)

/** Nobody types what the ledger works out. */
function Input({ field, value, id }: InputProps) {
  const words = fieldWords.use()
  return (
    <output id={id} className="field-fixed">
      {value === null ? words.computed : shown(value, field)}
    </output>
  )
}

export const computed: FieldView = {
  Input,
  Show: ({ value, field }) => shown(value, field),
  asText: shown,
}
