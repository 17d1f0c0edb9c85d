import type { FieldValue, FieldWire } from '../../engine/define/wire.ts'
import { say, useLanguage, type Language } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { Chips } from './parts/chips.tsx'
import { choiceText } from './parts/entry-title.ts'

const namesOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []

function Input(props: InputProps) {
  const { field, value, onChange } = props
  const as = useLanguage()
  const chosen = namesOf(value)
  const choose = (name: string, on: boolean) => {
    const names = on ? [...chosen, name] : chosen.filter((one) => one !== name)
    onChange(names.length === 0 ? null : names)
  }
  return (
    <Chips
      {...props}
      type="checkbox"
      chips={(field.choices ?? []).map(({ name, label }) => ({ name, label: say(label, as) }))}
      chosen={chosen}
      onChoose={choose}
    />
  )
}

const joined = (value: FieldValue, field: FieldWire, as: Language): string =>
  namesOf(value)
    .map((name) => choiceText(field, name, as))
    .join(as === 'zh' ? '、' : ', ')

const Show = ({ field, value }: ShowProps) => joined(value, field, useLanguage())

export const choices: FieldView = {
  Input,
  Show,
  asText: (value, field, _entry, _definitions, lang) => joined(value, field, lang),
  grouped: true,
}
