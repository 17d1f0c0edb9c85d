/** Looks at everything in one snapshot: sums against facts, facts against entries, figures against the oracle. */
import { isDeepStrictEqual } from 'node:util'
import type { Pool, PoolClient } from 'pg'
import type { Context } from '../../engine/context.ts'
import { figures } from '../../engine/indicators/figures.ts'
import { measuresOf } from '../../engine/indicators/measure.ts'
import { dayAfter, type Per, rangesOf } from '../../engine/indicators/periods.ts'
import { agrees, compareMeasure } from '../../engine/indicators/verify-measure.ts'
import { registerOf } from '../../engine/model/model.ts'
import { type Entry, entryOf } from '../../engine/store/entry.ts'
import { transaction } from '../../engine/store/sql.ts'
import { dayIn, expected, flows, type Garden, type Item, stocks } from './oracle.ts'
import type { Random } from './random.ts'
import { type Above, aboveOf, mismatches, treeOf, type UnitMove } from './sums.ts'
import type { Site } from './site.ts'

/** The units above each unit: as it is, and as it was on a day. */
interface Trees {
  readonly is: Above
  readonly was: (day: string) => Above
}
interface Snapshot {
  readonly site: Site
  readonly client: PoolClient
  readonly garden: Garden
  readonly trees: Trees
}

async function entriesIn(
  client: PoolClient,
  { model, zone }: Context,
  of: string,
): Promise<Map<string, Entry>> {
  const register = registerOf(model, `garden.${of}`)
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from ${register.table} where zone_id = $1`,
    [zone],
  )
  return new Map(rows.map((row) => [String(row['id']), entryOf(register, row)]))
}

async function gardenIn(client: PoolClient, context: Context): Promise<Garden> {
  return {
    tools: await entriesIn(client, context, 'tool'),
    beds: await entriesIn(client, context, 'bed'),
    repairs: await entriesIn(client, context, 'repair'),
    walks: await entriesIn(client, context, 'walk'),
    parts: await entriesIn(client, context, 'part'),
  }
}

async function treesIn(client: PoolClient, { zone }: Context): Promise<Trees> {
  const { rows: units } = await client.query<{ id: string; parent_id: string | null }>(
    'select id, parent_id from unit where zone_id = $1',
    [zone],
  )
  const { rows: moves } = await client.query<UnitMove>(
    'select unit_id, from_day, old_parent_id, new_parent_id from unit_move where zone_id = $1',
    [zone],
  )
  return { is: aboveOf(units), was: treeOf(units, moves) }
}

interface Question {
  readonly from: string
  readonly to: string
  readonly per: Per
  readonly tree: 'is' | 'was'
  readonly by?: string
  readonly unit?: string
}

/** Days on which somebody in the garden has a birthday, and others. */
const days = [
  '2025-02-28',
  '2025-03-01',
  '2025-03-12',
  '2025-03-31',
  '2025-06-01',
  '2025-06-15',
  '2025-06-30',
]

function randomQuestion({ site, trees }: Snapshot, dice: Random, indicator: string): Question {
  const figure = measuresOf(site.context.model).figures.get(`garden.${indicator}`)
  const by = dice.chance(0.4) ? dice.pick(['', ...(figure?.indicator.by ?? [])]) : ''
  const unit = dice.chance(0.5) ? dice.pick([...trees.is.keys()]) : undefined
  return {
    from: '2025-01-01',
    to: dice.chance(0.3) ? dice.pick(days) : '2025-12-31',
    per: dice.pick(['all', 'year', 'quarter', 'month', 'week']),
    tree: unit !== undefined && dice.chance(0.3) ? 'was' : 'is',
    ...(by !== '' && { by }),
    ...(unit !== undefined && { unit }),
  }
}

/** Asks one figure in the snapshot and compares every number of its answer with the oracle's; what is wrong, in words. */
async function ask(
  { site, client, trees }: Snapshot,
  indicator: string,
  items: readonly Item[],
  question: Question,
): Promise<string[]> {
  // The answer and the entries are read in one snapshot: the statement runs on the connection that holds it.
  // Both are asked at one moment as well: people at work make time pass.
  const now = site.context.now()
  const context: Context = { ...site.context, pool: client as unknown as Pool, now: () => now }
  const { rows } = await figures(context, site.ledger.as('dana').actor, {
    indicators: `garden.${indicator}`,
    ...question,
  })
  const answer = new Map<string, readonly unknown[]>(
    rows.map((row) => [
      `${row.period} ${row.key}`,
      [row.num, row.den, row.value, row.excluded, row.unknown],
    ]),
  )
  const today = dayIn(now.toISOString()) ?? ''
  const above = question.tree === 'is' ? () => trees.is : trees.was
  const ranges = rangesOf(question.per, question.from, dayAfter(question.to))
  const wanted = expected(indicator, items, ranges, { ...question, above, today })
  const keys = [...new Set([...answer.keys(), ...wanted.keys()])]
  return keys
    .filter((key) => !isDeepStrictEqual(answer.get(key), wanted.get(key)))
    .map(
      (key) =>
        `${indicator} ${JSON.stringify(question)} ${key}: is ${answer.get(key)?.join(' ')}, should be ${wanted.get(key)?.join(' ')}`,
    )
}

/** Asks each figure that is whole a few questions at random, and each stock on days when it changes by itself. */
async function askAll(
  snapshot: Snapshot,
  dice: Random,
  isNew: boolean,
  whole: ReadonlySet<number>,
): Promise<string[]> {
  const { site, garden } = snapshot
  const { figures: known } = measuresOf(site.context.model)
  const isWhole = (indicator: string) =>
    Object.values(known.get(`garden.${indicator}`)?.parts ?? {}).every(({ id }) => whole.has(id))
  const wrong: string[] = []
  for (const [indicator, rule] of Object.entries({ ...flows, ...stocks })) {
    if (!isWhole(indicator)) continue
    const items = rule(garden, isNew)
    for (let times = 0; times < 3; times += 1)
      wrong.push(
        ...(await ask(snapshot, indicator, items, randomQuestion(snapshot, dice, indicator))),
      )
    if (!(indicator in stocks)) continue
    for (const day of days)
      wrong.push(
        ...(await ask(snapshot, indicator, items, { from: day, to: day, per: 'day', tree: 'is' })),
      )
  }
  return wrong
}

/** What does not agree in a snapshot of this moment, in words; `isNew` by the rules of the second version. */
export function faults(site: Site, dice: Random, isNew = false): Promise<string[]> {
  const { context } = site
  const { zone, pool, model } = context
  return transaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { rows: live } = await client.query<{ id: number }>(
      `select id from measure where zone_id = $1 and status = 'live'`,
      [zone],
    )
    const whole = new Set(live.map(({ id }) => id))
    const trees = await treesIn(client, context)
    const wrong = (await mismatches(client, zone, trees.is, whole)).map((one) => `sum ${one}`)
    for (const measure of measuresOf(model).all) {
      const findings = whole.has(measure.id) ? await compareMeasure(client, context, measure) : null
      if (findings && !agrees(findings))
        wrong.push(`measure ${measure.id}: ${JSON.stringify(findings)}`)
    }
    const garden = await gardenIn(client, context)
    return [...wrong, ...(await askAll({ site, client, garden, trees }, dice, isNew, whole))]
  })
}
