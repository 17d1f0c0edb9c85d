import type { AnyCounted, FiguresWire, Indicator, Period, Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { readableRows, sqlSurroundings, surroundingsNow } from '../access/rows.ts'
import { mayOpen } from '../api/definitions-wire.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import { titles } from '../lists/readings.ts'
import { withReading } from '../lists/views.ts'
import { type Model, type RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { conditionSql, Reach, valueSql } from '../store/condition-sql.ts'
import { column, or, raw, rows, type Sql, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'

interface Found {
  readonly key: string
  readonly indicator: Indicator
}

/** The register whose entries a measure counts. */
function registerOf(model: Model, counted: AnyCounted): RegisterModel {
  const found = [...model.registers.values()].find((one) => one.register === counted.of)
  if (!found)
    throw new Error(
      `an indicator counts the register ${counted.of.register}, which no programme holds`,
    )
  return found
}

function wanted(context: Context, actor: Actor, names: string): Found[] {
  return names
    .split(',')
    .filter((one) => one !== '')
    .map((key) => {
      const [programme, name = ''] = key.split('.')
      const found = context.model.programmes.find((one) => one.programme === programme)
      const known = found && Object.hasOwn(found.indicators, name)
      const indicator = known ? found.indicators[name] : undefined
      if (!indicator) throw refuse.badQuery({ word: 'indicators' })
      const registers = [indicator.num, ...(indicator.den ? [indicator.den] : [])].map((one) =>
        registerOf(context.model, one),
      )
      if (!registers.every((one) => mayOpen(actor, one)))
        throw refuse.badQuery({ word: 'indicators' })
      return { key, indicator }
    })
}

const monthPattern = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/
function monthOf(query: Query, word: 'from' | 'to'): string {
  const value = query[word] ?? ''
  if (!monthPattern.test(value)) throw refuse.badQuery({ word })
  return value
}
const monthAfter = (month: string): string => {
  const [year = 0, at = 0] = month.split('-').map(Number)
  return at === 12 ? `${year + 1}-01-01` : `${year}-${String(at + 1).padStart(2, '0')}-01`
}

/** How a day reads as a period. */
const periodSql = (per: Period | 'all', day: Sql): Sql =>
  per === 'month'
    ? sql`to_char(${day}, 'YYYY-MM')`
    : per === 'quarter'
      ? sql`to_char(${day}, 'YYYY"Q"Q')`
      : per === 'year'
        ? sql`to_char(${day}, 'YYYY')`
        : sql`'all'`

interface Asked {
  readonly per: Period | 'all'
  readonly from: string
  readonly until: string
  readonly by: string | undefined
  readonly unit: string | undefined
}

interface Cell {
  period: string
  key: string | null
  n: number | string
}

/** One measure, straight from the entries: counted (or summed) on its own day, within what the actor may read. */
async function measure(
  context: Context,
  actor: Actor,
  counted: AnyCounted,
  asked: Asked,
): Promise<Cell[]> {
  const model = registerOf(context.model, counted)
  const around = surroundingsNow(context)
  const here = sqlSurroundings(actor, null, around)
  const reach = new Reach(model, actor.zone)
  const day = valueSql(counted.on(model.paths).node, reach, here)
  const where = counted.where ? conditionSql(counted.where(model.paths), reach, here) : sql`true`
  const by = asked.by === undefined ? undefined : model.fieldOf.get(asked.by)
  if (asked.by !== undefined && (!by || sightOf(by, actor) !== 'plain'))
    throw refuse.badQuery({ word: 'by' })
  const units = model.fields.filter(({ field }) => field.kind === 'unit')
  const inUnit = (id: string) =>
    or(
      units.map(
        ({ column: one }) =>
          sql`${column('e', one)} = any(${[...context.units.below(id)]}::uuid[])`,
      ),
    )
  const below = asked.unit === undefined ? sql`true` : inUnit(asked.unit)
  const readable = readableRows(reach, actor, around)
  return rows<Cell>(
    context.pool,
    sql`select ${periodSql(asked.per, sql`day`)} as period, key, ${raw(counted.sum ? 'sum(amount)' : 'count(*)')} as n from (
          select ${day} as day, ${by ? column('e', by.column) : raw('null::text')} as key, ${counted.sum ? valueSql(counted.sum(model.paths).node, reach, here) : raw('1')} as amount
            from ${reach.from()} where ${readable} and ${where} and ${below}
        ) as counted where day >= ${asked.from}::date and day < ${asked.until}::date group by 1, 2 order by 1, 2`,
  )
}

const cellKey = ({ period, key }: Cell): string => JSON.stringify([period, key])

async function figure(
  context: Context,
  actor: Actor,
  { key, indicator }: Found,
  asked: Asked,
): Promise<FiguresWire['rows'][number][]> {
  if (asked.by !== undefined && !indicator.by.includes(asked.by))
    throw refuse.badQuery({ word: 'by' })
  const [num, den] = await Promise.all([
    measure(context, actor, indicator.num, asked),
    indicator.den ? measure(context, actor, indicator.den, asked) : null,
  ])
  const nums = new Map(num.map((cell) => [cellKey(cell), cell]))
  const dens = den && new Map(den.map((cell) => [cellKey(cell), cell]))
  const cells = [
    ...new Map([...num, ...(den ?? [])].map((cell) => [cellKey(cell), cell])).entries(),
  ]
  const field =
    asked.by === undefined
      ? undefined
      : registerOf(context.model, indicator.num).fieldOf.get(asked.by)
  const keys = cells.flatMap(([, cell]) => (cell.key === null ? [] : [cell.key]))
  const readings = field?.target
    ? await titles(context, actor, field.target, keys)
    : new Map<string, Reading>()
  return cells
    .map(([at, cell]) => {
      const n = Number(nums.get(at)?.n ?? 0)
      const d = dens ? Number(dens.get(at)?.n ?? 0) : null
      return {
        indicator: key,
        period: cell.period,
        key: cell.key,
        ...withReading(readings, cell.key),
        num: n,
        den: d,
        value: d === null ? n : d === 0 ? null : n / d,
      }
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

/** Figures by period and one dimension, computed from entries as they are at this moment. Ratios keep both their numbers. */
export async function figures(context: Context, actor: Actor, query: Query): Promise<FiguresWire> {
  const strange = Object.keys(query).find(
    (word) => !['indicators', 'from', 'to', 'by', 'unit', 'per'].includes(word),
  )
  if (strange !== undefined) throw refuse.badQuery({ word: strange })
  const per = (query['per'] ?? 'month') as Period | 'all'
  if (!['month', 'quarter', 'year', 'all'].includes(per)) throw refuse.badQuery({ word: 'per' })
  if (query['unit'] !== undefined && !isId(query['unit'])) throw refuse.badQuery({ word: 'unit' })
  const asked: Asked = {
    per,
    from: `${monthOf(query, 'from')}-01`,
    until: monthAfter(monthOf(query, 'to')),
    by: query['by'] || undefined,
    unit: query['unit'],
  }
  const found = wanted(context, actor, query['indicators'] ?? '')
  return {
    rows: (await Promise.all(found.map((one) => figure(context, actor, one, asked)))).flat(),
  }
}
