import { describe, expect, it } from 'vitest'
import { csvCell, csvLine } from './csv-cell.ts'

describe('a cell', () => {
  it.each([
    ['路灯', '路灯'],
    ['-12.50', '-12.50'],
    ['-98765432101234567890.12', '-98765432101234567890.12'],
    ['-0.1276,51.5072', '"-0.1276,51.5072"'],
    ['-0.1276,-51.5;113.05,35.17', '"-0.1276,-51.5;113.05,35.17"'],
    ['1,880 棵', '"1,880 棵"'],
    ['他说“好”', '他说“好”'],
    ['5" 管', '"5"" 管"'],
    ['一\n二', '"一\n二"'],
    [' 前', '" 前"'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it.each([
    '=1+1',
    '+1',
    '-1+cmd',
    '-1,2+cmd',
    '-1;=cmd',
    '-1,35-2',
    '-2+3',
    '-1\n=1',
    '-1.5e3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '－',
    '-',
  ])('runs nothing: %j becomes text', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  it.each(['370702199001011234', '007', '123456789012', '-123456789012'])(
    'keeps every digit of %s by making it text',
    (code) => {
      expect(csvCell(code)).toBe(`"${code}\t"`)
    },
  )

  it.each(['0', '0.5', '12345678901', '13800001111', '37070219900101123X'])(
    'leaves %s alone',
    (number) => {
      expect(csvCell(number)).toBe(number)
    },
  )

  it('stands in a line that ends with CR LF', () => {
    expect(csvLine(['a', '', 'b,c'])).toBe('a,,"b,c"\r\n')
  })
})
