import { type AnyAct, type AnyStep, formulaOf, reservedWords } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import {
  doneColumn,
  dueColumn,
  enteredColumn,
  entryColumns,
  fromOf,
  type Model,
  type RegisterModel,
  snake,
  takerColumn,
  timesColumn,
} from './model.ts'
import { indicatorMistakes } from './indicator-mistakes.ts'
import { publicMistakes } from './public-mistakes.ts'
import { openingMistakes } from './opening-mistakes.ts'
import { markMistakes } from './mark-mistakes.ts'
import { engineSteps } from '../history/engine-steps.ts'
import { needsOf } from './paths.ts'
import { viewMistakes } from './view-mistakes.ts'
import { sqlMistakes, uncountable } from './sql-mistakes.ts'
import { takenAddresses } from './taken-addresses.ts'
import { reportMistakes } from '../reports/report-mistakes.ts'
import { targetMistakes } from '../targets/target-mistakes.ts'

/** PostgreSQL cuts identifiers at 63 bytes; two cut alike would collide. */
const longestIdentifier = 63
/** Steps that the engine itself writes into the history. */
const ownSteps: readonly string[] = ['create', ...Object.values(engineSteps)]

/** The states that an entry can come to. */
function reachable(model: RegisterModel): Set<string> {
  const { register } = model
  const found = new Set([
    register.start,
    ...(register.create.judge ? [register.create.judge.otherwise] : []),
  ])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const step of Object.values(model.steps)) {
      if (!fromOf(step).some((from) => found.has(from))) continue
      if (step.to !== 'same') found.add(step.to)
      if (step.judge) found.add(step.judge.otherwise)
    }
  }
  return found
}

function stateMistakes(model: RegisterModel): string[] {
  const within = reachable(model)
  const left = new Set(
    Object.values(model.steps)
      .filter((step) => step.to !== 'same')
      .flatMap(fromOf),
  )
  return model.states.flatMap((state) => [
    ...(within.has(state) ? [] : [`the state ${state} is never reached`]),
    ...(left.has(state) || model.final.has(state) || !within.has(state)
      ? []
      : [`no step leads out of the state ${state}, and it is not among the final ones`]),
  ])
}

function actMistakes(
  model: RegisterModel,
  name: string,
  act: AnyAct,
  roles: ReadonlySet<string>,
): string[] {
  const { asks = [], offers = [], judge } = act
  const said: string[] = []
  const strange = rolesOf(act.by).filter((role) => !roles.has(role))
  if (rolesOf(act.by).length === 0) said.push(`${name}: nobody may take it`)
  if (strange.length > 0)
    said.push(`${name}: the roles ${strange.join(', ')} are not among the zone's roles`)
  for (const field of [...asks, ...offers]) {
    const found = model.fieldOf.get(field)
    if (!found) said.push(`${name}: there is no field ${field}`)
    else if (found.field.detail.formula)
      said.push(`${name}: ${field} is computed and cannot be given`)
    else if (
      asks.includes(field) &&
      demandsProof(found.field.kind) &&
      !found.field.options.necessity
    )
      said.push(`${name} demands ${field}, but the field names no necessity (law or measure)`)
  }
  for (const rule of judge?.rules ?? [])
    if (!(rule in (model.register.rules ?? {}))) said.push(`${name}: there is no rule ${rule}`)
  return said
}
/** Kinds that may only be demanded where a law or measure makes them necessary (国办函〔2026〕12号). */
const demandsProof = (kind: string): boolean => ['photos', 'point', 'polyline'].includes(kind)

function stepMistakes(model: RegisterModel, name: string, step: AnyStep): string[] {
  const said: string[] = []
  if (step.extends !== undefined && !model.clocks.some((clock) => clock.step === step.extends))
    said.push(`${name} extends ${step.extends}, which has no time limit`)
  if (step.auto !== undefined && model.register.fields[step.auto]?.kind !== 'date')
    said.push(`${name} is taken on the day in ${step.auto}, which is no date field`)
  if (step.auto !== undefined && !rolesOf(step.by).includes('system'))
    said.push(`${name} is taken by the system itself, but the role system may not`)
  for (const other of step.notBy ?? [])
    if (other === name || !(other in model.steps))
      said.push(`${name} may not be taken by whoever took ${other}, which is no other step`)
  if (Array.isArray(step.reason) && step.reason.length === 0)
    said.push(`${name} asks for a reason but has no catalogue`)
  for (const rule of step.needs ?? [])
    if (!(rule in (model.register.rules ?? {})))
      said.push(`${name} needs ${rule}, which is no rule`)
  return [...said, ...(step.marks ? markMistakes(model, name, step.marks) : [])]
}

function clockMistakes(model: RegisterModel): string[] {
  return model.clocks.flatMap((clock) => {
    const stops = Object.values(model.steps).some(
      (step) =>
        fromOf(step).some((from) => clock.runsIn.includes(from)) &&
        step.to !== 'same' &&
        !clock.runsIn.includes(step.to),
    )
    return stops ? [] : [`the clock of ${clock.step} never stops`]
  })
}

function nameMistakes(model: RegisterModel): string[] {
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

function conditionMistakes(model: RegisterModel): string[] {
  return [['create', model.register.create] as const, ...Object.entries(model.steps)].flatMap(
    ([name, act]) => {
      try {
        needsOf(model, act)
        return []
      } catch (error) {
        return [
          `${name}: a condition cannot be read (${error instanceof Error ? error.message : String(error)})`,
        ]
      }
    },
  )
}

function fieldMistakes(model: RegisterModel): string[] {
  return model.fields.flatMap(({ name, field }) => {
    const formula = field.detail.formula
    const named = formula ? fieldsIn(formulaOf(formula)) : []
    return named
      .filter((one) => !model.fieldOf.has(one) || model.fieldOf.get(one)?.field.detail.formula)
      .map((one) => `${name} is computed from ${one}, which is no plain field`)
  })
}
const fieldsIn = (node: ReturnType<typeof formulaOf>): string[] =>
  'left' in node
    ? [...fieldsIn(node.left), ...fieldsIn(node.right)]
    : node.value === 'field'
      ? [node.path[0] ?? '']
      : []

function registerMistakes(model: RegisterModel, roles: ReadonlySet<string>): string[] {
  const { register } = model
  const readers = rolesOf(register.read).filter((role) => !roles.has(role))
  return [
    ...(model.fieldOf.has(register.title) ? [] : [`the title ${register.title} is no field`]),
    ...(readers.length > 0
      ? [`read: the roles ${readers.join(', ')} are not among the zone's roles`]
      : []),
    ...[...Object.values<string>({ ...register.book }), ...(register.worth ? [register.worth] : [])]
      .filter((field) => !['integer', 'money'].includes(register.fields[field]?.kind ?? ''))
      .map((field) => `amounts are read in ${field}, which is no whole number or money`),
    ...Object.values<string>({ ...register.span })
      .filter((field) => register.fields[field]?.kind !== 'date')
      .map((field) => `the span names ${field}, which is no date field`),
    ...(/^[A-Z]{1,6}$/.test(register.prefix)
      ? []
      : [`the prefix ${register.prefix} is not one to six capital letters`]),
    ...stateMistakes(model),
    ...clockMistakes(model),
    ...nameMistakes(model),
    ...fieldMistakes(model),
    ...conditionMistakes(model),
    ...sqlMistakes(model),
    ...viewMistakes(model),
    ...publicMistakes(model),
    ...actMistakes(model, 'create', register.create, roles),
    ...Object.entries(model.steps).flatMap(([name, step]) => [
      ...actMistakes(model, name, step, roles),
      ...stepMistakes(model, name, step),
    ]),
  ]
}

/** Everything in the definitions that types cannot catch, all at once, each with its programme's folder and register. */
export function findMistakes(model: Model): readonly string[] {
  const roles = new Set(Object.keys(model.ledger.roles))
  const keys = model.programmes.flatMap(({ programme, registers }) =>
    registers.map(({ register }) => `${programme}.${register}`),
  )
  const prefixes = [...model.registers.values()].map((one) => one.register.prefix)
  return [
    ...model.programmes
      .filter(({ programme }) => takenAddresses.has(programme))
      .map(({ programme }) => `programmes/${programme}: the name is an address of the API`),
    ...keys
      .filter((key, at) => keys.indexOf(key) !== at)
      .map((key) => `programmes: two registers are called ${key}`),
    ...prefixes
      .filter((prefix, at) => prefixes.indexOf(prefix) !== at)
      .map((prefix) => `programmes: two registers share the prefix ${prefix}`),
    ...[...model.registers.values()].flatMap((one) =>
      [...registerMistakes(one, roles), ...openingMistakes(one, model.registers.values())].map(
        (said) => `programmes/${one.programme}: ${one.register.register}: ${said}`,
      ),
    ),
    ...indicatorMistakes(model, reachable),
    ...uncountable(model),
    ...targetMistakes(model),
    ...reportMistakes(model),
  ]
}
