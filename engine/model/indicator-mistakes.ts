import type { AnyCounted, Indicator } from '../define/index.ts'
import { type Model, type RegisterModel, registerFor } from './model.ts'
import { unitMistakes } from './unit-mistakes.ts'

/** Whether a name, or names walked through references (`enterprise.industry`), lead to a field. */
function leadsToField(register: RegisterModel, path: string): boolean {
  const [first = '', ...rest] = path.split('.')
  const field = register.fieldOf.get(first)
  if (!field || rest.length === 0) return field !== undefined
  return field.target !== undefined && leadsToField(field.target, rest.join('.'))
}

const enteredPattern = /"value":"enteredAt","path":\[\],"state":"([^"]+)"/g

/** The states whose entering a counted set asks about: in its condition, its days and its amounts. */
function statesIn({ paths }: RegisterModel, counted: AnyCounted): string[] {
  const { where, on, until, sum, value } = counted
  const said = JSON.stringify([where, on, until, sum, value].map((part) => part?.(paths) ?? null))
  return [...said.matchAll(enteredPattern)].map(([, state = '']) => state)
}

/** The set that a figure is about: what its share is taken of, else what it counts. */
const about = ({ num, den }: Indicator): AnyCounted => den ?? num

/** A part counts entries of the register that its whole counts, and stands on a day or falls into a period as that does. */
function partMistakes({ rulebook: { partOf }, ...indicator }: Indicator): string[] {
  if (!partOf) return []
  const [part, whole] = [about(indicator as Indicator), about(partOf)]
  return [
    ...(part.of === whole.of ? [] : [`is no part of ${partOf.label}: they count two registers`]),
    ...((part.stock ?? false) === (whole.stock ?? false)
      ? []
      : [`is no part of ${partOf.label}: one stands on a day, the other falls into a period`]),
  ]
}

/** States that are never entered, dimensions that lead nowhere, parts that are none, and numbers that do not go together. */
export const indicatorMistakes = (
  model: Model,
  reachable: (register: RegisterModel) => ReadonlySet<string>,
): string[] =>
  model.programmes.flatMap(({ programme, indicators }) =>
    Object.entries(indicators).flatMap(([name, indicator]) => {
      const { num, den, excluded, unknown, by } = indicator
      const faults = [num, den, excluded, unknown].flatMap((counted) => {
        if (!counted) return []
        const register = registerFor(model, counted.of)
        if (!register) return ['counts a register that no programme holds']
        const within = reachable(register)
        return [
          ...statesIn(register, counted)
            .filter((state) => !within.has(state))
            .map((state) => `asks about the state ${state}, which is never entered`),
          ...by
            .filter((one) => !leadsToField(register, one))
            .map((one) => `is broken down by ${one}, which is no field`),
        ]
      })
      return [
        ...new Set([...faults, ...partMistakes(indicator), ...unitMistakes(model, indicator)]),
      ].map((said) => `programmes/${programme}: ${name} ${said}`)
    }),
  )
