import { isPrivate } from '../fields/private.ts'
import type { RegisterModel } from './model.ts'

/** What is wrong with the ways in which a register says it can be looked at. */
export function viewMistakes(model: RegisterModel): string[] {
  const { funnel = [], roster } = model.register
  const strange = funnel.filter((state) => !model.states.includes(state))
  const shown = roster ? [roster.rows, roster.day, ...roster.shows] : []
  const personal = shown.filter((name) => {
    const field = model.fieldOf.get(name)
    return field && isPrivate(field.field)
  })
  return [
    ...strange.map((state) => `the funnel names the state ${state}, which is not declared`),
    ...(roster && model.fieldOf.get(roster.day)?.field.kind !== 'date'
      ? [`the roster is by ${roster.day}, which is no date field`]
      : []),
    ...personal.map((name) => `the roster shows ${name}, which is somebody's private field`),
  ]
}
