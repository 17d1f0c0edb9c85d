import { say, useLanguage, type Language } from '../words/language.ts'
import type { FieldWire } from '../../engine/define/wire.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { Chips } from './parts/chips.tsx'
import { choiceText } from './parts/entry-title.ts'
import { sameText } from './parts/typed-input.tsx'
import { fieldWords } from './words.ts'

const labelsOf = (field: FieldWire, as: Language) =>
  (field.choices ?? []).map(({ name, label }) => ({ name, label: say(label, as) }))

/** More than these do not fit on a phone's screen and are better searched in a list. */
const laidOutAtMost = 12

function Input(props: InputProps) {
  const { field, value, onChange, context } = props
  const labels = labelsOf(field, useLanguage())
  if (!context.laidOut || labels.length > laidOutAtMost) return <Folded {...props} />
  return (
    <Chips
      {...props}
      type="radio"
      chips={labels}
      chosen={value === null ? [] : [sameText(value)]}
      onChoose={onChange}
    />
  )
}

/** The device's own list: known to everybody, searched by typing, and large on a phone. */
function Folded({ field, value, onChange, id, invalid, describedBy, asked }: InputProps) {
  const words = fieldWords.use()
  return (
    <select
      id={id}
      className="field-box"
      value={sameText(value)}
      aria-required={asked}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{words.choose}</option>
      {labelsOf(field, useLanguage()).map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  )
}

const Show = ({ field, value }: ShowProps) => choiceText(field, sameText(value), useLanguage())

export const choice: FieldView = {
  Input,
  Show,
  asText: (value, field, _entry, _definitions, lang) => choiceText(field, sameText(value), lang),
}
