import type { FieldKind } from '../../../engine/define/field.ts'
import type { FieldWire } from '../../../engine/define/wire.ts'
import { actFields } from '../../form/act-model.ts'
import type { Creatable } from '../phone-registers.ts'

/** What is done first on the spot stands first: the photo, then the place, then what it is, then the words. */
const order: readonly (readonly FieldKind[])[] = [
  ['photos'],
  ['point'],
  ['choice', 'choices', 'yesNo'],
  ['text'],
  ['longText'],
]
/** Kinds that belong to every report even where they are only offered. */
const alwaysShown: ReadonlySet<FieldKind> = new Set(['photos', 'point', 'longText'])

const rank = (field: FieldWire): number => {
  const place = order.findIndex((kinds) => kinds.includes(field.kind))
  return place === -1 ? order.length : place
}
/** Sorting is stable since Chromium 70: within a rank the definition's own order stays. */
const inOrder = (fields: readonly FieldWire[]): readonly FieldWire[] =>
  [...fields].sort((one, other) => rank(one) - rank(other))

export interface ReportFields {
  readonly main: readonly FieldWire[]
  readonly more: readonly FieldWire[]
  readonly asked: ReadonlySet<string>
}

/** The fields of a report: those in sight and those folded away. */
export function reportFields(register: Creatable): ReportFields {
  const { asked, offered } = actFields(register, register.create)
  return {
    main: inOrder([...asked, ...offered.filter((field) => alwaysShown.has(field.kind))]),
    more: offered.filter((field) => !alwaysShown.has(field.kind)),
    asked: new Set(asked.map((field) => field.name)),
  }
}
