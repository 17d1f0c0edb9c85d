import { type CSSProperties, useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { today } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { boardWords } from '../words/boards.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { monthOf } from './calendar-days.ts'
import { GoalLine, useGoals } from './figure-goal.tsx'
import { useFigures, useFiguresOver } from './figures-data.ts'
import { courseOfYears, monthsOf, spanOf, spanRead, yearsOf } from './figures-period.ts'
import { arrowOf, readChange, readPart, readValue } from './figures-read.ts'
import { change, figureOf, rowsOf, type Figure, type FigureRow } from './figures-rows.ts'
import { monthsShown } from './scorecard-row.tsx'
import { Sparkline } from './sparkline.tsx'

/** How many digits wide a text is; a Chinese character is as wide as nearly two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, one) => width + (one > '\u2E7F' ? 1.8 : 1), 0)

/** The figures of one page. */
export function WallTiles({ indicators }: { readonly indicators: readonly IndicatorWire[] }) {
  const month = monthOf(today())
  const asked = { per: 'all' as const }
  const thisYear = spanOf('year', month)
  const year = useFiguresOver(indicators, asked, thisYear)
  const isQuiet = year.data?.rows.length === 0
  // A ledger with nothing in this year yet shows everything so far.
  const all = useFiguresOver(indicators, asked, spanOf('all', month), undefined, isQuiet)
  const before = useFiguresOver(indicators, asked, thisYear, 'lastYear')
  const monthly = indicators.filter(({ wholeYears }) => !wholeYears)
  const months = useFigures({
    indicators: monthly.map(({ key }) => key),
    per: 'month',
    ...monthsShown({ from: month, to: month }),
  })
  const annual = indicators.filter(({ wholeYears }) => wholeYears)
  const lastYear = spanRead({ wholeYears: true }, thisYear)
  const years = useFigures({
    indicators: annual.map(({ key }) => key),
    per: 'year',
    ...courseOfYears(lastYear),
  })
  const courses = [...(months.data?.rows ?? []), ...(years.data?.rows ?? [])]
  const now = isQuiet ? all : year
  if (now.error && !now.data) return <Failure error={now.error} onRetry={now.refetch} />
  if (!now.data) return <Skeleton lines={8} />
  const { rows, building } = now.data
  return (
    <ul className="wall-tiles">
      {indicators.map((indicator) => (
        <Tile
          key={indicator.key}
          indicator={indicator}
          now={figureOf(indicator, rowsOf(rows, indicator.key)[0])}
          before={isQuiet ? undefined : rowsOf(before.data?.rows ?? [], indicator.key)[0]}
          course={rowsOf(courses, indicator.key)}
          building={building[indicator.key]}
          isQuiet={isQuiet}
        />
      ))}
    </ul>
  )
}

interface TileProps {
  readonly indicator: IndicatorWire
  readonly now: Figure
  readonly before: Figure | undefined
  /** Month by month, or year by year. */
  readonly course: readonly FigureRow[]
  readonly building: number | undefined
  readonly isQuiet: boolean
}

function Tile({ indicator, now, before, course: rows, building, isQuiet }: TileProps) {
  const { wall: w, scorecard } = boardWords.use()
  const { figures } = viewWords.use()
  const value = now.value === null ? '—' : readValue(indicator, now.value)
  const goal = useGoals()(indicator.key, null)
  const [first] = useState(value)
  const by = before ? change(indicator, now, figureOf(indicator, before)) : null
  const known = new Map(rows.map((row) => [row.period, row]))
  const last = monthOf(today())
  const years = spanRead(indicator, spanOf(isQuiet ? 'all' : 'year', last))
  const shown = indicator.wholeYears
    ? yearsOf(courseOfYears(years))
    : monthsOf(monthsShown({ from: last, to: last }))
  const course = shown.map((one) => figureOf(indicator, known.get(one)).value)
  const read = course.map((one) => (one === null ? '—' : readValue(indicator, one)))
  return (
    <li className="wall-tile">
      <h2>{say(indicator.label)}</h2>
      {/* A value that has changed is a new element, which lights up for a moment. */}
      <p
        key={value}
        className="wall-value digits"
        style={{ '--letters': widthOf(value) } as CSSProperties}
        data-changed={value !== first}
      >
        {building === undefined ? value : figures.building(`${Math.floor(building * 100)}%`)}
      </p>
      <p className="wall-parts digits">
        {indicator.wholeYears ? figures.years(years.from, years.to) : isQuiet ? w.all : w.year}
        {now.den !== null &&
          now.value !== null &&
          ` · ${readPart(indicator, 'num', now.num)} / ${readPart(indicator, 'den', now.den)}`}
      </p>
      {course.some((one) => one !== null && one !== 0) && (
        <Sparkline
          values={course}
          label={scorecard[indicator.wholeYears ? 'sparklineOfYears' : 'sparkline'](
            say(indicator.label),
            read.join('、'),
          )}
        />
      )}
      {goal && (
        <p className="wall-goal">
          <GoalLine goal={goal} />
        </p>
      )}
      <p className="wall-change">
        {by !== null && (
          <>
            {figures.against.lastYear} <span aria-hidden="true">{arrowOf(by)}</span>{' '}
            {readChange(indicator, by, figures)}
          </>
        )}
      </p>
    </li>
  )
}
