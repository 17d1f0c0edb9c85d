import type { FieldValue } from '../../engine/define/wire.ts'
import type { FieldView, InputProps } from './field-view.ts'
import { Chips } from './parts/chips.tsx'
import { fieldWords, fieldWordsIn } from './words.ts'

/** Two choices and not a check box: an empty box would not tell "no" from "nobody has said". */
function Input(props: InputProps) {
  const w = fieldWords.use()
  const { value, onChange, asked } = props
  return (
    <Chips
      {...props}
      type="radio"
      chips={[
        { name: 'yes', label: w.yes },
        { name: 'no', label: w.no },
      ]}
      chosen={value === null ? [] : [value === true ? 'yes' : 'no']}
      onChoose={(name) => onChange(name === 'yes')}
    >
      {value !== null && !asked && (
        <button type="button" className="field-button" onClick={() => onChange(null)}>
          {w.clear}
        </button>
      )}
    </Chips>
  )
}

function Show({ value }: { readonly value: FieldValue }) {
  const w = fieldWords.use()
  return value === true ? w.yes : w.no
}

export const yesNo: FieldView = {
  Input,
  Show,
  asText: (value, _field, _entry, _definitions, lang) =>
    fieldWordsIn(lang)[value === true ? 'yes' : 'no'],
  grouped: true,
}
