import type { Bys } from '../define/index.ts'
import { conditionSql, type Reach, type SqlSurroundings } from '../store/condition-sql.ts'
import { and, or, type Sql, sql } from '../store/sql.ts'
import { type Actor, type ActorPost, demandsFor } from './actor.ts'
import type { UnitTree } from './unit-tree.ts'

export interface RowSurroundings {
  readonly now: Date
  readonly offsetMinutes: number
  readonly units: UnitTree
}

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
export function rowsFor(bys: Bys, reach: Reach, actor: Actor, around: RowSurroundings): Sql {
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
