import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PublicationWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { PageHead } from '../page.tsx'
import { PublishForm } from './publish-form.tsx'
import { PublishedFigures, RevisedFigures } from './published-figures.tsx'
import { reportsWords } from './reports-words.ts'
import { SheetActs } from './sheet-acts.tsx'
import { SheetPaper } from './sheet-paper.tsx'

/** One publication: the sheet as it was, what has moved since and because of which entries, and every number with its proof. */
export function PublicationPage() {
  const { id } = useParams({ from: '/desk/publications/$id' })
  const { data, error, refetch } = useQuery({
    queryKey: keys.publication(id),
    queryFn: ({ signal }) => api.publication(id, signal),
    // What has moved since is asked of the ledger as it is now.
    staleTime: 0,
  })
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={10} />
  return <Publication key={id} publication={data} />
}

function Publication({ publication }: { readonly publication: PublicationWire }) {
  const w = reportsWords.use()
  const lang = useLanguage()
  const { id, title, sheet, figures, person, at, mayRevise, revisedBy } = publication
  const [revising, setRevising] = useState(false)
  const moved = figures.filter(({ revised }) => revised !== null)
  return (
    <div className="sheet-page">
      <PageHead
        title={title}
        beside={<p className="faint page-about">{w.publishedBy(say(person), formatMoment(at))}</p>}
      >
        <SheetActs
          excel={sheet && api.publishedAddress(id, lang)}
          circular={
            sheet && (
              <Link className="button" to="/circular" search={{ publication: id }}>
                {w.circular}
              </Link>
            )
          }
        />
      </PageHead>
      <Lineage publication={publication} />
      <p
        className={moved.length === 0 ? 'notice notice-done' : 'notice notice-warned'}
        role="status"
      >
        {moved.length === 0 ? w.one.same : w.one.moved(moved.length, figures.length)}
      </p>
      {!sheet && <p className="faint">{publication.report ? w.one.noSheetSeen : w.one.noSheet}</p>}
      {sheet && <SheetPaper sheet={sheet} opens={new Set(moved.map(({ place }) => place))} />}
      {moved.length > 0 && <RevisedFigures figures={moved} />}
      {sheet && mayRevise && revisedBy === null && moved.length > 0 && !revising && (
        <button type="button" className="button" onClick={() => setRevising(true)}>
          {w.revise}
        </button>
      )}
      {sheet && revising && (
        <PublishForm asked={sheet.asked} title={w.revisionOf(title)} revises={id} />
      )}
      <PublishedFigures figures={figures} />
    </div>
  )
}

/** The publication before and the one after, where a sheet was put right. */
function Lineage({
  publication: { revises, revisedBy },
}: {
  readonly publication: PublicationWire
}) {
  const w = reportsWords.use()
  const ways = [
    [revises, w.revisesThis],
    [revisedBy, w.revisedByThis],
  ] as const
  return ways.map(
    ([id, text]) =>
      id !== null && (
        <p key={id} className="notice">
          {text}{' '}
          <Link to="/publications/$id" params={{ id }}>
            {w.open}
          </Link>
        </p>
      ),
  )
}
