import { rolesOf } from '../access/actor.ts'
import type { OpeningModel, RegisterModel } from './model.ts'
import { needsOf } from './paths.ts'

function mistakesOf(model: RegisterModel, { target, opening }: OpeningModel): string[] {
  const { create } = target.register
  const { asks = [], offers = [], copies = {} } = create
  const given = [opening.as, ...Object.keys(opening.gives)]
  const strange = opening.on.filter((step) => step !== 'create' && !(step in model.steps))
  const blind = needsOf(target, { ...create, by: [], copies })
    .paths.filter(([first]) => first !== opening.as)
    .map((path) => path.join('.'))
  return [
    ...strange.map((step) => `is opened by the step ${step}, which ${model.key} does not have`),
    ...(target.fieldOf.get(opening.as)?.target === model
      ? []
      : [`${opening.as} receives an entry of ${model.key}, but is no reference to it`]),
    ...given
      .filter((field) => ![...asks, ...offers].includes(field))
      .map((field) => `is opened with ${field}, which its creation neither asks for nor offers`),
    ...asks
      .filter((field) => !given.includes(field))
      .map((field) => `is opened without ${field}, which its creation asks for`),
    ...(rolesOf(create.by).includes('system')
      ? []
      : ['is opened by a step of another register, but the role system may not create it']),
    ...blind.map(
      (path) =>
        `is opened by ${model.key}, but its rules look at ${path}, which is not at hand then`,
    ),
  ]
}

/** What is wrong with the openings of a register's entries; said of the register whose entries are opened. */
export function openingMistakes(model: RegisterModel, all: Iterable<RegisterModel>): string[] {
  return [...all].flatMap((source) =>
    source.opens
      .filter(({ target }) => target === model)
      .flatMap((opening) => mistakesOf(source, opening)),
  )
}
