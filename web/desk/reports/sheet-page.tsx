import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportSheetWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys, useDefinitions } from '../../queries.ts'
import { addMonths } from '../../views/calendar-days.ts'
import { between, lengthOf, spanBefore, type Span } from '../../views/figures-period.ts'
import { say, useLanguage } from '../../words/index.ts'
import { PageHead } from '../page.tsx'
import { searchWords, type SearchWords } from '../search-words.ts'
import { Month } from './month.tsx'
import { PublishForm } from './publish-form.tsx'
import { reportsWords } from './reports-words.ts'
import { SheetActs } from './sheet-acts.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SheetPaper } from './sheet-paper.tsx'

/** Words of the address that only the screen needs. */
const asked = (words: SearchWords): SearchWords =>
  Object.fromEntries(Object.entries(words).filter(([word]) => !word.startsWith('_')))

/** One report sheet as it stands: of a programme, or put together here. The address says which, so it can be sent and kept. */
export function SheetPage() {
  const w = reportsWords.use()
  const lang = useLanguage()
  const words = useSearch({ from: '/desk/sheet' })
  const query = asked(words)
  const isWhole = 'report' in query || ('title' in query && 'indicators' in query)
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.sheet(query),
    queryFn: ({ signal }) => api.sheet(query, signal),
    enabled: isWhole,
  })
  const isOwn = !('report' in query)
  const title = data?.title[lang] ?? (isOwn ? w.mine : w.title)
  return (
    <div className="sheet-page">
      <PageHead title={data ? `${title} ${data.period[lang]}` : title}>
        {data && (
          <SheetActs
            excel={api.sheetAddress(query, lang)}
            circular={
              <Link className="button" to="/circular" search={query}>
                {w.circular}
              </Link>
            }
          />
        )}
      </PageHead>
      {isOwn ? (
        <SheetForm key={JSON.stringify(query)} asked={query} />
      ) : (
        <PeriodPicker words={words} />
      )}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isWhole && isPending && <Skeleton lines={10} />}
      {data && <Sheet sheet={data} />}
    </div>
  )
}

/** The months that a report is of; its neighbours are one press away. */
function PeriodPicker({ words }: { readonly words: SearchWords }) {
  const w = reportsWords.use()
  const navigate = useNavigate()
  const { from = '', to = '' } = words
  const go = (span: Span) =>
    void navigate({ to: '/sheet', search: searchWords({ ...words, ...span }) })
  const span = { from, to }
  const before = spanBefore(span)
  const after = { from: addMonths(from, lengthOf(span)), to: addMonths(to, lengthOf(span)) }
  return (
    <div className="sheet-pickers">
      <button type="button" className="button" onClick={() => go(before)}>
        {w.earlier}
      </button>
      <Month label={w.from} value={from} onChange={(month) => go(between(month, to))} />
      <Month label={w.to} value={to} onChange={(month) => go(between(from, month))} />
      <button type="button" className="button" onClick={() => go(after)}>
        {w.later}
      </button>
    </div>
  )
}

/** The sheet with the ways from its numbers to their entries, and its publication. */
function Sheet({ sheet }: { readonly sheet: ReportSheetWire }) {
  const w = reportsWords.use()
  const lang = useLanguage()
  const { programmes, publishes } = useDefinitions()
  const report = programmes
    .flatMap(({ reports }) => reports)
    .find(({ key }) => key === sheet.report)
  const mayPublish = report ? report.mayPublish : publishes
  const [open, setOpen] = useState(false)
  return (
    <>
      <SheetPaper sheet={sheet} opens="entries" />
      {mayPublish && !open && (
        <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
          {w.publish}
        </button>
      )}
      {mayPublish && open && (
        <PublishForm
          asked={sheet.asked}
          title={report ? `${say(report.label)} ${sheet.period[lang]}` : sheet.title[lang]}
        />
      )}
    </>
  )
}
