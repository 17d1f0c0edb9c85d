import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Empty, Skeleton } from '../parts/quiet.tsx'
import { keys, useDefinitions } from '../queries.ts'
import { say } from '../words/index.ts'
import { PageHead } from './page.tsx'
import { TargetCard } from './targets-card.tsx'
import { targetsWords } from './targets-words.ts'
import './targets.css'

/** Every target that the reader may see, programme by programme; /targets#programme.target goes to one of them. */
export function TargetsPage() {
  const w = targetsWords.use()
  const { programmes } = useDefinitions()
  const wanted = useLocation({ select: ({ hash }) => hash })
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.targets,
    queryFn: ({ signal }) => api.targets(signal),
    // Any entry may move a figure.
    staleTime: 0,
  })
  useEffect(() => {
    if (data && wanted !== '') document.getElementById(wanted)?.scrollIntoView()
  }, [data, wanted])
  const groups = programmes.flatMap((programme) => {
    const targets = data?.targets.filter((one) => one.programme === programme.programme) ?? []
    return targets.length === 0 ? [] : [{ programme, targets }]
  })
  return (
    <>
      <PageHead title={w.title} beside={<p className="faint page-about">{w.help}</p>} />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {data && groups.length === 0 && <Empty title={w.none} />}
      {groups.map(({ programme, targets }) => (
        <section key={programme.programme} className="target-group">
          <h2>{say(programme.label)}</h2>
          {targets.map((target) => (
            <TargetCard key={target.key} target={target} />
          ))}
        </section>
      ))}
    </>
  )
}
