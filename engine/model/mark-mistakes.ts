import type { Marks } from '../define/index.ts'
import type { RegisterModel } from './model.ts'

const isWhole = (model: RegisterModel, field: string): boolean =>
  ['integer', 'money'].includes(model.fieldOf.get(field)?.field.kind ?? '')

/** What cannot be written into the other entry: a field it does not have, a sum of what is no number. */
export function markMistakes(model: RegisterModel, name: string, marks: Marks): string[] {
  const { through, sets = {}, named, adds = {}, takes = {} } = marks
  const target = model.fieldOf.get(through)?.target
  if (!target) return [`${name} marks through ${through}, which is no reference`]
  const choices = named ? model.fieldOf.get(named.by)?.field.detail.choices : undefined
  const written = [
    ...Object.keys(sets),
    ...Object.keys(choices ?? {}),
    ...Object.keys(adds),
    ...Object.keys(takes),
  ]
  return [
    ...(named && !choices ? [`${name} marks by ${named.by}, which is no choice`] : []),
    ...written
      .filter((field) => !target.fieldOf.has(field))
      .map((field) => `${name} marks the field ${field}, which ${target.key} does not have`),
    ...[...Object.entries(adds), ...Object.entries(takes)]
      .filter(([to, from]) => !isWhole(target, to) || !isWhole(model, from))
      .map(([to, from]) => `${name} adds ${from} to ${to}: both must be whole numbers or money`),
  ]
}
