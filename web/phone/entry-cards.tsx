import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import type { EntryWire } from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useWords } from '../words/index.ts'
import { EntryCard } from './entry-card.tsx'

interface CardsPage {
  readonly entries: readonly EntryWire[]
}
interface EntryCardsProps {
  readonly answer: UseInfiniteQueryResult<InfiniteData<CardsPage>>
  readonly none: string
}

/** A list of entries page by page, with what is said while it loads, when it fails and when there is nothing. */
export function EntryCards({ answer, none }: EntryCardsProps) {
  const w = useWords()
  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={6} />
  const entries = answer.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <p className="notice notice-empty">{none}</p>
  return (
    <>
      <ul className="phone-cards">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </ul>
      {answer.hasNextPage && (
        <button
          type="button"
          className="button phone-wide"
          disabled={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {answer.isFetchingNextPage ? w.app.loading : w.act.more}
        </button>
      )}
    </>
  )
}
