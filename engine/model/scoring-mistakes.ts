import type { Scoring } from '../define/index.ts'
import { figureKeyOf } from '../quotes/score.ts'
import type { Model, RegisterModel } from './model.ts'

function fieldMistakes(model: RegisterModel, { whose, from, into, basis }: Scoring): string[] {
  const kind = (name: string) => model.fieldOf.get(name)?.field.kind
  return [
    ...(['unit', 'choice', 'ref'].includes(kind(whose) ?? '')
      ? []
      : [`${whose} names no part of a figure`]),
    ...(kind(from) === 'date' ? [] : [`${from} is no date`]),
    ...(kind(into) === 'integer' ? [] : [`${into} is no whole number`]),
    ...(kind(basis) === 'longText' ? [] : [`${basis} is no long text`]),
  ]
}

/** What is wrong with the steps that work scores out of figures. */
export const scoringMistakes = (model: Model): string[] =>
  [...model.registers.values()].flatMap((register) =>
    Object.entries(register.steps).flatMap(([name, { scores }]) => {
      if (!scores) return []
      const said = [
        ...fieldMistakes(register, scores),
        ...scores.parts.flatMap(({ of, points }) => [
          ...(figureKeyOf(model, of) === undefined
            ? [`${of.label} is no figure of a programme`]
            : []),
          ...(of.kind === 'share' ? [] : [`${of.label} is no share`]),
          ...(of.by.includes(scores.by) ? [] : [`${of.label} is not told apart by ${scores.by}`]),
          ...(points > 0 ? [] : [`${of.label} brings no points`]),
        ]),
      ]
      const { programme, register: defined } = register
      return said.map(
        (one) => `programmes/${programme}: ${defined.register}: ${name} scores: ${one}`,
      )
    }),
  )
