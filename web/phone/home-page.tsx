import { useDefinitions, useHome, useSession, useTodo } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { EntryCards } from './entry-cards.tsx'
import { Page } from './page.tsx'
import { otherCreatables, reportables } from './phone-registers.ts'
import { PhoneSign } from './phone-sign.tsx'
import { hrefOf } from './place.ts'
import { TodoTabs } from './todo-page.tsx'
import { phoneWords } from './words.ts'

/** What a field worker came for: report something, or do what is waiting. */
export function HomePage() {
  const words = phoneWords.use()
  const lang = useLanguage()
  const definitions = useDefinitions()
  const { data: session } = useSession()
  const home = useHome()
  const todo = useTodo('todo', { limit: '10' })
  const reports = reportables(definitions)
  const others = otherCreatables(definitions)
  return (
    <Page title={session ? say(session.zone.name, lang) : ''}>
      {session?.person && (
        <p className="phone-hello">{words.hello(say(session.person.name, lang))}</p>
      )}
      {reports.map((register) => (
        <a
          key={register.key}
          className="phone-report"
          href={hrefOf({ at: 'report', register: register.key })}
        >
          <PhoneSign name="camera" />
          {words.report(say(register.create.label, lang), say(register.label, lang))}
        </a>
      ))}
      {reports.length + others.length === 0 && <p className="faint">{words.home.nothing}</p>}
      {others.length > 0 && (
        <details className="phone-details" open={reports.length === 0}>
          <summary>{words.home.other}</summary>
          <ul className="phone-links">
            {others.map((register) => (
              <li key={register.key}>
                <a href={hrefOf({ at: 'new', register: register.key })}>
                  {words.report(say(register.create.label, lang), say(register.label, lang))}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {definitions.programmes.some((programme) => programme.reports.length > 0) && (
        <ul className="phone-links">
          <li>
            <a href={hrefOf({ at: 'reports' })}>
              {words.reports.title} <span className="faint">{words.reports.help}</span>
            </a>
          </li>
        </ul>
      )}
      <h2>{words.home.mine}</h2>
      {home.data && <TodoTabs counts={home.data.counts} />}
      <EntryCards answer={todo} none={words.home.none} />
    </Page>
  )
}
