import { lazy, Suspense, useEffect } from 'react'
import { SignIn } from '../desk/sign-in.tsx'
import type { Definitions } from '../definitions.ts'
import { useLive } from '../live.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitionsQuery, useSession } from '../queries.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { EntryPage } from './entry-page.tsx'
import { HomePage } from './home-page.tsx'
import { MePage } from './me-page.tsx'
import { NewPage } from './new-page.tsx'
import { openOutbox } from './report/outbox.ts'
import { Page } from './page.tsx'
import { isReportable, mayCreate } from './phone-registers.ts'
import { placeOf, useHash, type Place } from './place.ts'
import { ReportPage } from './report/report-page.tsx'
import { SearchPage } from './search-page.tsx'
import { TodoPage } from './todo-page.tsx'
import { useResending } from './report/use-resending.ts'
import { WaitingPage } from './report/waiting-page.tsx'
import { phoneWords } from './words.ts'

// Whoever reports a problem on a slow line does not load what leaders read.
const ReportsPage = lazy(() => import('./reports/reports-page.tsx'))
const SheetPage = lazy(() => import('./reports/sheet-page.tsx'))
const PublicationPage = lazy(() => import('./reports/publication-page.tsx'))

/** What stands before every screen: nobody sees one without having signed in, and none is drawn before the definitions. */
export function PhoneApp() {
  const lang = useLanguage()
  const session = useSession()
  const person = session.data?.person
  const definitions = useDefinitionsQuery(Boolean(person))
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  const failed = session.data ? definitions : session
  if (failed.error && !failed.data)
    return (
      <main className="phone-main">
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </main>
    )
  if (session.data && !person) return <SignIn session={session.data} />
  if (!person || !definitions.data)
    return (
      <main className="phone-main">
        <Skeleton lines={6} />
      </main>
    )
  return <SignedIn key={person.id} person={person.id} definitions={definitions.data} />
}

interface SignedInProps {
  readonly person: string
  readonly definitions: Definitions
}

function SignedIn({ person, definitions }: SignedInProps) {
  const w = useWords()
  const connected = useLive()
  const hash = useHash()
  useEffect(() => {
    // Where the browser keeps nothing (a private window) there is nothing to open.
    openOutbox().catch(() => undefined)
  }, [])
  useResending(person)
  return (
    <>
      {!connected && <output className="phone-offline">{w.fail.offline}</output>}
      <Suspense
        fallback={
          <main className="phone-main">
            <Skeleton lines={6} />
          </main>
        }
      >
        <Screen key={hash} place={placeOf(hash)} definitions={definitions} />
      </Suspense>
    </>
  )
}

/** The screen of a place; a register the person may not see, or not write, leads to words that say so. */
function Screen({
  place,
  definitions,
}: {
  readonly place: Place
  readonly definitions: Definitions
}) {
  const words = phoneWords.use()
  const register = 'register' in place ? definitions.registers.get(place.register) : undefined
  if (register && place.at === 'entry') return <EntryPage register={register} id={place.id} />
  if (register && place.at === 'report' && isReportable(register))
    return <ReportPage register={register} />
  if (register && place.at === 'new' && mayCreate(register)) return <NewPage register={register} />
  if (place.at === 'home') return <HomePage />
  if (place.at === 'todo') return <TodoPage />
  if (place.at === 'search') return <SearchPage />
  if (place.at === 'waiting') return <WaitingPage />
  if (place.at === 'me') return <MePage />
  if (place.at === 'reports') return <ReportsPage />
  if (place.at === 'sheet') return <SheetPage {...place} />
  if (place.at === 'publication') return <PublicationPage id={place.id} />
  return (
    <Page title={words.tabs.home} inner>
      <p className="notice notice-empty">{words.entry.gone}</p>
    </Page>
  )
}
