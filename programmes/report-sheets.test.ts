import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ZoneLedger, zoneLedger } from '../test/zone-ledger.ts'
import { columnsOf } from '../engine/define/index.ts'
import { publication } from '../engine/publications/publications.ts'
import { publishSheet } from '../engine/reports/publish-sheet.ts'
import { publishedOut } from '../engine/reports/take-out.ts'
import { reportsOf } from '../engine/reports/reports-of.ts'
import { liveSheet } from '../engine/reports/sheet.ts'
import { readWorkbook } from '../engine/sheets/read-workbook.ts'
import { demonstration } from './demonstration.ts'
import { ledger } from './index.ts'

/* Every report that the zone's programmes define, drawn, published and taken out by somebody whose work that is. */

let zone: ZoneLedger
beforeAll(async () => {
  zone = await zoneLedger(ledger, demonstration('2018-12-31'), 'upkeep')
}, 60_000)
afterAll(() => zone.close())

/** The post that answers for a report: named by it, or the zone's leader. */
const publishers: Readonly<Record<string, string>> = {
  innovation: 'innovationOfficer',
  screening: 'healthOffice',
}
const year = { from: '2018-01', to: '2018-12' }
const reports = ledger.programmes.flatMap(({ programme, reports: of = {} }) =>
  Object.keys(of).map(
    (name) => [`${programme}.${name}`, publishers[programme] ?? 'leader'] as const,
  ),
)

it('there are reports of four programmes', () => {
  expect(new Set(reports.map(([key]) => key.split('.')[0]))).toEqual(
    new Set(['upkeep', 'conduct', 'innovation', 'screening']),
  )
})

it.each(reports)(
  '%s is published by %s and taken out with every heading and row',
  async (key, post) => {
    const { context } = zone
    const { actor } = zone.as(post)
    const asked = { report: key, ...year }
    const live = await liveSheet(context, actor, asked)
    const id = await publishSheet(context, actor, { title: key, sheet: asked })
    const { sheet, figures } = await publication(context, actor, id)
    expect(sheet?.rows.map(({ label }) => label)).toEqual(live.rows.map(({ label }) => label))
    expect(figures.every(({ revised }) => revised === null)).toBe(true)
    const report = reportsOf(context.model).find((one) => one.key === key)
    const headings = report ? columnsOf(report.report).map(({ column }) => column) : []
    for (const lang of ['zh', 'en'] as const) {
      const { pieces } = await publishedOut(context, actor, id, lang)
      const bytes: Buffer[] = []
      for await (const piece of pieces) bytes.push(piece)
      const [table] = (await readWorkbook(Buffer.concat(bytes))).sheets
      const text = JSON.stringify(table?.rows.map(({ cells }) => cells))
      for (const { column, label } of headings)
        expect(text).toContain(lang === 'zh' ? label : report?.en.headings[column])
      for (const { label } of live.rows) expect(text).toContain(label[lang])
    }
  },
  60_000,
)
