import { useLanguage } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { EntryInput } from './parts/entry-input.tsx'
import { EntryLink } from './parts/entry-link.tsx'
import { entryReading } from './parts/readings.ts'

const Input = (props: InputProps) => <EntryInput input={props} target={props.field.target ?? ''} />

const Show = ({ field, value, entry }: ShowProps) => (
  <EntryLink register={field.target ?? ''} id={String(value)}>
    {entryReading(field, entry, useLanguage())}
  </EntryLink>
)

export const ref: FieldView = {
  Input,
  Show,
  asText: (_value, field, entry, _definitions, lang) => entryReading(field, entry, lang),
}
