import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { keys } from '../queries.ts'
import { useDeskWords } from '../words/desk.ts'
import { PageHead } from './page.tsx'

/** What this is, which versions run, and what it does not do to the people who use it. */
export function AboutPage() {
  const { about: w } = useDeskWords()
  const answer = useQuery({ queryKey: keys.health, queryFn: ({ signal }) => api.health(signal) })
  const health = answer.data
  const versions = health
    ? { Taizhang: health.version, 'Node.js': health.node, PostgreSQL: health.database }
    : {}
  return (
    <>
      <PageHead title={w.title} />
      <section className="panel prose">
        <p>{w.text}</p>
        <h2>{w.privacyTitle}</h2>
        <p>{w.privacy}</p>
        <h2>{w.browser}</h2>
        <p>{w.browserHelp}</p>
        <h2>{w.filing}</h2>
        <p>{answer.data?.filing ?? w.filingNone}</p>
        <h2>{w.versions}</h2>
        {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.isPending && <Skeleton lines={2} />}
        <dl className="versions">
          {Object.entries(versions).map(([name, version]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="digits">{version}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
