import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import type { Query } from '../lists/filters.ts'
import { registerOf } from '../model/model.ts'
import { takeStep } from '../steps/take-step.ts'
import { rows, sql } from '../store/sql.ts'
import { exportCsv } from './csv.ts'

const exported = (
  { context, actor }: RepairsZone,
  by: string,
  query: Query = {},
  lang: 'zh' | 'en' = 'zh',
) => exportCsv(context, actor(by), registerOf(context.model, 'works.repair'), query, lang)
async function textOf(pieces: AsyncIterable<string>) {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
async function tableOf(pieces: AsyncIterable<string>): Promise<Record<string, string>[]> {
  return parse(await textOf(pieces), { bom: true, columns: true })
}
const records = ({ context: { pool, zone } }: RepairsZone) =>
  rows(
    pool,
    sql`select person_id, register, query, rows from export_record where zone_id = ${zone} order by at`,
  )
/** Repairs by the set, some without a unit so that a sort has empty ones. */
const many = ({ context: { pool, zone }, unit }: RepairsZone, n: number) =>
  rows(
    pool,
    sql`insert into works_repair (zone_id, id, version, state, last_step, created_at, updated_at, search, what, unit, cost, synthetic)
        select ${zone}, gen_random_uuid(), 1, 'open', 'create', now(), now(), '', 'x' || n, case when n % 3 = 0 then null else ${unit('north')}::uuid end,
               case when n % 2 = 0 then null else n % 7 end, true from generate_series(1, ${n}) n`,
  )
const full = {
  what: '=HYPERLINK("x")',
  caller: '13812345678',
  citizen: '11010519491231002X',
  note: '第一行\n第二行, “引号”',
  cost: 123456,
  area: 40,
}

describe('an export', () => {
  it('is UTF-8 with a byte order mark and CR LF, headed by labels in the reader’s language', async () => {
    const zone = await repairsZone()
    await zone.create({ what: '路灯' })
    const text = await textOf(exported(zone, 'dispatcher'))
    expect(text).toMatch(
      /^\uFEFF编号,状态,事项,场所,责任单位,照片,材料,来电,身份证号,备注,费用（元）,面积（平方米）,自动撤销日,到期时间,合成数据,来源\r\nWX-000001,待派遣,路灯,/,
    )
    expect(text.endsWith('\r\n')).toBe(true)
    expect(await textOf(exported(zone, 'dispatcher', {}, 'en'))).toMatch(
      /^\uFEFFNumber,State,Matter,.*,Cost \(yuan\),Area \(m²\),.*,Due,Synthetic,Source\r\nWX-000001,Open,/,
    )
  })

  it('has the columns that were chosen, in their order, between the number and the mark of made-up entries', async () => {
    const zone = await repairsZone()
    await zone.create({ what: '路灯' })
    const head = async (columns: string, by = 'dispatcher') =>
      (await textOf(exported(zone, by, { columns }))).split('\r\n')[0]
    expect(await head('cost,what,updated')).toBe('\uFEFF编号,费用（元）,事项,更新时间,合成数据')
    expect(await head('no,synthetic,what')).toBe('\uFEFF编号,事项,合成数据')
    for (const strange of ['colour', 'what,constructor'])
      await expect(head(strange)).rejects.toMatchObject({ name: 'badQuery' })
  })

  it('has on demand the lines above it that a workbook has', async () => {
    const zone = await repairsZone()
    await zone.create({ what: '路灯' })
    const [title, unit, maker, heading] = (
      await textOf(exported(zone, 'dispatcher', { titles: 'yes', columns: 'what' }))
    ).split('\r\n')
    expect(title).toBe('\uFEFF维修')
    expect(unit).toMatch(/^制表单位：.*期间：截至 \d{4}-\d{2}-\d{2}$/)
    expect(maker).toMatch(/^制表人：.*制表时间：/)
    expect(heading).toBe('编号,事项,合成数据')
    expect(() => exported(zone, 'dispatcher', { titles: 'x' })).toThrow(/titles/)
  })

  it('writes values as people read them, and nothing that a spreadsheet would run', async () => {
    const zone = await repairsZone()
    const { context, actor, unit } = zone
    const place = await takeStep(context, actor('dispatcher'), 'works.place', null, 'create', {
      values: { name: '广场' },
      channel: 'web',
    })
    const id = await zone.create({ ...full, place: place.id })
    await takeStep(context, actor('dispatcher'), 'works.repair', id, 'hand', {
      values: { unit: unit('north') },
      version: 1,
      channel: 'web',
    })
    expect(await tableOf(exported(zone, 'dispatcher'))).toEqual([
      {
        编号: 'WX-000001',
        状态: '处置中',
        事项: `'=HYPERLINK("x")`,
        场所: 'CS-000001 广场',
        责任单位: 'north',
        照片: '',
        材料: '',
        来电: '13812345678',
        身份证号: '11010519491231002X',
        备注: '第一行\n第二行, “引号”',
        '费用（元）': '1234.56',
        '面积（平方米）': '40',
        自动撤销日: '',
        到期时间: '2018-05-11 18:00:00',
        合成数据: '',
        来源: '',
      },
    ])
  })

  it('holds no more than its reader may see: masks for masked fields, no column for hidden ones', async () => {
    const zone = await repairsZone()
    await zone.create(full)
    const [line] = await tableOf(exported(zone, 'inspector'))
    expect(line).toMatchObject({
      来电: expect.stringContaining('*'),
      身份证号: '110105********002X',
    })
    expect(Object.keys(line ?? {})).toContain('证词')
    const [plain] = await tableOf(exported(zone, 'dispatcher'))
    expect(plain).toMatchObject({ 来电: full.caller, 身份证号: full.citizen })
    expect(Object.keys(plain ?? {})).not.toContain('证词')
  })

  it('holds the rows that its reader may read and the query asks for, and no others', async () => {
    const zone = await repairsZone()
    for (const [what, unit] of [
      ['北一', 'north'],
      ['北二', 'north'],
      ['南一', 'south'],
    ] as const)
      await zone.create({ what, unit: zone.unit(unit) })
    const matters = async (by: string, query?: Query) =>
      (await tableOf(exported(zone, by, query))).map((line) => line['事项'])
    expect(await matters('north')).toEqual(['北二', '北一'])
    expect(await matters('south')).toEqual(['南一'])
    expect(await matters('dispatcher', { q: '北', sort: 'no', limit: '1' })).toEqual([
      '北一',
      '北二',
    ])
  })

  it.each(['', 'no', '-cost', 'cost', 'due', 'updated'])(
    'gives every row once over many pages, sorted by “%s”',
    async (sort) => {
      const zone = await repairsZone()
      await many(zone, 2_500)
      const lines = await tableOf(exported(zone, 'dispatcher', { sort }))
      expect(lines).toHaveLength(2_500)
      expect(new Set(lines.map((line) => line['编号'])).size).toBe(2_500)
      expect(lines[0]).toMatchObject({ 合成数据: '是' })
    },
  )

  it('is kept: who, what, and how many rows', async () => {
    const zone = await repairsZone()
    await many(zone, 1_200)
    await textOf(exported(zone, 'dispatcher', { state: 'open', after: 'x' }))
    const { person } = zone.actor('dispatcher')
    expect(await records(zone)).toEqual([
      { person_id: person, register: 'works.repair', query: { state: 'open' }, rows: 1_200 },
    ])
  })

  it('is kept with the rows that went out when its reader goes away', async () => {
    const zone = await repairsZone()
    await many(zone, 2_500)
    let pieces = 0
    for await (const piece of exported(zone, 'dispatcher')) {
      pieces += 1
      if (piece.includes('WX-')) break
    }
    expect(pieces).toBe(1)
    expect(await records(zone)).toMatchObject([{ rows: 1_000 }])
  })

  it('refuses words that mean nothing at once, before anything goes out', async () => {
    const zone = await repairsZone()
    expect(() => exported(zone, 'dispatcher', { colour: 'red' })).toThrow(
      expect.objectContaining({ name: 'badQuery' }),
    )
    expect(() => exported(zone, 'inspector', { sort: 'caller' })).toThrow(
      expect.objectContaining({ name: 'badQuery' }),
    )
    expect(await records(zone)).toEqual([])
  })
})
