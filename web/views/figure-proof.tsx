import type { DrillDownWire, FigureSide, IndicatorWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import { LightMark } from '../parts/light.tsx'
import { boardWords } from '../words/boards.ts'
import { FigureAccount } from './figure-account.tsx'
import { ProofTable } from './figure-proof-table.tsx'
import { FigureVerified } from './figure-verified.tsx'

interface ProofProps {
  readonly indicator: IndicatorWire
  readonly drill: DrillDownWire
  /** Another side of a stock's account is to be listed. */
  readonly onSide: (side: FigureSide) => void
}

/** That the list is the figure: as many, as much, and the same fingerprint; and how much of it the reader may read. */
export function FigureProof({ indicator, drill, onSide }: ProofProps) {
  const { entries: w } = boardWords.use()
  const { list, figure, equal, visible, account } = drill
  return (
    <section className="figure-proof" aria-label={w.proof}>
      <p className="light" data-colour={equal ? 'green' : 'red'}>
        <LightMark colour={equal ? 'green' : 'red'} />
        {equal ? w.equal : w.unequal}
      </p>
      {account ? (
        <FigureAccount indicator={indicator} drill={drill} account={account} onSide={onSide} />
      ) : (
        <ProofTable
          indicator={indicator}
          caption={w.proof}
          lines={[
            { key: 'list', name: w.list, total: list },
            { key: 'figure', name: w.figure, total: figure },
          ]}
        />
      )}
      <FigureVerified indicator={indicator.key} />
      {visible < list.n && (
        <p className="notice notice-warned">
          {w.seen(formatNumber(visible), formatNumber(list.n))}
        </p>
      )}
    </section>
  )
}
