import { Link } from '@tanstack/react-router'
import type { EntryWire, FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { isEmpty } from '../../form/act-model.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useList } from '../../queries.ts'
import { say, useLanguage, useWords } from '../../words/index.ts'
import { registerParams } from '../register-params.ts'
import { EntryLink } from '../table/entry-link.tsx'
import { summed, sumOf } from './line-sums.ts'

interface LinesProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly entry: EntryWire
}

/** The most lines the page shows at once; the rest is a press away. The API gives no more in one answer. */
const mostLines = 200

/** The lines of an entry, a table for each register whose entries are lines of this one. */
export const Lines = ({ register, definitions, entry }: LinesProps) => (
  <>
    {register.lines.map((key) => {
      const line = definitions.registers.get(key)
      return line && <LineTable key={key} line={line} definitions={definitions} entry={entry} />
    })}
  </>
)

function LineTable({
  line,
  definitions,
  entry,
}: {
  readonly line: RegisterWire
  readonly definitions: Definitions
  readonly entry: EntryWire
}) {
  const w = useWords()
  const by = line.lineOf ?? ''
  const query = { [by]: entry.id, sort: 'no', limit: String(mostLines) }
  const answer = useList(line.key, query)
  const entries = answer.data?.pages.flatMap((page) => page.entries) ?? []
  // Lines are there to be counted, so every number shows, whatever the register's own list leaves out.
  const fields = line.fields.filter(
    (field) => field.name !== by && (line.list.includes(field.name) || summed.has(field.kind)),
  )
  const params = registerParams(line.key)
  // Lines that nobody has written and the reader cannot write would only be an empty box.
  if (!line.create && answer.data && entries.length === 0) return null
  return (
    <section className="panel">
      <h2>
        {say(line.label)}
        {line.create && (
          <Link
            className="button"
            to="/r/$programme/$register/new"
            params={params}
            search={{ [by]: entry.id }}
          >
            {say(line.create.label)}
          </Link>
        )}
      </h2>
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={3} />}
      {answer.data && entries.length === 0 && <p className="faint">{w.entry.noLines}</p>}
      {entries.length > 0 && (
        <LineRows line={line} fields={fields} entries={entries} definitions={definitions} />
      )}
      {answer.hasNextPage && (
        <Link to="/r/$programme/$register" params={params} search={{ [by]: entry.id }}>
          {w.entry.linesMore}
        </Link>
      )}
    </section>
  )
}

interface RowsProps {
  readonly line: RegisterWire
  readonly fields: readonly FieldWire[]
  readonly entries: readonly EntryWire[]
  readonly definitions: Definitions
}

function LineRows({ line, fields, entries, definitions }: RowsProps) {
  const w = useWords()
  const lang = useLanguage()
  const sums = fields.map((field) => sumOf(field, entries))
  const text = (field: FieldWire, entry: EntryWire, value = entry.values[field.name] ?? null) =>
    value === null ? '—' : fieldView(field.kind).asText(value, field, entry, definitions, lang)
  const first = entries[0]
  // Nothing given is not nought: nobody has counted yet.
  const someGiven = (field: FieldWire) =>
    entries.some((entry) => !isEmpty(entry.values[field.name]))
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say(line.label)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.entry.number}</th>
            {fields.map((field, index) => (
              <th
                scope="col"
                key={field.name}
                className={sums[index] === undefined ? undefined : 'numeric'}
              >
                {say(field.label)}
              </th>
            ))}
            <th scope="col">{w.entry.state}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <EntryLink entry={entry} className="digits">
                  {entry.no}
                </EntryLink>
              </th>
              {fields.map((field, index) => (
                <td
                  key={field.name}
                  className={sums[index] === undefined ? undefined : 'numeric digits'}
                >
                  {text(field, entry)}
                </td>
              ))}
              <td>
                <StateTag register={line} state={entry.state} />
              </td>
            </tr>
          ))}
        </tbody>
        {first && sums.some((sum) => sum !== undefined) && (
          <tfoot>
            <tr>
              <th scope="row">{w.entry.sum}</th>
              {fields.map((field, index) => (
                <td key={field.name} className="numeric digits">
                  {sums[index] === undefined
                    ? ''
                    : text(field, first, someGiven(field) ? sums[index] : null)}
                </td>
              ))}
              <td>{w.entry.lineCount(entries.length)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
