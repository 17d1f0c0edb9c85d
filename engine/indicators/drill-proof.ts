import type { Actor } from '../access/actor.ts'
import { type Selection, surroundingsNow } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { DrillDownWire, FigureSide, FigureTotal } from '../define/index.ts'
import { and, type Database, join, raw, rows, snapshot, type Sql, sql } from '../store/sql.ts'
import { addTotals, isSameSet } from './add-totals.ts'
import { counted, onSide, placed } from './counted-facts.ts'
import type { DrillAsked } from './drill-asked.ts'
import { separator } from './facts.ts'
import { dawn, dayAfter, type Range } from './periods.ts'
import { readCells, type Total } from './read-cells.ts'
import { readFacts } from './read-facts.ts'
import { figureSight } from './sight.ts'

const nothing: Total = { n: 0, sum: '0', hash: '0' }
const wire = ({ n, sum, hash }: Total): FigureTotal => ({ n, sum: Number(sum), hash })

/** The facts of one side of a stock's account; of any other figure there are only those that it counts. */
export const factsOn = (zone: number, asked: DrillAsked, side: FigureSide): Sql =>
  asked.measure.stock
    ? and([...placed(zone, asked), onSide(side, asked.range)])
    : counted(zone, asked)

/** Where facts are read from. */
interface Source {
  readonly from: Sql
  readonly where: Sql
}
/** Facts with the entries they are of, as far as the reader may read these. */
export const visible = (zone: number, { reach, where }: Selection): Source => ({
  from: sql`${reach.from()} join fact f on f.zone_id = ${zone} and f.entry_id = e.id`,
  where,
})
const every: Source = { from: raw('fact f'), where: raw('true') }

type Lists = Readonly<Record<FigureSide, Total>>
const sides: readonly FigureSide[] = ['before', 'came', 'left', 'standing']

/** What each side comes to, counted from facts in one pass over them. */
async function listTotals(
  database: Database,
  zone: number,
  asked: DrillAsked,
  { from, where }: Source,
): Promise<Lists> {
  const { stock } = asked.measure
  const which = stock
    ? sides.map((side) => sql`(${side}::text, ${onSide(side, asked.range)})`)
    : [raw("('standing', true)")]
  const facts = stock ? and(placed(zone, asked)) : counted(zone, asked)
  const found = await rows<{ side: FigureSide; n: string; sum: string; hash: string }>(
    database,
    sql`select s.side, count(*) as n, sum(f.sum) as sum, sum(f.hash) as hash
          from ${from} cross join lateral (values ${join(which)}) as s(side, counts)
         where ${where} and ${facts} and s.counts group by s.side`,
  )
  const none = { before: nothing, came: nothing, left: nothing, standing: nothing }
  return Object.assign(
    none,
    Object.fromEntries(found.map(({ side, n, ...rest }) => [side, { ...rest, n: Number(n) }])),
  )
}

/** The figure as the reader sees it and, of a stock, what moved it over the stretch, from cells or from the facts of what they may read. */
async function figureTotals(
  context: Context,
  database: Database,
  actor: Actor,
  asked: DrillAsked,
): Promise<{ readonly standing: Total; readonly moved: Total }> {
  const { measure, range, dim, units, across = [], tree = 'is' } = asked
  const whole: Range = { ...range, period: 'whole', from: measure.stock ? dawn : range.from }
  const ranges = measure.stock ? [whole, { ...range, period: 'moved' }] : [whole]
  const around = { units, ranges, tree }
  const dims = dim === 0 ? [] : [dim, ...across.map((one) => one.dim)]
  const key = [asked.key, ...across.map((one) => one.key)].join(separator)
  const cells =
    figureSight(actor, asked.figure) === 'own' || across.length > 0
      ? await readFacts(database, actor, surroundingsNow(context), {
          ...around,
          measures: [{ measure, dims }],
        })
      : await readCells(database, context.zone, {
          ...around,
          measures: [{ measure, dim }],
        })
  const own = cells.filter(({ value }) => dim === 0 || value === key)
  const of = (period: string) => addTotals(own.filter((one) => one.period === period))
  return { standing: of('whole'), moved: of('moved') }
}

/** The first and the last day of a stretch. */
export const daysOf = ({ from, until }: Range) => ({ from, to: dayAfter(until, -1) })

const moves = (came: Total, left: Total): Total =>
  addTotals([came, left], (at) => (at === 0 ? 1 : -1))

/** A stock's account, with what the figure itself says of its movement. */
const accountOf = ({ range, side }: DrillAsked, lists: Lists, moved: Total) => ({
  ...daysOf(range),
  side,
  before: wire(lists.before),
  came: wire(lists.came),
  left: wire(lists.left),
  standing: wire(lists.standing),
  moved: wire(moved),
})

/** What the list comes to and what the figure says, read in one snapshot: a write between the two would look like a difference. */
export async function proofOf(
  context: Context,
  actor: Actor,
  asked: DrillAsked,
  selection: Selection,
): Promise<Pick<DrillDownWire, 'list' | 'figure' | 'equal' | 'visible' | 'account'>> {
  const { pool, zone } = context
  const isOwn = figureSight(actor, asked.figure) === 'own'
  const { seen, lists, figure } = await snapshot(pool, async (client) => {
    const own = await listTotals(client, zone, asked, visible(zone, selection))
    return {
      seen: own,
      // Whoever sees only their own learns nothing of how many there are beside them.
      lists: isOwn ? own : await listTotals(client, zone, asked, every),
      figure: await figureTotals(context, client, actor, asked),
    }
  })
  const { came, left, standing } = lists
  return {
    list: wire(lists[asked.side]),
    figure: wire(figure.standing),
    equal: isSameSet(standing, figure.standing) && isSameSet(moves(came, left), figure.moved),
    visible: seen[asked.side].n,
    ...(asked.measure.stock && { account: accountOf(asked, lists, figure.moved) }),
  }
}
