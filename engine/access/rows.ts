import type { Bys } from '../define/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { conditionSql, Reach, type SqlSurroundings } from '../store/condition-sql.ts'
import { and, or, rows, type Sql, sql } from '../store/sql.ts'
import { type Actor, type ActorPost, demandsFor } from './actor.ts'
import type { UnitTree } from './unit-tree.ts'

export interface RowSurroundings {
  readonly now: Date
  readonly offsetMinutes: number
  readonly units: UnitTree
}

/** The surroundings at this moment. */
export const surroundingsNow = ({ now, model, units }: Context): RowSurroundings => ({
  now: now(),
  offsetMinutes: model.ledger.offsetMinutes,
  units,
})

/** The surroundings of a condition in SQL, for one post of the actor. */
export const sqlSurroundings = (
  actor: Actor,
  post: ActorPost | null,
  around: RowSurroundings,
): SqlSurroundings => ({
  now: around.now,
  offsetMinutes: around.offsetMinutes,
  unitsBelow: around.units.below,
  ...(post &&
    actor.person !== null && {
      me: {
        person: actor.person,
        post: post.id,
        unit: post.unit,
        unitsBelow: around.units.below(post.unit),
      },
    }),
})

/** The rows that a rule lets the actor's posts reach, as a condition; nobody's rule is `false`. */
function rowsFor(bys: Bys, reach: Reach, actor: Actor, around: RowSurroundings): Sql {
  const parts: Sql[] = []
  for (const post of actor.posts) {
    for (const demand of demandsFor(bys, post, reach.model)) {
      if (demand === null) return sql`true`
      parts.push(conditionSql(demand, reach, sqlSurroundings(actor, post, around)))
    }
  }
  return or(parts)
}

/** The rows that the actor may read: bound into every list, count, search, export, map, event and file. */
export const readableRows = (reach: Reach, actor: Actor, around: RowSurroundings): Sql =>
  and([sql`e.zone_id = ${actor.zone}`, rowsFor(reach.model.register.read, reach, actor, around)])

/** Some rows of a register's table: what to read from, and the condition that keeps to them. */
export interface Selection {
  readonly reach: Reach
  readonly where: Sql
}

/** The rows of a register that the actor may read now. */
export function readable(context: Context, actor: Actor, model: RegisterModel): Selection {
  const reach = new Reach(model, actor.zone)
  return { reach, where: readableRows(reach, actor, surroundingsNow(context)) }
}

/** Of some entries, by their ids, those that the actor may read now. */
export async function readableAmong(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { reach, where } = readable(context, actor, model)
  const found = await rows<{ id: string }>(
    context.pool,
    sql`select e.id from ${reach.from()} where ${where} and e.id = any(${[...ids]}::uuid[])`,
  )
  return new Set(found.map(({ id }) => id))
}
