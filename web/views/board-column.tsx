import type { BoardWire, FieldWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { fieldOf, stateLabel } from '../definitions.ts'
import { formatNumber, formatSum } from '../format.ts'
import { withUnit } from '../fields/integer.tsx'
import { Light } from '../parts/light.tsx'
import { viewWords } from '../words/views.ts'
import { EntryCard } from './board-card.tsx'
import { BoardMenu } from './board-menu.tsx'
import { ListLink } from './list-link.tsx'

const amountText = (field: FieldWire, value: number): string =>
  field.kind === 'money' ? formatSum(value) : withUnit(formatNumber(value), field)

interface ColumnProps {
  readonly register: RegisterWire
  readonly column: BoardWire['columns'][number]
  readonly query: Query
}

/** The entries in one state: how many, how many of them overdue, the most urgent as cards, all of them behind a link. */
export function BoardColumn({ register, column, query }: ColumnProps) {
  const { board, shared } = viewWords.use()
  const label = stateLabel(register, column.state)
  const worth = register.worth === undefined ? undefined : fieldOf(register, register.worth)
  return (
    <section
      className="board-column"
      data-empty={column.n === 0}
      aria-label={`${label} ${shared.count(column.n)}`}
    >
      <header>
        <h2>{label}</h2>
        <span>{shared.count(column.n)}</span>
        {worth && column.n > 0 && (
          <span className="digits faint">{amountText(worth, column.worth ?? 0)}</span>
        )}
        {column.overdue > 0 && <Light colour="red" word={shared.overdueCount(column.overdue)} />}
      </header>
      {column.n === 0 && <p className="faint">{board.columnNone}</p>}
      <ol>
        {column.entries.map((entry) => (
          <li key={entry.id}>
            <EntryCard register={register} entry={entry}>
              <BoardMenu register={register} entry={entry} />
            </EntryCard>
          </li>
        ))}
      </ol>
      {column.n > 0 && (
        <footer>
          {column.n > column.entries.length && (
            <span className="faint">{board.shown(column.entries.length, column.n)}</span>
          )}
          <ListLink register={register.key} query={{ ...query, state: column.state }}>
            {shared.openList}
          </ListLink>
        </footer>
      )}
    </section>
  )
}
