import { lastPeriod } from '../../desk/reports/report-period.ts'
import { reportsWords } from '../../desk/reports/reports-words.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Light } from '../../parts/light.tsx'
import { MoreButton } from '../../parts/pages.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { useDefinitions, usePublications } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { Page } from '../page.tsx'
import { hrefOf } from '../place.ts'
import { phoneWords } from '../words.ts'

/** The report sheets that can be read, each on its last period that is over, and what was published. */
export default function ReportsPage() {
  const { reports: w } = phoneWords.use()
  const desk = reportsWords.use()
  const lang = useLanguage()
  const groups = useDefinitions().programmes.filter(({ reports }) => reports.length > 0)
  return (
    <Page title={w.title} inner>
      {groups.length === 0 && <p className="faint">{desk.none}</p>}
      {groups.map(({ programme, label, reports }) => (
        <section key={programme} className="phone-report-group">
          <h2>{say(label, lang)}</h2>
          <ul className="phone-links">
            {reports.map(({ key, label: of, each }) => (
              <li key={key}>
                <a href={hrefOf({ at: 'sheet', report: key, ...lastPeriod(each) })}>
                  {say(of, lang)} <span className="faint">{desk.each[each]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Published />
    </Page>
  )
}

function Published() {
  const desk = reportsWords.use()
  const lang = useLanguage()
  const answer = usePublications()
  const found = answer.data?.pages.flatMap(({ publications }) => publications) ?? []
  return (
    <section className="phone-report-group">
      <h2>{desk.list.title}</h2>
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={3} />}
      {answer.data && found.length === 0 && <p className="faint">{desk.list.none}</p>}
      {found.length > 0 && (
        <ul className="phone-links">
          {found.map(({ id, title, person, at, moved }) => (
            <li key={id}>
              <a href={hrefOf({ at: 'publication', id })}>
                {title}
                <span className="faint">
                  {desk.publishedBy(say(person, lang), formatMoment(at))}
                </span>
                {moved > 0 && <Light colour="yellow" word={desk.list.movedOf(moved)} />}
              </a>
            </li>
          ))}
        </ul>
      )}
      <MoreButton answer={answer} className="button phone-wide" />
    </section>
  )
}
