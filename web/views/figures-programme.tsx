import { useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useFiguresOver } from './figures-data.ts'
import { FigureGroup } from './figures-group.tsx'
import { comparisonsOf, type PeriodName, type Span } from './figures-period.ts'

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

interface ProgrammeFiguresProps {
  readonly indicators: readonly IndicatorWire[]
  readonly period: PeriodName
  readonly span: Span
  readonly unit: string
}

/** The figures of one programme as cards, with what they were a period and a year before. */
export function ProgrammeFigures({ indicators, period, span, unit }: ProgrammeFiguresProps) {
  const [chosen, setChosen] = useState<string>()
  const asked = { per: 'all' as const, ...(unit && { unit }) }
  const now = useFiguresOver(indicators, asked, span)
  const compares = period !== 'all'
  const before = {
    lastPeriod: useFiguresOver(indicators, asked, span, 'lastPeriod', compares),
    lastYear: useFiguresOver(indicators, asked, span, 'lastYear', compares),
  }
  if (now.error) return <Failure error={now.error} onRetry={now.refetch} />
  if (!now.data) return <Skeleton lines={8} />
  const { data } = now
  const compared = comparisonsOf(span).flatMap((against) => {
    const figures = before[against].data
    return compares && figures ? [{ against, figures }] : []
  })
  return [...byRegister(indicators)].map(([register, group]) => (
    <FigureGroup
      key={register}
      register={register}
      indicators={group}
      now={data}
      before={compared}
      span={span}
      unit={unit}
      drawn={chosen ?? indicators[0]?.key}
      wanted={chosen !== undefined}
      onChoose={setChosen}
    />
  ))
}
