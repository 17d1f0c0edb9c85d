import { useEffect, type ReactNode } from 'react'
import { Flash } from '../desk/flash.tsx'
import { SyntheticZone } from '../parts/origin.tsx'
import { useDefinitions, useSession } from '../queries.ts'
import { ofPerson, useOutbox } from './report/outbox.ts'
import { suggestionRegister } from './phone-registers.ts'
import { PhoneSign } from './phone-sign.tsx'
import { hrefOf, placeOf, useHash } from './place.ts'
import { phoneWords } from './words.ts'

const tabs = ['home', 'todo', 'search', 'me'] as const

interface PageProps {
  readonly title: string
  readonly children: ReactNode
  /** The page is a form or a detail: it has a way back instead of the tabs. */
  readonly inner?: boolean
}

/** What is around every page: the title, the way to suggest something, what waits to be uploaded, and the tabs. */
export function Page({ title, children, inner = false }: PageProps) {
  const words = phoneWords.use()
  const suggestions = suggestionRegister(useDefinitions())
  const { at } = placeOf(useHash())
  useEffect(() => {
    document.title = title
    window.scrollTo(0, 0)
  }, [title])
  return (
    <div className="phone">
      <header className="phone-head">
        <div className="phone-top">
          {inner && (
            <button type="button" className="phone-back" aria-label={words.back} onClick={goBack}>
              <PhoneSign name="back" />
            </button>
          )}
          <h1>{title}</h1>
          <SyntheticZone short />
          {suggestions && (
            <a className="phone-suggest" href={hrefOf({ at: 'new', register: suggestions.key })}>
              {words.suggest}
            </a>
          )}
        </div>
        <WaitingBanner />
      </header>
      <Flash />
      <main className="phone-main">{children}</main>
      {!inner && (
        <nav className="phone-tabs" aria-label={words.tabs.label}>
          {tabs.map((tab) => (
            <a key={tab} href={hrefOf({ at: tab })} aria-current={at === tab ? 'page' : undefined}>
              <PhoneSign name={tab} />
              {words.tabs[tab]}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}

/** Back to where the person came from; a page opened from outside has no such place and leads home. */
function goBack(): void {
  if (history.length > 1) history.back()
  else location.hash = hrefOf({ at: 'home' })
}

/** Says on every page that something has not reached the server yet. */
function WaitingBanner() {
  const words = phoneWords.use().outbox
  const person = useSession().data?.person?.id ?? ''
  const waiting = ofPerson(useOutbox(), person).length
  const { at } = placeOf(useHash())
  if (waiting === 0 || at === 'waiting') return null
  return (
    <a className="phone-waiting" href={hrefOf({ at: 'waiting' })}>
      <PhoneSign name="waiting" />
      {words.banner(waiting)}
    </a>
  )
}
