/** Texts with a form fixed by a standard: numbers and codes that are normalised before they are compared. */
import { escapeLiteral } from 'pg'
import { z } from 'zod'
import { type Complaint, fault, fieldKind, type FieldKindRules } from './kind.ts'
import { textComplaints } from './text-family.ts'
import { isSound } from './text-tidy.ts'

/** The longest code as people write it, with blanks and separators; longer texts are not worth normalising. */
const longestWriting = 100

/** One rule of a code: what must hold, and what is said when it does not. */
interface CodeRule {
  readonly type: string
  readonly holds: (code: string) => boolean
  readonly says: Complaint
}

/** A kind of code. `form` is read by JavaScript and by PostgreSQL, so it keeps to what both read alike. */
export function codeKind(given: {
  readonly tidy: (text: string) => string
  readonly form: string
  /** The first is told when `form` does not fit; the others are tried in their order. */
  readonly rules: readonly [CodeRule, ...CodeRule[]]
  readonly own: Pick<FieldKindRules<string>, 'filter'> & Partial<FieldKindRules<string>>
}): FieldKindRules<string> {
  const form = new RegExp(given.form)
  const [first] = given.rules
  return fieldKind<string>({
    sqlType: () => 'text',
    check: (_field, value) => `${value} ~ ${escapeLiteral(given.form)}`,
    schema: () =>
      given.rules.reduce(
        (schema, rule) => schema.refine(rule.holds, fault(rule.type)),
        z
          .string(fault('not-text'))
          .refine(isSound, fault('broken-text'))
          .refine((text) => text.length <= longestWriting, fault(first.type))
          .overwrite(given.tidy)
          .refine((code) => form.test(code), fault(first.type)),
      ),
    complaints: {
      ...textComplaints,
      ...Object.fromEntries(given.rules.map(({ type, says }) => [type, says])),
    },
    jsonSchema: () => ({ type: 'string', pattern: given.form }),
    ...given.own,
  })
}
