import {
  type AnyAct,
  type FieldValue,
  type SetValue,
  type Words,
  actingPerson,
  actingPost,
  actingUnit,
  dayOf,
  dayOfStep,
  keptValueOf,
} from '../define/index.ts'
import { type Actor, type ActorPost, type Around, surroundings } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { checkValue, labelOf, toMask } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import { type Complaint, misnamed } from './misnamed.ts'
import type { World } from './words.ts'

type Values = Readonly<Record<string, FieldValue>>
interface FieldFault {
  readonly field: string
  readonly type: string
  readonly zh: string
  readonly en: string
}

/** A field's or register's name in both languages. */
export function fieldWords(model: RegisterModel, name: string): Words {
  const en = model.en.fields[name]
  return {
    zh: model.register.fields[name]?.label ?? name,
    en: en === undefined ? name : typeof en === 'string' ? en : en.label,
  }
}

const fault = (field: string, type: string, zh: string, en: string): FieldFault => ({
  field,
  type,
  zh,
  en,
})

/** Who gives values to which entry: `base` is the entry as it stands, or the empty one of a creation. */
export interface Giving {
  readonly world: World
  readonly model: RegisterModel
  readonly before: Entry | null
  readonly base: Entry
  readonly actor: Actor
  /** When the act happened. */
  readonly at: number
}

/** Two clocks differ a little: what is said to have happened may lie so far ahead. */
const clocksDiffer = 5 * 60_000

/** A day or a moment of what has happened that lies after the act which tells of it. */
function aheadOf(
  { model: { ledger } }: World,
  { field: { kind, detail } }: FieldModel,
  value: FieldValue,
  at: number,
): Complaint | null {
  if (!detail.past || typeof value !== 'string') return null
  const isAhead =
    kind === 'date'
      ? value > dayOf(at, ledger.offsetMinutes)
      : Date.parse(value) > at + clocksDiffer
  return isAhead ? { type: 'lies-ahead', zh: '不能晚于现在。', en: 'cannot lie ahead.' } : null
}

/** A complaint about a value, in a sentence about its field. */
export function faultOf(
  model: RegisterModel,
  { name, field }: FieldModel,
  { type, zh, en }: Complaint,
): FieldFault {
  const label = labelOf(field, model.en.fields[name])
  return fault(name, type, `“${label.zh}”${zh}`, `“${label.en}” ${en}`)
}

function checkOne(
  { world, model, before, base, actor, at }: Giving,
  field: FieldModel,
  given: unknown,
): FieldFault | { readonly value: FieldValue } {
  const english = model.en.fields[field.name]
  const checked = checkValue(field.field, given, english)
  if (!checked.ok) return fault(field.name, checked.type, checked.zh, checked.en)
  if (checked.value === null && field.field.required === true)
    return faultOf(model, field, { type: 'required', zh: '必须填写。', en: 'must be filled in.' })
  const held = before?.values[field.name] ?? null
  // What the reader saw as a mask must never become the value.
  if (
    held !== null &&
    sightOf(field, actor) !== 'plain' &&
    JSON.stringify(toMask(field.field, held)) === JSON.stringify(checked.value)
  ) {
    return fault(
      field.name,
      'masked-value',
      '这是遮盖后的内容，不能写回；请填写完整内容，或者不改动这一项。',
      'This is a mask, not the value; give the full value or leave the field as it is.',
    )
  }
  const complaint =
    aheadOf(world, field, checked.value, at) ?? misnamed(world, model, field, checked.value, base)
  return complaint ? faultOf(model, field, complaint) : { value: checked.value }
}

/**
 * Checks what was given for an act: only fields the act asks for or offers, each of its kind, nothing asked left out. All faults are
 * told at once. `undefined` values count as not given.
 */
export function givenValues(
  giving: Giving,
  act: AnyAct,
  given: Readonly<Record<string, unknown>>,
): Values {
  const { model, before } = giving
  const { asks = [], offers = [] } = act
  const open = new Set([...asks, ...offers])
  const faults: FieldFault[] = []
  const values: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    const field = model.fieldOf.get(name)
    if (!field || !open.has(name)) {
      const possible = [...open]
      faults.push(
        fault(
          name,
          field ? 'not-open-here' : 'unknown-field',
          `此处不能填写“${name}”；可填：${possible.map((one) => fieldWords(model, one).zh).join('、') || '无'}。`,
          `"${name}" cannot be given here; possible: ${possible.map((one) => fieldWords(model, one).en).join(', ') || 'nothing'}.`,
        ),
      )
      continue
    }
    const checked = checkOne(giving, field, value)
    if ('value' in checked) values[name] = checked.value
    else faults.push(checked)
  }
  for (const name of asks) {
    const held = name in values ? values[name] : (before?.values[name] ?? null)
    const empty = held === null || held === undefined || (Array.isArray(held) && held.length === 0)
    if (empty && !faults.some(({ field }) => field === name))
      faults.push(
        fault(
          name,
          'required',
          `请填写“${fieldWords(model, name).zh}”。`,
          `Please fill in “${fieldWords(model, name).en}”.`,
        ),
      )
  }
  if (faults.length > 0) throw refuse.invalid({ fields: faults })
  return values
}

/** Values that a definition sets, with who acts and the day of the step in the place of their names. */
export function actedValues(
  sets: Readonly<Record<string, SetValue | undefined>>,
  actor: Actor,
  post: ActorPost,
  around: Around,
): Values {
  const acting: Readonly<Record<string, string | null>> = {
    [actingPerson]: actor.person,
    [actingPost]: post.id || null,
    [actingUnit]: post.unit || null,
    [dayOfStep]: dayOf(around.now, around.offsetMinutes),
  }
  const acted = (value: SetValue): FieldValue =>
    typeof value === 'string' && value in acting ? (acting[value] ?? null) : value
  return Object.fromEntries(
    Object.entries(sets).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, acted(value)]],
    ),
  )
}

/** The values a step writes by itself: constants, who acts, and copies from elsewhere. */
export function ownValues(
  model: RegisterModel,
  act: AnyAct,
  entry: Entry,
  actor: Actor,
  post: ActorPost,
  around: Around,
): Values {
  const copies = Object.entries(act.copies ?? {}).flatMap(([name, copy]) =>
    copy
      ? [
          [
            name,
            keptValueOf(copy(model.paths).node, entry, surroundings(actor, post, around)),
          ] as const,
        ]
      : [],
  )
  return { ...actedValues(act.sets ?? {}, actor, post, around), ...Object.fromEntries(copies) }
}
