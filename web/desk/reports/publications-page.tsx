import { Link } from '@tanstack/react-router'
import type { PublicationHeadWire } from '../../../engine/define/wire.ts'
import { formatMoment } from '../../format.ts'
import { Light } from '../../parts/light.tsx'
import { Pages } from '../../parts/pages.tsx'
import { Empty } from '../../parts/quiet.tsx'
import { usePublications } from '../../queries.ts'
import { say } from '../../words/index.ts'
import { PageHead } from '../page.tsx'
import { reportsWords } from './reports-words.ts'
import './sheet.css'

/** What was published, the newest first. */
export function PublicationsPage() {
  const w = reportsWords.use()
  const answer = usePublications()
  return (
    <>
      <PageHead title={w.list.title} beside={<p className="faint page-about">{w.list.help}</p>}>
        <Link className="button" to="/reports">
          {w.title}
        </Link>
      </PageHead>
      <Pages answer={answer}>
        {(pages) => {
          const found = pages.flatMap(({ publications }) => publications)
          // What may not be seen leaves empty pages in between.
          if (found.length === 0 && pages[pages.length - 1]?.next) return null
          return found.length > 0 ? (
            <section className="panel">
              <Publications found={found} />
            </section>
          ) : (
            <Empty title={w.list.none} help={w.list.noneHelp}>
              <Link className="button" to="/reports">
                {w.title}
              </Link>
            </Empty>
          )
        }}
      </Pages>
    </>
  )
}

function Publications({ found }: { readonly found: readonly PublicationHeadWire[] }) {
  const w = reportsWords.use()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={w.list.title}>
      <table className="plain-table publications">
        <thead>
          <tr>
            <th scope="col">{w.list.name}</th>
            <th scope="col">{w.list.moved}</th>
            <th scope="col">{w.list.by}</th>
            <th scope="col">{w.list.at}</th>
            <th scope="col" className="numeric">
              {w.list.figures}
            </th>
            <th scope="col">{w.list.state}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/publications/$id" params={{ id: one.id }}>
                  {one.title}
                </Link>
                {one.revises !== null && <span className="faint"> · {w.list.revision}</span>}
              </td>
              <td>
                {one.moved === 0 ? (
                  <span className="faint">{w.list.unmoved}</span>
                ) : (
                  <Link to="/publications/$id" params={{ id: one.id }}>
                    <Light colour="yellow" word={w.list.movedOf(one.moved)} />
                  </Link>
                )}
              </td>
              <td>{say(one.person)}</td>
              <td className="digits">{formatMoment(one.at)}</td>
              <td className="numeric digits">{one.figures}</td>
              <td>{one.revisedBy === null ? w.list.stands : w.list.replaced}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
