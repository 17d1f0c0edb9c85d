import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MatrixWire, RegisterWire } from '../../engine/define/wire.ts'
import { api, type Query } from '../api.ts'
import { stateLabel, unitName } from '../definitions.ts'
import { registerParams } from '../desk/register-params.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { keys, useDefinitions } from '../queries.ts'
import { useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import './matrix.css'

interface MatrixViewProps {
  readonly register: RegisterWire
  readonly query: Query
}
type Column = MatrixWire['columns'][number]
type Cell = NonNullable<MatrixWire['rows'][number]['cells'][number]>

/** What every unit owes, document by document: who has filed, who is late, who was sent back. Every cell opens its entry. */
export default function MatrixView({ register, query }: MatrixViewProps) {
  const { matrix } = viewWords.use()
  const lang = useLanguage()
  const definitions = useDefinitions()
  const answer = useQuery({
    queryKey: keys.matrix(register.key, query),
    queryFn: ({ signal }) => api.matrix(register.key, query, signal),
    placeholderData: keepPreviousData,
  })
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={10} />
  const { columns, rows, more } = answer.data
  const period = (column: Column) =>
    column.period ? (lang === 'en' && column.period.labelEn) || column.period.label : ''
  return (
    <div className="matrix-view">
      {more && <p className="faint">{matrix.more}</p>}
      {/* The frame scrolls sideways by keyboard, too. */}
      <div className="matrix-frame" role="region" aria-label={matrix.label} tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">{matrix.label}</caption>
          <thead>
            <tr>
              <th scope="col">{matrix.unit}</th>
              {columns.map((column) => (
                <th key={`${column.document} ${column.dueOn} ${period(column)}`} scope="col">
                  {column.document}
                  <small>{period(column)}</small>
                  <small>{matrix.due(column.dueOn)}</small>
                </th>
              ))}
              <th scope="col">{matrix.complete}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, cells, accepted, owed }) => (
              <tr key={unit}>
                <th scope="row">{unitName(definitions, unit)}</th>
                {cells.map((cell, at) => (
                  <td key={cell?.id ?? at}>
                    {cell ? <CellLink register={register} cell={cell} /> : '—'}
                  </td>
                ))}
                <td className="matrix-number">{`${accepted} / ${owed}`}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{matrix.complete}</th>
              {columns.map((column) => (
                <td
                  key={`${column.document} ${column.dueOn} ${period(column)}`}
                  className="matrix-number"
                >
                  {`${column.accepted} / ${column.owed}`}
                </td>
              ))}
              <td className="matrix-number">
                {`${sum(rows.map((row) => row.accepted))} / ${sum(rows.map((row) => row.owed))}`}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)

/** The state in words with a sign before it: never by colour alone. */
function CellLink({ register, cell }: { readonly register: RegisterWire; readonly cell: Cell }) {
  const { matrix } = viewWords.use()
  const look = cell.overdue ? 'overdue' : cell.state
  return (
    <Link
      className="matrix-cell"
      data-state={look}
      to="/r/$programme/$register/$id"
      params={{ ...registerParams(register.key), id: cell.id }}
    >
      {cell.overdue ? matrix.overdue : stateLabel(register, cell.state)}
    </Link>
  )
}
