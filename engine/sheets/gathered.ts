import type { Cell, Sheet, SheetFileKind, SheetRow, SheetSink, Workbook } from './sheet.ts'

/** Longer texts are seldom said twice. */
const longestShared = 60
/** Different texts that are kept once; a table that says more is one of names. */
const sharedAtMost = 50_000

/** Puts a workbook together from what its reader tells. What many cells say is held once: most columns say few different things. */
export class Gathered implements SheetSink {
  #kind: SheetFileKind = 'csv'
  readonly #sheets: (Sheet & { rows: SheetRow[] })[] = []
  readonly #texts = new Map<string, string>()

  /** All that was told. */
  workbook = (): Workbook => ({ kind: this.#kind, sheets: this.#sheets })

  begin(kind: SheetFileKind): void {
    this.#kind = kind
  }
  sheet({ name, hidden }: Pick<Sheet, 'name' | 'hidden'>): void {
    this.#sheets.push({ name, hidden, rows: [], merges: [], hiddenColumns: [] })
  }
  rows(some: readonly SheetRow[]): void {
    const rows = this.#sheets.at(-1)?.rows
    for (const { line, hidden, cells } of some)
      rows?.push({ line, hidden, cells: cells.map(this.#once) })
  }
  around(around: Pick<Sheet, 'merges' | 'hiddenColumns'>): void {
    const sheet = this.#sheets.pop()
    if (sheet) this.#sheets.push({ ...sheet, ...around })
  }

  #once = (cell: Cell): Cell => {
    if (typeof cell !== 'string' || cell.length > longestShared) return cell
    const known = this.#texts.get(cell)
    if (known !== undefined) return known
    if (this.#texts.size < sharedAtMost) this.#texts.set(cell, cell)
    return cell
  }
}
