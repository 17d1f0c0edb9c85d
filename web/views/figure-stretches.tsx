import type { DrillDownWire } from '../../engine/define/wire.ts'
import { boardWords } from '../words/boards.ts'
import { viewWords } from '../words/views.ts'

interface StretchesProps {
  readonly grows: NonNullable<DrillDownWire['grows']>
  readonly onPeriod: (period: 'current' | 'compared') => void
}

/** The two stretches that a growth sets against each other, each the way to its entries. */
export function FigureStretches({ grows, onPeriod }: StretchesProps) {
  const { entries: w } = boardWords.use()
  const { figures } = viewWords.use()
  return (
    <fieldset className="view-choices figure-stretches">
      <legend className="visually-hidden">{w.stretch}</legend>
      {(['current', 'compared'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-pressed={one === grows.period}
          onClick={() => onPeriod(one)}
        >
          {w.stretches[one]}
          <span className="digits"> {figures.range(grows[one].from, grows[one].to)}</span>
        </button>
      ))}
    </fieldset>
  )
}
