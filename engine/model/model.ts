import {
  type AnyEnglish,
  type AnyRegister,
  type AnyStep,
  type Clock,
  type Condition,
  type Field,
  type Ledger,
  type Opening,
  type Programme,
  pathsOf,
} from '../define/index.ts'

/** A clock of a register: the step it times, where it runs, and where its limit comes from. */
export interface ClockModel extends Clock {
  readonly step: string
}

/** One register, compiled: names of tables and columns, clocks, and what the engine looks up while it works. */
export interface RegisterModel {
  /** programme.register: the name people and the API use. */
  readonly key: string
  readonly programme: string
  readonly register: AnyRegister
  readonly en: AnyEnglish
  readonly table: string
  readonly fields: readonly FieldModel[]
  readonly fieldOf: ReadonlyMap<string, FieldModel>
  readonly states: readonly string[]
  readonly final: ReadonlySet<string>
  readonly steps: Readonly<Record<string, AnyStep>>
  readonly clocks: readonly ClockModel[]
  /** Steps that send back; each has a counter. */
  readonly counted: readonly string[]
  /** Steps on either side of a separation of duties; the taker of each is kept. */
  readonly guarded: readonly string[]
  /** The paths that conditions are written against. */
  readonly paths: never
  /** Registers whose entries are lines of these. */
  lines: readonly RegisterModel[]
  /** The entries of other registers that steps of this one open. */
  opens: readonly OpeningModel[]
}

/** An opening as the register whose steps do it sees it. */
export interface OpeningModel {
  readonly target: RegisterModel
  readonly opening: Opening
}

export interface FieldModel {
  readonly name: string
  readonly column: string
  readonly field: Field
  /** The register that a reference names (its own for `self`). */
  target?: RegisterModel
}

export interface Model {
  readonly ledger: Ledger
  readonly registers: ReadonlyMap<string, RegisterModel>
  readonly programmes: readonly Programme[]
}

export const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const enteredColumn = (state: string): string => `at_${snake(state)}`
export const dueColumn = (step: string): string => `due_${snake(step)}`
export const doneColumn = (step: string): string => `done_${snake(step)}`
export const timesColumn = (step: string): string => `times_${snake(step)}`
export const takerColumn = (step: string): string => `by_${snake(step)}`
/** The columns every register's table has besides its fields. */
export const entryColumns = [
  'zone_id',
  'id',
  'no',
  'version',
  'state',
  'last_step',
  'due_at',
  'created_at',
  'updated_at',
  'created_by',
  'synthetic',
  'told_from',
  'search',
] as const

const listed = (of: string | readonly string[]): readonly string[] =>
  typeof of === 'string' ? [of] : of
export const fromOf = (step: AnyStep): readonly string[] => listed(step.from)

function clocksOf(register: AnyRegister): ClockModel[] {
  return Object.entries(register.steps).flatMap(([step, { within, from }]) =>
    within === undefined
      ? []
      : ['runsIn' in within ? { step, ...within } : { step, limit: within, runsIn: listed(from) }],
  )
}

function compileRegister(
  programme: Programme,
  register: AnyRegister,
  en: AnyEnglish,
): RegisterModel {
  const fields: FieldModel[] = Object.entries(register.fields).map(([name, field]) => ({
    name,
    column: snake(name),
    field,
  }))
  const steps = Object.entries(register.steps)
  const guards = steps.flatMap(([name, { notBy }]) => (notBy ? [name, ...notBy] : []))
  return {
    key: `${programme.programme}.${register.register}`,
    programme: programme.programme,
    register,
    en,
    table: `${snake(programme.programme)}_${snake(register.register)}`,
    fields,
    fieldOf: new Map(fields.map((field) => [field.name, field])),
    states: Object.keys(register.states),
    final: new Set(register.final),
    // Without a prototype: callers name steps, and `constructor` is none.
    steps: Object.assign(Object.create(null) as typeof register.steps, register.steps),
    clocks: clocksOf(register),
    counted: steps.filter(([, { back }]) => back !== undefined).map(([name]) => name),
    guarded: [...new Set(guards)],
    paths: pathsOf(register.fields) as never,
    lines: [],
    opens: [],
  }
}

/** Compiles the definitions once, at start. Mistakes that types cannot catch are found by `findMistakes`, not here. */
export function compile(ledger: Ledger): Model {
  const registers = new Map<string, RegisterModel>()
  const byDefinition = new Map<AnyRegister, RegisterModel>()
  for (const programme of ledger.programmes) {
    for (const register of programme.registers) {
      const en = programme.en.registers[register.register]
      if (!en)
        throw new Error(
          `programmes/${programme.programme}: no English for the register ${register.register}`,
        )
      const model = compileRegister(programme, register, en)
      registers.set(model.key, model)
      byDefinition.set(register, model)
    }
  }
  for (const model of registers.values()) {
    for (const field of model.fields) {
      const target =
        field.field.kind === 'self'
          ? model
          : byDefinition.get(field.field.detail.target?.() ?? model.register)
      if (field.field.detail.target || field.field.kind === 'self') {
        if (!target)
          throw new Error(
            `programmes/${model.programme}: ${model.key}.${field.name} names a register that no programme holds`,
          )
        field.target = target
      }
    }
    const parent = model.register.lineOf
      ? model.fieldOf.get(model.register.lineOf)?.target
      : undefined
    if (parent) parent.lines = [...parent.lines, model]
    for (const opening of model.register.opened ?? []) {
      const source = byDefinition.get(opening.from)
      if (!source)
        throw new Error(
          `programmes/${model.programme}: ${model.key} is opened by a register that no programme holds`,
        )
      source.opens = [...source.opens, { target: model, opening }]
    }
  }
  return { ledger, registers, programmes: ledger.programmes }
}

/** The register with this key; the caller has made sure that it exists. */
export function registerOf(model: Model, key: string): RegisterModel {
  const found = model.registers.get(key)
  if (!found) throw new Error(`no register ${key}`)
  return found
}

/** The register that a definition's value became; undefined where no programme holds it. */
export const registerFor = (model: Model, register: AnyRegister): RegisterModel | undefined =>
  [...model.registers.values()].find((one) => one.register === register)

type States = (entry: never, me: never) => Condition
const stated = new WeakMap<RegisterModel, Map<States, Condition>>()

/** The condition that a definition's function states about this register's entries; stated once, for every act asks for some. */
export function conditionOf(model: RegisterModel, states: States, me: unknown): Condition {
  const known = stated.get(model) ?? new Map<States, Condition>()
  stated.set(model, known)
  const condition = known.get(states) ?? states(model.paths, me as never)
  known.set(states, condition)
  return condition
}
