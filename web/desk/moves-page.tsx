import { useState } from 'react'
import type { UnitMoveWire } from '../../engine/define/wire.ts'
import { unitName } from '../definitions.ts'
import { formatMoment } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useUnitMoves } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { moveWords } from '../words/moves.ts'
import { MoveForm } from './move-form.tsx'
import { NotFound } from './not-found.tsx'
import { PageHead } from './page.tsx'

/** Units that come under another parent: entered here, with a look at what it does to figures first, by those who look after the ledger. */
export function MovesPage() {
  const w = moveWords.use()
  useLanguage()
  const answer = useUnitMoves()
  const [entered, setEntered] = useState(0)
  if (!useDefinitions().operates) return <NotFound />
  return (
    <>
      <PageHead title={w.title} beside={<p className="faint page-about">{w.help}</p>} />
      <MoveForm key={entered} onMoved={() => setEntered(entered + 1)} />
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && <Past moves={answer.data} />}
    </>
  )
}

function Past({ moves }: { readonly moves: readonly UnitMoveWire[] }) {
  const w = moveWords.use()
  const definitions = useDefinitions()
  const nameOf = (unit: string | null) => (unit === null ? w.noParent : unitName(definitions, unit))
  return (
    <section className="panel">
      <h2>{w.past}</h2>
      {moves.length === 0 ? (
        <p className="faint">{w.none}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={w.past}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.unit}</th>
                <th scope="col">{w.day}</th>
                <th scope="col">{w.from}</th>
                <th scope="col">{w.parent}</th>
                <th scope="col">{w.reason}</th>
                <th scope="col">{w.by}</th>
                <th scope="col">{w.at}</th>
              </tr>
            </thead>
            <tbody>
              {moves.map((move) => (
                <tr key={`${move.unit} ${move.day}`}>
                  <th scope="row">{nameOf(move.unit)}</th>
                  <td className="digits">{move.day}</td>
                  <td>{nameOf(move.from)}</td>
                  <td>{nameOf(move.to)}</td>
                  <td>{move.reason}</td>
                  <td>{move.by && say(move.by)}</td>
                  <td className="digits">{formatMoment(move.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
