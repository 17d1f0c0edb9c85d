import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, assigned, filed, mended, reported } from '../../test/example/journeys.ts'
import { hour, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import {
  cellText,
  type FiguresWire,
  type PublicationWire,
  type RefusalWire,
  type ReportSheetWire,
} from '../define/index.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { openZip, partText } from '../sheets/zip.ts'

let ledger: TestLedger
let app: TestApp
const tools = { toolHouse: '', south: '' }
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  for (const unit of ['toolHouse', 'south'] as const)
    tools[unit] = (await aTool(ledger, { kept: ledger.unit(unit) })).id
  // The workshop mends one of one in time, the south one of three.
  await mended(ledger, { tool: tools.toolHouse })
  const inSouth = []
  for (let n = 0; n < 3; n += 1)
    inSouth.push(await assigned(ledger, { tool: tools.south }, 'south'))
  const [first] = inSouth
  if (first) await ledger.as('sven').take('mend', first, { hours: 1 })
  ledger.pass(24 * hour)
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const march = { report: 'garden.monthly', from: '2025-03', to: '2025-03' }
const words = (asked: Readonly<Record<string, string>>) => new URLSearchParams(asked).toString()
const asSheet = async (who: PersonName, asked: Readonly<Record<string, string>>) =>
  (await app.get(who, `/api/sheets?${words(asked)}`)).body as ReportSheetWire
const textsOf = ({ columns, rows }: ReportSheetWire) =>
  rows.map(({ label, cells }) => [
    label.zh,
    ...cells.map((cell, at) => cellText(cell, columns[at]?.look ?? 'number')),
  ])
const bytesOf = async (who: PersonName, url: string): Promise<Buffer> => {
  const cookie = await app.cookie(who)
  return (await app.app.inject({ method: 'GET', url, headers: { cookie } })).rawPayload
}
const publish = async (who: PersonName, body: object) => {
  const { body: said, status } = await app.post(who, '/api/publications', body)
  return { status, id: (said as { id: string }).id, refusal: said as RefusalWire }
}
const published = async (id: string) =>
  (await app.get('hana', `/api/publications/${id}`)).body as PublicationWire

describe('a report sheet', () => {
  it('has a row a unit, and a total that divides anew instead of averaging percentages', async () => {
    const sheet = await asSheet('hana', march)
    expect(textsOf(sheet)).toEqual([
      ['工具房', '1', '1', '1', '1', '100.0%'],
      ['南园', '3', '3', '3', '1', '33.3%'],
      ['合计', '4', '4', '4', '2', '50.0%'],
    ])
    expect(sheet).toMatchObject({
      title: { zh: '工具维修月报表', en: 'Monthly sheet of repairs' },
      period: { zh: '2025年3月', en: 'March 2025' },
      unit: { zh: '菜园' },
      person: { zh: '负责人韩' },
    })
    expect(sheet.notes[0]).toEqual({
      zh: '按工具存放单位统计。',
      en: 'By the unit that keeps the tool.',
    })
  })

  it('can be controlled: averaged percentages would be another number', async () => {
    const { rows } = await asSheet('hana', march)
    const rates = rows.map(({ cells }) => cells[4]?.value ?? 0)
    expect((rates[0] ?? 0) / 2 + (rates[1] ?? 0) / 2).not.toBeCloseTo(rates[2] ?? 0)
  })

  it('opens each number onto the entries that it counts, the total too', async () => {
    const { rows, columns } = await asSheet('hana', march)
    for (const row of rows)
      for (const [at, { indicator, shows }] of columns.entries()) {
        if (columns[at]?.by || shows === 'value') continue
        const asked = { indicator, part: shows, from: row.from, to: row.to }
        const url = `/api/figures/entries?${words({ ...asked, units: row.units.join(',') })}`
        const { body } = await app.get('hana', url)
        expect(body).toMatchObject({ equal: true, list: { n: row.cells[at]?.value } })
      }
  })

  it('reads as the figures do, month by month, and a stock is not added up over time', async () => {
    const asked = { report: 'garden.yearly', from: '2025-01', to: '2025-12' }
    const { rows } = await asSheet('hana', asked)
    const url = '/api/figures?indicators=garden.underRepair&from=2025-01&to=2025-12&per='
    const figures = async (per: string) =>
      ((await app.get('hana', url + per)).body as FiguresWire).rows
    const byMonth = new Map((await figures('month')).map(({ period, num }) => [period, num]))
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual([
      ...rows.filter(({ total }) => !total).map(({ from }) => byMonth.get(from) ?? 0),
      (await figures('all'))[0]?.num,
    ])
    expect(rows.at(-1)?.cells[0]?.value).toBe(4)
  })

  it('is put together on the screen from any figures and units', async () => {
    const asked = {
      title: '两园对比',
      indicators: 'garden.reportedByUse,garden.mendedInTime',
      units: ['toolHouse', 'south'].map(ledger.unit).join(','),
      from: '2025-03',
      to: '2025-03',
    }
    const sheet = await asSheet('hana', asked)
    expect(textsOf(sheet).at(-1)).toEqual(['合计', '4', '4', '2', '50.0%'])
    expect(sheet.columns.map(({ group }) => group?.zh)).toEqual([
      undefined,
      ...Array(3).fill('按期修复率'),
    ])
  })

  it('tells whoever sees only their own entries that it holds no others, and lets them publish nothing', async () => {
    const sheet = await asSheet('gita', march)
    expect(sheet.notes.map(({ zh }) => zh)).toContain('本表只含制表人有权查看的条目。')
    const { status } = await publish('gita', { title: '三月', sheet: march })
    expect(status).toBe(403)
  })

  it('hides what tells so few people, and the total that would tell it', async () => {
    const few = await testLedger()
    const few1 = await testApp(few)
    for (let n = 0; n < 7; n += 1) await reported(few)
    few.setNow('2025-04-10T01:00:00.000Z')
    for (let n = 0; n < 3; n += 1) await reported(few)
    const asked = {
      title: '按月',
      indicators: 'garden.reportedOpenly',
      per: 'month',
      from: '2025-01',
      to: '2025-12',
    }
    const seen = async (who: PersonName) =>
      ((await few1.get(who, `/api/sheets?${words(asked)}`)).body as ReportSheetWire).rows
        .filter(({ label }) => ['2025年3月', '2025年4月', '合计'].includes(label.zh))
        .map(({ cells: [cell] }) => cell && cellText(cell, 'whole'))
    expect(await seen('hana')).toEqual(['7', '3', '10'])
    const hidden = await seen('olu')
    expect(hidden.slice(1)).toEqual(['*', '*'])
    await few1.close()
  })

  it('hides one value of a dimension as the figures do, and shows what does not tell it', async () => {
    const few = await testLedger()
    const asked = await testApp(few)
    for (let n = 0; n < 13; n += 1) await (n < 3 ? filed(few) : reported(few))
    const year = { report: 'garden.openly', from: '2025-01', to: '2025-12' }
    const seen = async (who: PersonName) =>
      textsOf((await asked.get(who, `/api/sheets?${words(year)}`)).body as ReportSheetWire)
    expect((await seen('hana'))[2]).toEqual(['2025年3月', '13', '3'])
    expect((await seen('olu'))[2]).toEqual(['2025年3月', '13', '*'])
    expect((await seen('olu')).at(-1)?.[2]).toBe('*')
    await asked.close()
  })

  it.each([
    [{ ...march, report: 'garden.nothing' }, 404],
    [{ ...march, colour: 'red' }, 400],
    [{ ...march, title: '别的标题' }, 400],
    [{ ...march, to: '2025-02' }, 400],
    [{ ...march, from: '2025-13' }, 400],
    [{ from: '2025-03', to: '2025-03', title: '', indicators: 'garden.reported' }, 400],
    [{ from: '2025-03', to: '2025-03', title: '增幅', indicators: 'garden.reportedGrowth' }, 400],
    [{ from: '2025-03', to: '2025-03', title: '没有', indicators: 'garden.nothing' }, 400],
    [
      { from: '2001-01', to: '2025-03', title: '长', indicators: 'garden.reported', per: 'month' },
      400,
    ],
  ])('is not asked for by %j', async (asked, status) => {
    expect((await app.get('hana', `/api/sheets?${words(asked)}`)).status).toBe(status)
  })
})

describe('the workbook of a sheet', () => {
  it('has the merged title, the line of who and when, two levels of headings, the total, the notes and the line for signatures', async () => {
    const bytes = await bytesOf('hana', `/api/sheets.xlsx?${words({ ...march, lang: 'zh' })}`)
    const [sheet] = (await readWorkbook(bytes)).sheets
    const lines = (sheet?.rows ?? []).map(({ cells }) =>
      cells.filter((one) => one !== null && one !== ''),
    )
    expect(lines.slice(0, 7)).toEqual([
      ['工具维修月报表'],
      ['填报单位：菜园　　报表期间：2025年3月　　计量单位：件'],
      ['序号', '单位', '报修', '手柄', ...Array(3).fill('按期修复')],
      ['报修', '手柄', '应修复', '按期', '按期率'],
      [1, '工具房', 1, 1, 1, 1, 1],
      [2, '南园', 3, 3, 3, 1, expect.closeTo(1 / 3, 10)],
      ['合计', 4, 4, 4, 2, 0.5],
    ])
    expect(lines[7]).toEqual(['注：1. 按工具存放单位统计。'])
    expect(lines.at(-1)).toEqual([
      '填报人：负责人韩　　审核人：　　　　　　　　单位负责人（签字）：　　　　　　　　日期：2025-03-11',
    ])
    const zip = openZip(bytes)
    const xml = partText(zip, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"')
    expect(xml).toContain('<mergeCell ref="A1:G1"/>')
    expect(xml).toContain('<mergeCell ref="E3:G3"/>')
    expect(xml).toContain('<mergeCell ref="A3:A4"/>')
    expect(xml).toContain('<mergeCell ref="A7:B7"/>')
    expect(partText(zip, 'xl/workbook.xml')).toContain('$1:$4')
  })

  it('is recorded like any other export, and seen by those who oversee it', async () => {
    await bytesOf('dana', `/api/sheets.xlsx?${words(march)}`)
    const { body } = await app.get('hana', '/api/exports')
    expect(body).toMatchObject({
      exports: [
        {
          kind: 'sheet',
          register: null,
          report: 'garden.monthly',
          query: march,
          rows: 3,
        },
        {},
      ],
    })
  })
})

describe('a published sheet', () => {
  it('is the same at any later time, to the byte, and its revision says what is another', async () => {
    const live = `/api/sheets.xlsx?${words(march)}`
    const first = await publish('hana', { title: '三月月报', sheet: march })
    expect(first.status).toBe(201)
    const file = `/api/publications/${first.id}/sheet.xlsx?lang=zh`
    const [before, sheet] = [await bytesOf('hana', file), (await published(first.id)).sheet]
    expect(sheet && textsOf(sheet).at(-1)).toEqual(['合计', '4', '4', '4', '2', '50.0%'])

    const again = await publish('hana', { title: '没有变动', sheet: march, revises: first.id })
    expect(again).toMatchObject({
      status: 422,
      refusal: { type: expect.stringContaining('cannot-publish') },
    })

    const liveBefore = await bytesOf('hana', live)
    const late = await reported(ledger, { tool: tools.south })
    ledger.pass(48 * hour)
    expect((await bytesOf('hana', file)).equals(before)).toBe(true)
    expect((await published(first.id)).sheet).toEqual(sheet)
    // The control: the sheet as it stands is another one now.
    expect((await bytesOf('hana', live)).equals(liveBefore)).toBe(false)
    expect(textsOf(await asSheet('hana', march)).at(-1)?.[1]).toBe('5')

    const { figures } = await published(first.id)
    const total = figures.find(
      ({ units, by, indicator }) =>
        units.length === 2 && by === null && indicator === 'garden.reportedByUse',
    )
    expect(total).toMatchObject({ num: 4, revised: { now: { num: 5 }, came: 1, went: 0 } })
    expect(total?.revised?.entries).toMatchObject([{ change: 'came', id: late.id }])

    const second = await publish('hana', {
      title: '三月月报（修订）',
      sheet: march,
      revises: first.id,
    })
    expect(second.status).toBe(201)
    const revised = await published(second.id)
    expect(revised.revises).toBe(first.id)
    expect(revised.sheet?.notes[0]?.zh).toBe(
      '本表修订2025-03-11发布的同名报表，改动2处：南园 报修 原3，现4；合计 报修 原4，现5。',
    )
    expect((await published(first.id)).revisedBy).toBe(second.id)
  })

  it('cannot put right a sheet of something else', async () => {
    const { id } = await publish('hana', { title: '三月月报', sheet: march })
    const sheet = { ...march, from: '2025-01' }
    expect((await publish('hana', { title: '不是一回事', sheet, revises: id })).status).toBe(400)
  })

  it('is published by those whom its report names, and by nobody else', async () => {
    const sheet = { report: 'garden.yearly', from: '2025-01', to: '2025-03' }
    expect(await publish('hana', { title: '在修', sheet })).toMatchObject({
      status: 403,
      refusal: { detail: expect.stringContaining('核查员') },
    })
    expect((await publish('ines', { title: '在修', sheet })).status).toBe(201)
  })

  it('is as unknown as one that is not there to whoever does not see its figures', async () => {
    const { id } = await publish('hana', { title: '三月月报', sheet: march })
    expect((await app.get('olu', `/api/publications/${id}`)).status).toBe(404)
    expect((await app.get('olu', `/api/publications/${id}/sheet.xlsx`)).status).toBe(404)
  })
})
