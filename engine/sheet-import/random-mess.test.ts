/** Random rows of a register, drawn into a styled workbook with random mess, and imported: the rows must come back. */
import fc from 'fast-check'
import type { CellValue } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { importDesk, workbook, type SheetSketch } from '../../test/hand-in.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { Context } from '../context.ts'
import { registerOf } from '../model/model.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import type { Entry } from '../store/entry.ts'
import { judgedSets } from './judge-rows.ts'
import { propose } from './propose.ts'
import { namesIn } from './read-rows.ts'
import type { Verdict } from './verdict.ts'

interface Tool {
  readonly name: string
  readonly serial: string
  readonly use: 'dig' | 'cut' | 'water'
  readonly kept: string
  readonly weight: number | null
  readonly price: number | null
  readonly boughtOn: string | null
}

const uses = { dig: '翻土', cut: '修剪', water: '浇灌' } as const
const units = { north: '北园', south: '南园', toolHouse: '工具房', workshop: '修理间' } as const

const nameOf = fc
  .array(fc.constantFrom(...Array.from('铁锹剪刀水管锄头耙子推车ABC12')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => `工${letters.join('')}`)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const rowsOf = fc.uniqueArray(
  fc.record({
    name: nameOf,
    serial: fc.integer({ min: 0, max: 9999 }).map((n) => `GJ${String(n).padStart(4, '0')}`),
    use: fc.constantFrom('dig' as const, 'cut' as const, 'water' as const),
    kept: fc.constantFrom('north', 'south', 'toolHouse', 'workshop'),
    weight: fc.option(fc.integer({ min: 0, max: 5000 }).map((n) => n / 10)),
    price: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    boughtOn: fc.option(day),
  }) satisfies fc.Arbitrary<Tool>,
  { selector: ({ serial }) => serial, minLength: 1, maxLength: 12 },
)

/** Everything that varies from office to office. */
const messOf = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
  titles: fc.integer({ min: 0, max: 3 }),
  twoLevels: fc.boolean(),
  ordinals: fc.boolean(),
  totals: fc.boolean(),
  footer: fc.boolean(),
  blanks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  dayAs: fc.constantFrom('dotted', 'chinese', 'date', 'serial', 'slashed'),
  wide: fc.boolean(),
  padded: fc.boolean(),
  dittos: fc.boolean(),
  otherNames: fc.boolean(),
  sheetsBefore: fc.integer({ min: 0, max: 2 }),
})
type Mess = typeof messOf extends fc.Arbitrary<infer T> ? T : never

const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function dayCell(iso: string, { dayAs }: Mess): CellValue {
  const [year = '', month = '', date = ''] = iso.split('-')
  const at = new Date(`${iso}T00:00:00Z`)
  switch (dayAs) {
    case 'dotted':
      return `${year}.${Number(month)}.${Number(date)}`
    case 'chinese':
      return `${year}年${Number(month)}月${Number(date)}日`
    case 'slashed':
      return `${year}/${month}/${date}`
    case 'date':
      return at
    case 'serial':
      return at.getTime() / 86_400_000 + 25_569
  }
}

const headings = [
  '名称',
  '编号',
  '用途',
  '保管单位',
  '重量（kg）',
  '价格（元）',
  '购入日期',
] as const
const others = [
  '工具名称',
  '编号*',
  '用途（必填）',
  '目前保管单位',
  '重量',
  '价格',
  '购入时间',
] as const

function cellsOf(tool: Tool, mess: Mess): CellValue[] {
  const text = (value: string): string => (mess.padded ? ` ${value}　` : value)
  const number = (value: number | null): CellValue =>
    value === null ? null : mess.wide ? wide(String(value)) : value
  return [
    text(tool.name),
    text(tool.serial),
    text(uses[tool.use]),
    text(
      mess.otherNames
        ? `${units[tool.kept as keyof typeof units]}（旧称）`
        : units[tool.kept as keyof typeof units],
    ),
    number(tool.weight),
    number(tool.price === null ? null : tool.price / 100),
    tool.boughtOn === null ? null : dayCell(tool.boughtOn, mess),
  ]
}

/** The rows as an office would draw them. */
function sketchOf(tools: readonly Tool[], mess: Mess): SheetSketch[] {
  const names = mess.otherNames ? others : headings
  const width = 7 + Number(mess.ordinals)
  const merged: string[] = []
  const letters = String.fromCharCode(64 + width)
  const rows: CellValue[][] = Array.from({ length: mess.titles }, (_, at) => {
    merged.push(`A${at + 1}:${letters}${at + 1}`)
    return [at === 0 ? '工具台账' : '填报单位：工具房']
  })
  const front = (cell: CellValue) => (mess.ordinals ? [cell] : [])
  const line = rows.length + 1
  if (mess.twoLevels) {
    rows.push([...front('序号'), '基本情况'])
    if (mess.ordinals) merged.push(`A${line}:A${line + 1}`)
    merged.push(`${mess.ordinals ? 'B' : 'A'}${line}:${letters}${line}`)
    rows.push([...front(null), ...mess.order.map((at) => names[at] ?? '')])
  } else rows.push([...front('序号'), ...mess.order.map((at) => names[at] ?? '')])
  let before: CellValue[] = []
  tools.forEach((tool, at) => {
    const cells = cellsOf(tool, mess)
    // What stands above may be said by "the same".
    const shown = cells.map((cell, column) =>
      mess.dittos && (column === 2 || column === 3) && before[column] === cell ? '同上' : cell,
    )
    before = cells
    rows.push([...front(at + 1), ...mess.order.map((column) => shown[column] ?? null)])
    if (mess.blanks[at]) rows.push([])
  })
  if (mess.totals) rows.push(['合计', null, null])
  if (mess.footer) rows.push(['填报人：丁', null, '审核人：韩'])
  const notes = Array.from({ length: mess.sheetsBefore }, (_, at) => ({
    name: `说明${at + 1}`,
    rows: [['填表说明'], ['请逐项填写']],
  }))
  return [...notes, { name: '台账', rows, merged }]
}

const toolOf = ({ units: { units: all } }: Context, values: Entry['values']): Tool => ({
  name: String(values['name']),
  serial: String(values['serial']),
  use: values['use'] as Tool['use'],
  kept: all.find(({ id }) => id === values['kept'])?.code ?? '',
  weight: values['weight'] === null ? null : Number(values['weight']),
  price: values['price'] as number | null,
  boughtOn: values['boughtOn'] as string | null,
})

/** What would become of a file's rows, without the desk around it. */
async function judged({ context, as }: TestLedger, bytes: Buffer) {
  const { actor } = as('dana')
  const model = registerOf(context.model, 'garden.tool')
  const book = await readWorkbook(bytes)
  const proposal = propose(context, actor, model, book, '台账.xlsx', () => true)
  if (!proposal) throw new Error('nothing was found in the file')
  const { plan, understood } = proposal
  const how = { context, actor, model, plan, origin: String, rest: async () => undefined }
  const { rows } = understood.data
  const names = await namesIn(context, actor, model, plan, rows)
  const verdicts: Verdict[] = []
  for await (const some of judgedSets(how, rows, names)) verdicts.push(...some)
  return verdicts
}

describe('any rows in any mess', () => {
  it('are read as what they were', async () => {
    const ledger = await testLedger()
    await fc.assert(
      fc.asyncProperty(rowsOf, messOf, async (tools, mess) => {
        const verdicts = await judged(ledger, await workbook(...sketchOf(tools, mess)))
        const read = verdicts.map((one) =>
          one.kind === 'new' ? toolOf(ledger.context, one.decision.entry.values) : one,
        )
        expect(read).toEqual(tools)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 120_000)

  it('come back as entries, and again as nothing new', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await fc.assert(
      fc.asyncProperty(rowsOf, messOf, async (tools, mess) => {
        await ledger.context.pool.query(
          'truncate garden_tool, history, told, import_memory cascade',
        )
        const bytes = await workbook(...sketchOf(tools, mess))
        expect(await desk.take('dana', bytes)).toEqual({})
        const { entries } = await ledger.as('dana').list('tool', { sort: 'no', limit: '200' })
        expect(entries.map(({ values }) => toolOf(ledger.context, values))).toEqual(tools)
        expect((await judged(ledger, bytes)).map(({ kind }) => kind)).toEqual(
          tools.map(() => 'unchanged'),
        )
      }),
      { numRuns: 4 },
    )
  }, 120_000)
})
