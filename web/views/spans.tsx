import './spans.css'
import { Link } from '@tanstack/react-router'
import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { isFinal, type Definitions } from '../definitions.ts'
import { registerParams } from '../desk/register-params.ts'
import { entryTitle } from '../fields/parts/entry-title.ts'
import { today as todayInZone } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useDefinitions, useList } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { axisOf, dayNumber, placeOn, type Axis } from './span-axis.ts'

interface SpansViewProps {
  readonly register: RegisterWire
  /** The words of the list's query: the chart shows the same entries as the list would. */
  readonly query: Query
}

interface Span {
  readonly entry: EntryWire
  readonly from: string
  readonly until: string
}

/** What fits on a screen that is still read; the API gives no more in one answer. */
const most = '200'

/** The entries of a register as bars over time, in the order of their beginning, with a line for today. */
export default function SpansView({ register, query }: SpansViewProps) {
  const { spans: w } = viewWords.use()
  const definitions = useDefinitions()
  const between = register.span
  const answer = useList(register.key, { ...query, sort: between?.from ?? 'no', limit: most })
  const entries = answer.data?.pages[0]?.entries ?? []
  if (!between) return null
  const spans = entries.flatMap((entry): readonly Span[] => {
    const [from, until] = [entry.values[between.from], entry.values[between.until]]
    if (typeof from !== 'string') return []
    return [{ entry, from, until: typeof until === 'string' && until >= from ? until : from }]
  })
  const axis = axisOf(spans.flatMap(({ from, until }) => [from, until]))
  const undated = entries.length - spans.length
  return (
    <div className="spans">
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={8} />}
      {answer.data && !axis && <p className="faint">{w.none}</p>}
      {axis && <Chart {...{ register, definitions, spans, axis }} />}
      {undated > 0 && <p className="faint">{w.undated(undated)}</p>}
      {answer.hasNextPage && <p className="faint">{w.more(Number(most))}</p>}
    </div>
  )
}

interface ChartProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly spans: readonly Span[]
  readonly axis: Axis
}

function Chart({ register, definitions, spans, axis }: ChartProps) {
  const { spans: w } = viewWords.use()
  const now = dayNumber(todayInZone())
  const inSight = now >= axis.first && now <= axis.last
  return (
    <div className="spans-chart">
      <div className="spans-axis" aria-hidden="true">
        {axis.ticks.map(({ at, label }) => (
          <span key={label} style={{ left: `${placeOn(axis, at)}%` }}>
            {label}
          </span>
        ))}
        {inSight && (
          <span className="spans-today" style={{ left: `${placeOn(axis, now)}%` }}>
            {w.today}
          </span>
        )}
      </div>
      <ol aria-label={w.label(say(register.label))}>
        {spans.map((span) => (
          <SpanRow key={span.entry.id} {...{ register, definitions, span, axis }} />
        ))}
      </ol>
    </div>
  )
}

/** The days stand after the bar where there is room, else before it. */
const daysAt = (left: number, right: number): { left: string } | { right: string } =>
  right <= 74 || left < 26 ? { left: `${Math.min(right, 74)}%` } : { right: `${100 - left}%` }

function SpanRow({
  register,
  definitions,
  span: { entry, from, until },
  axis,
}: Omit<ChartProps, 'spans'> & { readonly span: Span }) {
  const lang = useLanguage()
  const { spans: w } = viewWords.use()
  const [left, right] = [placeOn(axis, dayNumber(from)), placeOn(axis, dayNumber(until) + 1)]
  const over = isFinal(register, entry.state)
  const late = !over && until < todayInZone()
  const now = placeOn(axis, dayNumber(todayInZone()))
  return (
    <li>
      <p>
        <Link
          to="/r/$programme/$register/$id"
          params={{ ...registerParams(register.key), id: entry.id }}
        >
          {entryTitle(entry, register, definitions, lang)}
        </Link>{' '}
        <StateTag register={register} state={entry.state} />
      </p>
      <div className="spans-track">
        {now >= 0 && now <= 100 && <i style={{ left: `${now}%` }} aria-hidden="true" />}
        <span
          className="spans-bar"
          data-over={over}
          data-late={late}
          style={{ left: `${left}%`, width: `${Math.max(right - left, 0.6)}%` }}
        />
        <span className="spans-days digits" style={daysAt(left, right)}>
          {from === until ? from : `${from} – ${until}`}
          {late && ` · ${w.late}`}
        </span>
      </div>
    </li>
  )
}
