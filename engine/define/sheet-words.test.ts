import { describe, expect, it } from 'vitest'
import { headingOf, underTitle } from './sheet-words.ts'
import type { ReportSheetWire, SheetColumnWire } from './wire-reports.ts'

const column = (zh: string, en?: string): SheetColumnWire => ({
  name: 'planted',
  label: { zh: '补植', en: 'Planted' },
  group: null,
  in: zh,
  ...(en !== undefined && { measure: { zh, en } }),
  indicator: 'greening.planted',
  shows: 'value',
  by: null,
  key: null,
  look: 'whole',
})
const sheetOf = (...columns: readonly SheetColumnWire[]) =>
  ({
    columns,
    unit: { zh: '示范区', en: 'Zone' },
    period: { zh: '2018年5月', en: 'May 2018' },
  }) as unknown as ReportSheetWire
const [trees, lawn, share] = [column('株', 'trees'), column('平方米', 'm²'), column('%', '%')]

describe('the unit of measure of a sheet', () => {
  it('stands in each heading where columns have several, in the language of the sheet', () => {
    const sheet = sheetOf(trees, lawn, share)
    expect(sheet.columns.map((one) => headingOf(sheet, one, 'zh'))).toEqual([
      '补植（株）',
      '补植（平方米）',
      '补植',
    ])
    expect(sheet.columns.map((one) => headingOf(sheet, one, 'en'))).toEqual([
      'Planted (trees)',
      'Planted (m²)',
      'Planted',
    ])
    expect(underTitle(sheet, 'en').join()).not.toContain('In:')
  })

  it('stands once above the table where there is one for all', () => {
    const sheet = sheetOf(trees, share)
    expect(headingOf(sheet, trees, 'en')).toBe('Planted')
    expect(underTitle(sheet, 'zh').at(-1)).toBe('计量单位：株')
    expect(underTitle(sheet, 'en').at(-1)).toBe('In: trees')
  })

  it('is not said in English where English needs none, or where a sheet was published before it had one', () => {
    for (const counted of [column('件', ''), column('件')]) {
      const sheet = sheetOf(counted, lawn)
      expect(headingOf(sheet, counted, 'en')).toBe('Planted')
      expect(headingOf(sheet, counted, 'zh')).toBe('补植（件）')
    }
    expect(underTitle(sheetOf(column('万元')), 'en').at(-1)).toBe('In: ten thousand yuan')
  })
})
