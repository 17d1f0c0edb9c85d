import type { MatrixWire, Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { column, raw, rows, sql } from '../store/sql.ts'
import type { Query } from './filters.ts'
import { select } from './list.ts'
import { titles } from './readings.ts'

/** The newest documents are shown: what one screen can hold side by side. */
const mostColumns = 24
/** Forty units owe some hundred documents a year each; more than this is not looked at in one matrix. */
const mostCells = 20_000

interface Cell {
  id: string
  state: string
  unit: string
  document: string
  due_on: string
  period: string | null
  overdue: boolean
}

const columnKey = ({ document, period }: Cell): string => JSON.stringify([document, period])
const owes = ({ state }: { state: string }): boolean => state !== 'waived'
const accepted = ({ state }: { state: string }): boolean => state === 'accepted'
const counted = (cells: readonly (Cell | null | undefined)[]) => {
  const there = cells.flatMap((cell) => (cell ? [cell] : []))
  return { accepted: there.filter(accepted).length, owed: there.filter(owes).length }
}

/** Every cell that the actor may read and the query keeps. */
async function cellsOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<Cell[]> {
  const [, , name] = model.register.unique?.['once'] ?? []
  const period = name === undefined ? undefined : model.fieldOf.get(name)
  const { reach, where } = select(context, actor, model, query)
  const today = new Date(context.now().getTime() + context.model.ledger.offsetMinutes * 60_000)
    .toISOString()
    .slice(0, 10)
  return rows<Cell>(
    context.pool,
    sql`select e.id, e.state, e.unit, e.document, e.due_on, ${period ? column('e', period.column) : raw('null')}::text as period,
               (e.state = 'due' and e.due_on < ${today}::date) as overdue
          from ${reach.from()} where ${where} order by e.due_on desc, e.document limit ${mostCells}`,
  )
}

/** What units owe as a matrix of units and documents, of any register in the shape of an obligation. */
export async function matrix(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<MatrixWire> {
  if (model.register.shape !== 'obligation') throw refuse.badQuery({ word: 'matrix' })
  const cells = await cellsOf(context, actor, model, query)
  const byColumn = Map.groupBy(cells, columnKey)
  const shown = [...byColumn.values()].slice(0, mostColumns).toReversed()
  const [, , name] = model.register.unique?.['once'] ?? []
  const target = name === undefined ? undefined : model.fieldOf.get(name)?.target
  const periods = [...new Set(cells.flatMap(({ period }) => (period === null ? [] : [period])))]
  const readings: ReadonlyMap<string, Reading> = target
    ? await titles(context, actor, target, periods)
    : new Map(periods.map((label) => [label, { label }]))
  const byUnit = shown.map((column_) => new Map(column_.map((cell) => [cell.unit, cell])))
  const here = new Set(cells.map(({ unit }) => unit))
  return {
    columns: shown.map((of) => {
      const [first] = of
      const period = readings.get(first?.period ?? '')
      return {
        document: first?.document ?? '',
        ...(period && { period }),
        dueOn: of.reduce((latest, { due_on: due }) => (due > latest ? due : latest), ''),
        ...counted(of),
      }
    }),
    rows: context.units.units
      .filter(({ id }) => here.has(id))
      .map(({ id: unit }) => {
        const own = byUnit.map((cellOf) => cellOf.get(unit) ?? null)
        const cellsHere = own.map(
          (cell) => cell && { id: cell.id, state: cell.state, overdue: cell.overdue },
        )
        return { unit, cells: cellsHere, ...counted(own) }
      }),
    more: byColumn.size > mostColumns,
  }
}
