import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, filed, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import type {
  DefinitionsWire,
  DrillDownWire,
  FiguresAnswerWire,
  FiguresWire,
  VerificationWire,
} from '../define/index.ts'
import { fold } from '../indicators/fold.ts'
import { measuresOf } from '../indicators/measure.ts'
import { buildMeasures, syncMeasures } from '../indicators/measure-state.ts'

let ledger: TestLedger
let app: TestApp
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  const tool = (await aTool(ledger)).id
  for (let n = 0; n < 7; n += 1) await (n < 4 ? filed : reported)(ledger, { tool })
  await fold(ledger.context.pool, ledger.context.zone)
  await reported(ledger, { tool })
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const asked = 'indicators=garden.reported&from=2025-01&to=2025-12'
const opened = async (query: string, who: 'dana' | 'gita' | 'hugo' | 'olu' = 'dana') =>
  app.get(who, `/api/figures/entries?indicator=garden.reported&${query}`)

describe('what stands behind a number', () => {
  it('is a list of entries, and list and figure are the same set', async () => {
    const { body } = await opened('from=2025-01&to=2025-12')
    const { entries, list, figure, equal, visible } = body as DrillDownWire
    expect(entries).toHaveLength(8)
    expect(entries[0]).toMatchObject({ register: 'garden.repair', day: '2025-03-10', sum: 0 })
    expect([list.n, visible, equal]).toEqual([8, 8, true])
    expect(figure).toEqual(list)
  })

  it('is told by the fingerprint when the set is another, be it as large', async () => {
    const { context } = ledger
    await context.pool.query(
      `update fact set hash = hash + 1 where zone_id = $1 and entry_id = (select id from garden_repair where zone_id = $1 limit 1)`,
      [context.zone],
    )
    const { body } = await opened('from=2025-01&to=2025-12')
    expect(body).toMatchObject({ equal: false, list: { n: 8 }, figure: { n: 8 } })
    await context.pool.query(
      `update fact set hash = ('x' || right(replace(entry_id::text, '-', ''), 15))::bit(60)::bigint where zone_id = $1`,
      [context.zone],
    )
  })

  it('is kept to a key, a unit and some days', async () => {
    const n = async (query: string) => ((await opened(query)).body as DrillDownWire).list.n
    expect(await n('from=2025-01&to=2025-12&by=kind&key=handle')).toBe(4)
    expect(await n('from=2025-03-11&to=2025-12-31')).toBe(0)
    expect(await n(`from=2025-01&to=2025-12&unit=${ledger.unit('workshop')}`)).toBe(0)
  })

  it('is what the reader may read, and says nothing of the rest', async () => {
    expect((await opened('from=2025-01&to=2025-12', 'gita')).body).toMatchObject({
      list: { n: 8 },
      equal: true,
    })
    expect((await opened('from=2025-01&to=2025-12', 'hugo')).body).toMatchObject({
      entries: [],
      list: { n: 0, hash: '0' },
      figure: { n: 0 },
      visible: 0,
    })
    expect((await opened('from=2025-01&to=2025-12', 'olu')).status).toBe(400)
  })

  it.each(['part=den', 'from=2025-13', 'unit=north', 'by=subject', 'after=x', 'colour=red'])(
    'is not asked for by %s',
    async (query) => {
      const { status } = await opened(
        query.startsWith('from') ? query : `from=2025-01&to=2025-12&${query}`,
      )
      expect(status).toBe(400)
    },
  )
})

describe('an answer', () => {
  const head = async (url: string, tag?: string) =>
    app.app.inject({
      method: 'GET',
      url,
      headers: {
        cookie: await app.cookie('dana'),
        ...(tag !== undefined && { 'if-none-match': tag }),
      },
    })

  it('is not sent again while no write has moved a figure', async () => {
    const first = await head(`/api/figures?${asked}`)
    const tag = String(first.headers['etag'])
    expect((await head(`/api/figures?${asked}`, tag)).statusCode).toBe(304)
    // A proxy that packs answers weakens their tags; a reader may hold several answers.
    expect((await head(`/api/figures?${asked}`, `"another", W/${tag}`)).statusCode).toBe(304)
    expect((await head(`/api/figures?${asked}`, '"another"')).statusCode).toBe(200)
    await fold(ledger.context.pool, ledger.context.zone)
    await reported(ledger)
    const next = await head(`/api/figures?${asked}`, tag)
    expect([next.statusCode, next.json<FiguresWire>().rows[0]?.num]).toEqual([200, 9])
  })

  it('is a table on demand, with both numbers and the version of the rule', async () => {
    const { text } = await app.get('dana', `/api/figures?${asked}&format=csv`)
    const [heading, line] = text.replace('\uFEFF', '').split('\r\n')
    expect(heading).toContain('分子,分母,数值')
    expect(line).toMatch(/^报修数,,2025-03,,9,,9,,,1$/)
    expect((await app.get('dana', `/api/figures?${asked}&format=xml`)).status).toBe(400)
  })
})

describe('a figure that is open to those who may not read its entries', () => {
  const visitor = async (query: string) =>
    app.get('olu', `/api/figures?indicators=garden.reportedOpenly&from=2025-01&to=2025-12&${query}`)

  it('is shown where many are counted', async () => {
    expect((await visitor('per=year')).body).toMatchObject({ rows: [{ num: 9, value: 9 }] })
  })

  it('hides few, and also many when the rest would be few', async () => {
    const { rows } = (await visitor('per=year&by=kind')).body as FiguresWire
    const shown = rows.map(({ key, num, hidden }) => [key, num, hidden])
    // Four handles; nine minus the five of no kind yet would tell them. Nothing says of which kinds there are none.
    expect(shown.every(([, num, hidden]) => num === 0 && hidden === true)).toBe(true)
    // The control: whoever may read the entries sees each number.
    const all = (
      (
        await app.get(
          'dana',
          `/api/figures?indicators=garden.reportedOpenly&from=2025-01&to=2025-12&per=year&by=kind`,
        )
      ).body as FiguresWire
    ).rows
    expect(new Set(all.map(({ num }) => num))).toEqual(new Set([4, 5]))
  })

  it('is among the figures of its reader, with its rule in both languages, and opens onto nothing', async () => {
    const seen = async (who: PersonName) => {
      const { programmes } = (await app.get(who, '/api/definitions')).body as DefinitionsWire
      return programmes
        .flatMap(({ indicators }) => indicators)
        .find(({ key }) => key === 'garden.reportedOpenly')
    }
    expect(await seen('olu')).toMatchObject({
      opens: false,
      rule: { zh: '按条目计算。', en: 'Counted from the entries.' },
    })
    expect(await seen('dana')).toMatchObject({ opens: true })
  })

  it('is broken down one way at a time: two crossed would tell of few', async () => {
    const { status, body } = await visitor('per=year&by=kind,tool')
    expect([status, (body as { type: string }).type]).toEqual([422, '/refusals/one-dimension'])
    const whole = '/api/figures?indicators=garden.reportedOpenly&from=2025-01&to=2025-12'
    // The control: whoever may read the entries may cross them.
    expect((await app.get('dana', `${whole}&per=year&by=kind,tool`)).status).toBe(200)
  })

  it('says nothing of how units stood before they moved', async () => {
    const { rows } = (await visitor('per=year&tree=was')).body as FiguresWire
    expect(rows).toMatchObject([{ num: 0, value: null, hidden: true }])
  })

  it('is not cut at other days than those of whole periods, nor opened', async () => {
    expect((await visitor('per=week')).status).toBe(400)
    expect((await visitor('per=all')).body).toMatchObject({ rows: [{ num: 9 }] })
    const cut = '/api/figures?indicators=garden.reportedOpenly&from=2025-01&to=2025-11&per=all'
    expect((await app.get('olu', cut)).status).toBe(400)
    const list = await app.get(
      'olu',
      '/api/figures/entries?indicator=garden.reportedOpenly&from=2025-01&to=2025-12',
    )
    expect(list.status).toBe(404)
  })
})

describe('when a figure was last compared with its entries', () => {
  beforeAll(async () => {
    await syncMeasures(ledger.context)
    await buildMeasures(ledger.context, new AbortController().signal)
  })
  const at = '/api/figures/verification'
  const indicator = 'garden.reported'
  const seen = async (who: PersonName) =>
    (await app.get(who, `${at}?indicators=${indicator}`)).body as VerificationWire[]

  it('is never, until somebody wants to know; then now', async () => {
    expect(await seen('dana')).toEqual([{ indicator, at: null, agrees: true, may: true }])
    const { status, body } = await app.post('dana', at, { indicator })
    const now = ledger.context.now().toISOString()
    expect([status, body]).toEqual([200, { indicator, at: now, agrees: true, may: true }])
    expect(await seen('dana')).toEqual([{ indicator, at: now, agrees: true, may: true }])
  })

  it('says that they differ, and goes on saying it', async () => {
    const { pool, zone } = ledger.context
    const { id = 0 } = measuresOf(ledger.context.model).figures.get(indicator)?.parts.num ?? {}
    const take = (n: number) =>
      pool.query('update fact set bucket = $3 where zone_id = $1 and measure = $2', [zone, id, n])
    await take(7)
    expect((await app.post('dana', at, { indicator })).body).toMatchObject({ agrees: false })
    expect(await seen('dana')).toMatchObject([{ agrees: false }])
    await take(0)
    expect((await app.post('dana', at, { indicator })).body).toMatchObject({ agrees: true })
  })

  it('is compared for nobody who does not see all that is behind it', async () => {
    expect(await seen('cora')).toMatchObject([{ may: false }])
    expect((await app.post('cora', at, { indicator })).status).toBe(403)
    expect((await app.post('hana', at, { indicator })).status).toBe(200)
    for (const strange of ['garden.nothing', `${indicator},garden.bedsInUse`, ''])
      expect((await app.post('dana', at, { indicator: strange })).status).toBe(400)
    expect((await app.get('dana', `${at}?indicators=${indicator}&unit=x`)).status).toBe(400)
  })
})

describe('figures of several dimensions at once', () => {
  const crossed = async (query: string, who: PersonName = 'dana') =>
    (await app.get(who, `/api/figures?${asked}&per=year&${query}`)).body as FiguresAnswerWire
  type Numbers = readonly (readonly [keys: readonly (string | null)[], num: number])[]
  const numbers = ({ rows }: FiguresWire): Numbers =>
    rows.map(({ key, keys = [key], num }) => [keys, num])

  const inOrder = (of: Numbers): readonly string[] =>
    of.map((one) => JSON.stringify(one)).toSorted((a, b) => (a < b ? -1 : 1))

  it('are what the entries say, and add up to what each dimension says alone', async () => {
    const { rows } = await ledger.context.pool.query<{
      kind: string | null
      tool: string
      n: number
    }>(
      'select kind, tool, count(*)::integer as n from garden_repair where zone_id = $1 group by kind, tool',
      [ledger.context.zone],
    )
    const told = numbers(await crossed('by=kind,tool'))
    const counted = rows.map(({ kind, tool, n }): Numbers[number] => [[kind, tool], n])
    expect(inOrder(told)).toEqual(inOrder(counted))
    const alone = new Map(numbers(await crossed('by=kind')).map(([[kind], n]) => [kind, n]))
    const added = Map.groupBy(told, ([[kind]]) => kind)
    for (const [kind, parts] of added)
      expect(parts.reduce((sum, [, n]) => sum + n, 0)).toBe(alone.get(kind))
  })

  it('are those of the entries that the reader may read', async () => {
    expect(numbers(await crossed('by=kind,tool', 'hugo'))).toEqual([])
  })

  it('say what their columns, indicators, units and values are called', async () => {
    const { headers, metadata, rows } = await crossed('by=kind,tool')
    expect(headers.map(({ label }) => label)).toEqual([
      '指标',
      '单位',
      '期间',
      '类别',
      '工具',
      '分子',
      '分母',
      '数值',
      '剔除',
      '不详',
    ])
    expect(metadata).toMatchObject({
      indicators: { 'garden.reported': { name: '报修数', unit: '件', version: 1 } },
      periods: ['2025'],
      dimensions: { kind: { label: '类别', items: { handle: { name: '手柄' } } } },
    })
    const tool = rows[0]?.keys?.[1] ?? ''
    expect(metadata.dimensions['tool']?.items[tool]?.name).toBeTruthy()
    const csv = (await app.get('dana', `/api/figures?${asked}&per=year&by=kind,tool&format=csv`))
      .text
    expect(csv).toContain('期间,类别,工具,分子')
    expect(csv).toContain('手柄')
  })

  it('each open onto their entries, list and figure the same set', async () => {
    const { rows } = await crossed('by=kind,tool')
    expect(rows.length).toBeGreaterThan(1)
    for (const { keys = [], num } of rows) {
      const key = keys.map((one) => one ?? '').join(',')
      const { body } = await opened(`from=2025-01&to=2025-12&by=kind,tool&key=${key}`)
      expect(body).toMatchObject({ list: { n: num }, equal: true })
    }
    const { status } = await opened('from=2025-01&to=2025-12&by=kind,tool&key=handle')
    expect(status).toBe(400)
  })

  it.each(['by=kind,kind', 'by=kind,colour', 'by=kind,unit,tool,kind'])(
    'are not asked for by %s',
    async (query) => {
      expect((await app.get('dana', `/api/figures?${asked}&${query}`)).status).toBe(400)
    },
  )
})
