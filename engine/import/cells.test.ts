import { describe, expect, it } from 'vitest'
import { repairLatin1 } from './repair-cell.ts'
import { cellsOf, type Table } from './table.ts'
import { template } from './template.ts'

const table: Table = {
  name: 'a.csv',
  columns: ['kind', 'more', 'empty'],
  rows: [{ line: 2, cells: [' Noise ', 'Loud', ''] }],
}
const row = table.rows[0] ?? { line: 0, cells: [] }
const cells = cellsOf(table)(row)

describe('the cells of a row', () => {
  it('are read by the title of their column, without the blanks around them', () => {
    expect([cells('kind'), cells('empty'), cells('nothing')]).toEqual(['Noise', '', ''])
  })
})

describe('a text joined from cells', () => {
  it.each([
    ['{kind}[: {more}]', 'Noise: Loud'],
    ['{kind}[: {empty}]', 'Noise'],
    ['[{empty}, ][{more}, ]{kind}', 'Loud, Noise'],
    ['{empty}', ''],
    ['as it is', 'as it is'],
  ])('%s', (text, joined) => {
    expect(template(text).fill(cells)).toBe(joined)
  })
  it('knows the columns that it names', () => {
    expect(template('{kind}[: {more}]').columns).toEqual(['kind', 'more'])
  })
})

describe('a cell that was UTF-8 read as Latin-1', () => {
  it('is put right', () => {
    expect(repairLatin1('Transportationâ\u0080\u0099s website')).toBe('Transportation’s website')
  })
  it.each([
    ['an honest accent', 'Café Müller'],
    ['Chinese text', '路灯\u0080'],
    ['bytes that are no UTF-8', 'â\u0080'],
  ])('is told from %s, which stays as it is', (_, cell) => {
    expect(repairLatin1(cell)).toBe(cell)
  })
})
