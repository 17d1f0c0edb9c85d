import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ExportsWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { unitName } from '../definitions.ts'
import { formatNumber, formatMoment } from '../format.ts'
import { Pages } from '../parts/pages.tsx'
import { keys, useDefinitions } from '../queries.ts'
import { useDeskWords } from '../words/desk.ts'
import { say } from '../words/index.ts'
import { filterText, subjectLabel } from './list/filter-texts.ts'
import { filteredBy } from './list/list-query.ts'
import { PageHead } from './page.tsx'
import { registerParams } from './register-params.ts'
import { reportsWords } from './reports/reports-words.ts'

type Export = ExportsWire['exports'][number]

/** Who took which rows out of the ledger, the newest first. */
export function ExportsPage() {
  const { exports: w } = useDeskWords()
  const answer = useInfiniteQuery({
    queryKey: keys.exports,
    queryFn: ({ pageParam, signal }) => api.exports(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // An export makes no event of its own.
    staleTime: 0,
  })
  return (
    <>
      <PageHead title={w.title} beside={<p className="faint page-about">{w.help}</p>} />
      <Pages answer={answer}>
        {(pages) => {
          const lines = pages.flatMap((page) => page.exports)
          return (
            <section className="panel">
              {lines.length === 0 ? <p className="faint">{w.none}</p> : <Exports lines={lines} />}
            </section>
          )
        }}
      </Pages>
    </>
  )
}

function Exports({ lines }: { readonly lines: readonly Export[] }) {
  const { exports: w } = useDeskWords()
  const definitions = useDefinitions()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={w.title}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.at}</th>
            <th scope="col">{w.person}</th>
            <th scope="col">{w.unit}</th>
            <th scope="col">{w.register}</th>
            <th scope="col">{w.query}</th>
            <th scope="col" className="numeric">
              {w.rows}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="digits">{formatMoment(line.at)}</td>
              <td>{line.person ? say(line.person) : w.system}</td>
              <td>{line.unit && unitName(definitions, line.unit)}</td>
              <Exported line={line} />
              <td className="numeric digits">{formatNumber(line.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Which rows: the register as a way to the same list, and the words it was narrowed by. */
function Exported({ line }: { readonly line: Export }) {
  const words = useDeskWords()
  const { exports: w } = words
  const definitions = useDefinitions()
  const register = line.register === null ? undefined : definitions.registers.get(line.register)
  if (line.kind === 'sheet' && line.report !== null && line.query !== null)
    return <ExportedSheet report={line.report} query={line.query} />
  if (!register || line.query === null) {
    return (
      <>
        <td className="faint">{w.hidden}</td>
        <td>—</td>
      </>
    )
  }
  const { query } = line
  const view = register.views.find(({ name }) => name === query['view'])
  const said = [
    ...(view ? [say(view.label)] : []),
    ...filteredBy(query).map(
      (subject) =>
        `${subjectLabel(subject, register, words)} ${filterText(subject, query, register, definitions, words, {})}`,
    ),
  ]
  return (
    <>
      <td>
        <Link
          to="/r/$programme/$register"
          params={registerParams(register.key)}
          search={{ ...query }}
        >
          {say(register.label)}
        </Link>
      </td>
      <td>{said.length === 0 ? w.all : said.join(' · ')}</td>
    </>
  )
}

/** Which sheet: the way to its publication, or to the same sheet as it stands now. */
function ExportedSheet({
  report,
  query,
}: {
  readonly report: string
  readonly query: Readonly<Record<string, string>>
}) {
  const w = reportsWords.use()
  const { programmes } = useDefinitions()
  const defined = programmes.flatMap(({ reports }) => reports).find(({ key }) => key === report)
  const name = defined ? say(defined.label) : report
  const { publication, from = '', to = '' } = query
  return (
    <>
      <td>
        {w.exported}{' '}
        {publication === undefined ? (
          <Link to="/sheet" search={{ ...query }}>
            {name}
          </Link>
        ) : (
          <Link to="/publications/$id" params={{ id: publication }}>
            {name}
          </Link>
        )}
      </td>
      <td className="digits">
        {from === to ? from : `${from} – ${to}`}
        {publication !== undefined && ` · ${w.published}`}
      </td>
    </>
  )
}
