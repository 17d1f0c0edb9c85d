import { type AnyCounted, type Bys, type Condition, type Indicator, me } from '../define/index.ts'
import { demandsFor, rolesOf } from '../access/actor.ts'
import { factsSql } from '../indicators/facts-sql.ts'
import { measureOf } from '../indicators/measure.ts'
import { conditionSql, Reach, type SqlSurroundings } from '../store/condition-sql.ts'
import { sql } from '../store/sql.ts'
import { conditionOf, type Model, type RegisterModel, registerFor } from './model.ts'
import { preconditionsOf } from './preconditions.ts'

/** Somebody at some time: whether a condition has SQL does not depend on who asks. */
const anybody: SqlSurroundings = {
  now: new Date(0),
  offsetMinutes: 0,
  unitsBelow: () => [],
  me: { person: '', post: '', unit: '', unitsBelow: [] },
}

/** What is wrong, in the words of whoever found it; null when nothing is. */
function faultOf(compile: () => unknown): string | null {
  try {
    compile()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Stated = () => readonly (Condition | null)[]

/** The conditions of a register that lists are made with, each with the place where it stands. */
function listed(model: RegisterModel): readonly (readonly [place: string, stated: Stated])[] {
  const { register } = model
  const demands = (by: Bys): Stated => {
    const posts = () => rolesOf(by).map((role) => ({ id: '', role, unit: '' }))
    return () => posts().flatMap((post) => demandsFor(by, post, model))
  }
  return [
    ['read', demands(register.read)],
    ...Object.entries(model.steps)
      .filter(([, { aside }]) => aside !== true)
      .flatMap(([name, step]): [string, Stated][] => [
        [name, demands(step.by)],
        [name, () => preconditionsOf(model, step)],
      ]),
    ...Object.entries(register.views ?? {}).map(([name, { where }]): [string, Stated] => [
      `the view ${name}`,
      () => [conditionOf(model, where, me)],
    ]),
  ]
}

/** Conditions of a register that lists need and that have no SQL: they would stop a screen and not the start. */
export const sqlMistakes = (model: RegisterModel): string[] =>
  listed(model).flatMap(([place, stated]) => {
    const fault = faultOf(() => {
      for (const one of stated()) if (one) conditionSql(one, new Reach(model, 0), anybody)
    })
    return fault === null ? [] : [`${place}: lists cannot be made with a condition (${fault})`]
  })

/** Why a counted set cannot be counted: it asks for the time, the reader or the unit tree, or for what has no SQL. */
const uncounted = (model: RegisterModel, counted: AnyCounted): string | null =>
  faultOf(() => factsSql([measureOf(model, counted, [])], 0, 0, () => sql`true`))

/** The unit of the quantity that is added up; undefined where it is none of a single field, or entries are counted. */
function unitOf(model: RegisterModel, { sum }: AnyCounted): string | undefined {
  const node = sum?.(model.paths).node
  if (node?.value !== 'field' || node.path.length !== 1) return undefined
  return model.fieldOf.get(node.path[0] ?? '')?.field.detail.unit
}

/** A percentage of two quantities that are not measured alike. */
function unlike(model: Model, { kind, unit, num, den }: Indicator): string[] {
  if (kind !== 'share' || unit !== '%' || !den) return []
  const [a, b] = [num, den].map((side) => {
    const register = registerFor(model, side.of)
    return register && unitOf(register, side)
  })
  return a === undefined || b === undefined || a === b
    ? []
    : [`sets ${a} against ${b}: a share of two unlike things`]
}

/** Figures that cannot be counted, each with its programme's folder. */
export const uncountable = (model: Model): string[] =>
  model.programmes.flatMap(({ programme, indicators }) =>
    Object.entries(indicators).flatMap(([name, indicator]) => {
      const { num, den, excluded, unknown, percent } = indicator
      const faults = [num, den, excluded, unknown].flatMap((counted) => {
        const register = counted && registerFor(model, counted.of)
        const fault = register ? uncounted(register, counted) : null
        return fault === null ? [] : [`cannot be counted (${fault})`]
      })
      const isPercent = percent === undefined || (percent >= 1 && percent <= 99)
      return [
        ...new Set(faults),
        ...unlike(model, indicator),
        ...(isPercent ? [] : [`asks for the percentile ${percent}; there are 1 to 99`]),
      ].map((said) => `programmes/${programme}: ${name} ${said}`)
    }),
  )
