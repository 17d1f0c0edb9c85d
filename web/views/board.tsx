import { useEffect, useRef } from 'react'
import type { RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { BoardColumn } from './board-column.tsx'
import { useBoard } from './board-data.ts'
import { neighbour } from './board-keys.ts'
import './board.css'

interface BoardViewProps {
  readonly register: RegisterWire
  /** The words of the list's query: the board shows the same entries as the list would. */
  readonly query: Query
}

function moveFocus(board: HTMLElement, event: KeyboardEvent): void {
  const columns = [...board.querySelectorAll('.board-column')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('.entry-card > a'),
  ])
  const next = neighbour(columns, event.target, event.key)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The register as columns by state. The arrows move from card to card; what stands off the edge scrolls into view. */
export default function BoardView({ register, query }: BoardViewProps) {
  const { board } = viewWords.use()
  const answer = useBoard(register.key, query)
  const place = useRef<HTMLElement>(null)

  const drawn = answer.data !== undefined
  useEffect(() => {
    const element = place.current
    if (!drawn || element === null) return
    const onKey = (event: KeyboardEvent) => moveFocus(element, event)
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [drawn])

  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={8} />
  return (
    <>
      <p className="visually-hidden" id="board-keys">
        {board.columns}
      </p>
      <section
        ref={place}
        className="board"
        aria-label={board.label(say(register.label))}
        aria-describedby="board-keys"
      >
        {answer.data.columns.map((column) => (
          <BoardColumn key={column.state} register={register} column={column} query={query} />
        ))}
      </section>
    </>
  )
}
