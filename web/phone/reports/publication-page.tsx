import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { reportsWords } from '../../desk/reports/reports-words.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { Page } from '../page.tsx'
import { phoneWords } from '../words.ts'
import { SheetRows } from './sheet-rows.tsx'

/** A sheet as it was published, and how many of its numbers are others now. */
export default function PublicationPage({ id }: { readonly id: string }) {
  const { reports: w } = phoneWords.use()
  const desk = reportsWords.use()
  const lang = useLanguage()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.publication(id),
    queryFn: ({ signal }) => api.publication(id, signal),
    // What has moved since is asked of the ledger as it is now.
    staleTime: 0,
  })
  const moved = data?.figures.filter(({ revised }) => revised !== null).length ?? 0
  return (
    <Page title={data?.title ?? w.title} inner>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {data && (
        <>
          <p className="faint">{desk.publishedBy(say(data.person, lang), formatMoment(data.at))}</p>
          <p className={moved === 0 ? 'notice notice-done' : 'notice notice-warned'} role="status">
            {moved === 0 ? desk.one.same : desk.one.moved(moved, data.figures.length)}
          </p>
          {data.sheet ? (
            <SheetRows sheet={data.sheet} excel={api.publishedAddress(id, lang)} />
          ) : (
            <p className="faint">{w.onTheDesk}</p>
          )}
        </>
      )}
    </Page>
  )
}
