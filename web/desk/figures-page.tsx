import { lazy, Suspense } from 'react'
import { Skeleton } from '../parts/quiet.tsx'
import { useDeskWords } from '../words/desk.ts'
import { PageHead } from './page.tsx'

const Figures = lazy(() => import('../views/figures.tsx'))

/** The figures that the ledger computes from its entries. */
export function FiguresPage() {
  const w = useDeskWords()
  return (
    <>
      <PageHead title={w.nav.figures} />
      <Suspense fallback={<Skeleton lines={8} />}>
        <Figures />
      </Suspense>
    </>
  )
}
