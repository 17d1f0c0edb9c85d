import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnalyticsWire, DataValueSetWire, DhisHeaderWire, FigureRow } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { csvLine } from '../export/csv-cell.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { figures } from '../indicators/figures.ts'
import { indicatorWords } from '../indicators/figure-words.ts'
import { measuresOf } from '../indicators/measure.ts'
import { dayAfter } from '../indicators/periods.ts'
import type { Query } from '../lists/filters.ts'
import { refuse } from '../refusals.ts'
import { asOneStretch, type DhisPeriod, periodsNamed, stretchBetween } from './dhis2-periods.ts'
import type { ActorOf } from './register-routes.ts'
import { langOf, queryOf } from './request.ts'

/*
 * A subset of the DHIS2 Web API (analytics and dataValueSets, versions 2.38 to 42), so that an existing consumer reads our figures without
 * knowing us. Data elements are our indicators by key, organisation units ours by code; percentages are sent as per cent, as DHIS2 does.
 */

const items = (text: string | undefined, between: string | RegExp = /[;,]/): string[] =>
  (text ?? '').split(between).filter((one) => one !== '')

function unitIds(context: Context, codes: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    codes.map((code) => {
      const id = context.units.byCode(code)?.id ?? (context.units.has(code) ? code : undefined)
      if (id === undefined) throw refuse.badQuery({ word: 'ou' })
      return [id, code]
    }),
  )
}

interface Wanted {
  readonly indicators: readonly string[]
  readonly periods: readonly DhisPeriod[]
  /** Ids by the codes they were asked with. */
  readonly units: ReadonlyMap<string, string>
}

interface Value {
  readonly row: FigureRow
  readonly period: string
  readonly unit: string
}

/** The rows of the wanted figures; each period is asked for by itself, since DHIS2 lets them be of any kind. */
async function valuesOf(context: Context, actor: Actor, wanted: Wanted): Promise<Value[]> {
  const found = await Promise.all(
    wanted.periods.map(async ({ id, per, from, until }) => {
      const { rows } = await figures(context, actor, {
        indicators: wanted.indicators.join(','),
        units: [...wanted.units.keys()].join(','),
        from,
        to: dayAfter(until, -1),
        per,
      })
      return rows.map((row) => ({ row, period: id, unit: wanted.units.get(row.unit ?? '') ?? '' }))
    }),
  )
  return found.flat().filter(({ row }) => row.value !== null && row.hidden === undefined)
}

const asText = (context: Context, { indicator, value }: Pick<FigureRow, 'indicator' | 'value'>) => {
  const isPercent = measuresOf(context.model).figures.get(indicator)?.indicator.unit === '%'
  return String(Number(((value ?? 0) * (isPercent ? 100 : 1)).toFixed(10)))
}

const header = (name: string, column: string, meta: boolean): DhisHeaderWire => ({
  name,
  column,
  valueType: meta ? 'TEXT' : 'NUMBER',
  type: meta ? 'java.lang.String' : 'java.lang.Double',
  hidden: false,
  meta,
})

const axes = ['dx', 'pe', 'ou'] as const
type Axis = (typeof axes)[number]

/** `dimension=dx:a;b&dimension=pe:201805&filter=ou:x`: each axis once, as a dimension, which is a column, or as a filter, which is none. */
function axesOf(
  query: Query,
): ReadonlyMap<Axis, { readonly said: string[]; readonly isFilter: boolean }> {
  const found = new Map<Axis, { said: string[]; isFilter: boolean }>()
  for (const word of ['dimension', 'filter'] as const)
    for (const one of items(query[word], ',')) {
      const [name = '', rest] = one.split(/:(.*)/s)
      const axis = axes.find((known) => known === name)
      if (!axis || found.has(axis)) throw refuse.badQuery({ word, values: axes })
      found.set(axis, { said: items(rest), isFilter: word === 'filter' })
    }
  return found
}

function wantedOf(
  context: Context,
  dx: readonly string[],
  periods: readonly DhisPeriod[],
  ou: readonly string[],
): Wanted {
  if (dx.length === 0) throw refuse.badQuery({ word: 'dx' })
  if (periods.length === 0) throw refuse.badQuery({ word: 'pe' })
  if (ou.length === 0) throw refuse.badQuery({ word: 'ou' })
  return { indicators: dx, periods, units: unitIds(context, ou) }
}

/** What is asked of analytics, and which axes are no columns. */
interface Analysis {
  readonly wanted: Wanted
  readonly columns: readonly Axis[]
}

/** Kinds whose numbers of several units add up to that of all of them. */
const additive: ReadonlySet<string> = new Set(['count', 'sum', 'share', 'average'])

function analysisOf(context: Context, query: Query): Analysis {
  const asked = axesOf(query)
  const said = (axis: Axis) => asked.get(axis)?.said ?? []
  const isFilter = (axis: Axis) => asked.get(axis)?.isFilter === true
  const today = todayOf(context)
  const named = said('pe').flatMap((name) => periodsNamed(name, today))
  const { startDate, endDate } = query
  const between =
    startDate === undefined && endDate === undefined
      ? undefined
      : stretchBetween(startDate ?? '', endDate ?? '')
  if (between && named.length > 0) throw refuse.badQuery({ word: 'startDate' })
  const whole = isFilter('pe') ? asOneStretch(named) : undefined
  // Of a filter the periods are one stretch; with gaps between them nothing of ours adds up.
  if (isFilter('pe') && named.length > 1 && !whole) throw refuse.badQuery({ word: 'filter' })
  const periods = between ? [between] : named.length > 1 && whole ? [whole] : named
  const wanted = wantedOf(context, said('dx'), periods, said('ou'))
  if (isFilter('dx') && wanted.indicators.length > 1) throw refuse.badQuery({ word: 'filter' })
  if (isFilter('ou') && wanted.units.size > 1) demandAdditive(context, wanted)
  const columns = axes.filter((axis) => !isFilter(axis) && !(axis === 'pe' && between))
  return { wanted, columns }
}

/** Several units are told as one where their numbers add up, and none lies in another. */
function demandAdditive(context: Context, { indicators, units }: Wanted): void {
  const { figures: known } = measuresOf(context.model)
  const ids = [...units.keys()]
  const isNested = ids.some((id) => ids.some((of) => id !== of && context.units.isWithin(id, of)))
  const isAdditive = indicators.every((key) => additive.has(known.get(key)?.indicator.kind ?? ''))
  if (isNested || !isAdditive) throw refuse.badQuery({ word: 'filter' })
}

/** Values of several units as those of all of them, where the unit is no column. */
function collapsed(values: readonly Value[], columns: readonly Axis[]): readonly Value[] {
  if (columns.includes('ou')) return values
  const groups = Map.groupBy(values, ({ row, period }) => JSON.stringify([row.indicator, period]))
  return [...groups.values()].flatMap((all): Value[] => {
    const [first] = all
    if (!first || all.length === 1) return [...all]
    const num = all.reduce((sum, { row }) => sum + row.num, 0)
    const isRatio = first.row.den !== null
    const den = isRatio ? all.reduce((sum, { row }) => sum + (row.den ?? 0), 0) : null
    const value = den === null ? num : den === 0 ? null : num / den
    return [{ ...first, row: { ...first.row, num, den, value } }]
  })
}

function metaData(context: Context, { indicators, periods, units }: Wanted, lang: 'zh' | 'en') {
  const names = context.model.programmes.flatMap((one) =>
    Object.entries(one.indicators).map(
      ([name]) => [`${one.programme}.${name}`, indicatorWords(one, name).label[lang]] as const,
    ),
  )
  const labels = new Map<string, string>(names)
  const unitName = new Map(context.units.units.map(({ id, name }) => [id, name[lang]]))
  return {
    items: Object.fromEntries([
      ...indicators.map((key) => [key, { name: labels.get(key) ?? key }]),
      ...periods.map(({ id }) => [id, { name: id }]),
      ...[...units].map(([id, code]) => [code, { name: unitName.get(id) ?? code }]),
    ]) as Record<string, { name: string }>,
    dimensions: {
      dx: indicators,
      pe: periods.map(({ id }) => id),
      ou: [...units.values()],
      co: [],
    },
  }
}

const columnOf: Readonly<Record<Axis, DhisHeaderWire>> = {
  dx: header('dx', 'Data', true),
  pe: header('pe', 'Period', true),
  ou: header('ou', 'Organisation unit', true),
}

async function analytics(
  context: Context,
  actor: Actor,
  query: Query,
  lang: 'zh' | 'en',
): Promise<AnalyticsWire> {
  const { wanted, columns } = analysisOf(context, query)
  const withParts = query['includeNumDen'] === 'true'
  const values = collapsed(await valuesOf(context, actor, wanted), columns)
  const rows = values.map(({ row, period, unit }) => [
    ...columns.map((axis) => ({ dx: row.indicator, pe: period, ou: unit })[axis]),
    asText(context, row),
    ...(withParts ? [String(row.num), row.den === null ? '' : String(row.den)] : []),
  ])
  const headers = [
    ...columns.map((axis) => columnOf[axis]),
    header('value', 'Value', false),
    ...(withParts
      ? [header('numerator', 'Numerator', false), header('denominator', 'Denominator', false)]
      : []),
  ]
  const size = { width: headers.length, height: rows.length, headerWidth: headers.length }
  return { headers, metaData: metaData(context, wanted, lang), rows, ...size }
}

async function dataValues(context: Context, actor: Actor, query: Query): Promise<DataValueSetWire> {
  const set = query['dataSet']
  const inSet = [...measuresOf(context.model).figures.keys()].filter((key) =>
    key.startsWith(`${set}.`),
  )
  const asked = query['dataElement'] === undefined ? inSet : items(query['dataElement'])
  const { startDate, endDate } = query
  const today = todayOf(context)
  const periods =
    startDate === undefined && endDate === undefined
      ? items(query['period']).flatMap((name) => periodsNamed(name, today))
      : [stretchBetween(startDate ?? '', endDate ?? '')]
  const wanted = wantedOf(context, asked, periods, items(query['orgUnit']))
  const values = await valuesOf(context, actor, wanted)
  return {
    dataValues: values.map(({ row, period, unit }) => ({
      dataElement: row.indicator,
      period,
      orgUnit: unit,
      categoryOptionCombo: 'default',
      attributeOptionCombo: 'default',
      value: asText(context, row),
      followup: false,
    })),
  }
}

const sendCsv = (reply: FastifyReply, lines: readonly (readonly string[])[]): FastifyReply =>
  reply.type('text/csv; charset=utf-8').send(lines.map(csvLine).join(''))

/** `GET /api/analytics` and `GET /api/dataValueSets`, each as JSON or by `.csv`: figures in the shapes of DHIS2. */
export function dhis2Routes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  const analysed = async (request: FastifyRequest) =>
    analytics(context, await actorOf(request), queryOf(request), langOf(request))
  const valued = async (request: FastifyRequest) =>
    dataValues(context, await actorOf(request), queryOf(request))
  for (const ending of ['', '.json']) {
    app.get(`/api/analytics${ending}`, analysed)
    app.get(`/api/dataValueSets${ending}`, valued)
  }
  app.get('/api/analytics.csv', async (request, reply) => {
    const { headers, rows } = await analysed(request)
    return sendCsv(reply, [headers.map(({ column }) => column), ...rows])
  })
  app.get('/api/dataValueSets.csv', async (request, reply) => {
    const { dataValues: all } = await valued(request)
    const columns = [
      'dataElement',
      'period',
      'orgUnit',
      'categoryOptionCombo',
      'attributeOptionCombo',
      'value',
    ] as const
    const heading = columns.map((name) => name.toLowerCase())
    return sendCsv(reply, [heading, ...all.map((one) => columns.map((name) => one[name]))])
  })
}
