import type { Actor } from '../access/actor.ts'
import { readable, type Selection, surroundingsNow } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { DrillDownWire, FigureTotal } from '../define/index.ts'
import { readCursor, writeCursor } from '../lists/cursor.ts'
import type { Query } from '../lists/filters.ts'
import { titles } from '../lists/readings.ts'
import { refuse } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import { and, type Database, raw, row, rows, snapshot, type Sql, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'
import { dimensionOf, figuresNamed, stretchOf, treeOf } from './asked.ts'
import { unknownValue } from './facts.ts'
import { stretches, todayOf } from './figure-totals.ts'
import { everyUnit } from './fold.ts'
import { type Figure, type Measure, type Part, parts } from './measure.ts'
import type { Range } from './periods.ts'
import { readCells } from './read-cells.ts'
import { readFacts } from './read-facts.ts'
import { figureSight, isGuarded } from './sight.ts'
import { type Tree, unitsAbove } from './units-above.ts'

const pageSize = 50
const words = ['indicator', 'part', 'from', 'to', 'unit', 'units', 'by', 'key', 'tree', 'after']

/** A set of facts: of one measure, on some days, under units, of one value of a dimension. */
export interface Behind {
  readonly measure: Measure
  readonly range: Range
  /** None of them within another; the unit that stands for all, alone, for the whole zone. */
  readonly units: readonly string[]
  /** The place of the dimension among the measure's own, 0 for none, and its value. */
  readonly dim: number
  readonly key: string
  /** The unit tree that the figure follows; as it is, when left out. */
  readonly tree?: Tree
}
interface Asked extends Behind {
  readonly figure: Figure
}

/** One unit, or several that are counted as one; none may lie in another, or its entries would be there twice. */
function unitsOf({ units }: Context, query: Query): readonly string[] {
  const word = query['units'] === undefined ? 'unit' : 'units'
  const ids = query[word]?.split(',') ?? [everyUnit]
  const isNested = ids.some((id) => ids.some((of) => id !== of && units.isWithin(id, of)))
  if (!ids.every(isId) || isNested || new Set(ids).size < ids.length)
    throw refuse.badQuery({ word })
  return ids
}

function askedOf(context: Context, actor: Actor, query: Query): Asked {
  const strange = Object.keys(query).find((word) => !words.includes(word))
  if (strange !== undefined) throw refuse.badQuery({ word: strange })
  const [figure] = figuresNamed(context, actor, query['indicator'] ?? '')
  if (!figure) throw refuse.badQuery({ word: 'indicator' })
  const part: Part | undefined = parts.find((one) => one === (query['part'] ?? 'num'))
  const measure = part && figure.parts[part]
  if (!measure) throw refuse.badQuery({ word: 'part' })
  const { by } = query
  const whole = {
    period: 'all',
    from: stretchOf(query, 'from')[0],
    until: stretchOf(query, 'to')[1],
  }
  const [range] = stretches(figure, [whole], todayOf(context))
  return {
    figure,
    measure,
    range: range ?? whole,
    units: unitsOf(context, query),
    dim: by ? dimensionOf(actor, figure, by) : 0,
    key: query['key'] || unknownValue,
    tree: treeOf(query),
  }
}

/** The facts that stand behind the figure: on its days, under its unit, of its key; a stock's are those not ended yet. */
export function counted(
  zone: number,
  { measure, range, units, dim, key, tree = 'is' }: Behind,
): Sql {
  const day = measure.stock ? sql`(${range.until}::date - 1)` : raw('f.day')
  return and([
    sql`f.zone_id = ${zone}`,
    sql`f.measure = ${measure.id}`,
    sql`f.day >= ${range.from}::date and f.day < ${range.until}::date`,
    ...(measure.stock ? [sql`(f.until is null or f.until >= ${range.until}::date)`] : []),
    ...(units.includes(everyUnit)
      ? []
      : [
          tree === 'is'
            ? sql`f.unit_id in (select unit_id from unit_path where zone_id = ${zone} and above_id = any(${[...units]}::uuid[]))`
            : sql`exists (select 1 from ${unitsAbove(zone, { units, tree }, raw('f.unit_id'), day)} as above)`,
        ]),
    ...(dim === 0 ? [] : [sql`(string_to_array(f.dims, chr(31)))[${dim}::integer] = ${key}`]),
  ])
}

const totals = raw(
  'count(*) as n, coalesce(sum(f.sum), 0) as sum, coalesce(sum(f.hash), 0) as hash',
)
type TotalRow = { n: string; sum: string; hash: string }
const totalOf = (found: TotalRow | undefined): FigureTotal => ({
  n: Number(found?.n ?? 0),
  sum: Number(found?.sum ?? 0),
  hash: found?.hash ?? '0',
})

/** Facts with the entries they are of, as far as the reader may read these. */
const visible = (zone: number, asked: Asked, { reach, where }: Selection): Sql =>
  sql`${reach.from()} join fact f on f.zone_id = ${zone} and f.entry_id = e.id where ${where} and ${counted(zone, asked)}`

/** The figure as the reader sees it, from cells or from the facts of what they may read. */
async function figureTotal(
  context: Context,
  database: Database,
  actor: Actor,
  asked: Asked,
): Promise<FigureTotal> {
  const { measure, range, dim, units, tree = 'is' } = asked
  const around = { units, ranges: [range], tree }
  const cells =
    figureSight(actor, asked.figure) === 'own'
      ? await readFacts(database, actor, surroundingsNow(context), {
          ...around,
          measures: [{ measure, dims: dim === 0 ? [] : [dim] }],
        })
      : await readCells(database, context.zone, {
          ...around,
          measures: [{ measure, dim }],
        })
  const own = cells.filter(({ value }) => dim === 0 || value === asked.key)
  const hash = own.reduce((all, one) => all + BigInt(one.hash), 0n)
  return {
    n: own.reduce((all, one) => all + one.n, 0),
    sum: own.reduce((all, one) => all + Number(one.sum), 0),
    hash: hash.toString(),
  }
}

interface FoundEntry {
  id: string
  no: number
  state: string
  day: string
  sum: string
}

async function page(context: Context, actor: Actor, asked: Asked, after: string | undefined) {
  const { model } = asked.measure
  const selection = readable(context, actor, model)
  const cursor = after === undefined ? null : readCursor(after, 'day', 'date')
  const behind = cursor
    ? sql` and (f.day, f.entry_id) < (${cursor.value}::date, ${cursor.id}::uuid)`
    : raw('')
  const found = await rows<FoundEntry>(
    context.pool,
    sql`select e.id, e.no, e.state, f.day, f.sum from ${visible(context.zone, asked, selection)}${behind}
         order by f.day desc, f.entry_id desc limit ${pageSize + 1}`,
  )
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  const named = await titles(
    context,
    actor,
    model,
    shown.map(({ id }) => id),
  )
  return {
    entries: shown.map(({ id, no, state, day, sum }) => ({
      id,
      register: model.key,
      no: numberText(model, no),
      title: named.get(id)?.label ?? numberText(model, no),
      state,
      day,
      sum: Number(sum),
    })),
    next:
      last && found.length > pageSize
        ? writeCursor({ sort: 'day', value: last.day, id: last.id })
        : null,
  }
}

/**
 * What stands behind one number: its entries, as far as the reader may read them, and the proof that list and figure are the same set: as
 * many, as much, and the same fingerprint.
 */
export async function drillDown(
  context: Context,
  actor: Actor,
  query: Query,
): Promise<DrillDownWire> {
  const asked = askedOf(context, actor, query)
  // Whoever sees the figure without its entries has no list to open.
  if (isGuarded(actor, asked.figure)) throw refuse.notFound()
  const { pool, zone } = context
  const selection = readable(context, actor, asked.measure.model)
  const isOwn = figureSight(actor, asked.figure) === 'own'
  const [{ listed, seen, figure }, measure, entries] = await Promise.all([
    // One snapshot: a write between the two would look like a difference.
    snapshot(pool, async (client) => ({
      listed: await row<TotalRow>(
        client,
        sql`select ${totals} from fact f where ${counted(zone, asked)}`,
      ),
      seen: await row<TotalRow>(
        client,
        sql`select ${totals} from ${visible(zone, asked, selection)}`,
      ),
      figure: await figureTotal(context, client, actor, asked),
    })),
    row<{ at: string | null }>(
      pool,
      sql`select verified_at as at from measure where zone_id = ${zone} and id = ${asked.measure.id}`,
    ),
    page(context, actor, asked, query['after']),
  ])
  // Whoever sees only their own learns nothing of how many there are beside them.
  const list = totalOf(isOwn ? seen : listed)
  return {
    ...entries,
    list,
    figure,
    equal: list.n === figure.n && list.hash === figure.hash && list.sum === figure.sum,
    visible: totalOf(seen).n,
    verifiedAt: measure?.at ?? null,
  }
}
