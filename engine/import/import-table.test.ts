import { describe, expect, it } from 'vitest'
import { tools } from '../../test/example/lists.ts'
import { contentOf, refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { reachesBeyondZone } from '../../test/zone-bound.ts'
import type { Story } from '../define/index.ts'
import { registerOf } from '../model/model.ts'
import { rows, listen, sql } from '../store/sql.ts'
import { tell } from '../telling/tell.ts'
import { importTable, type ImportOptions } from './import-table.ts'
import { type ImportMap, readMap } from './map-shape.ts'
import { refusedCsv } from './refused-csv.ts'
import type { Table } from './table.ts'

const tool: Story = {
  key: 'tool/spade',
  register: tools,
  source: null,
  synthetic: false,
  told: [
    {
      step: 'create',
      by: 'dana',
      at: '2020-03-02T09:00:00+08:00',
      values: { name: '铁锹', serial: 'TQ0001', use: 'dig', kept: { unit: 'north' } },
    },
  ],
}

/** Repairs as another office kept them: when they came, when they were done, by which side. */
const map: ImportMap = {
  source: { name: 'old-book', text: '旧登记簿' },
  key: 'No',
  time: { format: 'YYYY-MM-DD HH:mm', zone: 'Asia/Shanghai' },
  inOrder: ['Came', 'Done'],
  life: {
    column: 'Status',
    table: { open: ['create'], done: ['create', 'file', 'assign', 'mend'] },
  },
  steps: {
    create: {
      by: 'gita',
      at: 'Came',
      values: {
        subject: { join: '{What}[（{More}）]' },
        tool: { value: 'tool/spade', as: 'entry' },
        wantedOn: { day: 'Wanted' },
        seenAt: { moment: 'Came' },
        place: { point: ['Lon', 'Lat'] },
      },
    },
    file: {
      by: 'dana',
      at: 'Came',
      values: {
        kind: { column: 'Kind', table: { 柄: 'handle', 刃: '刀刃' }, otherwise: 'engine' },
      },
    },
    assign: {
      by: 'dana',
      at: 'Came',
      values: {
        unit: { column: 'Side', as: 'unit' },
        limitAmount: { value: 2 },
        limitUnit: { value: 'urgentHours' },
      },
    },
    mend: {
      by: { column: 'Side', table: { 修理间: 'chen', 南园: 'sven' } },
      at: 'Done',
      values: { hours: { column: 'Hours' } },
      note: '登记簿只有完成时间',
    },
  },
}

const good = {
  No: '1',
  Status: 'done',
  Came: '2020-04-01 09:00',
  Done: '2020-04-01 10:30',
  What: '手柄断了',
  More: '',
  Kind: '柄',
  Side: '修理间',
  Hours: '1',
  Wanted: '2020-04-03 00:00',
  Lon: '113.05',
  Lat: '35.17',
}
type Given = Partial<Record<keyof typeof good, string>>
const tableOf = (...given: readonly Given[]): Table => ({
  name: 'book.csv',
  columns: Object.keys(good),
  rows: given.map((one, at) => ({ line: at + 2, cells: Object.values({ ...good, ...one }) })),
})

async function garden(): Promise<TestLedger> {
  const ledger = await testLedger()
  await tell(ledger.context, [tool], 'facts')
  return ledger
}
const take = ({ context }: TestLedger, table: Table, options: ImportOptions = {}, by = map) =>
  importTable(context, registerOf(context.model, 'garden.repair'), by, table, options)
const reasons = async (ledger: TestLedger, ...given: readonly Given[]) =>
  (await take(ledger, tableOf(...given))).refused.map(({ row, reason }) => [row.line, reason.zh])

describe('an import', () => {
  it('makes an entry with its whole life of a row, at the times of the file, marked as imported', async () => {
    const ledger = await garden()
    const result = await take(ledger, tableOf({ More: '第二次' }))
    expect(result).toEqual({ read: 1, imported: 1, known: 0, refused: [] })
    const [entry] = (await ledger.as('dana').list('repair')).entries
    if (!entry) throw new Error('no entry came of it')
    expect(entry).toMatchObject({ state: 'mended', source: '旧登记簿', synthetic: false })
    expect(entry.values).toMatchObject({
      subject: '手柄断了（第二次）',
      kind: 'handle',
      unit: ledger.unit('workshop'),
      hours: 1,
      wantedOn: '2020-04-03',
      seenAt: '2020-04-01T01:00:00.000Z',
      place: [113.05, 35.17],
    })
    const history = await ledger.as('dana').history(entry)
    expect(history.map(({ step, at, channel, detail }) => [step, at, channel, detail])).toEqual([
      ['create', '2020-04-01T01:00:00.000Z', 'import', 'book.csv:2'],
      ['file', '2020-04-01T01:00:00.000Z', 'import', 'book.csv:2'],
      ['assign', '2020-04-01T01:00:00.000Z', 'import', 'book.csv:2'],
      ['mend', '2020-04-01T02:30:00.000Z', 'import', 'book.csv:2；登记簿只有完成时间'],
    ])
    expect(history.map(({ recordedAt }) => recordedAt !== null)).not.toContain(false)
  })

  it('takes a row only as far as its status says', async () => {
    const ledger = await garden()
    await take(ledger, tableOf({ Status: 'open', Done: '' }))
    expect((await ledger.as('dana').list('repair')).entries).toMatchObject([{ state: 'reported' }])
  })

  it('adds nothing the second time, and the new rows of a file that has grown', async () => {
    const ledger = await garden()
    await take(ledger, tableOf({}))
    const before = await contentOf(ledger.context)
    expect(await take(ledger, tableOf({}))).toMatchObject({ imported: 0, known: 1 })
    expect(await contentOf(ledger.context)).toBe(before)
    const grown = tableOf({}, { No: '2', Wanted: '' })
    expect(await take(ledger, grown)).toMatchObject({ imported: 1, known: 1 })
  })

  it('run twice at once adds each row once', async () => {
    const ledger = await garden()
    const table = tableOf({}, { No: '2', Wanted: '' }, { No: '3', Wanted: '' })
    const results = await Promise.all([take(ledger, table), take(ledger, table)])
    expect(
      results.map(({ imported, known }) => [imported, known]).sort(([a = 0], [b = 0]) => a - b),
    ).toEqual([
      [0, 3],
      [3, 0],
    ])
    expect((await ledger.as('dana').list('repair')).entries).toHaveLength(3)
  })

  it('gives a refused row back whole, with the step and the reason, and takes the others', async () => {
    const ledger = await garden()
    const table = tableOf({ Hours: '1001' }, { No: '2' })
    const { imported, refused: back } = await take(ledger, table)
    expect(imported).toBe(1)
    expect(back).toEqual([
      {
        row: table.rows[0],
        reason: {
          zh: '“实际工时”不能大于 1000 小时。',
          en: expect.stringContaining('1000'),
        },
      },
    ])
    const counted = await rows<{ n: number }>(
      ledger.context.pool,
      sql`select count(*) as n from history where zone_id = ${ledger.context.zone} and register = 'garden.repair'`,
    )
    expect(counted).toEqual([{ n: 4 }])
  })

  it('judges by the rules of people’s own steps', async () => {
    const ledger = await garden()
    expect(
      await reasons(
        ledger,
        { What: '' },
        { No: '2', Side: '南园', Came: '2035-04-01 09:00', Done: '2035-04-01 10:30' },
        { No: '3', Side: '北园' },
      ),
    ).toEqual([
      [2, '报修：请填写“损坏情况”。'],
      [3, expect.stringContaining('发生时间 2035-04-01 09:00 还没有到')],
      [4, '“Side”的“北园”不在对照表中。'],
    ])
    const byWrongPost: ImportMap = {
      ...map,
      life: ['create', 'file'],
      steps: { ...map.steps, file: { by: 'gita', at: 'Done' } },
    }
    const { refused: back } = await take(ledger, tableOf({ No: '4' }), {}, byWrongPost)
    expect(back[0]?.reason.zh).toMatch(/^立案：“立案”只能由以下角色办理/)
  })

  it('tells all that is wrong with the cells of a row at once', async () => {
    const ledger = await garden()
    expect(
      await reasons(ledger, { Came: '01.04.2020', Side: '对面', Hours: 'viel', Lon: 'x' }),
    ).toEqual([
      [
        2,
        expect.stringMatching(
          /“Came”的“01\.04\.2020”不是.*“位置”应为经度、纬度.*“Side”的“对面”不是本区的单位。“Side”的“对面”不在对照表中。“实际工时”/,
        ),
      ],
    ])
  })

  it('refuses rows whose times contradict each other, that have no key, or the key of another row', async () => {
    const ledger = await garden()
    expect(
      await reasons(
        ledger,
        { No: '7', Done: '2020-03-31 09:00' },
        { No: '' },
        { No: '8' },
        { No: '8', Wanted: '' },
        { No: '9', Done: '' },
        { No: '10', Status: 'constructor' },
      ),
    ).toEqual([
      [2, '“Done”（2020-03-31 09:00）早于“Came”（2020-04-01 09:00）。'],
      [3, '“No”是空的，无法识别这一行。'],
      [5, '“No”“8”在第 4 行已经出现。'],
      [6, '“Done”是空的，没有这一步的时间。'],
      [7, '“Status”的“constructor”不在对照表中。'],
    ])
  })

  it('refuses what may occur once and is there already, in the ledger or in the file', async () => {
    const ledger = await garden()
    await take(ledger, tableOf({}))
    expect(
      await reasons(
        ledger,
        { No: '2' },
        { No: '3', Wanted: '2020-05-01 00:00' },
        { No: '4', Wanted: '2020-05-01 00:00' },
        { No: '5', Wanted: '' },
        { No: '6', Wanted: '' },
      ),
    ).toEqual([
      [2, expect.stringMatching(/与已有记录相同，可直接使用 BX-0*1。/)],
      [4, expect.stringMatching(/“工具”、“希望修好日期”与已有记录相同/)],
    ])
    expect((await ledger.as('dana').list('repair')).entries).toHaveLength(4)
  })

  it('writes nothing on a dry run, and says what it would do', async () => {
    const ledger = await garden()
    const before = await contentOf(ledger.context)
    const table = tableOf({}, { No: '2' }, { No: '3', What: '' })
    const would = await take(ledger, table, { dryRun: true })
    expect([would.imported, would.refused.length]).toEqual([1, 2])
    expect(await contentOf(ledger.context)).toBe(before)
    expect(await take(ledger, table)).toEqual(would)
  })

  it('takes all or nothing where that is asked', async () => {
    const ledger = await garden()
    const before = await contentOf(ledger.context)
    const all = { allOrNothing: true }
    const result = await take(ledger, tableOf({}, { No: '2', What: '' }), all)
    expect([result.imported, result.refused.length]).toEqual([0, 1])
    expect(await contentOf(ledger.context)).toBe(before)
    expect(await take(ledger, tableOf({}), all)).toMatchObject({ imported: 1, refused: [] })
  })

  it('keeps to its zone in every statement', async () => {
    const ledger = await garden()
    const told: string[] = []
    const unlisten = listen((text) => told.push(text))
    await take(ledger, tableOf({}, { No: '2' }))
    unlisten()
    const tables = new Set(['history', 'told', 'post', 'garden_repair', 'garden_tool'])
    expect(told.flatMap((text) => reachesBeyondZone(text, tables))).toEqual([])
    expect(told.length).toBeGreaterThan(8)
  })
})

describe('refused rows', () => {
  it('go back as the columns they came in, with the reason, and can be mended and handed in again', async () => {
    const ledger = await garden()
    const table = tableOf({ What: '' })
    const { refused: back } = await take(ledger, table)
    const csv = refusedCsv(table, back, 'zh')
    expect(csv.split('\r\n')).toEqual([
      `\ufeff${Object.keys(good).join(',')},退回原因`,
      '1,done,2020-04-01 09:00,2020-04-01 10:30,,,柄,修理间,1,2020-04-03 00:00,113.05,35.17,报修：请填写“损坏情况”。',
      '',
    ])
    const again: Table = {
      ...table,
      columns: [...table.columns, '退回原因'],
      rows: [{ line: 2, cells: [...Object.values(good), '报修：请填写“损坏情况”。'] }],
    }
    expect(await take(ledger, again)).toMatchObject({ imported: 1 })
    expect(refusedCsv(again, [], 'zh')).toBe(`\ufeff${Object.keys(good).join(',')},退回原因\r\n`)
  })
})

describe('a row of the wrong width', () => {
  it('comes back by itself with its reason, and the others go in', async () => {
    const ledger = await garden()
    const whole = tableOf({})
    const cells = Object.values(good)
    const table: Table = {
      ...whole,
      uneven: [
        { line: 3, cells: cells.slice(0, 2) },
        { line: 4, cells: [...cells, '多'] },
      ],
    }
    const { read, imported, refused: back } = await take(ledger, table)
    expect([read, imported, back.map(({ row }) => row.line)]).toEqual([3, 1, [3, 4]])
    const [, few, many] = refusedCsv(table, back, 'zh').split('\r\n')
    expect(few).toContain(`有 2 个单元格，应为 ${cells.length} 个`)
    // What stands beyond the last title is not lost.
    expect(many?.endsWith(',多')).toBe(true)
  })
})

describe('a map', () => {
  const asText = (changed: object) => JSON.stringify({ ...map, ...changed })
  const shape = (json: string) => refused(Promise.resolve().then(() => readMap(json)))

  it('is read back as it was written', () => {
    expect(readMap(`\ufeff${asText({ about: 'Repairs of the old book.' })}`)).toMatchObject(map)
  })

  it('that is not well formed is refused member by member', async () => {
    expect((await shape('{')).detail.zh).toMatch(/^对照文件不是有效的 JSON：/)
    const wrong = asText({
      key: 7,
      colour: 'blue',
      life: { column: 'Status', table: { a: 'create' } },
    })
    const { fields = [], detail } = await shape(wrong)
    expect(fields.map(({ field }) => field)).toEqual(['key', 'life.table.a', ''])
    expect(detail.zh).toMatch(/对照文件的 key：.*对照文件：.*"colour"/)
  })

  it('that fits neither the register nor the file is refused, everything at once', async () => {
    const ledger = await garden()
    const { create } = map.steps
    if (!create) throw new Error('the map creates nothing')
    const unfit: ImportMap = {
      ...map,
      life: ['file', 'wash'],
      steps: {
        wash: { by: 'dana', at: 'Came' },
        check: { by: 'ines', at: 'Done' },
        create: {
          by: 'nobody',
          at: 'When',
          values: {
            colour: { value: 'red' },
            subject: { value: 'x', column: 'What' },
            tool: { value: 'tool/none', as: 'entry' },
            planned: { value: 'many' },
            where: { column: 'Address' },
            bench: { value: 'dana' },
            original: { value: 'tool/spade', as: 'entry' },
          },
        },
      },
    }
    const { fields = [] } = await refused(take(ledger, tableOf({}), {}, unfit))
    expect(fields.map(({ field }) => field).sort()).toEqual([
      'life',
      'life',
      'life',
      'steps.check',
      'steps.create.at',
      'steps.create.by',
      'steps.create.values.bench',
      'steps.create.values.colour',
      'steps.create.values.original',
      'steps.create.values.planned',
      'steps.create.values.subject',
      'steps.create.values.tool',
      'steps.create.values.where',
      'steps.wash',
    ])
  })

  it.each([
    ['time.format', { format: 'DD/MM', zone: 'Asia/Shanghai' }],
    ['time.zone', { format: 'YYYY-MM-DD', zone: 'Nowhere' }],
  ])('whose %s is not understood is refused', async (member, time) => {
    const ledger = await garden()
    const { fields } = await refused(take(ledger, tableOf({}), {}, { ...map, time }))
    expect(fields).toMatchObject([{ field: member }])
  })
})
