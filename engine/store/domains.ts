import { escapeIdentifier as quoted, escapeLiteral as literal } from 'pg'
import { limitUnits } from '../define/index.ts'
import { kindOf } from '../fields/index.ts'
import { type RegisterModel, snake } from '../model/model.ts'

/**
 * What a column may hold, kept by the database as a domain of its own. A check constraint of the table would be read from its text and planned anew by every
 * statement, and all of them by every step; a domain is planned once a connection and asked for the columns that a statement writes (decision 29).
 */
export interface Domain {
  readonly name: string
  readonly base: string
  /** What is told when a value is refused, with the condition on `value`. */
  readonly checks: readonly (readonly [name: string, condition: string])[]
}

const choice = (values: readonly string[]): string => `value in (${values.map(literal).join(', ')})`

/** Fields that name the unit in which a limit is counted. */
const limitUnitsOf = ({ clocks }: RegisterModel): ReadonlySet<string> =>
  new Set(clocks.flatMap(({ limit }) => ('unitIn' in limit ? [snake(limit.unitIn)] : [])))

function find(model: RegisterModel): ReadonlyMap<string, Domain> {
  const { table } = model
  const counting = limitUnitsOf(model)
  const found = new Map<string, Domain>([
    [
      'state',
      {
        name: `${table}_state_is`,
        base: 'text',
        checks: [[`${table}_state_is`, choice(model.states)]],
      },
    ],
  ])
  for (const { column, field } of model.fields) {
    const kind = kindOf(field)
    const check = kind.check(field, 'value')
    const name = `${table}_${column}_is`
    const checks = [
      ...(check ? ([[name, check]] as const) : []),
      ...(counting.has(column)
        ? ([[`${table}_${column}_counts`, choice(limitUnits)]] as const)
        : []),
    ]
    if (checks.length > 0) found.set(column, { name, base: kind.sqlType(field), checks })
  }
  return found
}

const known = new WeakMap<RegisterModel, ReadonlyMap<string, Domain>>()

/** The domains of a register's table, by the column that each is for. */
export function domainsOf(model: RegisterModel): ReadonlyMap<string, Domain> {
  const domains = known.get(model) ?? find(model)
  known.set(model, domains)
  return domains
}

/** The statement that makes a domain. */
export const domainDdl = ({ name, base, checks }: Domain): string =>
  `create domain ${quoted(name)} as ${base} ${checks.map(([check, condition]) => `constraint ${quoted(check)} check (${condition})`).join(' ')}`
