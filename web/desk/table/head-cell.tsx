import { useDeskWords } from '../../words/desk.ts'
import type { Column } from './entry-table.tsx'

interface HeadCellProps {
  readonly column: Column
  /** "due" or "-due". */
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}

/** The head of a column; a press sorts by it, a second one the other way round. */
export function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const w = useDeskWords()
  const by = column.sort
  const up = by !== undefined && sort === by
  const down = by !== undefined && sort === `-${by}`
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {by !== undefined && onSort ? (
        <button
          type="button"
          className="sort-button"
          title={w.list.sortBy(column.label)}
          onClick={() => onSort(up ? `-${by}` : by)}
        >
          {column.label}
          <span aria-hidden="true" className="sort-mark">
            {up ? '▲' : down ? '▼' : '↕'}
          </span>
        </button>
      ) : (
        column.label
      )}
    </th>
  )
}
