import { useQuery } from '@tanstack/react-query'
import type { JobsWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { formatMoment } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { keys } from '../queries.ts'
import { useDeskWords } from '../words/desk.ts'
import type { DeskWords } from '../words/desk-zh.ts'
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

type Run = JobsWire['recent'][number]

/** A run that found nothing to do: "told 0". There is one a minute of every kind, and they say only that all is well. */
const isIdle = (run: Run) => run.outcome === 'done' && /\b0$/.test(run.detail)

function Recent({ recent }: { readonly recent: JobsWire['recent'] }) {
  const { jobs: w } = useDeskWords()
  const name = useTaskName()
  const busy = recent.filter((run) => !isIdle(run))
  const idle = recent.length - busy.length
  return (
    <section className="panel">
      <h2>{w.recent}</h2>
      {recent.length === 0 && <p className="faint">{w.recentNone}</p>}
      {idle > 0 && <p className="faint">{w.idle(idle)}</p>}
      {busy.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={w.recent}>
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
              {busy.map((run, index) => (
                <tr key={`${run.at}-${index}`} data-ok={run.outcome === 'done'}>
                  <th scope="row">{name(run.task)}</th>
                  <td className="digits">{formatMoment(run.at)}</td>
                  <td>{run.outcome === 'done' ? `✓ ${w.done}` : `✕ ${w.failed}`}</td>
                  <td>{doneText(run, w)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** How much a run did, in words; what failed stays as the server wrote it, for whoever mends it. */
function doneText({ outcome, detail }: Run, w: DeskWords['jobs']): string {
  const n = outcome === 'done' ? /(\d+)$/.exec(detail)?.[1] : undefined
  return n === undefined ? detail : w.count(n)
}
