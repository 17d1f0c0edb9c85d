import { useWords } from '../words/index.ts'
import { Empty } from '../parts/quiet.tsx'
import { PageHead } from './page.tsx'

/** An address that leads nowhere, or to what the reader's posts do not let them see: both read alike. */
export function NotFound() {
  const w = useWords()
  return (
    <>
      <PageHead title={w.fail.notFound} />
      <Empty title={w.fail.notFound} help={w.fail.notFoundHelp} />
    </>
  )
}
