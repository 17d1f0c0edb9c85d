import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Pages } from '../parts/pages.tsx'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { FigureAsked } from '../views/figure-asked.tsx'
import { FigureEntries } from '../views/figure-entries.tsx'
import { FigureProof } from '../views/figure-proof.tsx'
import { FigureStretches } from '../views/figure-stretches.tsx'
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
  const choose = (word: 'part' | 'side' | 'period') => (value: string) =>
    void navigate({
      to: '/figures/entries',
      search: { ...words, [word]: value },
      replace: true,
      resetScroll: false,
    })
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
      <FigureAsked indicator={indicator} words={words} onPart={choose('part')} />
      <Pages answer={answer} lines={8}>
        {(pages) => {
          const [first] = pages
          return (
            <>
              {first?.grows && <FigureStretches grows={first.grows} onPeriod={choose('period')} />}
              {first && <FigureProof indicator={indicator} drill={first} onSide={choose('side')} />}
              <FigureEntries
                indicator={indicator}
                entries={pages.flatMap(({ entries }) => entries)}
              />
            </>
          )
        }}
      </Pages>
    </>
  )
}
