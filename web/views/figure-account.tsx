import type { DrillDownWire, FigureSide, IndicatorWire } from '../../engine/define/wire.ts'
import { boardWords } from '../words/boards.ts'
import { addDays } from './calendar-days.ts'
import { ProofTable } from './figure-proof-table.tsx'

interface AccountProps {
  readonly indicator: IndicatorWire
  readonly drill: DrillDownWire
  readonly account: NonNullable<DrillDownWire['account']>
  readonly onSide: (side: FigureSide) => void
}

/** How a stock came to be what it is: what stood, what came, what left and what stands, each the way to its entries; and the figure's own numbers. */
export function FigureAccount({ indicator, drill, account, onSide }: AccountProps) {
  const { entries: w } = boardWords.use()
  const names: Readonly<Record<FigureSide, string>> = {
    before: w.sides.before(addDays(account.from, -1)),
    came: w.sides.came,
    left: w.sides.left,
    standing: w.sides.standing(account.to),
  }
  const signs = { before: '', came: '+', left: '−', standing: '=' } as const
  const lines = (['before', 'came', 'left', 'standing'] as const).map((side) => ({
    key: side,
    name: (
      <span className="figure-line">
        <span className="figure-sign digits" aria-hidden="true">
          {signs[side]}
        </span>
        <button
          type="button"
          className="button figure-side"
          aria-pressed={side === account.side}
          onClick={() => onSide(side)}
        >
          {names[side]}
        </button>
      </span>
    ),
    total: account[side],
  }))
  return (
    <ProofTable
      indicator={indicator}
      caption={w.account}
      lines={[
        ...lines,
        { key: 'moved', name: w.moved, total: account.moved },
        { key: 'figure', name: w.figure, total: drill.figure },
      ]}
    />
  )
}
