import type { FastifyInstance } from 'fastify'
import type { FigureRow } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { figures } from '../indicators/figures.ts'
import { indicatorWords } from '../indicators/figure-words.ts'
import { measuresOf } from '../indicators/measure.ts'
import { dayAfter, monthStart, type Per, periodOf } from '../indicators/periods.ts'
import type { Query } from '../lists/filters.ts'
import { refuse } from '../refusals.ts'
import type { ActorOf } from './register-routes.ts'
import { langOf, queryOf } from './request.ts'

/*
 * A subset of the DHIS2 Web API (analytics and dataValueSets, versions 2.38 to 42), so that an existing consumer reads our figures without
 * knowing us. Data elements are our indicators by key, organisation units ours by code; percentages are sent as per cent, as DHIS2 does.
 */

interface DhisPeriod {
  readonly id: string
  readonly per: Exclude<Per, 'all' | 'week'>
  readonly from: string
  readonly until: string
}

/** 20180511, 201805, 2018Q2, 2018: DHIS2's fixed periods. */
function fixedPeriod(id: string): DhisPeriod | undefined {
  const [, year, rest = ''] = /^([1-9]\d{3})(Q[1-4]|\d{2}|\d{4})?$/.exec(id) ?? []
  if (year === undefined) return undefined
  const per =
    rest === '' ? 'year' : rest.startsWith('Q') ? 'quarter' : rest.length === 2 ? 'month' : 'day'
  const month = rest.startsWith('Q')
    ? String((Number(rest.slice(1)) - 1) * 3 + 1).padStart(2, '0')
    : rest.slice(0, 2) || '01'
  const day = `${year}-${month}-${rest.length === 4 ? rest.slice(2) : '01'}`
  const moment = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) return undefined
  const { from, until } = periodOf(per, day)
  return { id, per, from, until }
}

/** The relative periods that consumers use most. */
function periodsNamed(name: string, today: string): DhisPeriod[] {
  const months = (first: number, last: number): DhisPeriod[] =>
    Array.from({ length: last - first + 1 }, (_, at) => monthStart(today, first + at)).flatMap(
      (day) => fixedPeriod(day.slice(0, 7).replace('-', '')) ?? [],
    )
  const year = Number(today.slice(0, 4))
  switch (name) {
    case 'THIS_MONTH':
      return months(0, 0)
    case 'LAST_MONTH':
      return months(-1, -1)
    case 'LAST_12_MONTHS':
      return months(-12, -1)
    case 'THIS_YEAR':
    case 'LAST_YEAR':
      return [fixedPeriod(String(name === 'THIS_YEAR' ? year : year - 1)) ?? []].flat()
    default: {
      const fixed = fixedPeriod(name)
      if (!fixed) throw refuse.badQuery({ word: 'pe' })
      return [fixed]
    }
  }
}

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

const asText = (context: Context, { indicator, value }: FigureRow): string => {
  const isPercent = measuresOf(context.model).figures.get(indicator)?.indicator.unit === '%'
  return String(Number(((value ?? 0) * (isPercent ? 100 : 1)).toFixed(10)))
}

const header = (name: string, column: string, meta: boolean) => ({
  name,
  column,
  valueType: meta ? 'TEXT' : 'NUMBER',
  type: meta ? 'java.lang.String' : 'java.lang.Double',
  hidden: false,
  meta,
})

/** `dimension=dx:a;b&dimension=pe:201805&dimension=ou:x`, each once, as a dimension or a filter of one item. */
function dimensionsOf(query: Query): Readonly<Record<string, string[]>> {
  const said = items([query['dimension'], query['filter']].join(','), ',')
  return Object.fromEntries(
    said.map((one) => {
      const [name = '', rest] = one.split(/:(.*)/s)
      if (!['dx', 'pe', 'ou'].includes(name)) throw refuse.badQuery({ word: 'dimension' })
      return [name, items(rest)]
    }),
  )
}

function wantedOf(context: Context, dx: string[], pe: string[], ou: string[]): Wanted {
  if (dx.length === 0) throw refuse.badQuery({ word: 'dx' })
  if (pe.length === 0) throw refuse.badQuery({ word: 'pe' })
  if (ou.length === 0) throw refuse.badQuery({ word: 'ou' })
  return {
    indicators: dx,
    periods: pe.flatMap((name) => periodsNamed(name, todayOf(context))),
    units: unitIds(context, ou),
  }
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

/** `GET /api/analytics` and `GET /api/dataValueSets`: figures in the shapes of DHIS2. */
export function dhis2Routes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/analytics', async (request) => {
    const actor = await actorOf(request)
    const query = queryOf(request)
    const { dx = [], pe = [], ou = [] } = dimensionsOf(query)
    const wanted = wantedOf(context, dx, pe, ou)
    const withParts = query['includeNumDen'] === 'true'
    const values = await valuesOf(context, actor, wanted)
    const rows = values.map(({ row, period, unit }) => [
      row.indicator,
      period,
      unit,
      asText(context, row),
      ...(withParts ? [String(row.num), row.den === null ? '' : String(row.den)] : []),
    ])
    const headers = [
      header('dx', 'Data', true),
      header('pe', 'Period', true),
      header('ou', 'Organisation unit', true),
      header('value', 'Value', false),
      ...(withParts
        ? [header('numerator', 'Numerator', false), header('denominator', 'Denominator', false)]
        : []),
    ]
    const size = { width: headers.length, height: rows.length, headerWidth: headers.length }
    return { headers, metaData: metaData(context, wanted, langOf(request)), rows, ...size }
  })
  app.get('/api/dataValueSets', async (request) => {
    const actor = await actorOf(request)
    const query = queryOf(request)
    const set = query['dataSet']
    const inSet = [...measuresOf(context.model).figures.keys()].filter((key) =>
      key.startsWith(`${set}.`),
    )
    const asked = query['dataElement'] === undefined ? inSet : items(query['dataElement'])
    const wanted = wantedOf(context, asked, items(query['period']), items(query['orgUnit']))
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
  })
}
