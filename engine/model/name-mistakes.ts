import { reservedWords } from '../define/index.ts'
import { engineSteps } from '../history/engine-steps.ts'
import {
  doneColumn,
  dueColumn,
  enteredColumn,
  entryColumns,
  type RegisterModel,
  snake,
  takerColumn,
  timesColumn,
} from './model.ts'

/** PostgreSQL cuts identifiers at 63 bytes; two cut alike would collide. */
const longestIdentifier = 63
/** Steps that the engine itself writes into the history. */
const ownSteps: readonly string[] = ['create', ...Object.values(engineSteps)]

/** Names that are no names, are the engine's own, or that the database would cut or take for one another. */
export function nameMistakes(model: RegisterModel): string[] {
  const columns = [
    ...entryColumns,
    ...model.fields.map(({ column }) => column),
    ...model.states.map(enteredColumn),
    ...model.counted.map(timesColumn),
    ...model.guarded.map(takerColumn),
    ...model.clocks.flatMap(({ step }) => [dueColumn(step), doneColumn(step)]),
  ]
  const twice = columns.filter((column, at) => columns.indexOf(column) !== at)
  const reserved = model.fields
    .filter(({ name }) => reservedWords.includes(name))
    .map(({ name }) => name)
  const odd = [
    ...model.fields.map(({ name }) => name),
    ...model.states,
    ...Object.keys(model.steps),
  ].filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))
  const { table } = model
  const made = [
    ...model.fields.flatMap(({ column }) =>
      ['is', 'exists', 'counts'].map((ending) => `${table}_${column}_${ending}`),
    ),
    ...Object.keys(model.register.rules ?? {}).map((rule) => `${table}_rule_${snake(rule)}`),
    ...Object.keys(model.register.unique ?? {}).map((rule) => `${table}_once_${snake(rule)}`),
    ...Object.entries(model.steps).flatMap(([step, { notBy = [] }]) =>
      notBy.map((other) => `${table}_${snake(step)}_not_by_${snake(other)}`),
    ),
    ...columns,
  ]
  const long = made.filter((identifier) => Buffer.byteLength(identifier) > longestIdentifier)
  const taken = Object.keys(model.steps).filter((step) => ownSteps.includes(step))
  return [
    ...twice.map((column) => `two things would share the column ${column}`),
    ...reserved.map((name) => `the field name ${name} is a word of conditions`),
    ...odd.map((name) => `${name} is not a name: small letter first, then letters and digits`),
    ...long.map(
      (identifier) =>
        `the identifier ${identifier} is too long: the database cuts it at ${longestIdentifier} bytes`,
    ),
    ...taken.map((step) => `the step name ${step} is the engine's own`),
  ]
}
