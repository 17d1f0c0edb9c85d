import type { FieldValue, FieldWire, RegisterWire, Values } from '../../../engine/define/wire.ts'
import { valueOf } from '../../form/act-model.ts'
import type { Draft } from '../../form/draft.ts'
import { say, type Language } from '../../words/language.ts'

/** The title of a report that nobody has typed yet: what it was chosen to be. It can be typed over or added to. */
function proposedTitle(
  register: RegisterWire,
  asked: readonly string[],
  valueFor: (field: FieldWire) => FieldValue,
  as: Language,
): string | null {
  const title = register.fields.find((field) => field.name === register.title)
  if (title?.kind !== 'text') return null
  for (const name of asked) {
    const field = register.fields.find((one) => one.name === name)
    if (field?.kind !== 'choice') continue
    const chosen = field.choices?.find((choice) => choice.name === valueFor(field))
    return chosen ? say(chosen.label, as) : null
  }
  return null
}

/** What each field of a report holds: what was touched, else what is proposed. */
export function reportValue(
  register: RegisterWire,
  asked: readonly string[],
  draft: Draft,
  given: Values,
  as: Language,
): (field: FieldWire) => FieldValue {
  const plain = (field: FieldWire) => valueOf(field, draft, given[field.name] ?? null)
  return (field) =>
    field.name === register.title && !(field.name in draft.touched)
      ? proposedTitle(register, asked, plain, as)
      : plain(field)
}
