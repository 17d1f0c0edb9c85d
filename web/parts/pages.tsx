import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../words/index.ts'
import { Failure } from './failure.tsx'
import { Skeleton } from './quiet.tsx'

type Paged<P> = UseInfiniteQueryResult<InfiniteData<P>>

/** Fetches the next page of a list; not there at its end. */
export function MoreButton<P>({
  answer,
  className = 'button',
}: {
  readonly answer: Paged<P>
  readonly className?: string
}) {
  const w = useWords()
  if (!answer.hasNextPage) return null
  return (
    <button
      type="button"
      className={className}
      disabled={answer.isFetchingNextPage}
      onClick={() => void answer.fetchNextPage()}
    >
      {answer.isFetchingNextPage ? w.app.loading : w.act.more}
    </button>
  )
}

/** A list that goes on page by page: grey while it loads, said with a way to try again when it failed, and the way to more below it. */
export function Pages<P>({
  answer,
  lines = 6,
  moreClass,
  children,
}: {
  readonly answer: Paged<P>
  readonly lines?: number
  readonly moreClass?: string
  readonly children: (pages: readonly P[]) => ReactNode
}) {
  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={lines} />
  return (
    <>
      {children(answer.data.pages)}
      <MoreButton answer={answer} {...(moreClass !== undefined && { className: moreClass })} />
    </>
  )
}
