import { useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { today } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { monthOf } from './calendar-days.ts'
import { useFigures } from './figures-data.ts'
import { FigureGroup } from './figures-group.tsx'
import { beginning, spanOf, type PeriodName, type Span } from './figures-period.ts'
import { FigurePickers } from './figures-pickers.tsx'
import { within } from './figures-sum.ts'

type Programme = Definitions['programmes'][number]

/** The indicators of each register, in the order in which the programme names them. */
function byRegister(
  indicators: readonly IndicatorWire[],
): ReadonlyMap<string, readonly IndicatorWire[]> {
  const groups = new Map<string, IndicatorWire[]>()
  for (const indicator of indicators) {
    const group = groups.get(indicator.register)
    if (group) group.push(indicator)
    else groups.set(indicator.register, [indicator])
  }
  return groups
}

/**
 * The figures of one programme. All months so far are read at once, so that every period, its comparison and the trend come
 * from the same numbers and changing the period asks nothing.
 */
export function ProgrammeFigures({ programme }: { readonly programme: Programme }) {
  const { units } = useDefinitions()
  const now = monthOf(today())
  const [picked, setPicked] = useState<PeriodName>()
  const [own, setOwn] = useState<Span>(spanOf('year', now))
  const [unit, setUnit] = useState('')
  const [chosen, setChosen] = useState<string>()
  const answer = useFigures({
    indicators: programme.indicators.map(({ key }) => key),
    from: beginning,
    to: own.to > now ? own.to : now,
    ...(unit && { unit }),
  })
  const rows = answer.data?.rows ?? []
  // A ledger with nothing in this year yet opens on everything so far instead of on empty cards.
  const period = picked ?? (within(rows, spanOf('year', now)).length > 0 ? 'year' : 'all')
  const span = period === 'own' ? own : spanOf(period, now)
  return (
    <>
      <FigurePickers
        period={period}
        span={span}
        units={units}
        unit={unit}
        onPeriod={setPicked}
        onSpan={setOwn}
        onUnit={setUnit}
      />
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={8} />}
      {answer.data &&
        [...byRegister(programme.indicators)].map(([register, indicators]) => (
          <FigureGroup
            key={register}
            register={register}
            indicators={indicators}
            rows={rows}
            period={period}
            span={span}
            unit={unit}
            drawn={chosen ?? programme.indicators[0]?.key}
            wanted={chosen !== undefined}
            onChoose={setChosen}
          />
        ))}
    </>
  )
}
