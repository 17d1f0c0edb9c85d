import { useLanguage } from '../words/language.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { EntryInput } from './parts/entry-input.tsx'
import { EntryLink } from './parts/entry-link.tsx'
import { entryReading } from './parts/readings.ts'

/** Another entry of the same register: an original, a parent. */
const Input = (props: InputProps) => (
  <EntryInput input={props} target={props.context.register.key} />
)

const Show = ({ field, value, entry }: ShowProps) => (
  <EntryLink register={entry.register} id={String(value)}>
    {entryReading(field, entry, useLanguage())}
  </EntryLink>
)

export const self: FieldView = {
  Input,
  Show,
  asText: (_value, field, entry, _definitions, lang) => entryReading(field, entry, lang),
}
