import { useMemo } from 'react'
import type {
  FiguresWire,
  IndicatorWire,
  RegisterWire,
  UnitWire,
} from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { boardWords } from '../words/boards.ts'
import { viewWords } from '../words/views.ts'
import { FigureMapPanes } from './figure-map-panes.tsx'
import { useFiguresOver } from './figures-data.ts'
import { spanRead, type Span } from './figures-period.ts'
import { figureOf, type FigureRow } from './figures-rows.ts'
import { useBackgrounds, useMapEntries } from './map-data.ts'
import { unitFeatures } from './map-units.ts'

/** The value of each that has one, by its id. */
const valuesOf = (
  indicator: IndicatorWire,
  figures: FiguresWire | undefined,
  idOf: (row: FigureRow) => string | null,
): ReadonlyMap<string, number> =>
  new Map(
    figures?.rows.flatMap((row) => {
      const { value } = figureOf(indicator, row)
      const id = idOf(row)
      return id === null || value === null ? [] : [[id, value] as const]
    }),
  )

interface PanelProps {
  readonly indicator: IndicatorWire
  /** The register whose entries are shaded. */
  readonly register: RegisterWire
  /** The name of the dimension. */
  readonly label: string
  readonly by: string
  readonly span: Span
  /** A unit's id, or nothing for the whole zone. */
  readonly unit: string
}

/** A figure by a dimension whose values are entries that have a place: roads, reaches. */
export function FigureMapPanel({ indicator, register, label, by, span, unit }: PanelProps) {
  const { map: w } = boardWords.use()
  const own = unit === '' ? {} : { unit }
  const answer = useFiguresOver([indicator], { per: 'all', by, ...own }, span)
  const { whole, features } = useMapEntries(register.key, {}, undefined)
  const backgrounds = useBackgrounds(register.key)
  const values = useMemo(
    () => valuesOf(indicator, answer.data, ({ key }) => key),
    [indicator, answer.data],
  )
  if (answer.error) return <Failure error={answer.error} onRetry={answer.refetch} />
  if (whole.error) return <Failure error={whole.error} onRetry={() => void whole.refetch()} />
  if (!answer.data || whole.isPending) return <Skeleton lines={10} />
  return (
    <FigureMapPanes
      indicator={indicator}
      label={label}
      fitKey={`${indicator.key} ${by}`}
      values={values}
      features={features}
      backgrounds={backgrounds.data}
      atOf={(key) => ({ ...spanRead(indicator, span), ...own, by, key })}
      legend={w.legend}
    />
  )
}

interface LandProps {
  readonly indicator: IndicatorWire
  /** Units that have an outline. */
  readonly units: readonly UnitWire[]
  readonly span: Span
}

/** A figure by the land of units, each with all below it. */
export function FigureLandPanel({ indicator, units, span }: LandProps) {
  const { map: w } = boardWords.use()
  const { map } = viewWords.use()
  const answer = useFiguresOver([indicator], { per: 'all', units: units.map(({ id }) => id) }, span)
  const backgrounds = useBackgrounds(undefined)
  const features = useMemo(() => unitFeatures(units), [units])
  const values = useMemo(
    () => valuesOf(indicator, answer.data, ({ unit }) => unit),
    [indicator, answer.data],
  )
  const others = useMemo(
    () => backgrounds.data.filter(({ key }) => key !== 'borders'),
    [backgrounds.data],
  )
  const isSketched = units.some(({ outline }) => outline?.isSketch)
  if (answer.error) return <Failure error={answer.error} onRetry={answer.refetch} />
  if (!answer.data) return <Skeleton lines={10} />
  return (
    <FigureMapPanes
      indicator={indicator}
      label={w.land}
      fitKey={`${indicator.key} land`}
      values={values}
      features={features}
      backgrounds={others}
      atOf={(unit) => ({ ...spanRead(indicator, span), unit })}
      legend={isSketched ? `${w.landLegend} ${map.sketched}` : w.landLegend}
    />
  )
}
