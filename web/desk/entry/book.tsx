import './book.css'
import { useQueries } from '@tanstack/react-query'
import type { EntryWire, RegisterWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { fieldOf, type Definitions } from '../../definitions.ts'
import { EntryLink } from '../../fields/parts/entry-link.tsx'
import { entryTitle } from '../../fields/parts/entry-title.ts'
import { dayOfMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys, useHistory } from '../../queries.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { bookLines, type BookLine } from './book-lines.ts'

interface BookProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly entry: EntryWire
}

/** The most lines that are shown: the latest. The API names no more entries in one answer. */
const mostLines = 200

/** The ledger of an account: what came in, what went out and what was left, line by line, each with the entry behind it. */
export function Book({ register, definitions, entry }: BookProps) {
  const w = useWords()
  const answer = useHistory(register.key, entry.id)
  if (!register.book) return null
  const lines = bookLines(register.book, answer.data?.items ?? []).slice(-mostLines)
  return (
    <section className="panel">
      <h2>{w.book.title}</h2>
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && lines.length === 0 && <p className="faint">{w.book.none}</p>}
      {lines.length > 0 && (
        <BookTable {...{ register, definitions, lines }} left={register.book.left} />
      )}
    </section>
  )
}

/** The titles of the entries that moved the money, by id; one question for each register. */
function useTitles(lines: readonly BookLine[], definitions: Definitions) {
  const lang = useLanguage()
  const named = lines.flatMap(({ of }) => of ?? [])
  const asked = [...new Set(named.map(({ register }) => register))]
    .filter((key) => definitions.registers.has(key))
    .map((key) => {
      const ids = named.filter(({ register }) => register === key).map(({ id }) => id)
      return [key, { ids: ids.join(','), limit: '200' }] as const
    })
  const answers = useQueries({
    queries: asked.map(([key, query]) => ({
      queryKey: keys.list(key, { ...query, for: 'titles' }),
      queryFn: ({ signal }: { signal: AbortSignal }) => api.list(key, query, signal),
    })),
  })
  const entries = answers.flatMap(({ data }) => data?.entries ?? [])
  return new Map(
    entries.map((one) => {
      const of = definitions.registers.get(one.register)
      return [one.id, of ? `${one.no} ${entryTitle(one, of, definitions, lang)}` : one.no]
    }),
  )
}

/** An amount to the cent with both its digits, so that a column can be read down and added up. */
const amountOf = (value: number, isMoney: boolean): string => {
  const [whole = '', cents] = (isMoney ? (value / 100).toFixed(2) : String(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return cents === undefined ? grouped : `${grouped}.${cents}`
}

function BookTable({
  register,
  definitions,
  lines,
  left,
}: Omit<BookProps, 'entry'> & { readonly lines: readonly BookLine[]; readonly left: string }) {
  const w = useWords()
  const titles = useTitles(lines, definitions)
  const isMoney = fieldOf(register, left)?.kind === 'money'
  const { book } = w
  const unit = isMoney ? `（${w.money.yuan}）` : ''
  const columns = ['comesIn', 'goesOut', 'left'] as const
  // What moved nothing stays empty; what is left is always said.
  const shown = (line: BookLine, column: (typeof columns)[number]): string =>
    line[column] === 0 && column !== 'left' ? '' : amountOf(line[column], isMoney)
  return (
    <div className="book-scroll" tabIndex={0} role="region" aria-label={w.book.title}>
      <table className="book">
        <thead>
          <tr>
            <th scope="col">{w.book.day}</th>
            <th scope="col">{w.book.entry}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="numeric">
                {book[column]}
                {unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lines].reverse().map((line) => (
            <tr key={line.id}>
              <td className="digits book-day">{dayOfMoment(line.at)}</td>
              <th scope="row">
                {line.of && titles.has(line.of.id) ? (
                  <EntryLink {...line.of}>{titles.get(line.of.id)}</EntryLink>
                ) : (
                  '—'
                )}
              </th>
              {columns.map((column) => (
                <td key={column} className="numeric digits" data-label={book[column]}>
                  {shown(line, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
