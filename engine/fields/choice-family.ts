/** What one choice and several choices share. */
import { escapeLiteral } from 'pg'
import type { Field } from '../define/index.ts'
import { choiceLabelOf } from './field-words.ts'
import type { Complaint, FieldEnglish } from './kind.ts'
import { trimmed } from './text-tidy.ts'

/** How many choices a sentence names before it breaks off; a longer list is not read. */
const named = 20

export const choicesOf = (field: Field): readonly string[] =>
  Object.keys(field.detail.choices ?? {})

/** The choices' names as SQL literals. */
export const choiceList = (field: Field): string => choicesOf(field).map(escapeLiteral).join(', ')

const same = (text: string) => trimmed(text.normalize('NFKC')).toLowerCase()

/** Every writing that stands for a choice, longest first, with the name it stands for. */
export function writings(
  field: Field,
  english?: FieldEnglish,
): readonly (readonly [string, string])[] {
  const all = choicesOf(field).flatMap((name) => {
    const { zh, en } = choiceLabelOf(field, name, english)
    return [name, zh, en].map((writing) => [same(writing), name] as const)
  })
  return all.sort(([a], [b]) => b.length - a.length)
}

/** The choice a text stands for: its name, its label or its English label. */
export const choiceOf = (text: string, field: Field, english?: FieldEnglish): string | undefined =>
  writings(field, english).find(([writing]) => writing === same(text))?.[1]

export const notAChoice: Complaint = (field, english) => {
  const names = choicesOf(field)
  const labels = names.slice(0, named).map((name) => choiceLabelOf(field, name, english))
  const more = names.length > named
  return {
    zh: `不在可选范围内，可选：${labels.map(({ zh }) => zh).join('、')}${more ? '等' : ''}。`,
    en: `is none of the choices: ${labels.map(({ en }) => en).join(', ')}${more ? ' and others' : ''}.`,
  }
}
