import type { FiguresWire, IndicatorWire, UnitWire } from '../../engine/define/wire.ts'
import { boardWords } from '../words/boards.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { addMonths } from './calendar-days.ts'
import { GoalLight, useGoals } from './figure-goal.tsx'
import { FigureLink } from './figure-link.tsx'
import { monthsOf, spanRead, type Comparison, type Span } from './figures-period.ts'
import { arrowOf, readChange, readValue } from './figures-read.ts'
import { change, figureOf, isPercentage, type Figure } from './figures-rows.ts'
import { Sparkline } from './sparkline.tsx'

/** The months of the small charts: a year, so that the same season is in it once. */
const sparkMonths = 12
export const monthsShown = (span: Span): Span => ({
  ...span,
  from: addMonths(span.to, 1 - sparkMonths),
})

/** The figures of a scorecard's rows over its span, over the span it is compared with, and month by month. */
export interface ScorecardFigures {
  readonly now: FiguresWire
  readonly before: FiguresWire | undefined
  readonly course: FiguresWire
}

interface RowProps {
  readonly indicators: readonly IndicatorWire[]
  readonly span: Span
  readonly figures: ScorecardFigures
  readonly against: Comparison
  /** The whole zone when left out. */
  readonly unit: UnitWire | undefined
  readonly isTotal?: boolean
  /** Opens the units below; left out where there are none. */
  readonly onUnit?: ((unit: string) => void) | undefined
}

/** One unit's figures. */
export function ScorecardRow({ indicators, unit, isTotal, onUnit, ...rest }: RowProps) {
  const { scorecard: w } = boardWords.use()
  const name = unit ? say(unit.name) : w.zone
  return (
    <tr data-total={isTotal}>
      <th scope="row">
        {unit && onUnit ? (
          <button type="button" className="button button-plain" onClick={() => onUnit(unit.id)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {indicators.map((indicator) => (
        <Cell key={indicator.key} {...rest} indicator={indicator} unit={unit?.id ?? null} />
      ))}
    </tr>
  )
}

interface CellProps extends Pick<RowProps, 'span' | 'figures' | 'against'> {
  readonly indicator: IndicatorWire
  readonly unit: string | null
}

function Cell({ indicator, unit, span, figures: all, against }: CellProps) {
  const { scorecard: w } = boardWords.use()
  const own = ({ rows }: FiguresWire) =>
    rows.filter((row) => row.indicator === indicator.key && row.unit === unit)
  const now = figureOf(indicator, own(all.now)[0])
  const before = all.before && figureOf(indicator, own(all.before)[0])
  const byMonth = new Map(own(all.course).map((row) => [row.period, row]))
  const months = monthsOf(monthsShown(span))
  const values = months.map((month) => figureOf(indicator, byMonth.get(month)).value)
  const read = values.map((value) => (value === null ? '—' : readValue(indicator, value)))
  const goal = useGoals()(indicator.key, unit)
  if (now.hidden) return <td className="faint">{w.few}</td>
  return (
    <td>
      <span className="scorecard-value digits">
        {goal && <GoalLight goal={goal} />}{' '}
        {now.value === null ? (
          <span className="faint">—</span>
        ) : (
          <FigureLink
            indicator={indicator.key}
            at={{ ...spanRead(indicator, span), unit: unit ?? undefined }}
          >
            {readValue(indicator, now.value)}
          </FigureLink>
        )}
      </span>
      {before && <Moved indicator={indicator} now={now} before={before} against={against} />}
      {values.some((value) => value !== null && value !== 0) && (
        <Sparkline values={values} label={w.sparkline(say(indicator.label), read.join('、'))} />
      )}
    </td>
  )
}

interface MovedProps {
  readonly indicator: IndicatorWire
  readonly now: Figure
  readonly before: Figure
  readonly against: Comparison
}

function Moved({ indicator, now, before, against }: MovedProps) {
  const { scorecard: w } = boardWords.use()
  const { figures } = viewWords.use()
  const by = change(indicator, now, before)
  if (by === null) return null
  const text = readChange(indicator, by, figures)
  return (
    <span className="scorecard-change digits" title={`${figures.against[against]} ${text}`}>
      <span aria-hidden="true">
        {arrowOf(by)} {w.moved(Math.abs(by).toFixed(1), isPercentage(indicator))}
      </span>
      <span className="visually-hidden">
        {figures.against[against]} {text}
      </span>
    </span>
  )
}
