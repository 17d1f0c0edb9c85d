/** Files that are made to do harm, or broken: each is refused in words or read without harm, and costs little. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readInThread } from './read-in-thread.ts'
import { readWorkbook } from './read-workbook.ts'
import { SheetFault, type SheetFaultKind } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { openZip, packed, partText, writeZip } from './zip.ts'

const small = async (): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: '表', rows: [['名称'], ['铁锹']] }] }))

const sheetPart = 'xl/worksheets/sheet1.xml'

/** The small workbook with some parts put in the place of its own, or beside them. */
async function withParts(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new Map(openZip(await small()))
  for (const [name, text] of Object.entries(parts)) zip.set(name, packed(name, Buffer.from(text)))
  return writeZip(zip.values())
}
const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

async function faultOf(bytes: Buffer): Promise<SheetFaultKind | null> {
  try {
    await readWorkbook(bytes)
    return null
  } catch (error) {
    if (error instanceof SheetFault) return error.kind
    throw error
  }
}

/** Sets what the directory declares a part to have when unpacked. */
function declaring(bytes: Buffer, part: string, size: number): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = 0; at < copy.length - 46; at += 1)
    if (copy.readUInt32LE(at) === 0x02014b50) {
      const length = copy.readUInt16LE(at + 28)
      if (copy.toString('utf8', at + 46, at + 46 + length) === part)
        copy.writeUInt32LE(size, at + 24)
    }
  return copy
}

describe('a workbook that is made to do harm', () => {
  it('is refused when it declares a gigabyte', async () => {
    expect(await faultOf(declaring(await small(), sheetPart, 2 ** 30))).toBe('tooMuch')
  })

  it('is stopped at what it declares when it unpacks to more', async () => {
    const bomb = await withParts({ [sheetPart]: sheetXml(' '.repeat(20_000_000)) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await faultOf(declaring(bomb, sheetPart, 1_000))).toBe('broken')
    const texts = await withParts({
      'xl/sharedStrings.xml': `<sst>${' '.repeat(20_000_000)}</sst>`,
    })
    expect(await faultOf(declaring(texts, 'xl/sharedStrings.xml', 1_000))).toBe('broken')
  })

  it('is refused when its parts add up to more than is read, or are too many', async () => {
    const zip = new Map(openZip(await small()))
    const blank = packed('', Buffer.alloc(40_000_000))
    for (let at = 0; at < 8; at += 1)
      zip.set(`xl/media/${at}.bin`, { ...blank, name: `xl/media/${at}.bin` })
    expect(await faultOf(writeZip(zip.values()))).toBe('tooMuch')
    const many = new Map(openZip(await small()))
    for (let at = 0; at <= sheetLimits.parts; at += 1)
      many.set(`a/${at}`, packed(`a/${at}`, Buffer.alloc(0)))
    expect(await faultOf(writeZip(many.values()))).toBe('tooMuch')
  })

  it('is refused when one shared text is used without end', async () => {
    const long = '长'.repeat(30_000)
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`,
    )
    const bytes = await withParts({
      'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>`,
      [sheetPart]: sheetXml(rows.join('')),
    })
    expect(await faultOf(bytes)).toBe('tooMuch')
  })

  it('is read sparsely when its two cells lie in opposite corners', async () => {
    const far = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    )
    expect(await faultOf(await withParts({ [sheetPart]: far }))).toBe('tooMuch')
    const deep = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
    )
    const { sheets } = await readWorkbook(await withParts({ [sheetPart]: deep }))
    expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 1_048_576])
  })

  it('is refused when it holds macros, a document type, or a password', async () => {
    expect(await faultOf(await withParts({ 'xl/vbaProject.bin': 'Attribute VB_Name' }))).toBe(
      'macros',
    )
    const entity = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    expect(await faultOf(await withParts({ 'xl/workbook.xml': `${entity}<workbook/>` }))).toBe(
      'document',
    )
    const locked = Buffer.from(
      await writeXlsx({
        sheets: [{ name: '表', rows: [['a']] }],
        encryption: { password: 'x', spinCount: 1000 },
      }),
    )
    expect(await faultOf(locked)).toBe('encrypted')
  })

  it('is read without following its links or running its formulas', async () => {
    const formula =
      '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://evil.example","点我")</f><v>点我</v></c><c r="B1"><f>[1]Sheet1!A1</f><v>7</v></c><c r="C1" t="inlineStr"><is><t>=cmd|\'/c calc\'!A0</t></is></c></row>'
    const { sheets } = await readWorkbook(
      await withParts({
        [sheetPart]: sheetXml(formula),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/_rels/workbook.xml.rels': partText(
          openZip(await small()),
          'xl/_rels/workbook.xml.rels',
        ).replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        ),
      }),
    )
    expect(sheets[0]?.rows[0]?.cells).toEqual(['点我', 7, "=cmd|'/c calc'!A0"])
  })

  it('is refused when two parts have one name, or a part lies outside the file', async () => {
    const zip = openZip(await small())
    const [first] = zip.values()
    expect(await faultOf(writeZip([...zip.values(), ...(first ? [first] : [])]))).toBe('broken')
    const bytes = await small()
    expect(await faultOf(bytes.subarray(0, bytes.length - 30))).toBe('broken')
    expect(await faultOf(Buffer.concat([bytes.subarray(0, 200), bytes.subarray(260)]))).toBe(
      'broken',
    )
  })

  it('is what its bytes say, whatever its name: a web page, a picture, a text in an old container', async () => {
    expect(await faultOf(Buffer.from('<html><table><tr><td>a</td></tr></table></html>'))).toBe(
      'webPage',
    )
    expect(
      await faultOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])),
    ).toBe('notATable')
    expect(await faultOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('broken')
    expect(await faultOf(Buffer.alloc(0))).toBe('empty')
    expect(await faultOf(writeZip([packed('hello.txt', Buffer.from('hello'))]))).toBe('notATable')
    expect((await readWorkbook(Buffer.from('名称,编号\n铁锹,1\n'))).kind).toBe('csv')
  })

  it('never breaks the reader: any damage gives cells or a fault', async () => {
    const bytes = await small()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const copy = Buffer.from(bytes)
          for (const [at, byte] of changes) copy[at] = byte
          expect(['object', 'string']).toContain(typeof (await faultOf(copy)))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the reading thread', () => {
  const kept = (bytes: Buffer): string => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-hostile-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    return path
  }

  it('tells of a fault by its kind and gives what was read', async () => {
    await expect(readInThread(kept(Buffer.from('<html>')))).rejects.toMatchObject({
      kind: 'webPage',
    })
    const { sheets } = await readInThread(kept(await small()))
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([['名称'], ['铁锹']])
  })

  it('keeps the whole process below 512 MB, for the largest file that is read and for one beyond', async () => {
    const row = (line: number): string =>
      `<row r="${line}">${Array.from({ length: 20 }, (_, at) => `<c t="inlineStr"><is><t>内容${line}之${at}</t></is></c>`).join('')}</row>`
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at + 1)).join('')
    const largest = kept(await withParts({ [sheetPart]: sheetXml(rows) }))
    const beyond = kept(await withParts({ [sheetPart]: sheetXml(rows.repeat(2)) }))
    const script = `import { readInThread } from '${new URL('./read-in-thread.ts', import.meta.url).href}'
      const read = await readInThread(process.argv[1]).then((book) => book.sheets[0].rows.length, (fault) => fault.kind)
      console.log(JSON.stringify({ read, most: process.resourceUsage().maxRSS * 1024 }))`
    for (const [path, expected] of [
      [largest, 100_000],
      [beyond, 'broken'],
    ] as const) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', script, path],
        {
          encoding: 'utf8',
        },
      )
      expect(stderr).toBe('')
      const { read, most } = JSON.parse(stdout) as { read: unknown; most: number }
      expect(['tooMuch', expected]).toContain(read)
      expect(most).toBeLessThan(512 * 1024 ** 2)
    }
  }, 120_000)
})
