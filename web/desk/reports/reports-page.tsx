import { Link } from '@tanstack/react-router'
import { Empty } from '../../parts/quiet.tsx'
import { useDefinitions } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { PageHead } from '../page.tsx'
import { lastPeriod } from './report-period.ts'
import { reportsWords } from './reports-words.ts'
import './sheet.css'

/** The report sheets of every programme, and the way to make one of one's own. */
export function ReportsPage() {
  const w = reportsWords.use()
  useLanguage()
  const { programmes } = useDefinitions()
  const groups = programmes.filter(({ reports }) => reports.length > 0)
  const hasFigures = programmes.some(({ indicators }) => indicators.length > 0)
  return (
    <>
      <PageHead title={w.title} beside={<p className="faint page-about">{w.help}</p>}>
        <Link className="button" to="/publications">
          {w.publications}
        </Link>
      </PageHead>
      {groups.length === 0 && !hasFigures && <Empty title={w.none} />}
      <div className="report-groups">
        {groups.map(({ programme, label, reports }) => (
          <section key={programme} className="panel">
            <h2>{say(label)}</h2>
            <ul>
              {reports.map((report) => (
                <li key={report.key}>
                  <Link to="/sheet" search={{ report: report.key, ...lastPeriod(report.each) }}>
                    {say(report.label)}
                  </Link>{' '}
                  <span className="faint">{w.each[report.each]}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {hasFigures && (
          <section className="panel">
            <h2>{w.mine}</h2>
            <p className="faint">{w.mineHelp}</p>
            <Link className="button" to="/sheet">
              {w.make}
            </Link>
          </section>
        )}
      </div>
    </>
  )
}
