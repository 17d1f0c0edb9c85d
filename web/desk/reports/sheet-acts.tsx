import type { ReactNode } from 'react'
import { reportsWords } from './reports-words.ts'

interface SheetActsProps {
  /** The address of the workbook; none where there is no sheet. */
  readonly excel: string | null
  readonly circular: ReactNode
}

/** What can be done with a sheet: as a workbook, on paper or as a PDF, as a circular. */
export function SheetActs({ excel, circular }: SheetActsProps) {
  const w = reportsWords.use()
  return (
    <>
      {excel !== null && (
        <a className="button" href={excel} download>
          {w.excel}
        </a>
      )}
      <PrintButton />
      {circular}
    </>
  )
}

/** The browser's own print window is where a page becomes a PDF; the page's name becomes the file's. */
export function PrintButton() {
  const w = reportsWords.use()
  return (
    <button type="button" className="button" title={w.printHelp} onClick={() => window.print()}>
      {w.print}
    </button>
  )
}
