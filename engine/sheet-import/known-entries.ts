import type { Actor } from '../access/actor.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { toParameter } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, entryOf, type Row } from '../store/entry.ts'
import { and, column, name, rows, sql } from '../store/sql.ts'
import { numberColumn } from './match-columns.ts'
import type { ReadRow } from './read-rows.ts'

/** Rows looked up in one statement. */
const atOnce = 5_000

/** What a row is recognised by, as a text; null when a part of it is missing. */
export function keyOf(row: ReadRow, key: readonly string[]): string | null {
  const parts = key.map((field) => (field === numberColumn ? row.no : (row.values[field] ?? null)))
  return parts.length === 0 || parts.includes(null) ? null : JSON.stringify(parts)
}

type Known = ReadonlyMap<number, readonly Entry[]>

async function byNumber(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  read: readonly ReadRow[],
): Promise<Known> {
  const { reach, where } = readable(context, actor, model)
  const numbers = read.flatMap(({ no }) => (no === null ? [] : [no]))
  const found = await rows<Row & { no: number }>(
    context.pool,
    sql`select e.* from ${reach.from()} where ${where} and e.no = any(${numbers}::bigint[])`,
  )
  const entries = new Map(found.map((row) => [row.no, entryOf(model, row)]))
  return new Map(
    read.flatMap(({ line, no }) => {
      const entry = no === null ? undefined : entries.get(no)
      return entry ? [[line, [entry]] as const] : []
    }),
  )
}

async function byFields(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  key: readonly string[],
  read: readonly ReadRow[],
): Promise<Known> {
  const { reach, where } = readable(context, actor, model)
  const fields = key.flatMap((one) => model.fieldOf.get(one) ?? [])
  const parameter = (values: ReadRow['values']) =>
    Object.fromEntries(
      fields.map(({ name: one, column: at, field }) => [
        at,
        toParameter(field, values[one] ?? null),
      ]),
    )
  const cells = read.map(({ line, values }) => ({ no: line, ...parameter(values) }))
  const same = and(fields.map(({ column: at }) => sql`${column('e', at)} = ${column('r', at)}`))
  const found = await rows<Row & { wanted_line: number }>(
    context.pool,
    sql`select e.*, r.no as wanted_line from ${reach.from()} join jsonb_populate_recordset(null::${name(model.table)}, ${JSON.stringify(cells)}::jsonb) r on ${same} where ${where}`,
  )
  const known = Map.groupBy(found, (row) => row.wanted_line)
  return new Map([...known].map(([line, all]) => [line, all.map((row) => entryOf(model, row))]))
}

/** The entries that rows are recognised as, by line; of entries that the actor may not read nothing is known. */
export async function knownEntries(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  key: readonly string[],
  read: readonly ReadRow[],
): Promise<Map<number, readonly Entry[]>> {
  const known = new Map<number, readonly Entry[]>()
  const keyed = read.filter((row) => keyOf(row, key) !== null)
  for (let at = 0; at < keyed.length; at += atOnce) {
    const some = keyed.slice(at, at + atOnce)
    const found = key.includes(numberColumn)
      ? await byNumber(context, actor, model, some)
      : await byFields(context, actor, model, key, some)
    for (const [line, entries] of found) known.set(line, entries)
  }
  return known
}
