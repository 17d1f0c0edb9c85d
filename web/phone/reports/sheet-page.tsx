import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { reportsWords } from '../../desk/reports/reports-words.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys } from '../../queries.ts'
import { addMonths } from '../../views/calendar-days.ts'
import { lengthOf, spanBefore, type Span } from '../../views/figures-period.ts'
import { useLanguage } from '../../words/index.ts'
import { Page } from '../page.tsx'
import { go } from '../place.ts'
import { phoneWords } from '../words.ts'
import { SheetRows } from './sheet-rows.tsx'

interface SheetPageProps extends Span {
  /** programme.report */
  readonly report: string
}

/** A report sheet as it stands, over a stretch whose neighbours are one press away. */
export default function SheetPage({ report, from, to }: SheetPageProps) {
  const { reports: w } = phoneWords.use()
  const desk = reportsWords.use()
  const lang = useLanguage()
  const query = { report, from, to }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.sheet(query),
    queryFn: ({ signal }) => api.sheet(query, signal),
  })
  const months = lengthOf(query)
  // The way back leads to the list, not through every period that was looked at.
  const show = (span: Span) => go({ at: 'sheet', report, from: span.from, to: span.to }, true)
  return (
    <Page title={data?.title[lang] ?? w.title} inner>
      <div className="phone-sheet-period">
        <button type="button" className="button" onClick={() => show(spanBefore(query))}>
          {desk.earlier}
        </button>
        <b>{data?.period[lang] ?? (from === to ? from : `${from} – ${to}`)}</b>
        <button
          type="button"
          className="button"
          onClick={() => show({ from: addMonths(from, months), to: addMonths(to, months) })}
        >
          {desk.later}
        </button>
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {data && <SheetRows sheet={data} excel={api.sheetAddress(query, lang)} />}
    </Page>
  )
}
