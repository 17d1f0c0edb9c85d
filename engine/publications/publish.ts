import type { PublicationBody, PublishedFigureBody } from '../define/index.ts'
import { type Actor, isOperator } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { dimensionOf, figuresNamed, stretchOf } from '../indicators/asked.ts'
import { unknownValue } from '../indicators/facts.ts'
import { stretches, todayOf } from '../indicators/figure-totals.ts'
import { everyUnit } from '../indicators/fold.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { readCells } from '../indicators/read-cells.ts'
import { figureSight } from '../indicators/sight.ts'
import { refuse } from '../refusals.ts'
import { type Database, rows, sql, transaction } from '../store/sql.ts'
import { isId, newId } from '../store/uuid.ts'
import {
  type Asked,
  frozenFacts,
  liveFacts,
  measured,
  type Place,
  totalsOf,
  type Totals,
} from './published-set.ts'

/** Who may publish: those who lead, and those who look after the ledger. */
export const mayPublish = ({ model: { ledger } }: Context, actor: Actor): boolean =>
  isOperator(actor, ledger) || actor.posts.some(({ role }) => ledger.roles[role]?.leads === true)

function demandPublisher(context: Context, actor: Actor): void {
  if (mayPublish(context, actor)) return
  const { roles, rolesEn, operators } = context.model.ledger
  const named = Object.entries(roles).filter(
    ([name, { leads }]) => leads === true || operators.some(({ role }) => role === name),
  )
  throw refuse.notAllowed({
    act: { zh: '发布数字', en: 'publish figures' },
    roles: named.map(([name, { label }]) => ({ zh: label, en: rolesEn[name] ?? name })),
  })
}

/** Reads what is to be frozen; a figure that the actor does not see whole is no figure that they can vouch for. */
function askedOf(context: Context, actor: Actor, body: PublishedFigureBody): Asked {
  const [figure] = figuresNamed(context, actor, body.indicator)
  const isWhole =
    figure &&
    !figure.indicator.growth &&
    figureSight(actor, figure) === 'all' &&
    Object.keys(buildingShares(context, [figure])).length === 0
  if (!figure || !isWhole) throw refuse.badQuery({ word: 'indicator' })
  if (body.unit !== undefined && !isId(body.unit)) throw refuse.badQuery({ word: 'unit' })
  const query = { from: body.from, to: body.to }
  const from = stretchOf(query, 'from')[0]
  const until = stretchOf(query, 'to')[1]
  if (from >= until) throw refuse.badQuery({ word: 'to' })
  const period = body.from === body.to ? body.from : `${body.from}..${body.to}`
  const [range] = stretches(figure, [{ period, from, until }], todayOf(context))
  if (!range) throw refuse.badQuery({ word: 'from' })
  return {
    figure,
    period,
    range,
    unit: body.unit ?? everyUnit,
    by: body.by ?? null,
    dim: body.by === undefined ? 0 : dimensionOf(actor, figure, body.by),
    key: body.key ?? unknownValue,
  }
}

/** List and figure must be one set in the snapshot that is frozen; if they are not, the counting is broken and nothing is published. */
async function demandEqual(
  client: Database,
  zone: number,
  { figure, unit, range, dim, key }: Asked,
  frozen: Readonly<Record<string, Totals>>,
): Promise<void> {
  const cells = await readCells(client, zone, {
    measures: measured(figure).map(([, measure]) => ({ measure, dim })),
    units: [unit],
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

async function freeze(client: Database, at: Place, asked: Asked): Promise<void> {
  const { zone, publication, place } = at
  const { figure, unit, period, range, by, key } = asked
  for (const [part, measure] of measured(figure))
    await rows(
      client,
      sql`insert into publication_entry (zone_id, publication_id, place, part, entry_id, dims, bucket, sum, hash)
          select ${zone}, ${publication}, ${place}, ${part}, entry_id, dims, bucket, sum, hash from (${liveFacts(zone, asked, measure)}) as facts`,
    )
  const { numbers, parts } = await totalsOf(client, figure, (part) => frozenFacts(at, part))
  await demandEqual(client, zone, asked, parts)
  const { rule, source, version } = figure.indicator.rulebook
  const kept = Object.fromEntries(
    measured(figure).map(([part, { id }]) => [part, { measure: id, ...parts[part] }]),
  )
  await rows(
    client,
    sql`insert into publication_figure (zone_id, publication_id, place, indicator, unit_id, period, since, until, by, key, num, den, value, rule, rule_source, rule_version, parts)
        values (${zone}, ${publication}, ${place}, ${figure.key}, ${unit}, ${period}, ${range.from}, ${range.until}, ${by}, ${by === null ? null : key},
                ${numbers.num}, ${numbers.den}, ${numbers.value}, ${rule}, ${source}, ${version}, ${JSON.stringify(kept)})`,
  )
}

/** Freezes figures as they stand at this moment, all in one snapshot, with the entries that they were counted from. Gives the publication's id. */
export async function publish(
  context: Context,
  actor: Actor,
  { title, figures }: PublicationBody,
): Promise<string> {
  demandPublisher(context, actor)
  const asked = figures.map((one) => askedOf(context, actor, one))
  const { pool, zone } = context
  const id = newId()
  await transaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read')
    await rows(
      client,
      sql`insert into publication (zone_id, id, title, person_id, at) values (${zone}, ${id}, ${title}, ${actor.person}, ${context.now().toISOString()})`,
    )
    for (const [index, one] of asked.entries())
      await freeze(client, { zone, publication: id, place: index + 1 }, one)
  })
  return id
}
