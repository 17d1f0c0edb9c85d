import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query'
import type { EntryWire } from '../../engine/define/wire.ts'
import { Pages } from '../parts/pages.tsx'
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
  return (
    <Pages answer={answer} moreClass="button phone-wide">
      {(pages) => {
        const entries = pages.flatMap((page) => page.entries)
        if (entries.length === 0) return <p className="notice notice-empty">{none}</p>
        return (
          <ul className="phone-cards">
            {entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ul>
        )
      }}
    </Pages>
  )
}
