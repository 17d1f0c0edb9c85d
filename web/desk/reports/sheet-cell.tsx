import type { SheetCellWire, SheetColumnWire, SheetRowWire } from '../../../engine/define/wire.ts'
import { cellText } from '../../../engine/define/sheet-words.ts'
import { FigureLink } from '../../views/figure-link.tsx'
import { reportsWords } from './reports-words.ts'

/** What a number of a sheet opens: its entries, what has become of it (for the places in the set), or nothing. */
export type Opens = 'entries' | 'nothing' | ReadonlySet<number>

/** Where on the page of a publication a figure tells what has become of it. */
export const figureAnchor = (place: number): string => `figure-${place}`

interface CellProps {
  readonly cell: SheetCellWire
  readonly column: SheetColumnWire
  readonly row: SheetRowWire
  readonly opens: Opens
}

/** One number of a sheet. */
export function SheetCell(props: CellProps) {
  const { cell, column, opens } = props
  const text = cellText(cell, column.look)
  if (opens === 'entries') return <ToEntries {...props} text={text} />
  const { place } = cell
  const isMoved = opens !== 'nothing' && place !== undefined && opens.has(place)
  return isMoved ? <ToWhatMoved place={place} text={text} /> : text
}

function ToEntries({ cell, column, row, text }: CellProps & { readonly text: string }) {
  if (cell.hidden || cell.value === null) return text
  const { from, to, units } = row
  const { indicator, shows, by, key } = column
  return (
    <FigureLink
      indicator={indicator}
      part={shows === 'den' ? 'den' : 'num'}
      at={{ from, to, units: units.join(','), by, key }}
    >
      {text}
    </FigureLink>
  )
}

function ToWhatMoved({ place, text }: { readonly place: number; readonly text: string }) {
  const { one } = reportsWords.use()
  return (
    <a className="sheet-moved" href={`#${figureAnchor(place)}`} title={one.markHelp}>
      {text} <span aria-hidden="true">△</span>
      <span className="visually-hidden">{one.mark}</span>
    </a>
  )
}
