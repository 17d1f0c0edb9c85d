import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndicatorWire, UnitWire } from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import type { FiguresAsked } from './figures-asked.ts'
import { useFigures, useFiguresOver } from './figures-data.ts'
import { comparisonsOf, spanRead, type Comparison, type Span } from './figures-period.ts'
import { monthsShown, ScorecardRow, type ScorecardFigures } from './scorecard-row.tsx'
import { unitsBelow } from './units-below.ts'
import './scorecard.css'

/** More units than this are a download, not a page; the API takes no more at once. */
const unitsAtMost = 199

interface ScorecardProps extends FiguresAsked {
  readonly indicators: readonly IndicatorWire[]
}

/** Units against indicators: every value with its change and its last twelve months, and every one the way to its entries. */
export default function Scorecard(props: ScorecardProps) {
  const { indicators, span, unit, period } = props
  const { scorecard: w } = boardWords.use()
  const { figures } = viewWords.use()
  useLanguage()
  const { units, unitById } = useDefinitions()
  const offered = comparisonsOf(span)
  const [wanted, setAgainst] = useState<Comparison>('lastPeriod')
  const against = offered.includes(wanted) ? wanted : 'lastYear'
  const below = unitsBelow(units, unit).slice(0, unitsAtMost)
  const data = useScorecard(props, below, against)
  const parent = unit ? (unitById.get(unit)?.parent ?? '') : ''
  if (data.error) return <Failure error={data.error} onRetry={data.retry} />
  if (!data.figures) return <Skeleton lines={10} />
  const row = { indicators, span, figures: data.figures, against }
  return (
    <div className="scorecard">
      <div className="figure-pickers">
        {period !== 'all' && (
          <fieldset className="view-choices">
            <legend className="visually-hidden">{figures.compareWith}</legend>
            {offered.map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={one === against}
                onClick={() => setAgainst(one)}
              >
                {figures.against[one]}
              </button>
            ))}
          </fieldset>
        )}
        {unit !== '' && (
          <button type="button" className="button" onClick={() => props.onUnit(parent)}>
            {w.top}
          </button>
        )}
        <span className="faint">{w.help}</span>
        <SheetLink indicators={indicators} span={span} below={below} />
      </div>
      <div className="scorecard-scroll" tabIndex={0} role="region" aria-label={w.caption}>
        <table>
          <caption className="visually-hidden">{w.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{w.unit}</th>
              {indicators.map((one) => (
                <th key={one.key} scope="col" title={say(one.rule)}>
                  {say(one.label)}
                  {one.wholeYears && <Years span={spanRead(one, span)} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <ScorecardRow {...row} unit={unit ? unitById.get(unit) : undefined} isTotal />
            <UnitRows {...row} units={below} onUnit={props.onUnit} />
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** The years of a figure that tells of whole ones. */
function Years({ span }: { readonly span: Span }) {
  const { figures } = viewWords.use()
  return <span className="faint scorecard-years">{figures.years(span.from, span.to)}</span>
}

/** As many figures and units as one sheet holds. */
const onSheet = { figures: 12, units: 59 } as const

/** The way from the figures on the screen to a report of them, which can be taken out, printed and published. */
function SheetLink({
  indicators,
  span,
  below,
}: {
  readonly indicators: readonly IndicatorWire[]
  readonly span: FiguresAsked['span']
  readonly below: readonly UnitWire[]
}) {
  const { scorecard: w } = boardWords.use()
  const { programmes } = useDefinitions()
  const [programme] = indicators[0]?.key.split('.') ?? []
  const label = programmes.find((one) => one.programme === programme)?.label
  const chosen = indicators.filter(({ kind }) => kind !== 'growth').slice(0, onSheet.figures)
  const units = below.slice(0, onSheet.units).map(({ id }) => id)
  return (
    <Link
      className="button"
      to="/sheet"
      search={{
        title: w.sheetTitle(label ? say(label) : ''),
        indicators: chosen.map(({ key }) => key).join(','),
        units: units.join(','),
        from: span.from,
        to: span.to,
      }}
    >
      {w.sheet}
    </Link>
  )
}

interface UnitRowsProps {
  readonly indicators: readonly IndicatorWire[]
  readonly span: FiguresAsked['span']
  readonly figures: ScorecardFigures
  readonly against: Comparison
  readonly units: readonly UnitWire[]
  readonly onUnit: (unit: string) => void
}

/** A row for each unit that has anything; the others only when they are asked for. */
function UnitRows({ units, onUnit, ...row }: UnitRowsProps) {
  const { scorecard: w } = boardWords.use()
  const all = useDefinitions().units
  const [everybody, setEverybody] = useState(false)
  const busy = new Set(
    row.figures.now.rows.filter(({ num, den }) => num !== 0 || den).map(({ unit }) => unit),
  )
  const shown = units.filter(({ id }) => everybody || busy.has(id))
  const idle = units.length - shown.length
  return (
    <>
      {shown.map((unit) => (
        <ScorecardRow
          key={unit.id}
          {...row}
          unit={unit}
          onUnit={all.some(({ parent }) => parent === unit.id) ? onUnit : undefined}
        />
      ))}
      {idle > 0 && (
        <tr>
          <td colSpan={row.indicators.length + 1} className="faint">
            {shown.length === 0 ? w.none : w.empty(idle)}{' '}
            <button
              type="button"
              className="button button-plain"
              onClick={() => setEverybody(true)}
            >
              {w.showAll}
            </button>
          </td>
        </tr>
      )}
    </>
  )
}

/** All the numbers of the table: its own row and those below, now, before, and month by month. */
function useScorecard(
  { indicators, span, unit, period }: ScorecardProps,
  below: readonly UnitWire[],
  against: Comparison,
) {
  const own = unit ? { unit } : {}
  const units = below.map(({ id }) => id)
  const over = { per: 'all' as const }
  const monthly = indicators.filter(({ wholeYears }) => !wholeYears)
  const months = {
    indicators: monthly.map(({ key }) => key),
    ...monthsShown(span),
    per: 'month' as const,
  }
  const compares = period !== 'all'
  const some = units.length > 0
  const total = [
    useFiguresOver(indicators, { ...over, ...own }, span),
    useFiguresOver(indicators, { ...over, ...own }, span, against, compares),
    useFigures({ ...months, ...own }),
  ]
  const parts = [
    useFiguresOver(indicators, { ...over, units }, span, undefined, some),
    useFiguresOver(indicators, { ...over, units }, span, against, some && compares),
    useFigures({ ...months, units }, some),
  ]
  const isReady = total[0]?.data !== undefined && (!some || parts[0]?.data !== undefined)
  const joined = (at: number) => ({
    rows: [total[at], parts[at]].flatMap((answer) => answer?.data?.rows ?? []),
    building: total[at]?.data?.building ?? {},
  })
  const wrong = [...total, ...parts].find(({ error }) => error !== null)
  return {
    error: wrong?.error ?? null,
    retry: () => void wrong?.refetch(),
    figures: isReady
      ? { now: joined(0), before: compares ? joined(1) : undefined, course: joined(2) }
      : undefined,
  }
}
