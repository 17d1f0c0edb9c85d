import { describe, expect, it } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import type { Query } from '../lists/filters.ts'
import { registerOf } from '../model/model.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { openZip, partText } from '../sheets/zip.ts'
import { rows, sql } from '../store/sql.ts'
import { exportXlsx } from './xlsx.ts'

async function taken(
  { context, actor }: RepairsZone,
  by: string,
  query: Query = {},
  lang: 'zh' | 'en' = 'zh',
): Promise<Buffer> {
  const model = registerOf(context.model, 'works.repair')
  const pieces: Buffer[] = []
  for await (const piece of exportXlsx(context, actor(by), model, query, lang)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The texts above the table, and its lines by heading. */
async function read(bytes: Buffer) {
  const [sheet] = (await readWorkbook(bytes)).sheets
  const lines = (sheet?.rows ?? []).map(({ cells }) => cells)
  const heading = lines[3] ?? []
  return {
    above: lines.slice(0, 3).map(([text]) => text),
    lines: lines
      .slice(4)
      .map((cells) =>
        Object.fromEntries(heading.map((one, at) => [String(one), cells[at] ?? null])),
      ),
  }
}

const full = {
  what: '=HYPERLINK("http://x","点这里")',
  caller: '13812345678',
  citizen: '110105194912310038',
  note: '第一行\n第二行 <b>&“引号”_x0041_',
  cost: 123456,
  area: 40,
  expiresOn: '2018-06-30',
}

describe('a list as a workbook', () => {
  it('has a title, the unit, the period, the person, the time and the filter above its heading', async () => {
    const zone = await repairsZone()
    await zone.create({ what: '路灯', unit: zone.unit('north') })
    const { above } = await read(
      await taken(zone, 'dispatcher', {
        state: 'open',
        unit: zone.unit('north'),
        'created.from': '2018-05-01',
        sort: 'no',
      }),
    )
    expect(above).toEqual([
      '维修',
      '制表单位：zone　　期间：2018-05-01 至 …',
      '制表人：dispatcher　　制表时间：2018-05-09 10:00　　筛选：状态 待派遣；责任单位 north；登记 ≥ 2018-05-01',
    ])
    const english = await read(await taken(zone, 'dispatcher', {}, 'en'))
    expect(english.above[1]).toBe('Unit: zone　　Period: as of 2018-05-09')
  })

  it('keeps texts as texts and numbers, amounts and days as what they are; there is no formula in it', async () => {
    const zone = await repairsZone()
    await zone.create(full)
    const bytes = await taken(zone, 'dispatcher')
    expect((await read(bytes)).lines).toMatchObject([
      {
        编号: 'WX-000001',
        事项: full.what,
        来电: full.caller,
        身份证号: full.citizen,
        备注: full.note,
        '费用（元）': 1234.56,
        '面积（平方米）': 40,
        自动撤销日: '2018-06-30',
      },
    ])
    const xml = partText(openZip(bytes), 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >/]/)
    // A text cell in the text format stays text even after somebody edits it.
    const style = new RegExp('<c r="[A-Z]+5" s="(\\d+)" t="inlineStr"><is><t[^>]*>=HYPER').exec(xml)
    const formats = partText(openZip(bytes), 'xl/styles.xml').match(/<xf numFmtId="\d+"/g) ?? []
    // The first belongs to the cell styles, which come before.
    expect(formats[Number(style?.[1]) + 1]).toBe('<xf numFmtId="49"')
  })

  it('holds masks for masked fields, no column for hidden ones, and says so', async () => {
    const zone = await repairsZone()
    await zone.create({ ...full, citizen: '11010519491231002X' })
    const { above, lines } = await read(await taken(zone, 'inspector'))
    expect(lines).toMatchObject([
      { 身份证号: '110105********002X', 来电: expect.stringContaining('*') },
    ])
    expect(above[2]).toContain('带 * 的内容按权限遮盖')
    const text = partText(openZip(await taken(zone, 'inspector')), 'xl/worksheets/sheet1.xml')
    expect(text).not.toContain(full.caller)
    const [plain] = (await read(await taken(zone, 'dispatcher'))).lines
    expect(Object.keys(plain ?? {})).not.toContain('证词')
  })

  it('is kept: who, what, and how many rows', async () => {
    const zone = await repairsZone()
    const { pool, zone: id } = zone.context
    await rows(
      pool,
      sql`insert into works_repair (zone_id, id, version, state, last_step, created_at, updated_at, search, what, synthetic)
          select ${id}, gen_random_uuid(), 1, 'open', 'create', now(), now(), '', 'x' || n, true from generate_series(1, 2500) n`,
    )
    const { lines } = await read(await taken(zone, 'dispatcher', { state: 'open' }))
    expect(new Set(lines.map((line) => line['编号'])).size).toBe(2_500)
    expect(await rows(pool, sql`select register, query, rows from export_record`)).toEqual([
      { register: 'works.repair', query: { state: 'open' }, rows: 2_500 },
    ])
  })

  it('refuses words that mean nothing at once, before anything goes out', async () => {
    const zone = await repairsZone()
    const { context, actor } = zone
    const model = registerOf(context.model, 'works.repair')
    expect(() => exportXlsx(context, actor('inspector'), model, { sort: 'caller' }, 'zh')).toThrow(
      expect.objectContaining({ name: 'badQuery' }),
    )
  })
})
