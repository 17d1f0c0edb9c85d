import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { forgetDrafts } from '../form/draft.ts'
import { Failure } from '../parts/failure.tsx'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { say, setLanguage, useLanguage, useWords } from '../words/index.ts'
import { ofPerson, useOutbox } from './report/outbox.ts'
import { Page } from './page.tsx'
import { hrefOf } from './place.ts'
import { phoneWords } from './words.ts'

/** Opens the desk even on a phone: the server gives phones this app at / and the desk at every other address. */
const deskHref = '/todo/todo'

/** The person's posts, the language, the desk, and the way out. */
export function MePage() {
  const words = phoneWords.use()
  const lang = useLanguage()
  const { units } = useDefinitions()
  const { data: session } = useSession()
  const health = useQuery({ queryKey: keys.health, queryFn: ({ signal }) => api.health(signal) })
  const waiting = ofPerson(useOutbox(), session?.person?.id ?? '').length
  const other = lang === 'zh' ? 'en' : 'zh'
  const unitName = (id: string) => {
    const unit = units.find((one) => one.id === id)
    return unit ? say(unit.name, lang) : ''
  }
  return (
    <Page title={session?.person ? say(session.person.name, lang) : words.tabs.me}>
      <h2>{words.me.posts}</h2>
      <ul className="phone-plain">
        {session?.posts.map((post) => (
          <li key={post.id}>
            {say(post.title, lang)}
            {post.asDeputy && words.me.deputy} <span className="faint">{unitName(post.unit)}</span>
          </li>
        ))}
      </ul>
      <ul className="phone-links">
        <li>
          <button type="button" lang={other} onClick={() => setLanguage(other)}>
            {words.me.language}
            <strong>{other === 'en' ? 'English' : '中文'}</strong>
          </button>
        </li>
        <li>
          <a href={hrefOf({ at: 'waiting' })}>
            {words.outbox.title}
            <strong className="digits">{waiting}</strong>
          </a>
        </li>
        <li>
          <a href={deskHref}>
            {words.me.desk} <span className="faint">{words.me.deskHelp}</span>
          </a>
        </li>
      </ul>
      <SignOut waiting={waiting} />
      <h2>{words.me.what}</h2>
      <p>{words.me.privacy}</p>
      {health.data?.filing && <p className="faint">{words.me.filing(health.data.filing)}</p>}
    </Page>
  )
}

function SignOut({ waiting }: { readonly waiting: number }) {
  const w = useWords()
  const words = phoneWords.use().me
  const out = useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      forgetDrafts()
      location.hash = hrefOf({ at: 'home' })
      // Nothing of the last person stays in memory for the next.
      location.reload()
    },
  })
  const leave = () => {
    if (waiting === 0 || window.confirm(words.outWaiting(waiting))) out.mutate()
  }
  return (
    <>
      <button type="button" className="button phone-wide" disabled={out.isPending} onClick={leave}>
        {w.signIn.out}
      </button>
      {out.error && <Failure error={out.error} />}
    </>
  )
}
