import { type AnyCounted, type Bys, type Condition, me } from '../define/index.ts'
import { demandsFor, rolesOf } from '../access/actor.ts'
import { conditionSql, Reach, type SqlSurroundings, valueSql } from '../store/condition-sql.ts'
import { conditionOf, type Model, type RegisterModel } from './model.ts'
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

function counts(model: RegisterModel, { where, on, sum }: AnyCounted): string | null {
  const reach = new Reach(model, 0)
  return faultOf(() => {
    if (where) conditionSql(where(model.paths), reach, anybody)
    valueSql(on(model.paths).node, reach, anybody)
    if (sum) valueSql(sum(model.paths).node, reach, anybody)
  })
}

/** Figures that cannot be counted in SQL, each with its programme's folder. */
export const uncountable = (model: Model): string[] =>
  model.programmes.flatMap(({ programme, indicators }) =>
    Object.entries(indicators).flatMap(([name, { num, den }]) =>
      [num, ...(den ? [den] : [])].flatMap((counted) => {
        const register = [...model.registers.values()].find((one) => one.register === counted.of)
        const fault = register ? counts(register, counted) : null
        return fault === null
          ? []
          : [`programmes/${programme}: ${name} cannot be counted (${fault})`]
      }),
    ),
  )
