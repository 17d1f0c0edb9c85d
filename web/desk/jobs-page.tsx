import { useQuery } from '@tanstack/react-query'
import type { JobsWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { formatMoment } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { keys } from '../queries.ts'
import { useDeskWords } from '../words/desk.ts'
import { PageHead } from './page.tsx'

/** How often the page looks again, in milliseconds: jobs make no events of their own. */
const lookAgainMs = 5_000

/** What the system does in the background, what failed and why. */
export function JobsPage() {
  const { jobs: w } = useDeskWords()
  const answer = useQuery({
    queryKey: keys.jobs,
    queryFn: ({ signal }) => api.jobs(signal),
    refetchInterval: lookAgainMs,
  })
  return (
    <>
      <PageHead title={w.title} beside={<p className="faint page-about">{w.help}</p>} />
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data && <Waiting jobs={answer.data.jobs} />}
      {answer.data && <Recent recent={answer.data.recent} />}
    </>
  )
}

/** A task by its name in words, where it has one. */
function useTaskName(): (task: string) => string {
  const { jobs: w } = useDeskWords()
  return (task) => w.tasks[task] ?? task
}

function Waiting({ jobs }: { readonly jobs: JobsWire['jobs'] }) {
  const { jobs: w } = useDeskWords()
  const name = useTaskName()
  return (
    <section className="panel">
      <h2>{w.queue}</h2>
      {jobs.length === 0 ? (
        <p className="faint">{w.none}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.task}</th>
              <th scope="col">{w.status}</th>
              <th scope="col" className="numeric">
                {w.attempts}
              </th>
              <th scope="col">{w.runAt}</th>
              <th scope="col">{w.error}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.id}>
                <th scope="row">{name(job.task)}</th>
                <td>{job.status === 'failed' ? `✕ ${w.failed}` : w[job.status]}</td>
                <td className="numeric digits">{job.attempts}</td>
                <td className="digits">{formatMoment(job.runAt)}</td>
                <td>{job.error}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Recent({ recent }: { readonly recent: JobsWire['recent'] }) {
  const { jobs: w } = useDeskWords()
  const name = useTaskName()
  return (
    <section className="panel">
      <h2>{w.recent}</h2>
      {recent.length === 0 ? (
        <p className="faint">{w.recentNone}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.task}</th>
              <th scope="col">{w.at}</th>
              <th scope="col">{w.outcome}</th>
              <th scope="col">{w.detail}</th>
            </tr>
          </thead>
          <tbody>
            {recent.map((one, index) => (
              <tr key={`${one.at}-${index}`}>
                <th scope="row">{name(one.task)}</th>
                <td className="digits">{formatMoment(one.at)}</td>
                <td>{one.outcome === 'done' ? `✓ ${w.done}` : `✕ ${w.failed}`}</td>
                <td>{one.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
