import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Pages } from '../parts/pages.tsx'
import { Empty } from '../parts/quiet.tsx'
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
      <Pages answer={answer} lines={8}>
        {(pages) => (
          <>
            {pages[0] && <FigureProof indicator={indicator} drill={pages[0]} />}
            <FigureEntries
              indicator={indicator}
              entries={pages.flatMap(({ entries }) => entries)}
            />
          </>
        )}
      </Pages>
    </>
  )
}
