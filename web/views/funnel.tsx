import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterWire } from '../../engine/define/wire.ts'
import { api, type Query } from '../api.ts'
import { stateLabel } from '../definitions.ts'
import { Failure } from '../parts/failure.tsx'
import { Light } from '../parts/light.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { keys } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import './funnel.css'
import { ListLink } from './list-link.tsx'

interface FunnelProps {
  readonly register: RegisterWire
  readonly query: Query
}

/** A pathway as a table with bars: how many came to each station, how many stand there now, and which of them are late. */
export default function FunnelView({ register, query }: FunnelProps) {
  const { funnel, shared } = viewWords.use()
  useLanguage()
  const answer = useQuery({
    queryKey: keys.funnel(register.key, query),
    queryFn: ({ signal }) => api.funnel(register.key, query, signal),
    placeholderData: keepPreviousData,
  })
  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={6} />
  const { all, stations } = answer.data
  if (all === 0) return <p className="notice notice-empty">{funnel.none}</p>
  const percent = (n: number) => `${((n / all) * 100).toFixed(1)}%`
  return (
    <section className="panel">
      <p className="faint">{funnel.help}</p>
      <div
        className="table-scroll funnel"
        tabIndex={0}
        role="region"
        aria-label={funnel.label(say(register.label))}
      >
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{funnel.station}</th>
              <th scope="col" className="numeric">
                {funnel.reached}
              </th>
              <th scope="col">
                <span className="visually-hidden">{funnel.share}</span>
              </th>
              <th scope="col" className="numeric">
                {funnel.share}
              </th>
              <th scope="col">{funnel.here}</th>
            </tr>
          </thead>
          <tbody>
            {stations.map(({ state, reached, here, overdue }) => (
              <tr key={state}>
                <th scope="row">{stateLabel(register, state)}</th>
                <td className="numeric digits">{reached}</td>
                <td className="funnel-bar" aria-hidden="true">
                  <span style={{ width: percent(reached) }} />
                </td>
                <td className="numeric digits">{percent(reached)}</td>
                <td>
                  {here === 0 ? (
                    <span className="faint">0</span>
                  ) : (
                    <ListLink register={register.key} query={{ ...query, state }}>
                      {shared.count(here)}
                    </ListLink>
                  )}{' '}
                  {overdue > 0 && <Light colour="red" word={shared.overdueCount(overdue)} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
