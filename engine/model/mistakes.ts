import { formulaOf } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import { fromOf, type Model, type RegisterModel } from './model.ts'
import { indicatorMistakes } from './indicator-mistakes.ts'
import { actMistakes, stepMistakes } from './act-mistakes.ts'
import { nameMistakes } from './name-mistakes.ts'
import { publicMistakes } from './public-mistakes.ts'
import { openingMistakes } from './opening-mistakes.ts'
import { needsOf } from './paths.ts'
import { viewMistakes } from './view-mistakes.ts'
import { sqlMistakes, uncountable } from './sql-mistakes.ts'
import { takenAddresses } from './taken-addresses.ts'
import { reportMistakes } from '../reports/report-mistakes.ts'
import { scoringMistakes } from './scoring-mistakes.ts'
import { targetMistakes } from '../targets/target-mistakes.ts'

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
    const { notIn = [], keepsFrom = [] } = field.detail
    return [
      ...named
        .filter((one) => !model.fieldOf.has(one) || model.fieldOf.get(one)?.field.detail.formula)
        .map((one) => `${name} is computed from ${one}, which is no plain field`),
      ...[...notIn, ...keepsFrom]
        .filter((state) => !model.states.includes(state))
        .map((state) => `${name} leaves out the state ${state}, which is none`),
    ]
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
    ...scoringMistakes(model),
    ...reportMistakes(model),
  ]
}
