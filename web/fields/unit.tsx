import { useMemo, useState } from 'react'
import { useLanguage } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { Combobox } from './parts/combobox.tsx'
import { unitText } from './parts/entry-title.ts'
import { sameText } from './parts/typed-input.tsx'
import { unitOptions } from './parts/unit-options.ts'
import { fieldWords } from './words.ts'

/** The tree of units in the office's own order (never the alphabet), narrowed by what is typed. */
function Input(props: InputProps) {
  const { field, value, context } = props
  const as = useLanguage()
  const words = fieldWords.use()
  const [query, setQuery] = useState('')
  const { units } = context.definitions
  const options = useMemo(
    () => unitOptions(units, field.unitKinds, query, as),
    [units, field.unitKinds, query, as],
  )
  return (
    <Combobox
      {...props}
      chosen={value === null ? '' : unitText(context.definitions, sameText(value), as)}
      placeholder={words.search.unit}
      query={query}
      onQuery={setQuery}
      found={{ options, status: 'ready' }}
    />
  )
}

const Show = ({ value, definitions }: ShowProps) =>
  unitText(definitions, sameText(value), useLanguage())

export const unit: FieldView = {
  Input,
  Show,
  asText: (value, _field, _entry, definitions, lang) =>
    unitText(definitions, sameText(value), lang),
}
