import type { FrozenNumbers, PublicationBody, PublishedFigureBody } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { dimensionOf, figuresNamed, stretchOf } from '../indicators/asked.ts'
import { unknownValue } from '../indicators/facts.ts'
import { stretches, todayOf } from '../indicators/figure-totals.ts'
import type { Figure } from '../indicators/measure.ts'
import { everyUnit } from '../indicators/fold.ts'
import { readCells, type Total } from '../indicators/read-cells.ts'
import { refuse } from '../refusals.ts'
import { type Database, rows, sql, transaction } from '../store/sql.ts'
import { isId, newId } from '../store/uuid.ts'
import { demandPublisher, demandWhole } from './publishers.ts'
import {
  type Asked,
  frozenFacts,
  liveFacts,
  measured,
  type Place,
  totalsOf,
} from './published-set.ts'

function askedOf(context: Context, actor: Actor, body: PublishedFigureBody): Asked {
  const [figure] = figuresNamed(context, actor, body.indicator)
  if (!figure) throw refuse.badQuery({ word: 'indicator' })
  demandWhole(context, actor, figure, { zh: figure.indicator.label, en: figure.key })
  const { units = [], by, key, from, to } = body
  if (!units.every(isId)) throw refuse.badQuery({ word: 'units' })
  const range = { from: stretchOf({ from }, 'from')[0], until: stretchOf({ to }, 'to')[1] }
  if (range.from >= range.until) throw refuse.badQuery({ word: 'to' })
  return frozenAs(context, actor, figure, {
    units,
    range,
    period: from === to ? from : `${from}..${to}`,
    part: by === undefined ? null : { by, key: key ?? unknownValue },
  })
}

/** What of a figure is to be frozen. A stock is taken as it stands at the end of the stretch. */
export function frozenAs(
  context: Context,
  actor: Actor,
  figure: Figure,
  of: {
    /** None for the whole zone. */
    readonly units: readonly string[]
    readonly range: { readonly from: string; readonly until: string }
    readonly period: string
    readonly part: { readonly by: string; readonly key: string } | null
  },
): Asked {
  const { units, period, part } = of
  const isNested = units.some((id) =>
    units.some((other) => id !== other && context.units.isWithin(id, other)),
  )
  if (isNested || new Set(units).size < units.length) throw refuse.badQuery({ word: 'units' })
  const [range] = stretches(figure, [{ ...of.range, period }], todayOf(context))
  if (!range) throw refuse.badQuery({ word: 'from' })
  return {
    figure,
    period,
    range,
    units: units.length === 0 ? [everyUnit] : units,
    by: part?.by ?? null,
    dim: part === null ? 0 : dimensionOf(actor, figure, part.by),
    key: part?.key ?? unknownValue,
  }
}

/** List and figure must be one set in the snapshot that is frozen; if they are not, the counting is broken and nothing is published. */
async function demandEqual(
  client: Database,
  zone: number,
  { figure, units, range, dim, key }: Asked,
  frozen: Readonly<Record<string, Total>>,
): Promise<void> {
  const cells = await readCells(client, zone, {
    measures: measured(figure).map(([, measure]) => ({ measure, dim })),
    units,
    ranges: [range],
    tree: 'is',
  })
  for (const [part, { id }] of measured(figure)) {
    const own = cells.filter((one) => one.measure === id && (dim === 0 || one.value === key))
    const n = own.reduce((all, one) => all + one.n, 0)
    const hash = own.reduce((all, one) => all + BigInt(one.hash), 0n)
    const list = frozen[part]
    if (n !== list?.n || hash.toString() !== list.hash)
      throw new Error(`${figure.key}: the ${part} counts ${n} entries, its list ${list?.n}`)
  }
}

async function freeze(client: Database, at: Place, asked: Asked): Promise<FrozenNumbers> {
  const { zone, publication, place } = at
  const { figure, period, range, by, key } = asked
  for (const [part, measure] of measured(figure))
    await rows(
      client,
      sql`insert into publication_entry (zone_id, publication_id, place, part, entry_id, dims, bucket, sum, hash)
          select ${zone}, ${publication}, ${place}, ${part}, entry_id, dims, bucket, sum, hash from (${liveFacts(zone, asked, measure)}) as facts`,
    )
  const { numbers, parts } = await totalsOf(client, figure, (part) => frozenFacts(at, part))
  await demandEqual(client, zone, asked, parts)
  const { rule, source, version } = figure.indicator.rulebook
  const units = asked.units.filter((id) => id !== everyUnit)
  const kept = Object.fromEntries(
    measured(figure).map(([part, { id }]) => [part, { measure: id, ...parts[part] }]),
  )
  await rows(
    client,
    sql`insert into publication_figure (zone_id, publication_id, place, indicator, units, period, since, until, by, key, num, den, value, rule, rule_source, rule_version, parts)
        values (${zone}, ${publication}, ${place}, ${figure.key}, ${units}::uuid[], ${period}, ${range.from}, ${range.until}, ${by}, ${by === null ? null : key},
                ${numbers.num}, ${numbers.den}, ${numbers.value}, ${rule}, ${source}, ${version}, ${JSON.stringify(kept)})`,
  )
  return numbers
}

/**
 * Freezes figures as they stand at this moment, all in one snapshot, with the entries that they were counted from. Gives the publication's id.
 *
 * @param beside What else is kept in the same transaction, told the figures' numbers in their order.
 */
export async function freezeAll(
  { pool, zone, now }: Context,
  actor: Actor,
  given: {
    readonly title: string
    readonly asked: readonly Asked[]
    readonly revises?: string | undefined
  },
  beside?: (client: Database, id: string, frozen: readonly FrozenNumbers[]) => Promise<void>,
): Promise<string> {
  const id = newId()
  await transaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read')
    await rows(
      client,
      sql`insert into publication (zone_id, id, title, person_id, at, revises)
          values (${zone}, ${id}, ${given.title}, ${actor.person}, ${now().toISOString()}, ${given.revises ?? null})`,
    )
    const frozen: FrozenNumbers[] = []
    for (const [index, one] of given.asked.entries())
      frozen.push(await freeze(client, { zone, publication: id, place: index + 1 }, one))
    await beside?.(client, id, frozen)
  })
  return id
}

/**
 * Publishes figures one by one.
 *
 * @throws Refusal `notAllowed`, `badQuery`, `cannotPublish`
 */
export async function publish(
  context: Context,
  actor: Actor,
  { title, figures = [] }: PublicationBody,
): Promise<string> {
  demandPublisher(context, actor)
  const asked = figures.map((one) => askedOf(context, actor, one))
  return freezeAll(context, actor, { title, asked })
}
