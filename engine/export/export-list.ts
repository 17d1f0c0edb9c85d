import type { ExportsWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { mayOpen } from '../access/may-open.ts'
import type { Context } from '../context.ts'
import { maySee } from '../indicators/asked.ts'
import { measuresOf } from '../indicators/measure.ts'
import { readCursor, writeCursor } from '../lists/cursor.ts'
import type { Query } from '../lists/filters.ts'
import { onlyWords } from '../lists/only-words.ts'
import { refuse } from '../refusals.ts'
import { reportsFor, reportsOf } from '../reports/reports-of.ts'
import { rows, type Sql, sql } from '../store/sql.ts'
import { overseenUnits } from './overseen-units.ts'
import { roleWords } from '../steps/words.ts'

/** Lines of one page. */
const pageSize = 50

interface Line {
  readonly id: string
  readonly at: string
  readonly register: string | null
  readonly report: string | null
  readonly query: Readonly<Record<string, string>>
  readonly rows: number
  readonly name_zh: string | null
  readonly name_en: string | null
  readonly unit_id: string | null
}

function lines({ pool, zone }: Context, whose: Sql, beyond: Sql): Promise<Line[]> {
  return rows<Line>(
    pool,
    sql`select x.id, x.at, x.register, x.report, x.query, x.rows, p.name_zh, p.name_en,
          (select o.unit_id from post o where o.zone_id = ${zone} and o.holder_id = x.person_id order by o.code limit 1) as unit_id
        from export_record x left join person p on p.zone_id = ${zone} and p.id = x.person_id
        where x.zone_id = ${zone} and ${whose} and ${beyond} order by x.at desc, x.id desc limit ${pageSize + 1}`,
  )
}

/** Whether somebody may know of every figure in a sheet that was taken out: of a report by its key, of any other by what was asked for. */
function seesReport(
  context: Context,
  actor: Actor,
  report: string,
  query: Readonly<Record<string, string>>,
): boolean {
  const isDefined = reportsOf(context.model).some(({ key }) => key === report)
  if (isDefined) return reportsFor(context, actor).some(({ key }) => key === report)
  const { figures } = measuresOf(context.model)
  return (query['indicators'] ?? '').split(',').every((key) => {
    const figure = figures.get(key)
    return figure !== undefined && maySee(actor, figure)
  })
}

function lineWire(context: Context, actor: Actor, line: Line): ExportsWire['exports'][number] {
  const of = line.register === null ? undefined : context.model.registers.get(line.register)
  const opens = of
    ? mayOpen(actor, of)
    : line.report !== null && seesReport(context, actor, line.report, line.query)
  return {
    id: line.id,
    at: line.at,
    person: line.name_zh === null ? null : { zh: line.name_zh, en: line.name_en ?? line.name_zh },
    unit: line.unit_id,
    register: opens ? line.register : null,
    report: opens ? line.report : null,
    kind: line.report === null ? 'list' : 'sheet',
    query: opens ? line.query : null,
    rows: line.rows,
  }
}

/**
 * Who took which rows out of the ledger, the newest first. Which register it was and what was searched for is told to those who
 * may open that register; others do not learn that it exists.
 *
 * @throws Refusal `notAllowed`, `badQuery`, `badCursor`
 */
export async function exportList(
  context: Context,
  actor: Actor,
  query: Query,
): Promise<ExportsWire> {
  const { model, zone } = context
  const { ledger } = model
  const units = overseenUnits(context, actor)
  if (units === null)
    throw refuse.notAllowed({
      act: { zh: '查看导出记录', en: 'see what was exported' },
      roles: roleWords(context, [
        ...ledger.operators.map(({ role }) => role),
        ...Object.keys(ledger.roles).filter((role) => ledger.roles[role]?.leads === true),
      ]),
    })
  onlyWords(query, ['after'])
  const after = query['after'] ? readCursor(query['after'], 'at', 'timestamptz') : null
  const found = await lines(
    context,
    units === 'all'
      ? sql`true`
      : sql`x.person_id in (select o.holder_id from post o where o.zone_id = ${zone} and o.unit_id = any(${[...units]}::uuid[]))`,
    after ? sql`(x.at, x.id) < (${after.value}, ${after.id})` : sql`true`,
  )
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    exports: page.map((line) => lineWire(context, actor, line)),
    next:
      last && found.length > pageSize
        ? writeCursor({ sort: 'at', value: last.at, id: last.id })
        : null,
  }
}
