/** What a preview says that an import does to medians, things counted once, growths and sums of money; and that the import then does it. */
import { expect, it } from 'vitest'
import { indicators } from '../../test/example/indicators.ts'
import { exampleLedgerBy } from '../../test/example/ledger.ts'
import { filed } from '../../test/example/journeys.ts'
import { tools } from '../../test/example/lists.ts'
import { importDesk, refusedIn, workbook } from '../../test/hand-in.ts'
import { acting, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { distinct, growth, median, stock, sum } from '../define/index.ts'
import { figures } from '../indicators/figures.ts'
import { buildMeasures, syncMeasures } from '../indicators/measure-state.ts'
import { compile, registerOf } from '../model/model.ts'
import type { Preview } from './import-session.ts'

const rulebook = { rule: '按条目计算。', source: '示例', version: 1 }
const spent = sum('购置费', '分', {
  of: tools,
  on: (t) => t.boughtOn,
  sum: (t) => t.price,
  ...rulebook,
})
const held = stock('在册件数', '件', { of: tools, from: (t) => t.boughtOn, ...rulebook })
const priceMiddle = median('价格中位数', '分', {
  of: tools,
  on: (t) => t.boughtOn,
  value: (t) => t.price,
  ...rulebook,
})
const costs = {
  spent,
  held,
  priceMiddle,
  spentGrowth: growth('购置费环比', { of: spent, against: 'lastPeriod', ...rulebook }),
  middleGrowth: growth('价格中位数同比', { of: priceMiddle, against: 'lastYear', ...rulebook }),
  heldGrowth: growth('在册环比', { of: held, against: 'lastPeriod', ...rulebook }),
  kinds: distinct('购置种类', '种', {
    of: tools,
    on: (t) => t.boughtOn,
    what: 'use',
    by: ['kept'],
    ...rulebook,
  }),
}
const model = compile(exampleLedgerBy({ ...indicators, ...costs }))

/** The garden with figures of what its tools cost. */
async function costly(): Promise<TestLedger> {
  const ledger = await testLedger()
  const context = { ...ledger.context, model }
  await syncMeasures(context)
  await buildMeasures(context, new AbortController().signal)
  return { ...ledger, context, as: (who) => acting(context, ledger.as(who).actor) }
}
const heading = ['名称', '编号', '用途', '保管单位', '价格', '购入日期'] as const
const table = (...lines: readonly (readonly (string | number)[])[]) =>
  workbook({ name: 'Sheet1', rows: [[...heading], ...lines] })

const standing = async ({ context, as }: TestLedger, indicator: string, month: string) => {
  const asked = { indicators: indicator, from: month, to: month }
  const [row] = (await figures(context, as('dana').actor, asked)).rows
  return { num: row?.num ?? 0, den: row?.den ?? null, value: row?.value ?? null }
}

/** Hands a table in and writes it; that every figure becomes what the preview said, and each that it did not name stays. */
async function written(ledger: TestLedger, bytes: Buffer): Promise<Preview> {
  const { desk, handIn, settled } = await importDesk(ledger)
  const { id, session, preview } = await handIn('dana', bytes)
  expect(refusedIn(preview)).toEqual({})
  const named = ['spent', 'priceMiddle', 'spentGrowth', 'middleGrowth', 'kinds']
  const months = ['2024-02', '2024-03', '2025-01', '2025-02', '2025-03']
  const places = named.flatMap((name) => months.map((month) => [`garden.${name}`, month] as const))
  const values = () =>
    Promise.all(places.map(async ([key, month]) => (await standing(ledger, key, month)).value))
  const before = await values()
  const { actor } = ledger.as('dana')
  const register = registerOf(ledger.context.model, 'garden.tool')
  await desk.commit(actor, register, id, { which: 'all', expect: preview.counts })
  await settled(session)
  const after = await values()
  for (const [at, [key, month]] of places.entries()) {
    const said = preview.effect.find((one) => one.indicator === key && one.period === month)
    const [was, becomes] = [before[at] ?? null, after[at] ?? null]
    const isAmount = said !== undefined && said.becomes === null
    expect([
      key,
      month,
      isAmount ? (was ?? 0) + (said.delta ?? 0) : said ? said.becomes?.value : (was ?? 0),
    ]).toEqual([key, month, said && !isAmount ? becomes : (becomes ?? 0)])
    expect([key, month, said?.was ? said.was.value : was]).toEqual([key, month, was])
  }
  return preview
}

it('is told of new entries, and comes true', async () => {
  const ledger = await costly()
  await written(
    ledger,
    await table(
      ['铁锹', 'TQ0001', '翻土', '北园', 10, '2024-02-05'],
      ['锄头', 'CT0001', '翻土', '北园', 30, '2025-02-06'],
    ),
  )
  const { effect } = await written(
    ledger,
    await table(
      ['剪刀', 'JD0001', '修剪', '南园', 20, '2025-02-07'],
      ['大剪', 'JD0002', '修剪', '南园', 50, '2025-02-08'],
      ['水管', 'SG0001', '浇灌', '北园', 15, '2025-03-09'],
    ),
  )
  const of = (name: string) =>
    effect
      .filter(({ indicator }) => indicator === `garden.${name}`)
      .map(({ period, delta, was, becomes }) => [period, was?.value ?? delta, becomes?.value])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b)))
  // Money in 分: 70 and 15 yuan more.
  expect(of('spent')).toEqual([
    ['2025-02', 70_00, undefined],
    ['2025-03', 15_00, undefined],
  ])
  // Half of 20, 30 and 50 yuan do not exceed 30: as before.
  expect(of('priceMiddle')).toEqual([['2025-03', null, 15_00]])
  expect(of('kinds')).toEqual([
    ['2025-02', 1, 2],
    ['2025-03', null, 1],
  ])
  // 15 yuan in March are set against 100 in February.
  expect(of('spentGrowth')).toEqual([['2025-03', null, -0.85]])
})

it('is told of corrections, which take away what they corrected', async () => {
  const ledger = await costly()
  await written(
    ledger,
    await table(
      ['铁锹', 'TQ0001', '翻土', '北园', 10, '2025-02-05'],
      ['锄头', 'CT0001', '翻土', '北园', 30, '2025-02-06'],
      ['剪刀', 'JD0001', '修剪', '南园', 20, '2025-03-07'],
    ),
  )
  const { effect, counts } = await written(
    ledger,
    await table(
      ['铁锹', 'TQ0001', '翻土', '北园', 12, '2025-03-06'],
      ['剪刀', 'JD0001', '翻土', '南园', 20, '2025-03-07'],
    ),
  )
  expect(counts).toMatchObject({ new: 0, changed: 2 })
  expect(effect).toContainEqual({
    indicator: 'garden.priceMiddle',
    period: '2025-02',
    delta: 20_00,
    was: { num: 2, den: null, value: 10_00 },
    becomes: { num: 1, den: null, value: 30_00 },
  })
})

it('is not told of what cannot be told exactly, and says so by name', async () => {
  const ledger = await costly()
  const { context } = ledger
  const first = await written(
    ledger,
    await table(['铁锹', 'TQ0001', '翻土', '北园', 10, '2025-02-05']),
  )
  expect(first.notForecast).toEqual(['garden.heldGrowth'])
  const { entries } = await ledger.as('dana').list('tool')
  await filed(ledger, { tool: entries[0]?.id ?? '' })
  // Repairs are counted by the use of their tool: which of them move, only the writing knows.
  const second = await written(
    ledger,
    await table(['铁锹', 'TQ0001', '修剪', '北园', 10, '2025-02-05']),
  )
  expect(second.notForecast).toContain('garden.reportedByUse')
  expect(second.effect.map(({ indicator }) => indicator)).not.toContain('garden.reportedByUse')
  expect(context.model.programmes).toHaveLength(1)
})

it('is told of the largest changes of each sort, and how many smaller ones there are', async () => {
  const ledger = await costly()
  const rows = Array.from({ length: 20 }, (_, at) => [
    `铁锹${at}`,
    `TQ01${String(at).padStart(2, '0')}`,
    '翻土',
    '北园',
    100 + at,
    `20${10 + at}-02-05`,
  ])
  const { handIn } = await importDesk(ledger)
  const { effect, effectsLeft } = (await handIn('dana', await table(...rows))).preview
  const sums = effect.filter(({ indicator }) => indicator === 'garden.spent')
  // What is bought for more moves more: the dearest of the twenty months are listed.
  expect(sums.map(({ delta }) => delta)).toContain(119_00)
  expect(sums.map(({ delta }) => delta)).not.toContain(100_00)
  expect(effect.length).toBeLessThanOrEqual(3 * 12)
  expect(effectsLeft).toBeGreaterThan(20)
  const few = (
    await handIn('dana', await table(['锄头', 'CT0001', '翻土', '北园', 30, '2025-02-06']))
  ).preview
  expect(few.effectsLeft).toBe(0)
})
