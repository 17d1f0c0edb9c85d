/** The habits of offices' ledgers, each as a workbook made here, with the very entries that must come of it. */
import { describe, expect, it } from 'vitest'
import { type Desk, importDesk, workbook } from '../../test/hand-in.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'

async function garden(): Promise<{ ledger: TestLedger; desk: Desk }> {
  const ledger = await testLedger()
  return { ledger, desk: await importDesk(ledger) }
}

/** The tools of the ledger in the order of their numbers, empty fields left out, units by their code. */
async function tools({ as, context }: TestLedger) {
  const { entries } = await as('dana').list('tool', { sort: 'no' })
  return entries.map(({ values }) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => [
          field,
          field === 'kept' ? context.units.units.find(({ id }) => id === value)?.code : value,
        ]),
    ),
  )
}

const spade = { name: '铁锹', serial: 'TQ0001', use: 'dig', kept: 'north' }
const shears = { name: '剪刀', serial: 'JD0001', use: 'cut', kept: 'south' }
const hose = { name: '水管', serial: 'SG0001', use: 'water', kept: 'toolHouse' }
const plain = [
  ['铁锹', 'TQ0001', '翻土', '北园'],
  ['剪刀', 'JD0001', '修剪', '南园'],
  ['水管', 'SG0001', '浇灌', '工具房'],
] as const
const heading = ['名称', '编号', '用途', '保管单位'] as const

describe('a workbook as somebody made it', () => {
  it('with two merged title rows, row numbers, a total and a footer', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      merged: ['A1:E1', 'A2:E2', 'A7:B7'],
      rows: [
        ['2025年度工具台账'],
        ['填报单位：工具房　　填报日期：2025年3月10日'],
        ['序号', ...heading],
        ...plain.map((row, at) => [at + 1, ...row]),
        ['合　计', null, '3 件'],
        ['填报人：丁', null, '审核人：韩', null, '联系电话：13800138000'],
        ['注：本表一式两份。'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({})
    expect(await tools(ledger)).toEqual([spade, shears, hose])
  })

  it('with a heading of two levels', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: '台账',
      merged: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:G2'],
      rows: [
        ['工具台账'],
        ['名称', '编号', '使用情况', null, '资产情况'],
        [null, null, '用途', '保管单位', '重量（kg）', '价格（元）', '购入日期'],
        ['铁锹', 'TQ0001', '翻土', '北园', 2.5, 12.5, '2018.5.9'],
        ['剪刀', 'JD0001', '修剪', '南园', null, '1,880', '2018/5/10'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({})
    expect(await tools(ledger)).toEqual([
      { ...spade, weight: '2.5', price: 1250, boughtOn: '2018-05-09' },
      { ...shears, price: 188_000, boughtOn: '2018-05-10' },
    ])
  })

  it('with days in every writing: dotted, Chinese, without a year, as a date, as its bare serial number', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['2018年工具购置台账'],
        [...heading, '购入日期'],
        ['甲', 'AA0001', '翻土', '北园', '2018.5.9'],
        ['乙', 'AA0002', '翻土', '北园', '5月10日'],
        ['丙', 'AA0003', '翻土', '北园', new Date(Date.UTC(2018, 4, 11))],
        ['丁', 'AA0004', '翻土', '北园', 43232],
        ['戊', 'AA0005', '翻土', '北园', '２０１８年５月１３日'],
        ['己', 'AA0006', '翻土', '北园', '2018-05-14 00:00:00'],
        ['庚', 'AA0007', '翻土', '北园', '2018.13.1'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({
      9: 'E：“购入日期”不是真实存在的日期，请按 2018-05-09 的格式填写。',
    })
    expect((await tools(ledger)).map(({ boughtOn }) => boughtOn)).toEqual([
      '2018-05-09',
      '2018-05-10',
      '2018-05-11',
      '2018-05-12',
      '2018-05-13',
      '2018-05-14',
    ])
  })

  it('with days that have no year anywhere: they are refused and not guessed at', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        [...heading, '购入日期'],
        [...plain[0], '5月9日'],
        [...plain[1], '2018-05-10'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({
      2: 'E：“购入日期”：“5月9日”没有年份，标题里也没有，请补上年份，或在导入页面选定年份。',
    })
    expect(await tools(ledger)).toEqual([{ ...shears, boughtOn: '2018-05-10' }])
  })

  it('with codes that the spreadsheet made numbers of', async () => {
    const ledger = await testLedger()
    ledger.setNow('2025-03-10T02:00:00Z')
    await ledger.as('dana').create('tool', {
      name: '铁锹',
      serial: 'TQ0001',
      use: 'dig',
      kept: ledger.unit('north'),
    })
    const desk = await importDesk(ledger, 'repair')
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['损坏情况', '工具', '身份证号码', '联系电话'],
        ['甲', '铁锹', Number('410801199001011230'), '13800138000'],
        ['乙', '铁锹', '4.10801E+17', '13800138000'],
        ['丙', '铁锹', '１１０１０１１９９００３０７１７３５', 13800138000],
      ],
    })
    const { preview, session } = await desk.handIn('dana', bytes)
    expect(preview.plan.columns).toEqual({ 0: 'subject', 1: 'tool', 2: 'identity', 3: 'phone' })
    expect(preview.outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'new'])
    const [first] = preview.outcomes
    expect(first?.kind === 'refused' && first.faults.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('是被表格软件改成数字的长号码，末几位已经丢失'),
    ])
    const { rows } = preview.understood.data
    const [third] = await session.decided(ledger.as('dana').actor, preview, rows.slice(2))
    expect(third?.kind === 'new' && third.decision.entry.values).toMatchObject({
      identity: '110101199003071735',
      phone: '13800138000',
    })
  })

  it('with full-width digits, blanks around and within, and 同上', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['　名 称 ', '编号*', '用途（必填）', '保 管 单 位', '重量'],
        ['铁锹　', ' ＴＱ０００１', '翻土 ', ' 北园', '２．５'],
        ['剪刀', 'JD0001', '同上', '同上', '同上'],
        ['水管', 'SG0001', '浇灌', '〃', '3 kg'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({
      2: 'B：“编号”格式不正确。请核对后重新填写。',
    })
    expect(await tools(ledger)).toEqual([
      { ...shears, use: 'dig', kept: 'north', weight: '2.5' },
      { ...hose, kept: 'north', weight: '3.0' },
    ])
  })

  it('with cells merged down a column, and headings of sections between', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      merged: ['A2:D2', 'A3:A4', 'A5:D5'],
      rows: [
        ['保管单位', '名称', '编号', '用途'],
        ['一、园内工具'],
        ['北园', '铁锹', 'TQ0001', '翻土'],
        [null, '锄头', 'CT0001', '翻土'],
        ['二、其他'],
        ['南园', '剪刀', 'JD0001', '修剪'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({})
    expect(await tools(ledger)).toEqual([
      spade,
      { ...spade, name: '锄头', serial: 'CT0001' },
      shears,
    ])
  })

  it('with several sheets, hidden ones among them, and hidden columns', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook(
      { name: '说明', rows: [['填表说明'], ['请逐项填写。']] },
      { name: '旧表', hidden: true, rows: [[...heading], ['旧锹', 'ZZ0001', '翻土', '北园']] },
      {
        name: '2025',
        columns: [{}, {}, { hidden: true }, {}, {}],
        rows: [
          ['名称', '编号', '用途', '用途', '保管单位'],
          ['铁锹', 'TQ0001', '浇灌', '翻土', '北园'],
        ],
      },
    )
    const { preview } = await desk.handIn('dana', bytes)
    expect(preview.plan).toMatchObject({ sheet: '2025', columns: { 3: 'use' } })
    expect(await desk.take('dana', bytes)).toEqual({})
    expect(await tools(ledger)).toEqual([spade])
  })

  it('as CSV in GB 18030, with a title above and quotes that are not closed well', async () => {
    const { ledger, desk } = await garden()
    const text =
      '工具台账,,,\n名称,编号,用途,保管单位\n铁锹,TQ0001,翻土,北园\n"剪刀",JD0001,修剪,南园（旧称）\n'
    const bytes = Buffer.from(
      Array.from(text).flatMap((one) => gb18030.get(one) ?? [...Buffer.from(one)]),
    )
    expect(await desk.take('dana', bytes, '台账.csv')).toEqual({})
    expect(await tools(ledger)).toEqual([spade, shears])
  })

  it('as CSV whose codes are kept as texts in the way that Excel knows', async () => {
    const { ledger, desk } = await garden()
    const text =
      '名称,编号,用途,保管单位\n铁锹,="TQ0001",翻土,北园\n剪刀,"=""JD0001""",修剪,南园（旧称）\n'
    expect(await desk.take('dana', Buffer.from(text), '台账.csv')).toEqual({})
    expect(await tools(ledger)).toEqual([spade, shears])
  })

  it('with units under other names: by alias, by code, and unknown', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        [...heading],
        ['铁锹', 'TQ0001', '翻土', '北园（旧称）'],
        ['剪刀', 'JD0001', 'Cutting', 'south'],
        ['水管', 'SG0001', '浇灌', '东园'],
      ],
    })
    expect(await desk.take('dana', bytes)).toEqual({
      4: 'D：“保管单位”：没有找到“东园”，请核对名称，或在导入页面指明它是哪一个。',
    })
    expect(await tools(ledger)).toEqual([spade, shears])
  })

  it('with the heading repeated on each page, page totals and rows that were only numbered', async () => {
    const { ledger, desk } = await garden()
    const numbered = plain.map((row, at) => [at + 1, ...row])
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['序号', ...heading],
        numbered[0] ?? [],
        ['小计', null, null, '1 件'],
        ['序号', ...heading],
        numbered[1] ?? [],
        numbered[2] ?? [],
        [4],
        [5],
        ['总计', null, null, '3 件'],
      ],
    })
    const { preview } = await desk.handIn('dana', bytes)
    expect(preview.understood.data.passed).toEqual([
      { line: 3, because: 'total' },
      { line: 4, because: 'heading' },
      { line: 7, because: 'blank' },
      { line: 8, because: 'blank' },
      { line: 9, because: 'total' },
    ])
    expect(await desk.take('dana', bytes)).toEqual({})
    expect(await tools(ledger)).toEqual([spade, shears, hose])
  })

  it('with amounts in 万元, said in the heading or in the title', async () => {
    const { ledger, desk } = await garden()
    const inHeading = await workbook({
      name: 'Sheet1',
      rows: [
        [...heading, '价格（万元）'],
        [...plain[0], 0.125],
        [...plain[1], '1.2万'],
      ],
    })
    expect(await desk.take('dana', inHeading)).toEqual({})
    const inTitle = await workbook({
      name: 'Sheet1',
      rows: [['工具台账　　单位：万元'], [...heading, '价格'], [...plain[2], 2]],
    })
    expect(await desk.take('dana', inTitle)).toEqual({})
    expect((await tools(ledger)).map(({ price }) => price)).toEqual([125_000, 1_200_000, 2_000_000])
  })

  it('with columns in another order, under other names, and formulas without a result', async () => {
    const { ledger, desk } = await garden()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['目前保管单位', '工具名称', 'Use', '购入时间', 'Serial number', '备考'],
        ['北园', '铁锹', '翻土', '2018-05-09', 'TQ0001', '好用'],
        ['南园', '剪刀', '修剪', '#REF!', 'JD0001', null],
      ],
    })
    const { preview } = await desk.handIn('dana', bytes)
    expect(preview.plan.columns).toEqual({
      0: 'kept',
      1: 'name',
      2: 'use',
      3: 'boughtOn',
      4: 'serial',
    })
    expect(await desk.take('dana', bytes)).toEqual({
      3: 'D：“购入日期”：公式没有结果（#REF!），请改为数值。',
    })
    expect(await tools(ledger)).toEqual([{ ...spade, boughtOn: '2018-05-09' }])
  })
})

/** The characters of the CSV above in GB 18030, since Node writes no other encoding than its own. */
const gb18030 = new Map<string, number[]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const text = decoder.decode(Uint8Array.of(lead, trail))
    if (text.length === 1 && text !== '\ufffd') gb18030.set(text, [lead, trail])
  }
