import { drillDown } from '../engine/indicators/drill-down.ts'
import { figures } from '../engine/indicators/figures.ts'
import { registerOf } from '../engine/model/model.ts'
import { exportPages } from '../engine/export/pages.ts'
import { findEntry } from '../engine/steps/take-step.ts'
import { rows, sql } from '../engine/store/sql.ts'
import { targets } from '../engine/targets/targets.ts'
import type { ZoneLedger } from './zone-ledger.ts'
import { from } from '../programmes/shared/page.ts'
import type { Fact, Place } from '../programmes/shared/page-facts/fact.ts'

type At<K extends string> = Extract<Place, Readonly<Record<K, unknown>>>
/** What is wrong with a fact where it should be found; nothing when it is there. */
type Wrong = readonly string[]

/** Who reads: somebody who sees every register's entries without being named in any of them; of persons' health, the health office. */
const reader = 'reader'
const readers = [reader, 'healthOffice'] as const

interface Ledger {
  readonly zone: ZoneLedger
  /** Where the stories were told to, by their keys. */
  readonly told: ReadonlyMap<string, { readonly register: string; readonly id: string }>
  readonly aims: Awaited<ReturnType<typeof targets>>['targets']
}

const differs = (what: string, is: unknown, must: unknown): Wrong =>
  is === must ? [] : [`${what} is ${String(is)}, not ${String(must)}`]

/** An entry as it is taken out of the ledger: heading by heading, in Chinese. */
async function shownBy({ zone, told }: Ledger, key: string): Promise<ReadonlyMap<string, string>> {
  const held = told.get(key)
  if (!held) return new Map()
  const model = registerOf(zone.context.model, held.register)
  const { actor } = zone.as(reader)
  const { table, lines } = exportPages(zone.context, actor, model, { ids: held.id }, 'zh')
  const texts: string[] = []
  for await (const [one = []] of lines) texts.push(...one)
  return new Map(table.columns.map(({ heading }, at) => [heading, texts[at] ?? '']))
}

async function entryWrong(ledger: Ledger, { article }: Fact, at: At<'entry'>): Promise<Wrong> {
  const cells = await shownBy(ledger, at.entry)
  if (cells.size === 0) return [`no entry ${at.entry}`]
  const values = Object.entries(at.shows).flatMap(([label, must]) => {
    const is = cells.get(label)
    if (is === undefined) return [`${label} is not among ${[...cells.keys()].join('、')}`]
    if (typeof must === 'number') return differs(label, Number(is), must)
    return is.includes(must) ? [] : [`${label} is ${is}, without ${must}`]
  })
  return [...values, ...(article ? differs('来源', cells.get('来源'), from(article)) : [])]
}

function targetWrong({ aims }: Ledger, { article }: Fact, at: At<'target'>): Wrong {
  const found = aims.find(({ key }) => key === at.target)
  if (!found) return [`no target ${at.target}`]
  const names = article !== null && found.source.startsWith(from(article))
  return [
    ...differs('goal', found.goal, at.goal),
    ...differs('unit', found.in, at.in),
    ...differs('day', found.by, at.by),
    ...(names ? [] : [`its source is ${found.source}`]),
  ]
}

const ofTheYear = { from: '2018-01-01', to: '2018-12-31' } as const

/** The figure, and that each of the entries behind it names the article. */
async function figureWrong({ zone }: Ledger, { article }: Fact, at: At<'figure'>): Promise<Wrong> {
  const { actor } = zone.as(reader)
  const asked = { ...ofTheYear, per: 'all', indicators: at.figure }
  const by = 'parts' in at ? at.by : at.key?.[0]
  const asUnit = by === 'unit' && zone.context.units.units
  const read = await figures(zone.context, actor, { ...asked, ...(by && { by }) })
  if ('parts' in at) return differs('parts', read.rows.length, at.parts)
  const [row] = read.rows.filter((one) => {
    if (!at.key) return true
    const unit = asUnit && asUnit.find(({ id }) => id === one.key)
    return [one.key, unit && unit.name.zh].includes(at.key[1])
  })
  if (!row) return [`no figure ${at.figure} of ${at.key?.[1] ?? '2018'}`]
  const behind = await drillDown(zone.context, actor, {
    ...ofTheYear,
    indicator: at.figure,
    ...(by && row.key !== null && { by, key: row.key }),
  })
  const sources = await Promise.all(
    behind.entries.map(async ({ id, register }) => {
      const { entry } = await findEntry(
        zone.context,
        actor,
        registerOf(zone.context.model, register),
        id,
      )
      return entry.source
    }),
  )
  const strange = sources.filter((source) => article === null || source !== from(article))
  return [
    ...differs('figure', row.num, at.num),
    ...(strange.length > 0 ? [`an entry behind it is from ${String(strange[0])}`] : []),
  ]
}

async function unitWrong({ zone }: Ledger, at: At<'unit'>): Promise<Wrong> {
  const { units, pool, zone: id } = zone.context
  const found = await rows<{ division_code: string | null }>(
    pool,
    sql`select division_code from unit where zone_id = ${id} and code = ${at.unit}`,
  )
  return [
    ...differs('unit', units.named(at.named)?.code, at.unit),
    ...(at.divisionCode ? differs('code', found[0]?.division_code, at.divisionCode) : []),
  ]
}

/** That there are as many, and that the plan each of them filed is there and from the page. */
async function kindWrong(ledger: Ledger, { article }: Fact, at: At<'kind'>): Promise<Wrong> {
  const units = ledger.zone.context.units.units.filter(({ kind }) => kind === at.kind)
  const plans = await Promise.all(
    units.map(({ code, name }) =>
      entryWrong(
        ledger,
        { says: '', article, at },
        { entry: `fact/filing/2018/${code}`, shows: { 报送单位: name.zh, 状态: '已通过' } },
      ),
    ),
  )
  return [...differs('count', units.length, at.count), ...plans.flat()]
}

const wrongWith = async (ledger: Ledger, fact: Fact): Promise<Wrong> => {
  const { at } = fact
  if ('entry' in at) return entryWrong(ledger, fact, at)
  if ('target' in at) return targetWrong(ledger, fact, at)
  if ('figure' in at) return figureWrong(ledger, fact, at)
  return 'unit' in at ? unitWrong(ledger, at) : kindWrong(ledger, fact, at)
}

/** The facts that are not where they should be found, each with what is wrong. */
export async function missing(zone: ZoneLedger, facts: readonly Fact[]): Promise<string[]> {
  const told = await rows<{ key: string; register: string; id: string }>(
    zone.context.pool,
    sql`select key, register, entry_id as id from told where zone_id = ${zone.context.zone}`,
  )
  const seen = await Promise.all(readers.map((who) => targets(zone.context, zone.as(who).actor)))
  const ledger: Ledger = {
    zone,
    told: new Map(told.map(({ key, ...where }) => [key, where])),
    aims: seen.flatMap((one) => one.targets),
  }
  const found: string[] = []
  for (const fact of facts)
    for (const wrong of await wrongWith(ledger, fact)) found.push(`${fact.says}: ${wrong}`)
  return found
}
