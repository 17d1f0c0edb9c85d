import type { UnitWire } from '../../engine/define/wire.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { between, periods, type PeriodName, type Span } from './figures-period.ts'

interface PickersProps {
  readonly period: PeriodName
  readonly span: Span
  readonly units: readonly UnitWire[]
  readonly unit: string
  readonly onPeriod: (period: PeriodName) => void
  readonly onSpan: (span: Span) => void
  readonly onUnit: (unit: string) => void
}

/** Which months and whose figures: a named period, or two months of one's own. */
export function FigurePickers({
  period,
  span,
  units,
  unit,
  onPeriod,
  onSpan,
  onUnit,
}: PickersProps) {
  const { figures } = viewWords.use()
  return (
    <div className="figure-pickers">
      <fieldset className="view-choices">
        <legend className="visually-hidden">{figures.period}</legend>
        {periods.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={name === period}
            onClick={() => onPeriod(name)}
          >
            {figures.periods[name]}
          </button>
        ))}
      </fieldset>
      {period === 'own' && (
        <>
          <label>
            {figures.from}{' '}
            <input
              type="month"
              className="box"
              value={span.from}
              onChange={(event) =>
                event.target.value && onSpan(between(event.target.value, span.to))
              }
            />
          </label>
          <label>
            {figures.to}{' '}
            <input
              type="month"
              className="box"
              value={span.to}
              onChange={(event) =>
                event.target.value && onSpan(between(span.from, event.target.value))
              }
            />
          </label>
        </>
      )}
      <label>
        {figures.unit}{' '}
        <select className="box" value={unit} onChange={(event) => onUnit(event.target.value)}>
          <option value="">{figures.unitAll}</option>
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
