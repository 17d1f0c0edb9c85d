import { useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { today } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { boardWords } from '../words/boards.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { monthOf } from './calendar-days.ts'
import { GoalLine, useGoals } from './figure-goal.tsx'
import { useFigures } from './figures-data.ts'
import { monthsOf, spanBefore, spanOf } from './figures-period.ts'
import { arrowOf, readChange, readPart, readValue } from './figures-read.ts'
import { change, figureOf, rowsOf, type Figure, type FigureRow } from './figures-rows.ts'
import { monthsShown } from './scorecard-row.tsx'
import { Sparkline } from './sparkline.tsx'

/** The figures of one page. */
export function WallTiles({ indicators }: { readonly indicators: readonly IndicatorWire[] }) {
  const month = monthOf(today())
  const asked = { indicators: indicators.map(({ key }) => key), per: 'all' as const }
  const year = useFigures({ ...asked, ...spanOf('year', month) })
  const isQuiet = year.data?.rows.length === 0
  // A ledger with nothing in this year yet shows everything so far.
  const all = useFigures({ ...asked, ...spanOf('all', month) }, isQuiet)
  const before = useFigures({ ...asked, ...spanBefore(spanOf('year', month), 'lastYear') })
  const months = useFigures({ ...asked, per: 'month', ...monthsShown({ from: month, to: month }) })
  const now = isQuiet ? all : year
  if (now.error && !now.data)
    return <Failure error={now.error} onRetry={() => void now.refetch()} />
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
          months={rowsOf(months.data?.rows ?? [], indicator.key)}
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
  readonly months: readonly FigureRow[]
  readonly building: number | undefined
  readonly isQuiet: boolean
}

function Tile({ indicator, now, before, months, building, isQuiet }: TileProps) {
  const { wall: w, scorecard } = boardWords.use()
  const { figures } = viewWords.use()
  const value = now.value === null ? '—' : readValue(indicator, now.value)
  const goal = useGoals()(indicator.key, null)
  const [first] = useState(value)
  const by = before ? change(indicator, now, figureOf(indicator, before)) : null
  const byMonth = new Map(months.map((row) => [row.period, row]))
  const last = monthOf(today())
  const course = monthsOf(monthsShown({ from: last, to: last })).map(
    (month) => figureOf(indicator, byMonth.get(month)).value,
  )
  const read = course.map((one) => (one === null ? '—' : readValue(indicator, one)))
  return (
    <li className="wall-tile">
      <h2>{say(indicator.label)}</h2>
      {/* A value that has changed is a new element, which lights up for a moment. */}
      <p key={value} className="wall-value digits" data-changed={value !== first}>
        {building === undefined ? value : figures.building(`${Math.floor(building * 100)}%`)}
      </p>
      <p className="wall-parts digits">
        {now.den === null || now.value === null
          ? isQuiet
            ? w.all
            : w.year
          : `${readPart(indicator, 'num', now.num)} / ${readPart(indicator, 'den', now.den)}`}
      </p>
      {course.some((one) => one !== null && one !== 0) && (
        <Sparkline
          values={course}
          label={scorecard.sparkline(say(indicator.label), read.join('、'))}
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
