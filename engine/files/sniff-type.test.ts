import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { docx, ofd, pdf, picture, xlsx, zipOf } from './sample-files.ts'
import { sniffType } from './sniff-type.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-sniff-'))
afterAll(() => rmSync(folder, { recursive: true }))

function sniff(content: Uint8Array, name = 'x.txt') {
  const path = join(folder, 'x')
  writeFileSync(path, content)
  return sniffType(path, name)
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const gb18030 = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xc2, 0xcf, 0xee, 0x0d, 0x0a])

describe('the type of a file', () => {
  it('is read from its content, whatever its name says', async () => {
    expect(await sniff(await picture(8, 8).jpeg().toBuffer(), 'x.pdf')).toBe('image/jpeg')
    expect(await sniff(await picture(8, 8).png().toBuffer(), 'x.csv')).toBe('image/png')
    expect(await sniff(await picture(8, 8).webp().toBuffer())).toBe('image/webp')
    expect(await sniff(pdf, 'x.jpg')).toBe('application/pdf')
    expect(await sniff(docx, 'x.zip')).toBe(word)
    expect(await sniff(xlsx)).toBe(excel)
    expect(await sniff(ofd)).toBe('application/ofd')
  })

  it('is a table or a text by its name, when all of it is text', async () => {
    expect(await sniff(Buffer.from('编号,事项\r\n1,路灯\r\n'), '表.CSV')).toBe('text/csv')
    expect(await sniff(Buffer.from('路灯不亮'), '说明')).toBe('text/plain')
    expect(await sniff(gb18030, '表.csv')).toBe('text/csv')
  })

  it('stays text when a character lies across two reads', async () => {
    expect(await sniff(Buffer.from(`${'a'.repeat(65_535)}路灯`), 'x.txt')).toBe('text/plain')
  })

  it.each([
    ['a moving picture', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['an old or locked Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['an archive', zipOf('a.txt', 'b.txt')],
    [
      'a document with macros',
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
    ],
    ['a ZIP file that was cut off', docx.subarray(0, docx.length - 30)],
    ['bytes that are no text', Buffer.from([0x31, 0x2c, 0xff, 0xff, 0x0a])],
    ['text with a NUL', Buffer.from('a\0b')],
    ['nothing', Buffer.alloc(0)],
  ])('is none for %s', async (_, content) => {
    expect(await sniff(content, 'harmless.csv')).toBeNull()
  })
})
