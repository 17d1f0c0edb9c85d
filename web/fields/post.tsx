import { api } from '../api.ts'
import { useLanguage } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { NamedInput } from './parts/named-input.tsx'
import { entryReading } from './parts/readings.ts'
import { fieldWords } from './words.ts'

const Input = (props: InputProps) => (
  <NamedInput
    input={props}
    kind="posts"
    placeholder={fieldWords.use().search.post}
    ask={api.posts}
  />
)

const Show = ({ field, entry }: ShowProps) => entryReading(field, entry, useLanguage())

export const post: FieldView = {
  Input,
  Show,
  asText: (_value, field, entry, _definitions, lang) => entryReading(field, entry, lang),
}
