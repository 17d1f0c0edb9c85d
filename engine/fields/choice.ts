import { z } from 'zod'
import { choiceList, choiceOf, choicesOf, notAChoice } from './choice-family.ts'
import { choiceLabelOf } from './field-words.ts'
import { fault, fieldKind } from './kind.ts'

/** One of a few named things, kept by its name. */
export const choice = fieldKind<string>({
  sqlType: () => 'text',
  check: (field, value) => `${value} IN (${choiceList(field)})`,
  schema: (field) => z.enum(choicesOf(field), fault('not-a-choice')),
  complaints: { 'not-a-choice': notAChoice },
  jsonSchema: (field) => ({ type: 'string', enum: choicesOf(field) }),
  toText: (value, field, { lang, english }) => choiceLabelOf(field, value, english)[lang],
  parseText: (text, field, { english }) => choiceOf(text, field, english) ?? text,
  filter: 'oneOf',
  sortable: true,
})
