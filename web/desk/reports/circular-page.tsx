import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { ReportSheetWire } from '../../../engine/define/wire.ts'
import { cellText, sheetWords } from '../../../engine/define/sheet-words.ts'
import { api } from '../../api.ts'
import { dayOfMoment, proseDay } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { SyntheticZone } from '../../parts/origin.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { keys } from '../../queries.ts'
import { useLanguage } from '../../words/index.ts'
import { useWindowTitle } from '../page.tsx'
import { reportsWords } from './reports-words.ts'
import { PrintButton } from './sheet-acts.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetTable } from './sheet-paper.tsx'
import './sheet.css'
import './circular.css'

/** Reads the sheet that the address names: a publication's, or one as it stands. */
function useSheet(words: Readonly<Record<string, string>>) {
  const { publication, ...asked } = words
  return useQuery<{ readonly sheet: ReportSheetWire | null; readonly frozen: boolean }>({
    queryKey: keys.circular(words),
    queryFn: async ({ signal }) => {
      if (publication === undefined) return { sheet: await api.sheet(asked, signal), frozen: false }
      const { sheet } = await api.publication(publication, signal)
      return { sheet, frozen: true }
    },
  })
}

/**
 * A sheet as a circular (通报) in the geometry of GB/T 9704-2012: body of 156 × 225 mm, 22 lines of 28 characters, page numbers on the outer side. No
 * red head, document number or seal: those belong to the office that issues it. The text can be changed before it is printed.
 */
export function CircularPage() {
  const w = reportsWords.use()
  const words = useSearch({ from: '/circular' })
  const { data, error, refetch } = useSheet(words)
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={12} />
  return data.sheet ? (
    <Circular sheet={data.sheet} frozen={data.frozen} />
  ) : (
    <p className="notice notice-failed">{w.notFound}</p>
  )
}

interface CircularProps {
  readonly sheet: ReportSheetWire
  readonly frozen: boolean
}

/** What the last row says, group by group, in one sentence each. */
function sentences(
  sheet: ReportSheetWire,
  lang: 'zh' | 'en',
  w: ReturnType<typeof reportsWords.use>,
) {
  const row = sheet.rows.find(({ total }) => total) ?? sheet.rows[0]
  if (!row) return []
  const { group, comma, stop } = w.circularPage
  const parts = sheet.columns.map((column, at) => {
    const cell = row.cells[at]
    const unit = ['%', ''].includes(column.in) ? '' : lang === 'zh' ? column.in : ` ${column.in}`
    const value = cell ? cellText(cell, column.look) : '—'
    const text = value === '—' || value === '*' ? value : value + unit
    return {
      head: column.group?.[lang] ?? '',
      text: `${column.label[lang]}${lang === 'zh' ? '' : ' '}${text}`,
    }
  })
  const heads = [...new Set(parts.map(({ head }) => head))]
  return heads.map((head) => {
    const some = parts.filter((part) => part.head === head).map(({ text }) => text)
    return (head === '' ? '' : group(head)) + some.join(comma) + stop
  })
}

function Circular({ sheet, frozen }: CircularProps) {
  const { circularPage: w, ...all } = reportsWords.use()
  const lang = useLanguage()
  const router = useRouter()
  const [title, period] = [sheet.title[lang], sheet.period[lang]]
  const subject = w.subject(title)
  useWindowTitle(w.about(period, subject))
  const at = proseDay(dayOfMoment(sheet.at), lang)
  const revision = sheet.notes.find(({ zh }) => zh.startsWith('本表修订'))
  return (
    <main className="circular">
      <div className="circular-tools">
        <button type="button" className="button" onClick={() => router.history.back()}>
          {w.back}
        </button>
        <PrintButton />
        <SyntheticZone />
        <span className="faint">{w.hint}</span>
      </div>
      <div
        className="circular-text"
        role="textbox"
        aria-multiline="true"
        aria-label={w.text}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
      >
        <h1>{w.about(period, subject)}</h1>
        <p className="circular-to">{w.to}</p>
        <p>{w.opening(period, subject)}</p>
        <h2>{w.first}</h2>
        {sentences(sheet, lang, { ...all, circularPage: w }).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h2>{w.second}</h2>
        <p>{w.secondText[sheet.rowsAre]}</p>
        <h2>{w.third}</h2>
        <p>{frozen ? w.thirdText(at) : w.thirdLive(at)}</p>
        {revision && (
          <>
            <h2>{w.revision}</h2>
            <p>{revision[lang]}</p>
          </>
        )}
        <p className="circular-annex-name">
          {w.group(w.annex)}
          {title}
        </p>
        <p className="circular-signed">
          {sheet.unit[lang]}
          <br />
          {at}
        </p>
      </div>
      <section className="circular-annex">
        <p>{w.annex}</p>
        <h2>{title}</h2>
        <p className="sheet-under">
          <span>{sheetWords.period[lang] + period}</span>
        </p>
        <div className="sheet-scroll" tabIndex={0} role="region" aria-label={title}>
          <SheetTable sheet={sheet} opens="nothing" />
        </div>
        <SheetNotes sheet={sheet} />
      </section>
    </main>
  )
}
