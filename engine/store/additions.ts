import type { Pool } from 'pg'
import type { Model, RegisterModel } from '../model/model.ts'
import { differences } from './check.ts'
import { ddlOf, partsOf } from './ddl.ts'

const missing = /^(\S+: (?:column|constraint|index) \S+) is missing/

/**
 * The statements that would add what the definitions have and the database lacks: new tables, columns, constraints and indexes, each
 * written as a new table has it. What was renamed, narrowed or taken away is for people to write; it is not guessed.
 */
export async function additions(pool: Pool, model: Model): Promise<readonly string[]> {
  const lacking = new Set(
    (await differences(pool, model)).flatMap((line) => missing.exec(line)?.[1] ?? []),
  )
  const registers = [...model.registers.values()]
  const isNew = ({ table }: RegisterModel): boolean => lacking.has(`${table}: column zone_id`)
  const parts = registers
    .filter((one) => !isNew(one))
    .flatMap((one) => partsOf(one).filter(({ thing }) => lacking.has(`${one.table}: ${thing}`)))
  return [...ddlOf(registers.filter(isNew)), ...parts.map(({ statement }) => statement)]
}
