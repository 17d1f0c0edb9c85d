import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusals.ts'
import type { Encoding } from './decode-text.ts'
import { readCsv } from './read-csv.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 编号,事项 / 1,路灯 in GB18030, as Excel saves “CSV” in China. */
const inGb18030 = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xc2, 0xcf, 0xee, 0x0a, 0x31, 0x2c, 0xc2, 0xb7, 0xb5, 0xc6,
  0x0a,
])
const read = (bytes: Uint8Array | string, encoding: Encoding = 'utf-8') =>
  readCsv('a.csv', typeof bytes === 'string' ? utf8(bytes) : bytes, encoding)

function refusal(bytes: Uint8Array | string, encoding?: Encoding): Refusal {
  try {
    read(bytes, encoding)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const lineOf = (bytes: Uint8Array | string, encoding?: Encoding) =>
  refusal(bytes, encoding).params['line']

describe('a CSV file', () => {
  it('becomes a table whose rows know the line they begin on', () => {
    expect(read('编号,事项\n1,路灯\n\n2,"两\n行"\n3,"带""引号"""\n')).toEqual({
      name: 'a.csv',
      columns: ['编号', '事项'],
      rows: [
        { line: 2, cells: ['1', '路灯'] },
        { line: 4, cells: ['2', '两\n行'] },
        { line: 6, cells: ['3', '带"引号"'] },
      ],
    })
  })

  it('is read with and without a byte order mark and with the line ends of any system', () => {
    const plain = read('a,b\n1,2\n')
    expect(read('\ufeffa,b\r\n1,2\r\n')).toEqual(plain)
    expect(read('a,b\r1,2')).toEqual(plain)
  })

  it('passes over the empty rows that spreadsheets leave at the end', () => {
    expect(read('a,b\n1,2\n,\n , \n').rows).toHaveLength(1)
  })

  it('is read in GB18030 when that is said', () => {
    expect(read(inGb18030, 'gb18030')).toMatchObject({
      columns: ['编号', '事项'],
      rows: [{ line: 2, cells: ['1', '路灯'] }],
    })
  })
})

describe('a CSV file that cannot be read', () => {
  it('in GB18030 read as UTF-8 is refused with what to do', () => {
    const { detail } = refusal(inGb18030)
    expect(detail.zh).toBe(
      '第 1 行：文字不是 UTF-8 编码，而是 GB18030，请加上 --encoding gb18030 再导入。尚未导入任何内容，更正后可重新导入。',
    )
    expect(detail.en).toMatch(/^Line 1: .* in GB18030; import it with --encoding gb18030\./)
  })

  it('names the first line that is in another encoding', () => {
    const mixed = new Uint8Array([...utf8('a,b\n1,路灯\n2,'), 0xc2, 0xb7, 0xb5, 0xc6, 0x0a])
    expect(lineOf(mixed)).toBe(3)
  })

  it('is refused as damaged when it is in neither encoding', () => {
    expect(refusal(Uint8Array.from([0x61, 0x0a, 0xff, 0xff])).detail.zh).toContain('可能已损坏')
  })

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04], 'utf-8', 'CSV UTF-8'],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0], 'gb18030', 'CSV UTF-8'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'utf-8', 'UTF-16'],
    ['UTF-8 said to be GB18030', [0xef, 0xbb, 0xbf, 0x61], 'gb18030', '--encoding'],
  ] as const)('is known for what it is: %s', (_, bytes, encoding, words) => {
    expect(refusal(Uint8Array.from(bytes), encoding).detail.zh).toContain(words)
  })

  it.each([
    ['an unclosed quote', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['a quote inside a cell', 'a,b\n1,2\n\n3,x"y"\n', 3],
    ['text behind a quote', 'a,b\n1,"2"3\n', 2],
    ['a column without a title', 'a,,b\n1,2,3\n', 1],
    ['two columns of one title', 'a, a\n1,2\n', 1],
    ['nothing at all', '\n\n', 1],
  ])('names the line of %s', (_, text, line) => {
    const found = refusal(text)
    expect(found.name).toBe('importFile')
    expect(found.params['line']).toBe(line)
  })

  it('keeps rows apart that have a cell too many or too few, and reads the others', () => {
    const table = readCsv('a.csv', utf8('a,b\n1,2\n1,2,3\n\n4\n5,6\n'), 'utf-8')
    expect(table.rows.map(({ line }) => line)).toEqual([2, 6])
    expect(table.uneven).toEqual([
      { line: 3, cells: ['1', '2', '3'] },
      { line: 5, cells: ['4'] },
    ])
  })

  it('is refused when it is larger than memory should hold', () => {
    expect(refusal(new Uint8Array(16 * 1024 ** 2 + 1)).name).toBe('tooLarge')
  })
})
