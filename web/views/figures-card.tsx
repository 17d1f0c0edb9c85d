import type { IndicatorWire } from '../../engine/define/wire.ts'
import { useRegister } from '../queries.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { GoalCourse, GoalLine, useGoals } from './figure-goal.tsx'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import { FigureParts } from './figure-parts.tsx'
import { FigureRule } from './figure-rule.tsx'
import type { Comparison, Span } from './figures-period.ts'
import { arrowOf, readChange, readPart, readValue } from './figures-read.ts'
import { change, isPercentage, type Figure } from './figures-rows.ts'
import { ListLink } from './list-link.tsx'

/** What the figure was at another time. */
export interface Before {
  readonly against: Comparison
  readonly span: Span
  readonly figure: Figure
}

/** Another indicator that answers the same question, with its value for the same time and unit. */
export interface Rival {
  readonly indicator: IndicatorWire
  readonly figure: Figure
}

interface CardProps {
  readonly indicator: IndicatorWire
  readonly at: FigureAt
  readonly now: Figure
  /** Empty where everything so far is shown. */
  readonly before: readonly Before[]
  readonly rivals: readonly Rival[]
  /** The share of entries that has been counted, while a new rule is being built. */
  readonly building?: number | undefined
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** One indicator: its value, what it is made of, how it moved, and the rule it follows. */
export function FigureCard(props: CardProps) {
  const { indicator, at, now, before, rivals, building, chosen, onChoose } = props
  const { figures } = viewWords.use()
  const goal = useGoals()(indicator.key, at.unit || null)
  const register = useRegister(indicator.register)
  return (
    <article className="figure-card" data-chosen={chosen}>
      <h3>{say(indicator.label)}</h3>
      {indicator.wholeYears && <p className="faint digits">{figures.years(at.from, at.to)}</p>}
      {building === undefined ? (
        <>
          <Value indicator={indicator} at={at} now={now} />
          <FigureParts indicator={indicator} at={at} figure={now} />
          {goal && (
            <>
              <p className="figure-change">
                <GoalLine goal={goal} />
              </p>
              <GoalCourse goal={goal} />
            </>
          )}
          {before.map((one) => (
            <Compared key={one.against} indicator={indicator} now={now} before={one} />
          ))}
        </>
      ) : (
        <p className="notice notice-warned">
          {figures.building(`${Math.floor(building * 100)}%`)}
          <progress value={building} aria-label={figures.buildingLabel} />
        </p>
      )}
      <FigureRule indicator={indicator} at={at} rivals={rivals} />
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
        {register && (
          <ListLink register={indicator.register} query={{}}>
            {figures.entries}
            <span className="visually-hidden">：{say(indicator.label)}</span>
          </ListLink>
        )}
      </p>
    </article>
  )
}

function Value({ indicator, at, now }: Pick<CardProps, 'indicator' | 'at' | 'now'>) {
  const { figures } = viewWords.use()
  if (now.hidden) return <p className="figure-quiet faint">{figures.hidden}</p>
  if (now.value === null)
    return (
      <>
        <p className="figure-value digits">
          <span className="faint">—</span>
        </p>
        <p className="faint">{figures.noData}</p>
      </>
    )
  return (
    <p className="figure-value digits">
      <FigureLink indicator={indicator.key} at={at} title={figures.openEntries}>
        {readValue(indicator, now.value)}
        <span className="visually-hidden">
          ：{say(indicator.label)}，{figures.openEntries}
        </span>
      </FigureLink>
    </p>
  )
}

interface ComparedProps {
  readonly indicator: IndicatorWire
  readonly now: Figure
  readonly before: Before
}

function Compared({ indicator, now, before }: ComparedProps) {
  const { figures } = viewWords.use()
  const by = change(indicator, now, before.figure)
  const against = figures.comparedWith(figures.range(before.span.from, before.span.to))
  return (
    <p className="figure-change" title={against}>
      {figures.against[before.against]}{' '}
      {by === null ? (
        <span className="faint">{figures.noBefore}</span>
      ) : (
        <>
          <b>
            <span aria-hidden="true">{arrowOf(by)}</span> {readChange(indicator, by, figures)}
          </b>{' '}
          <Was indicator={indicator} figure={before.figure} />
        </>
      )}
      <span className="visually-hidden"> {against}</span>
    </p>
  )
}

/** What it was, with both sides of a share: a move against a handful of entries says little, and the reader sees how many there were. */
function Was({ indicator, figure }: Pick<CardProps, 'indicator'> & { readonly figure: Figure }) {
  const { figures } = viewWords.use()
  const { value, num, den } = figure
  if (value === null) return null
  const sides =
    isPercentage(indicator) && num !== null && den !== null
      ? `${readPart(indicator, 'num', num)}/${readPart(indicator, 'den', den)}`
      : undefined
  return (
    <span className="figure-was faint digits">
      {figures.was(readValue(indicator, value), sides)}
    </span>
  )
}
