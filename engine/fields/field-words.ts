import type { Field, Words } from '../define/index.ts'
import type { FieldEnglish } from './kind.ts'

/** The field's label in both languages; the Chinese stands in where no English is given. */
export const labelOf = (field: Field, english?: FieldEnglish): Words => ({
  zh: field.label,
  en: (typeof english === 'string' ? english : english?.label) ?? field.label,
})

/** The label of one of the field's choices; a name that is none of them stands for itself. */
export function choiceLabelOf(field: Field, name: string, english?: FieldEnglish): Words {
  const zh = ownText(field.detail.choices, name) ?? name
  const named = typeof english === 'object' ? ownText(english.choices, name) : undefined
  return { zh, en: named ?? zh }
}

/** Names come from requests: "constructor" is no choice although every object has one. */
const ownText = (of: Readonly<Record<string, string>> | undefined, name: string) =>
  of && Object.hasOwn(of, name) ? of[name] : undefined
