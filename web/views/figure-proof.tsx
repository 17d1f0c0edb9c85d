import type { DrillDownWire, FigureTotal, IndicatorWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import { LightMark } from '../parts/light.tsx'
import { boardWords } from '../words/boards.ts'
import { FigureVerified } from './figure-verified.tsx'
import { readPart } from './figures-read.ts'

interface ProofProps {
  readonly indicator: IndicatorWire
  readonly drill: DrillDownWire
}

/** How much of the fingerprint is shown: enough to compare by eye; the whole of it is in the title. */
const printShown = 12

/** That the list is the figure: as many, as much, and the same fingerprint; and how much of it the reader may read. */
export function FigureProof({ indicator, drill }: ProofProps) {
  const { entries: w } = boardWords.use()
  const { list, figure, equal, visible } = drill
  const sums = list.sum !== 0 || figure.sum !== 0
  const line = (name: string, { n, sum, hash }: FigureTotal) => (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{formatNumber(n)}</td>
      {sums && <td className="number">{readPart(indicator, 'num', sum)}</td>}
      <td className="digits figure-print" title={hash}>
        {hash.slice(0, printShown)}
        {hash.length > printShown && '…'}
      </td>
    </tr>
  )
  return (
    <section className="figure-proof" aria-label={w.proof}>
      <p className="light" data-colour={equal ? 'green' : 'red'}>
        <LightMark colour={equal ? 'green' : 'red'} />
        {equal ? w.equal : w.unequal}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{w.proof}</span>
            </th>
            <th scope="col" className="number">
              {w.n}
            </th>
            {sums && (
              <th scope="col" className="number">
                {w.sum}
              </th>
            )}
            <th scope="col">{w.print}</th>
          </tr>
        </thead>
        <tbody>
          {line(w.list, list)}
          {line(w.figure, figure)}
        </tbody>
      </table>
      <FigureVerified indicator={indicator.key} />
      {visible < list.n && (
        <p className="notice notice-warned">
          {w.seen(formatNumber(visible), formatNumber(list.n))}
        </p>
      )}
    </section>
  )
}
