import { escapeIdentifier as quoted, type Pool } from 'pg'
import type { Model, RegisterModel } from '../model/model.ts'
import { differences } from './check.ts'
import { ddlOf, partsOf } from './ddl.ts'
import { domainsOf } from './domains.ts'

const missing = /^(\S+: (?:domain|column|constraint|index) \S+) is missing/
const extra = /^(\S+: constraint \S+) is not in any definition$/
const otherType =
  /^(\S+: column \S+) is "(.+?)(?: not null)?", the definition says "(\S+?)(?: not null)?"$/

/** The statement that hands what check constraints kept over to the domains of their columns, of the same type and name; the table is rewritten once. */
function handedOver(model: RegisterModel, lines: readonly string[]): readonly string[] {
  const gone = new Set(lines.flatMap((line) => extra.exec(line)?.[1] ?? []))
  const types = new Map(
    lines.flatMap((line) => {
      const [, column, is, wanted] = otherType.exec(line) ?? []
      return column === undefined ? [] : [[column, `${is} ${wanted}`] as const]
    }),
  )
  const changes = [...domainsOf(model)].flatMap(([column, { name, base, checks }]) => {
    if (types.get(`${model.table}: column ${column}`) !== `${base} ${name}`) return []
    const dropped = checks
      .map(([check]) => check)
      .filter((check) => gone.has(`${model.table}: constraint ${check}`))
    return [
      ...dropped.map((check) => `drop constraint ${quoted(check)}`),
      `alter column ${quoted(column)} type ${quoted(name)}`,
    ]
  })
  return changes.length === 0 ? [] : [`alter table ${quoted(model.table)} ${changes.join(', ')}`]
}

/**
 * The statements that would add what the definitions have and the database lacks: new tables, domains, columns, constraints and indexes, each
 * written as a new table has it. What was renamed, narrowed or taken away is for people to write; it is not guessed.
 */
export async function additions(pool: Pool, model: Model): Promise<readonly string[]> {
  const lines = await differences(pool, model)
  const lacking = new Set(lines.flatMap((line) => missing.exec(line)?.[1] ?? []))
  const registers = [...model.registers.values()]
  const isNew = ({ table }: RegisterModel): boolean => lacking.has(`${table}: column zone_id`)
  const parts = registers
    .filter((one) => !isNew(one))
    .flatMap((one) => [
      ...partsOf(one)
        .filter(({ thing }) => lacking.has(`${one.table}: ${thing}`))
        .map(({ statement }) => statement),
      ...handedOver(one, lines),
    ])
  return [...ddlOf(registers.filter(isNew)), ...parts]
}
