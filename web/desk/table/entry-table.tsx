import './table.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import type { EntryWire } from '../../../engine/define/wire.ts'
import { useDeskWords } from '../../words/desk.ts'
import { HeadCell } from './head-cell.tsx'
import { useRowKeys } from './row-keys.ts'

export interface Column {
  readonly key: string
  readonly label: string
  /** In pixels; the column grows with the room there is. */
  readonly width: number
  readonly numeric?: boolean
  /** The word of the query that sorts by this column. */
  readonly sort?: string
  readonly cell: (entry: EntryWire) => ReactNode
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly onChange: (ids: ReadonlySet<string>) => void
}

interface EntryTableProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly entries: readonly EntryWire[]
  readonly sort?: string | undefined
  readonly onSort?: ((sort: string) => void) | undefined
  readonly selection?: Selection | undefined
  /** The reader is near the end: more may be loaded. */
  readonly onNearEnd: () => void
  /** What stands under the last row. */
  readonly ending: ReactNode
}

/** As high as the row is drawn in table.css, in pixels. */
const rowHeight = 38
const selectWidth = 40

/**
 * Entries as a table that draws only the rows in view, so that thousands scroll as easily as ten. The keys j and k move the
 * focus from row to row, Enter opens, x selects. The first column is the link to the entry.
 */
export function EntryTable({
  label,
  columns,
  entries,
  sort,
  onSort,
  selection,
  onNearEnd,
  ending,
}: EntryTableProps) {
  const w = useDeskWords()
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const toggle = (id: string) => {
    if (!selection) return
    const next = new Set(selection.ids)
    if (!next.delete(id)) next.add(id)
    selection.onChange(next)
  }
  useRowKeys(frame, entries, (index) => virtual.scrollToIndex(index), toggle)
  const rows = virtual.getVirtualItems()
  const lastRow = rows[rows.length - 1]
  const last = lastRow?.index ?? 0
  useEffect(() => {
    if (entries.length > 0 && last >= entries.length - 1) onNearEnd()
  }, [last, entries.length, onNearEnd])
  const above = rows[0]?.start ?? 0
  const below = virtual.getTotalSize() - (lastRow?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + column.width, selection ? selectWidth : 0)
  const allSelected =
    selection !== undefined &&
    entries.length > 0 &&
    entries.every((entry) => selection.ids.has(entry.id))
  return (
    <div className="table-frame" ref={frame} tabIndex={0} role="region" aria-label={label}>
      <table className="table" style={{ minWidth: width }} aria-rowcount={entries.length + 1}>
        <colgroup>
          {selection && <col style={{ width: selectWidth }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={w.list.selectAll}
                  checked={allSelected}
                  onChange={() =>
                    selection.onChange(new Set(allSelected ? [] : entries.map((entry) => entry.id)))
                  }
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {rows.map(({ index }) => {
            const entry = entries[index]
            if (!entry) return null
            return (
              <tr
                key={entry.id}
                data-index={index}
                aria-rowindex={index + 2}
                data-selected={selection?.ids.has(entry.id)}
              >
                {selection && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={w.list.select(entry.no)}
                      checked={selection.ids.has(entry.id)}
                      onChange={() => toggle(entry.id)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
                    {column.cell(entry)}
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
      <div className="table-ending">{ending}</div>
    </div>
  )
}

/** Stands for the rows out of view. */
const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" style={{ height }} />
)
