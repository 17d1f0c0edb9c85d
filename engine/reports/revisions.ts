import { cellText, type ReportSheetWire, type Words } from '../define/index.ts'

/** More than so many changes are told by their number: a note is read, not searched. */
const toldAtMost = 40

/** One number of a sheet that is another than in the sheet before. */
export interface SheetChange {
  readonly row: Words
  readonly column: Words
  readonly was: string
  readonly is: string
}

const rowKey = ({ units, from, to, total }: ReportSheetWire['rows'][number]): string =>
  JSON.stringify([total, units, from, to])
const under = (group: Words | null, label: Words): Words =>
  group ? { zh: `${group.zh}·${label.zh}`, en: `${group.en}, ${label.en}` } : label

/** The cells whose text is another, row by row; rows and columns that only one of the two has are no change of a number. */
export function changesOf(
  was: ReportSheetWire,
  is: Pick<ReportSheetWire, 'columns' | 'rows'>,
): readonly SheetChange[] {
  const rows = new Map(was.rows.map((row) => [rowKey(row), row]))
  return is.rows.flatMap((row) =>
    is.columns.flatMap((column, at): SheetChange[] => {
      const before = was.columns.findIndex(({ name }) => name === column.name)
      const [then, now] = [rows.get(rowKey(row))?.cells[before], row.cells[at]]
      const look = was.columns[before]?.look
      if (!then || !now || !look) return []
      const [old, fresh] = [cellText(then, look), cellText(now, column.look)]
      return old === fresh
        ? []
        : [{ row: row.label, column: under(column.group, column.label), was: old, is: fresh }]
    }),
  )
}

/** The note by which a revised sheet says what it puts right. `day` is the day of the sheet before. */
export function revisionNote(day: string, changes: readonly SheetChange[]): Words {
  const told = changes.slice(0, toldAtMost)
  const more = changes.length - told.length
  const zh = told.map(({ row, column, was, is }) => `${row.zh} ${column.zh} 原${was}，现${is}`)
  const en = told.map(({ row, column, was, is }) => `${row.en}, ${column.en}: was ${was}, is ${is}`)
  return {
    zh: `本表修订${day}发布的同名报表，改动${changes.length}处：${zh.join('；')}${more > 0 ? `；另有${more}处` : ''}。`,
    en: `This sheet revises the one published on ${day}, in ${changes.length} places: ${en.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  }
}
