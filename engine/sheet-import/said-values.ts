/** What a person said that the words of a column mean, for fields whose values come from the definition: choices, yes and no. */
import type { FieldValue } from '../define/index.ts'
import type { FieldModel } from '../model/model.ts'

/** Kinds whose few values a word can be told to mean. */
export const saidKinds: ReadonlySet<string> = new Set(['choice', 'choices', 'yesNo'])

/** The word is to say nothing. */
const saidNothing = ''

/** The value behind what was said; undefined where the definition no longer knows it, so that the word is asked about again. */
export function saidValue({ field }: FieldModel, said: string | undefined): FieldValue | undefined {
  if (said === undefined) return undefined
  if (said === saidNothing) return null
  if (field.kind === 'yesNo')
    return said === 'true' || said === 'false' ? said === 'true' : undefined
  if (!Object.hasOwn(field.detail.choices ?? {}, said)) return undefined
  return field.kind === 'choices' ? [said] : said
}
