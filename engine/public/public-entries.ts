import { me } from '../define/index.ts'
import { sqlSurroundings, surroundingsNow } from '../access/rows.ts'
import { systemActor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { conditionOf, type RegisterModel } from '../model/model.ts'
import { conditionSql, Reach } from '../store/condition-sql.ts'
import { type Entry, entryOf, type Row } from '../store/entry.ts'
import { column, raw, rows, type Sql, sql } from '../store/sql.ts'

/** The newest are listed; what is older is reached by its own address. */
const mostListed = 100

/** Entries that are public at this moment, and meet one further condition. */
async function found(
  context: Context,
  model: RegisterModel,
  further: Sql,
  order: Sql,
): Promise<readonly Entry[]> {
  const open = model.register.public
  if (!open) return []
  const reach = new Reach(model, context.zone)
  // Nobody in particular reads: conditions of what is public speak of the entry alone.
  const here = sqlSurroundings(systemActor(context.zone, 'public'), null, surroundingsNow(context))
  const when = conditionSql(conditionOf(model, open.when, me), reach, here)
  const all = await rows<Row>(
    context.pool,
    sql`select e.* from ${reach.from()} where e.zone_id = ${context.zone} and ${when} and ${further} order by ${order} limit ${mostListed}`,
  )
  return all.map((one) => entryOf(model, one))
}

const newestFirst = raw('e.no desc')

export const publicEntries = (context: Context, model: RegisterModel): Promise<readonly Entry[]> =>
  found(context, model, sql`true`, newestFirst)

export const publicEntry = async (
  context: Context,
  model: RegisterModel,
  no: number,
): Promise<Entry | undefined> => (await found(context, model, sql`e.no = ${no}`, newestFirst))[0]

/** The lines of a public entry that are public themselves. */
export function publicLines(
  context: Context,
  line: RegisterModel,
  of: string,
): Promise<readonly Entry[]> {
  const parent = line.fieldOf.get(line.register.lineOf ?? '')
  const order = line.fieldOf.get(line.register.public?.order ?? '')
  if (!parent) return Promise.resolve([])
  return found(
    context,
    line,
    sql`${column('e', parent.column)} = ${of}`,
    order ? sql`${column('e', order.column)} nulls last, e.no` : raw('e.no'),
  )
}

/** An entry by its id, if it is public and so is every entry it is a line of. */
export async function publicById(
  context: Context,
  model: RegisterModel,
  id: string,
): Promise<Entry | undefined> {
  const [entry] = await found(context, model, sql`e.id = ${id}`, newestFirst)
  const parent = model.fieldOf.get(model.register.lineOf ?? '')
  if (!entry || !parent?.target?.register.public) return entry
  const above = entry.values[parent.name]
  return typeof above === 'string' && (await publicById(context, parent.target, above))
    ? entry
    : undefined
}
