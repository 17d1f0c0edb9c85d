import { z } from 'zod'
import type { Field } from '../define/index.ts'
import { choiceList, choiceOf, choicesOf, notAChoice, writings } from './choice-family.ts'
import { choiceLabelOf } from './field-words.ts'
import { fault, fieldKind, type FieldEnglish } from './kind.ts'

const separator = /^[\s、,;|/]+/

/**
 * The choices a cell lists. Labels may hold a separator themselves (洗头、理发), so at each place the longest label that
 * fits is taken; a cell with anything else in it is not understood.
 */
function listedIn(text: string, field: Field, english?: FieldEnglish): readonly string[] | null {
  const whole = choiceOf(text, field, english)
  if (whole) return [whole]
  const known = writings(field, english)
  const found: string[] = []
  let rest = text.normalize('NFKC').toLowerCase().replace(separator, '')
  while (rest !== '') {
    const fits = known.find(
      ([writing]) =>
        rest.startsWith(writing) &&
        (rest.length === writing.length || separator.test(rest.slice(writing.length))),
    )
    if (!fits) return null
    found.push(fits[1])
    rest = rest.slice(fits[0].length).replace(separator, '')
  }
  return found
}

/** Any number of a few named things: a set, kept in the order in which the definition names them. */
export const choices = fieldKind<readonly string[]>({
  sqlType: () => 'text[]',
  check: (field, value) =>
    `${value} <@ ARRAY[${choiceList(field)}]::text[] AND cardinality(${value}) > 0`,
  schema(field) {
    const names = choicesOf(field)
    return z
      .array(z.enum(names, fault('not-a-choice')), fault('not-a-list'))
      .overwrite((value) => names.filter((name) => value.includes(name)))
  },
  complaints: {
    'not-a-choice': notAChoice,
    'not-a-list': (field, english) => notAChoice(field, english),
  },
  jsonSchema: (field) => ({
    type: 'array',
    items: { type: 'string', enum: choicesOf(field) },
  }),
  toText: (value, field, { lang, english }) =>
    value
      .map((name) => choiceLabelOf(field, name, english)[lang])
      .join(lang === 'zh' ? '、' : ', '),
  parseText: (text, field, { english }) => listedIn(text, field, english) ?? text,
  filter: 'oneOf',
})
