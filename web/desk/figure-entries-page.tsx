import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Failure } from '../parts/failure.tsx'
import { Empty, Skeleton } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { FigureAsked } from '../views/figure-asked.tsx'
import { FigureEntries } from '../views/figure-entries.tsx'
import { FigureProof } from '../views/figure-proof.tsx'
import { useFigureEntries } from '../views/figures-data.ts'
import '../views/figures.css'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage, useWords } from '../words/index.ts'
import { PageHead } from './page.tsx'

/** What stands behind one number: which number, the entries that make it, and the proof that they do. */
export function FigureEntriesPage() {
  const words = useSearch({ from: '/desk/figures/entries' })
  const { entries: w } = boardWords.use()
  const ui = useWords()
  useLanguage()
  const navigate = useNavigate()
  const answer = useFigureEntries(words)
  const indicator = useDefinitions().indicators.get(words['indicator'] ?? '')
  if (!indicator) return <Empty title={ui.fail.notFound} help={ui.fail.notFoundHelp} />
  const pages = answer.data?.pages
  const first = pages?.[0]
  return (
    <>
      <PageHead title={w.title(say(indicator.label))}>
        <Link
          className="button"
          to="/figures"
          search={{ programme: indicator.key.split('.')[0] ?? '' }}
        >
          {w.back}
        </Link>
      </PageHead>
      <FigureAsked
        indicator={indicator}
        words={words}
        onPart={(part) =>
          void navigate({ to: '/figures/entries', search: { ...words, part }, replace: true })
        }
      />
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={8} />}
      {first && (
        <>
          <FigureProof indicator={indicator} drill={first} />
          <FigureEntries indicator={indicator} entries={pages.flatMap(({ entries }) => entries)} />
          {answer.hasNextPage && (
            <button
              type="button"
              className="button"
              disabled={answer.isFetchingNextPage}
              onClick={() => void answer.fetchNextPage()}
            >
              {ui.act.more}
            </button>
          )}
        </>
      )}
    </>
  )
}
