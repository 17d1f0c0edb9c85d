import type { FunnelWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { enteredColumn, type RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { column, join, row, sql } from '../store/sql.ts'
import type { Query } from './filters.ts'
import { select } from './list.ts'

/**
 * How far the entries of a query came along their pathway. An entry has reached a station when it entered the state and was not sent
 * back before it since; a pathway that branches may leave a station out, so a later one can have been reached by more.
 */
export async function funnel(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<FunnelWire> {
  const stations = model.register.funnel
  if (!stations) throw refuse.badQuery({ word: 'funnel' })
  const { reach, where } = select(context, actor, model, query)
  const now = context.now().toISOString()
  const counted = stations.flatMap((state) => [
    sql`count(${column('e', enteredColumn(state))})::int`,
    sql`count(*) filter (where e.state = ${state})::int`,
    sql`count(*) filter (where e.state = ${state} and e.due_at < ${now})::int`,
  ])
  const found = await row<{ all: number; counted: number[] }>(
    context.pool,
    sql`select count(*) as all, array[${join(counted)}] as counted from ${reach.from()} where ${where}`,
  )
  const at = (index: number): number => found?.counted[index] ?? 0
  return {
    all: found?.all ?? 0,
    stations: stations.map((state, index) => ({
      state,
      reached: at(index * 3),
      here: at(index * 3 + 1),
      overdue: at(index * 3 + 2),
    })),
  }
}
