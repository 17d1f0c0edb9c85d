/** What a value names and may not: a unit of another kind, the entry itself, an entry in a state that the field leaves out. */
import type { FieldValue, Words } from '../define/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { stateWords, type World } from './words.ts'

/** A complaint about a value: its kebab-case type and what follows the field's name in both languages. */
export type Complaint = { readonly type: string } & Words

/** Units named in a sentence; more are found in the list that the form offers. */
const unitsNamed = 10

function unitOfOtherKind(
  { units }: World,
  { field }: FieldModel,
  id: FieldValue,
): Complaint | null {
  const { unitKinds } = field.detail
  const named = typeof id === 'string' ? units.byId(id) : undefined
  // A unit that is not there is refused as such, with all other names that lead nowhere.
  if (!unitKinds || !named || unitKinds.includes(named.kind)) return null
  const possible = units.units.filter(({ kind }) => unitKinds.includes(kind))
  const more = possible.length > unitsNamed
  const list = (lang: 'zh' | 'en') => possible.slice(0, unitsNamed).map(({ name }) => name[lang])
  return {
    type: 'other-kind-of-unit',
    zh: `不能是“${named.name.zh}”，可选：${list('zh').join('、')}${more ? '等' : ''}。`,
    en: `cannot be “${named.name.en}”; possible: ${list('en').join(', ')}${more ? ' and others' : ''}.`,
  }
}

function entryThatCannot(
  model: RegisterModel,
  { name, field }: FieldModel,
  id: FieldValue,
  entry: Entry,
): Complaint | null {
  if (field.kind !== 'self') return null
  if (id === entry.id)
    return { type: 'names-itself', zh: '不能是本条目自己。', en: 'cannot be this entry itself.' }
  const { notIn = [] } = field.detail
  const state = entry.refs?.[name]?.state
  if (state === undefined || !notIn.includes(state)) return null
  const said = stateWords(model, state)
  const other = (lang: 'zh' | 'en') => notIn.map((one) => `“${stateWords(model, one)[lang]}”`)
  return {
    type: 'names-one-that-ended',
    zh: `所指的条目处于“${said.zh}”，请选择不处于${other('zh').join('、')}的条目。`,
    en: `names an entry that is “${said.en}”; choose one that is not ${other('en').join(', ')}.`,
  }
}

/** What is wrong with what a checked value names; null where it may be named. */
export const misnamed = (
  world: World,
  model: RegisterModel,
  field: FieldModel,
  value: FieldValue,
  entry: Entry,
): Complaint | null =>
  unitOfOtherKind(world, field, value) ?? entryThatCannot(model, field, value, entry)
