import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Skeleton } from '../parts/quiet.tsx'
import { useDeskWords } from '../words/desk.ts'
import { PageHead } from './page.tsx'
import { searchWords } from './search-words.ts'

const Figures = lazy(() => import('../views/figures.tsx'))

/** The figures that the ledger computes from its entries; what is shown of them stands in the address. */
export function FiguresPage() {
  const w = useDeskWords()
  const words = useSearch({ from: '/desk/figures' })
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={w.nav.figures} />
      <Suspense fallback={<Skeleton lines={8} />}>
        <Figures
          words={words}
          onWords={(more) =>
            void navigate({ to: '/figures', search: searchWords({ ...words, ...more }) })
          }
        />
      </Suspense>
    </>
  )
}
