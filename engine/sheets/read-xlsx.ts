import type { SheetRow, SheetSink } from './sheet.ts'
import { type ShownDate, shownDate } from './serial-date.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { Meter, scanSheet, type Shared } from './sheet-scan.ts'
import { attribute, refuseDeclarations, says, tagsOf, textIn, withoutPrefix } from './xml.ts'
import { openZip, partChunks, partText, type Zip } from './zip.ts'

/** A part as text, its tags without a prefix. */
export function xmlOf(zip: Zip, name: string): string {
  const xml = partText(zip, name)
  refuseDeclarations(xml)
  return withoutPrefix(xml, /<(\w+):(?:workbook|sst|styleSheet|Relationships)[\s>]/.exec(xml)?.[1])
}

/** Where a relationship's target lies: beside the part that names it, or from the root. */
const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = `${folder}/${target}`.split('/').filter((part) => part !== '' && part !== '.')
  const path: string[] = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else path.push(part)
  }
  return path.join('/')
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly path: string
}
function relationsOf(zip: Zip, part: string): Relation[] {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.split('/').at(-1) ?? '']
  const rels = `${folder}_rels/${name}.rels`
  if (!zip.has(rels)) return []
  return tagsOf(xmlOf(zip, rels), 'Relationship')
    .filter((tag) => attribute(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      path: resolved(folder, attribute(tag, 'Target') ?? ''),
    }))
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** The part that holds its cells. */
  readonly path: string
}
export interface WorkbookParts {
  readonly zip: Zip
  readonly sheets: readonly SheetPart[]
  readonly styles: string | undefined
  readonly texts: string | undefined
  readonly date1904: boolean
}

/**
 * Opens a workbook and finds its parts; no cell is read yet.
 *
 * @throws SheetFault
 */
export function openWorkbook(bytes: Buffer): WorkbookParts {
  const zip = openZip(bytes)
  if ([...zip.keys()].some((name) => /vbaproject|\bmacrosheets\//i.test(name)))
    throw new SheetFault('macros')
  const root = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')
  const path = root?.path ?? 'xl/workbook.xml'
  if (!zip.has(path)) throw new SheetFault('notATable')
  const xml = xmlOf(zip, path)
  const relations = relationsOf(zip, path)
  const partOfType = (type: string) => relations.find((one) => one.type === type)?.path
  const sheets = tagsOf(xml, 'sheet').flatMap((tag): SheetPart[] => {
    const id = attribute(tag, 'r:id') ?? /:id="([^"]*)"/.exec(tag)?.[1]
    const found = relations.find((one) => one.id === id)
    if (found?.type !== 'worksheet' || !zip.has(found.path)) return []
    const hidden = ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? '')
    return [{ name: attribute(tag, 'name') ?? '', hidden, path: found.path }]
  })
  if (sheets.length > sheetLimits.sheets) throw new SheetFault('tooMuch')
  if (sheets.length === 0) throw new SheetFault('broken')
  const date1904 = tagsOf(xml, 'workbookPr').some((tag) => says(tag, 'date1904'))
  return { zip, sheets, styles: partOfType('styles'), texts: partOfType('sharedStrings'), date1904 }
}

function sharedTexts(zip: Zip, path: string | undefined): string[] {
  if (path === undefined || !zip.has(path)) return []
  const xml = xmlOf(zip, path)
  const texts: string[] = []
  let at = 0
  for (;;) {
    const start = xml.indexOf('<si', at)
    if (start < 0) return texts
    const open = xml.indexOf('>', start)
    if (xml.charCodeAt(open - 1) === 47) {
      texts.push('')
      at = open + 1
      continue
    }
    const end = xml.indexOf('</si>', open)
    if (end < 0) throw new SheetFault('broken')
    texts.push(textIn(xml.slice(open + 1, end)))
    at = end + 5
  }
}

/** By the index of a cell's style: as what numbers under it show. */
function dateStyles(zip: Zip, path: string | undefined): ShownDate[] {
  if (path === undefined || !zip.has(path)) return []
  const xml = xmlOf(zip, path)
  const codes = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const cells = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsOf(cells, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    return shownDate(id, codes.get(id))
  })
}

/** Rows told of at a time. */
const lot = 1_000

/**
 * Reads the sheets of an .xlsx file as their cells show. Nothing in it is run, followed or fetched: of a formula its stored result is
 * read, links to other workbooks are not looked at, and macros refuse the file. Rows are told of as they are read, and not held.
 *
 * @throws SheetFault
 */
export async function readXlsx(bytes: Buffer, sink: SheetSink): Promise<void> {
  const { zip, sheets, styles, texts, date1904 } = openWorkbook(bytes)
  const shared: Shared = {
    texts: sharedTexts(zip, texts),
    dates: dateStyles(zip, styles),
    date1904,
    meter: new Meter(),
  }
  for (const { name, hidden, path } of sheets) {
    let rows: SheetRow[] = []
    const tell = (): void => {
      sink.rows(rows)
      rows = []
    }
    sink.sheet({ name, hidden })
    const around = await scanSheet(partChunks(zip, path), shared, (row) => {
      if (rows.push(row) === lot) tell()
    })
    tell()
    sink.around(around)
  }
}
