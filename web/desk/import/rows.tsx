import { Fragment, useState } from 'react'
import type {
  ImportColumnWire,
  ImportPlanWire,
  ImportPreviewWire,
  ImportRowWire,
  RegisterWire,
} from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { say } from '../../words/index.ts'
import { useImportRows } from './import-queries.ts'
import { importWords } from './import-words.ts'

type Kind = ImportRowWire['kind']
const kinds = ['refused', 'new', 'changed', 'unchanged'] as const
const signs: Readonly<Record<Kind, string>> = {
  new: '＋',
  changed: '↻',
  unchanged: '＝',
  refused: '✕',
}

interface RowsProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly id: string
  readonly preview: ImportPreviewWire
  readonly onPlan: (plan: ImportPlanWire) => void
}

/** What becomes of each row, the reasons beside the cells. */
export function Rows(props: RowsProps) {
  const { register, id, preview } = props
  const w = importWords.use()
  const { counts, plan } = preview
  const [kind, setKind] = useState<Kind | ''>(counts.refused > 0 ? 'refused' : '')
  const answer = useImportRows(register.key, id, JSON.stringify([plan, counts]), kind)
  const rows = answer.data?.pages.flatMap((page) => page.rows)
  const all = counts.new + counts.changed + counts.unchanged + counts.refused
  const shown = preview.columns.filter(({ index }) => plan.columns[String(index)] !== undefined)
  return (
    <section className="panel">
      <h2>{w.rows}</h2>
      <div className="tabs" role="group" aria-label={w.rows}>
        <button type="button" aria-pressed={kind === ''} onClick={() => setKind('')}>
          {w.all}
          <span className="tab-count">{all}</span>
        </button>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {signs[one]} {w.kinds2[one]}
            <span className="tab-count">{counts[one]}</span>
          </button>
        ))}
      </div>
      {answer.error && !rows && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={6} />}
      {rows && rows.length > 0 && (
        <div className="table-scroll import-rows" tabIndex={0} role="region" aria-label={w.rows}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.line}</th>
                <th scope="col">{w.verdict}</th>
                {shown.map((column) => (
                  <th key={column.index} scope="col">
                    {fieldLabel(register, plan, column) ?? column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.line} {...props} row={row} columns={shown} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {w.more}
        </button>
      )}
      <Passed preview={preview} />
    </section>
  )
}

function fieldLabel(register: RegisterWire, plan: ImportPlanWire, { index }: ImportColumnWire) {
  const name = plan.columns[String(index)]
  const field = register.fields.find((one) => one.name === name)
  return field && say(field.label)
}

/** Kinds whose words can be told the meaning of. */
const nameKinds = new Set(['unit', 'ref', 'self', 'person', 'post'])

function Row({
  register,
  definitions,
  preview,
  onPlan,
  row,
  columns,
}: RowsProps & { readonly row: ImportRowWire; readonly columns: readonly ImportColumnWire[] }) {
  const w = importWords.use()
  const { plan } = preview
  const whole = row.faults.filter(
    ({ column }) => column === null || !columns.some(({ index }) => index === column),
  )
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className="digits">
        {row.line}
        {row.hidden && <span className="faint"> {w.hiddenRow}</span>}
      </th>
      <td className="verdict">
        {signs[row.kind]} {w.kinds2[row.kind]}
        {row.entry && <span className="digits faint"> {row.entry.no}</span>}
        {row.near.map(({ id, no, title }) => (
          <span key={id} className="cell-near">
            {w.near(`${no} ${title}`)}
          </span>
        ))}
        {whole.map(({ text }) => (
          <span key={text} className="cell-fault">
            {text}
          </span>
        ))}
      </td>
      {columns.map(({ index }) => {
        const name = plan.columns[String(index)] ?? ''
        const field = register.fields.find((one) => one.name === name)
        const faults = row.faults.filter(({ column }) => column === index)
        const change = row.changes.find((one) => one.field === name)
        const text = row.cells[String(index)] ?? ''
        const reads = row.reads[String(index)]
        return (
          <td key={index} data-fault={faults.length > 0} data-changed={change !== undefined}>
            {change ? w.becomes(change.was, change.becomes) : text}
            {!change && reads !== undefined && reads !== '' && (
              <span className="faint cell-reads">{w.reads(reads)}</span>
            )}
            {faults.map((fault) => (
              <Fragment key={fault.text}>
                <span className="cell-fault">{fault.text}</span>
                {field && nameKinds.has(field.kind) && text !== '' && (
                  <PointOut
                    register={register}
                    definitions={definitions}
                    field={field}
                    word={text}
                    onSaid={(meaning) => {
                      const said = { ...plan.said, [name]: { ...plan.said[name], [text]: meaning } }
                      onPlan({ ...plan, said })
                    }}
                  />
                )}
              </Fragment>
            ))}
          </td>
        )
      })}
    </tr>
  )
}

/** Says what a word of the file means; all rows that hold it are judged anew. */
function PointOut({
  register,
  definitions,
  field,
  word,
  onSaid,
}: {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly field: RegisterWire['fields'][number]
  readonly word: string
  readonly onSaid: (id: string) => void
}) {
  const w = importWords.use()
  const [open, setOpen] = useState(false)
  const { Input } = fieldView(field.kind)
  const id = `said-${field.name}-${word}`
  if (!open)
    return (
      <button type="button" className="button button-plain" onClick={() => setOpen(true)}>
        {w.pointOut}
      </button>
    )
  return (
    <span className="point-out">
      <span className="faint" id={`${id}-label`}>
        {w.pointOutTitle(word)}
      </span>
      <Input
        field={field}
        value={null}
        id={id}
        context={{ register, definitions }}
        onChange={(value) => typeof value === 'string' && value !== '' && onSaid(value)}
      />
    </span>
  )
}

function Passed({ preview }: { readonly preview: ImportPreviewWire }) {
  const w = importWords.use()
  const { passed } = preview
  if (passed.length === 0) return null
  return (
    <details className="import-passed">
      <summary>{w.passed(passed.length)}</summary>
      <ul>
        {passed.map(({ line, because }) => (
          <li key={line}>{w.passedLine(line, w.because[because])}</li>
        ))}
      </ul>
    </details>
  )
}
