import type { IndicatorWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import type { Span } from './figures-period.ts'
import { readChange, readValue } from './figures-read.ts'
import { change, type Figure } from './figures-sum.ts'
import { ListLink } from './list-link.tsx'

interface CardProps {
  readonly indicator: IndicatorWire
  readonly now: Figure
  /** The span before and what the figure was then; absent where everything so far is shown. */
  readonly before?: { readonly span: Span; readonly figure: Figure } | undefined
  readonly chosen: boolean
  readonly onChoose: () => void
}

const arrowOf = (by: number) => (Math.abs(by) < 0.05 ? '→' : by > 0 ? '↑' : '↓')

/** One indicator: its value, what it is made of, how it moved, and the rule it follows. */
export function FigureCard({ indicator, now, before, chosen, onChoose }: CardProps) {
  const { figures } = viewWords.use()
  return (
    <article className="figure-card" data-chosen={chosen}>
      <h3>{say(indicator.label)}</h3>
      <p className="figure-value digits">
        {now.value === null ? <span className="faint">—</span> : readValue(indicator, now.value)}
      </p>
      {now.value === null && <p className="faint">{figures.noData}</p>}
      {now.den !== null && now.den > 0 && (
        <p className="figure-parts">
          {figures.numerator} <b className="digits">{formatNumber(now.num)}</b> ·{' '}
          {figures.denominator} <b className="digits">{formatNumber(now.den)}</b>
        </p>
      )}
      {before && <Compared indicator={indicator} now={now} before={before} />}
      <details>
        <summary>{figures.rule}</summary>
        <p>{indicator.rule}</p>
        <p>
          {figures.source}：{indicator.source}
        </p>
        <p>{figures.version(indicator.version)}</p>
      </details>
      <p className="figure-acts">
        <button
          type="button"
          className="button button-plain"
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {figures.showTrend}
          <span className="visually-hidden">：{say(indicator.label)}</span>
        </button>
        <ListLink register={indicator.register} query={{}}>
          {figures.entries}
          <span className="visually-hidden">：{say(indicator.label)}</span>
        </ListLink>
      </p>
    </article>
  )
}

function Compared({
  indicator,
  now,
  before,
}: Pick<CardProps, 'indicator' | 'now'> & { readonly before: NonNullable<CardProps['before']> }) {
  const { figures } = viewWords.use()
  const by = change(indicator.kind, now, before.figure)
  const against = figures.comparedWith(figures.range(before.span.from, before.span.to))
  return (
    <p className="figure-change" title={against}>
      {figures.compared}{' '}
      {by === null ? (
        <span className="faint">{figures.noBefore}</span>
      ) : (
        <b>
          <span aria-hidden="true">{arrowOf(by)}</span> {readChange(indicator, by, figures)}
        </b>
      )}
      <span className="visually-hidden"> {against}</span>
    </p>
  )
}
