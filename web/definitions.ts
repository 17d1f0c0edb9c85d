import type {
  DefinitionsWire,
  FieldWire,
  IndicatorWire,
  RegisterWire,
  StepWire,
  UnitWire,
} from '../engine/define/wire.ts'
import { language, say, sayMeasure, words } from './words/index.ts'

/** The definitions with what is looked up all the time already found: registers and indicators by key, units by id. */
export interface Definitions extends DefinitionsWire {
  readonly registers: ReadonlyMap<string, RegisterWire>
  readonly indicators: ReadonlyMap<string, IndicatorWire>
  readonly unitById: ReadonlyMap<string, UnitWire>
}

export const indexed = (wire: DefinitionsWire): Definitions => ({
  ...wire,
  registers: new Map(
    wire.programmes.flatMap((programme) =>
      programme.registers.map((register) => [register.key, register] as const),
    ),
  ),
  indicators: new Map(
    wire.programmes.flatMap(({ indicators }) => indicators.map((one) => [one.key, one] as const)),
  ),
  unitById: new Map(wire.units.map((unit) => [unit.id, unit] as const)),
})

export const fieldOf = (register: RegisterWire, name: string): FieldWire | undefined =>
  register.fields.find((field) => field.name === name)
export const stepOf = (register: RegisterWire, name: string): StepWire | undefined =>
  register.steps.find((step) => step.name === name)

/** A field's name with what its numbers are in: 长度（米）, Length (m). */
export function fieldLabel({ label, unit }: FieldWire): string {
  const measure = unit ? sayMeasure(unit) : ''
  if (measure === '') return say(label)
  return language() === 'zh' ? `${say(label)}（${measure}）` : `${say(label)} (${measure})`
}

/** The name of a state as its definition says; a state no longer defined keeps its identifier. */
export function stateLabel(register: RegisterWire, state: string): string {
  const found = register.states.find((one) => one.name === state)
  return found ? say(found.label) : state
}
export const isFinal = (register: RegisterWire, state: string): boolean =>
  register.states.some((one) => one.name === state && one.final)
/** The fields with these names, in that order; names the reader may not see are left out. */
export const fieldsNamed = (
  register: RegisterWire,
  names: readonly string[],
): readonly FieldWire[] => names.flatMap((name) => fieldOf(register, name) ?? [])

export function unitName(definitions: Definitions, id: string): string {
  const unit = definitions.unitById.get(id)
  return unit ? say(unit.name) : id
}
export function roleLabel(definitions: Definitions, role: string): string {
  const label = definitions.roles[role]
  return label ? say(label) : role
}
/** The step's name in the register; creation has a name of its own for those who may create. */
export function stepLabel(register: RegisterWire, step: string): string {
  const found = step === 'create' ? register.create : stepOf(register, step)
  if (found) return say(found.label)
  const { history } = words()
  const own: Readonly<Record<string, string>> = {
    create: history.created,
    marked: history.marked,
    recounted: history.recounted,
    restored: history.restored,
    takenBack: history.takenBack,
  }
  return own[step] ?? step
}
