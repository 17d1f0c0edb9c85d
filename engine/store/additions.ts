import type { Pool } from 'pg'
import type { Model } from '../model/model.ts'
import { differences } from './check.ts'
import { ddl } from './ddl.ts'

const missing = /^(\S+): (column|constraint|index) (\S+) is missing \((.*)\)$/s

/**
 * The statements that would add what the definitions have and the database lacks: new tables, columns that may be empty, constraints
 * and indexes. What was renamed, narrowed or taken away is for people to write; it is not guessed.
 */
export async function additions(pool: Pool, model: Model): Promise<readonly string[]> {
  const found = await differences(pool, model)
  const read = found.flatMap((line) => {
    const [, table = '', kind, thing = '', said = ''] = missing.exec(line) ?? []
    return kind === undefined ? [] : [{ table, kind, thing, said }]
  })
  const newTables = new Set(
    read
      .filter(({ kind, thing }) => kind === 'column' && thing === 'zone_id')
      .map(({ table }) => table),
  )
  const whole = ddl(model).filter((statement) =>
    [...newTables].some(
      (table) => statement.includes(`"${table}"`) || statement.includes(`"${table}_no"`),
    ),
  )
  const parts = read
    .filter(({ table }) => !newTables.has(table))
    .map(({ table, kind, thing, said }) =>
      kind === 'column'
        ? `alter table "${table}" add column "${thing}" ${said}`
        : kind === 'constraint'
          ? `alter table "${table}" add constraint "${thing}" ${said}`
          : said,
    )
  return [...whole, ...parts]
}
