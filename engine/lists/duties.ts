import type { AnyStep } from '../define/index.ts'
import { type Actor, type ActorPost, demandsFor } from '../access/actor.ts'
import {
  readableRows,
  type RowSurroundings,
  type Selection,
  sqlSurroundings,
  surroundingsNow,
} from '../access/rows.ts'
import type { Context } from '../context.ts'
import { fromOf, type RegisterModel, takerColumn } from '../model/model.ts'
import { preconditionsOf } from '../model/preconditions.ts'
import { conditionSql, Reach } from '../store/condition-sql.ts'
import { and, column, join, or, type Sql, sql } from '../store/sql.ts'

/** Steps that are somebody's duty: on the main line, not taken by the system, from a state in which the entry is not over. */
const duties = (model: RegisterModel): readonly [string, AnyStep][] =>
  Object.entries(model.steps).filter(
    ([, step]) =>
      step.aside !== true &&
      step.auto === undefined &&
      fromOf(step).some((from) => !model.final.has(from)),
  )

/** The entries of a register on which this post must take a step now. */
function dutyRows(reach: Reach, actor: Actor, post: ActorPost, around: RowSurroundings): Sql[] {
  const here = sqlSurroundings(actor, post, around)
  return duties(reach.model).flatMap(([, step]) => {
    const demands = demandsFor(step.by, post, reach.model)
    if (demands.length === 0) return []
    const from = fromOf(step).filter((state) => !reach.model.final.has(state))
    const allowed = demands.includes(null)
      ? sql`true`
      : or(demands.flatMap((demand) => (demand ? [conditionSql(demand, reach, here)] : [])))
    const open = preconditionsOf(reach.model, step).map((one) => conditionSql(one, reach, here))
    const others = (step.notBy ?? []).map(
      (other) => sql`${column('e', takerColumn(other))} is distinct from ${actor.person}::uuid`,
    )
    return [and([sql`e.state in (${join(from)})`, allowed, ...open, ...others])]
  })
}

/** The entries of a register on which one of the actor's posts must take a step now; null when their roles have none to take. */
export function myDuties(context: Context, actor: Actor, model: RegisterModel): Selection | null {
  const around = surroundingsNow(context)
  const reach = new Reach(model, actor.zone)
  const mine = actor.posts.flatMap((post) => dutyRows(reach, actor, post, around))
  return mine.length === 0
    ? null
    : { reach, where: and([readableRows(reach, actor, around), or(mine)]) }
}
