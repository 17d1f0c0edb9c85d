import type { FieldWire, RefusalWire, Values } from '../../../engine/define/wire.ts'
import { say } from '../../words/language.ts'
import { isEmpty } from '../../form/act-model.ts'

/**
 * What is asked and not there, in the shape of a refusal, so that the form shows it as it shows the server's. Judged here
 * too, since on the way the server may not be there to say it.
 */
export function missingIn(
  asked: readonly FieldWire[],
  values: Values,
  says: {
    readonly title: string
    readonly detail: string
    readonly required: (label: string) => string
  },
): RefusalWire | undefined {
  const missing = asked.filter((field) => isEmpty(values[field.name]))
  if (missing.length === 0) return undefined
  return {
    type: 'missing',
    title: says.title,
    detail: says.detail,
    status: 422,
    fields: missing.map((field) => ({
      field: field.name,
      type: 'required',
      detail: says.required(say(field.label)),
    })),
  }
}
