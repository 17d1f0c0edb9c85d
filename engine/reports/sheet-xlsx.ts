import {
  headingOf,
  type ReportSheetWire,
  type SheetCellWire,
  type SheetColumnWire,
  sheetWords,
  signatures,
  underTitle,
  type Words,
} from '../define/index.ts'
import { printedPage } from '../export/sheet-titles.ts'
import type { CellLook } from '../sheets/cell-looks.ts'
import type { Merge } from '../sheets/sheet.ts'
import { type WrittenCell, type WrittenRow, writeXlsx } from '../sheets/write-xlsx.ts'

type Lang = keyof Words

const lookOf: Readonly<Record<SheetColumnWire['look'], CellLook>> = {
  share: 'share',
  amount: 'amount',
  mean: 'mean',
  whole: 'whole',
  number: 'number',
}
/** In characters. */
const widths = { no: 6, label: 20, value: 12 } as const
const lineHeight = 16

const cellOf = ({ value, hidden }: SheetCellWire): WrittenCell => (hidden ? '*' : value)

/** In the widths of a Latin letter: characters from the Chinese blocks on are two wide. */
const wide = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g) ?? []).length

const down = (at: number): Merge => ({ top: 3, bottom: 4, left: at, right: at })

/** Columns of one group share the cell above them; those of none reach over both levels. */
function groupMerges({ columns }: ReportSheetWire): readonly Merge[] {
  const named = columns.map(({ group }) => group && JSON.stringify(group))
  return named.flatMap((group, at): Merge[] => {
    if (group === null) return [down(at + 2)]
    if (named[at - 1] === group) return []
    const after = named.findIndex((one, next) => next > at && one !== group)
    const width = (after < 0 ? named.length : after) - at
    return width === 1 ? [] : [{ top: 3, bottom: 3, left: at + 2, right: at + width + 1 }]
  })
}

/** The rows above the data: title, who and when, and the heading in one or two levels. */
function headOf(sheet: ReportSheetWire, lang: Lang) {
  const { columns } = sheet
  const last = columns.length + 1
  const hasGroups = columns.some(({ group }) => group !== null)
  const names = columns.map((column) => headingOf(sheet, column, lang))
  const heading = (cells: readonly string[]): WrittenRow => ({
    cells,
    looks: cells.map(() => 'heading' as const),
    height: 34,
  })
  const front = [sheetWords.no[lang], sheetWords[sheet.rowsAre][lang]]
  const upper = columns.map(({ group }, at) => group?.[lang] ?? names[at] ?? '')
  const lines = hasGroups
    ? [heading([...front, ...upper]), heading(['', '', ...names])]
    : [heading([...front, ...names])]
  const merges: Merge[] = [1, 2].map((line) => ({ top: line, bottom: line, left: 0, right: last }))
  if (hasGroups) merges.push(down(0), down(1), ...groupMerges(sheet))
  const line = (text: string, look: CellLook, height: number): WrittenRow => ({
    cells: [text],
    looks: [look],
    height,
  })
  return {
    head: [
      line(sheet.title[lang], 'title', 34),
      line(underTitle(sheet, lang).join('　　'), 'note', 20),
      ...lines,
    ],
    merges,
  }
}

const dataRow = (
  sheet: ReportSheetWire,
  row: ReportSheetWire['rows'][number],
  no: number,
  lang: Lang,
): WrittenRow => ({
  cells: [no, row.label[lang], ...row.cells.map(cellOf)],
  looks: ['ordinal', 'text', ...sheet.columns.map(({ look }) => lookOf[look])],
  height: 22,
})

/** The total, what is to be noted, and the line for signatures. */
function footOf(sheet: ReportSheetWire, day: string, lang: Lang) {
  const last = sheet.columns.length + 1
  const total = sheet.rows.find((row) => row.total)
  const characters = widths.no + widths.label + widths.value * sheet.columns.length
  const notes = sheet.notes.map((note, at) => `${at + 1}. ${note[lang]}`)
  const below = [
    ...notes.map((note, at) => (at === 0 ? sheetWords.note[lang] + note : note)),
    signatures(sheet, day, lang).join('　　'),
  ]
  const first = total ? 2 : 1
  return {
    rows: [
      ...(total ? [totalRow(sheet, total, lang)] : []),
      ...below.map((text): WrittenRow => ({
        cells: [text],
        looks: ['note'],
        height: lineHeight * Math.ceil((wide(text) + 2) / characters),
      })),
    ],
    merges: [
      ...(total ? [{ top: 1, bottom: 1, left: 0, right: 1 }] : []),
      ...below.map((_, at) => ({ top: first + at, bottom: first + at, left: 0, right: last })),
    ],
  }
}

const totalRow = (
  sheet: ReportSheetWire,
  row: ReportSheetWire['rows'][number],
  lang: Lang,
): WrittenRow => ({
  cells: [row.label[lang], null, ...row.cells.map(cellOf)],
  looks: ['heading', 'heading', ...sheet.columns.map(({ look }) => lookOf[look])],
  height: 24,
})

/** A report sheet as offices send it upwards: A4 across, merged title and headings, thin lines, a line for signatures. `day` is the day it bears. */
export function sheetXlsx(sheet: ReportSheetWire, day: string, lang: Lang): AsyncGenerator<Buffer> {
  const rows = sheet.rows
    .filter((row) => !row.total)
    .map((row, at) => dataRow(sheet, row, at + 1, lang))
  return writeXlsx({
    name: sheet.title[lang],
    widths: [widths.no, widths.label, ...sheet.columns.map(() => widths.value)],
    ...headOf(sheet, lang),
    pageFooter: printedPage[lang],
    rows: (async function* () {
      yield rows
    })(),
    foot: footOf(sheet, day, lang),
  })
}
