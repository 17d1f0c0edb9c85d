import { me } from '../define/index.ts'
import { refuse } from '../refusals.ts'
import { conditionOf, type RegisterModel, snake } from '../model/model.ts'
import { fieldsIn } from '../model/paths.ts'

interface DatabaseError extends Error {
  readonly code: string
  readonly constraint?: string
}
const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/**
 * The database is the last judge: what its constraints refuse becomes a refusal in the user's words. Constraint names are made by
 * `ddl`, so they are matched exactly. Anything else is a bug and stays one.
 */
export function refusalOfConstraint(model: RegisterModel, error: unknown): unknown {
  if (!isDatabaseError(error)) return error
  const constraint = error.constraint ?? ''
  const words = (name: string) => {
    const en = model.en.fields[name]
    return {
      zh: model.register.fields[name]?.label ?? name,
      en: typeof en === 'object' ? en.label : (en ?? name),
    }
  }
  if (error.code === '23505') {
    const [, fields] =
      Object.entries(model.register.unique ?? {}).find(
        ([rule]) => constraint === `${model.table}_once_${snake(rule)}`,
      ) ?? []
    if (fields)
      return refuse.notUnique({ fields: fields.map((field) => ({ field, label: words(field) })) })
  }
  if (error.code === '23503') {
    const field = model.fields.find(
      ({ name }) => constraint === `${model.table}_${snake(name)}_exists`,
    )
    if (field) return refuse.refMissing({ field: field.name, label: words(field.name) })
  }
  if (error.code === '23514') {
    const [rule, said] =
      Object.entries(model.register.rules ?? {}).find(
        ([name]) => constraint === `${model.table}_rule_${snake(name)}`,
      ) ?? []
    if (rule && said)
      return refuse.ruleBroken({
        rule: { zh: said.label, en: model.en.rules?.[rule] ?? rule },
        about: fieldsIn(conditionOf(model, said.holds, me)),
      })
  }
  return error
}
