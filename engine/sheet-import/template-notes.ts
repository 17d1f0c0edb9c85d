/** What somebody who fills a template in should know of a column, said before they type. */
import type { Field, Words } from '../define/index.ts'
import { boundWords } from '../fields/field-words.ts'
import type { FieldEnglish } from '../fields/kind.ts'

type Lang = keyof Words

const asked: Words = { zh: '必填。', en: 'Must be filled in.' }
const offered: Words = { zh: '选填。', en: 'May be left empty.' }
export const fromList: Words = { zh: '请从列表中选择。', en: 'Please choose from the list.' }
const anEntry: Words = {
  zh: '台账中已有条目的名称或编号。',
  en: 'The title or number of an entry that is there.',
}

/** How a value of a kind is written, where its name does not say it. */
const written: Readonly<Record<string, Words>> = {
  date: { zh: '日期，如 2018-05-09。', en: 'A day, such as 2018-05-09.' },
  moment: {
    zh: '日期和时间，如 2018-05-09 14:30。',
    en: 'A day and a time, such as 2018-05-09 14:30.',
  },
  integer: { zh: '整数。', en: 'A whole number.' },
  decimal: { zh: '数字，可带小数。', en: 'A number, with a decimal point where needed.' },
  money: { zh: '金额，单位为元。', en: 'An amount in yuan.' },
  identityNumber: {
    zh: '18 位公民身份号码，末位可为 X。',
    en: 'An identity number of 18 digits; the last may be X.',
  },
  creditCode: {
    zh: '18 位统一社会信用代码。',
    en: 'A unified social credit code of 18 characters.',
  },
  phone: {
    zh: '手机号，或带区号的固定电话。',
    en: 'A mobile number, or a land line with its area code.',
  },
  point: { zh: '经度,纬度，如 113.05,35.17。', en: 'Longitude, latitude, such as 113.05,35.17.' },
  choices: { zh: '可填多项，用“、”隔开。', en: 'Several may be given, with 、 between them.' },
  unit: { zh: '单位全称或通用简称。', en: 'The name of a unit, or a usual short one.' },
  person: { zh: '在册人员的姓名。', en: 'The name of somebody on the books.' },
  ref: anEntry,
  self: anEntry,
}

function boundsOf(field: Field, english: FieldEnglish | undefined, lang: Lang): string {
  const { min, max } = field.detail
  if (field.kind === 'text' || field.kind === 'longText')
    return max === undefined
      ? ''
      : { zh: `最多 ${max} 个字。`, en: `At most ${max} characters.` }[lang]
  if (field.kind !== 'integer' && field.kind !== 'decimal') return ''
  const bound = (one: number) => boundWords(String(one), field, english)[lang]
  const from =
    min === undefined ? '' : { zh: `不小于 ${bound(min)}`, en: `at least ${bound(min)}` }[lang]
  const to =
    max === undefined ? '' : { zh: `不大于 ${bound(max)}`, en: `at most ${bound(max)}` }[lang]
  const said = [from, to].filter(Boolean).join({ zh: '，', en: ', ' }[lang])
  if (said === '') return ''
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${{ zh: '。', en: '.' }[lang]}`
}

/** The note of a column's heading. */
export function noteOf(
  field: Field,
  english: FieldEnglish | undefined,
  column: { readonly asked: boolean; readonly isChosen: boolean },
  lang: Lang,
): string {
  const how = column.isChosen ? fromList : written[field.kind]
  return [
    (column.asked ? asked : offered)[lang],
    how?.[lang],
    boundsOf(field, english, lang),
    field.options.help?.[lang],
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '' : ' ')
    .slice(0, 250)
}
