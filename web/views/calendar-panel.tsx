import type { RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { proseDay } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Empty, Skeleton } from '../parts/quiet.tsx'
import { useList } from '../queries.ts'
import { useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { EntryCard } from './board-card.tsx'
import { ListLink } from './list-link.tsx'

interface PanelProps {
  readonly register: RegisterWire
  readonly day: string
  readonly query: Query
}

/** What is due on the chosen day, soonest first, and the way to the same entries as a list. */
export function CalendarPanel({ register, day, query }: PanelProps) {
  const { calendar } = viewWords.use()
  useLanguage()
  const dueThen = { ...query, 'due.from': day, 'due.to': day, sort: 'due' }
  const list = useList(register.key, dueThen)
  const entries = list.data?.pages[0]?.entries ?? []
  const title = calendar.dayTitle(proseDay(day))
  return (
    <section className="calendar-panel" aria-label={title}>
      <h2>{title}</h2>
      {list.isPending && <Skeleton />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && entries.length === 0 && <Empty title={calendar.dayNone} />}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryCard register={register} entry={entry} showState />
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <ListLink register={register.key} query={dueThen}>
          {calendar.moreOfDay}
        </ListLink>
      )}
    </section>
  )
}
