import type { ReactNode } from 'react'
import type { FigureTotal, IndicatorWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import { boardWords } from '../words/boards.ts'
import { readPart } from './figures-read.ts'

interface ProofTableProps {
  readonly indicator: IndicatorWire
  readonly caption: string
  readonly lines: readonly {
    readonly key: string
    readonly name: ReactNode
    readonly total: FigureTotal
  }[]
}

/** How much of the fingerprint is shown: enough to compare by eye; the whole of it is in the title. */
const printShown = 12

/** Sets of entries beside each other: how many, how much, and the fingerprint of each. */
export function ProofTable({ indicator, caption, lines }: ProofTableProps) {
  const { entries: w } = boardWords.use()
  const sums = lines.some(({ total }) => total.sum !== 0)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{caption}</span>
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
        {lines.map(({ key, name, total: { n, sum, hash } }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">{formatNumber(n)}</td>
            {sums && <td className="number">{readPart(indicator, 'num', sum)}</td>}
            <td className="digits figure-print" title={hash}>
              {hash.slice(0, printShown)}
              {hash.length > printShown && '…'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
