import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Fence } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { boardWords } from '../words/boards.ts'
import { useWindowTitle } from './page.tsx'

const Wall = lazy(() => import('../views/wall.tsx'))

/** The wall display, outside the desk's frame: the whole screen is its own. */
export function WallPage() {
  const { wall: w } = boardWords.use()
  const { programme } = useSearch({ from: '/wall' })
  useWindowTitle(w.title)
  return (
    <Fence>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Wall programme={programme}>
          <Link to="/figures" search={programme ? { programme } : {}}>
            {w.back}
          </Link>
        </Wall>
      </Suspense>
    </Fence>
  )
}
