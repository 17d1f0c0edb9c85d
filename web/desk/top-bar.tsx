import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { PostWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { forgetDrafts } from '../form/draft.ts'
import { moneyScales, setMoneyScale, useMoneyScale } from '../money-scale.ts'
import { SyntheticZone } from '../parts/origin.tsx'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { say, setLanguage, useLanguage, useWords } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { Disclosure } from './disclosure.tsx'
import { Notices } from './notices.tsx'
import { registerParams } from './register-params.ts'
import { searchBoxId } from './shell-keys.ts'

/** The bar above every page: whose ledger it is, the search, the language, and who is signed in. */
export function TopBar({ onKeys }: { readonly onKeys: () => void }) {
  const w = useDeskWords()
  const lang = useLanguage()
  const { data: session } = useSession()
  return (
    <header className="top-bar">
      <Link to="/" className="top-zone">
        <img src="/icon.svg" alt="" width="26" height="26" />
        <span>{session ? say(session.zone.name) : ''}</span>
      </Link>
      <SyntheticZone />
      <SearchForm />
      <Notices />
      <button
        type="button"
        className="top-button"
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(lang === 'zh' ? 'en' : 'zh')}
      >
        {w.nav.language}
      </button>
      <button
        type="button"
        className="top-button"
        aria-label={w.nav.keys}
        title={w.nav.keys}
        onClick={onKeys}
      >
        ?
      </button>
      {session?.person && <Person name={say(session.person.name)} posts={session.posts} />}
    </header>
  )
}

/** Searches the register at hand, or the one chosen beside the box. */
function SearchForm() {
  const w = useDeskWords()
  const ui = useWords()
  const definitions = useDefinitions()
  const navigate = useNavigate()
  const here = useParams({ strict: false })
  const keyHere = here.programme && here.register ? `${here.programme}.${here.register}` : undefined
  const first = definitions.programmes[0]?.registers[0]?.key ?? ''
  const [key, setKey] = useState(keyHere ?? first)
  const [text, setText] = useState('')
  // Moving to another register moves the search there; on pages of none it stays where it was.
  const [cameFrom, setCameFrom] = useState(keyHere)
  if (keyHere !== cameFrom) {
    setCameFrom(keyHere)
    if (keyHere && definitions.registers.has(keyHere)) setKey(keyHere)
  }
  const register = definitions.registers.get(key)
  const label = w.search.label(register ? say(register.label) : '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '')
      void navigate({
        to: '/r/$programme/$register',
        params: registerParams(key),
        search: { q: text.trim() },
      })
  }
  if (!register) return <span className="top-search" />
  return (
    <form role="search" className="top-search" onSubmit={submit}>
      <select
        aria-label={w.home.register}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      >
        {definitions.programmes.map((programme) => (
          <optgroup key={programme.programme} label={say(programme.label)}>
            {programme.registers.map((one) => (
              <option key={one.key} value={one.key}>
                {say(one.label)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <input
        id={searchBoxId}
        type="search"
        aria-label={label}
        placeholder={w.search.place}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{ui.act.search}</button>
    </form>
  )
}

function Person({ name, posts }: { readonly name: string; readonly posts: readonly PostWire[] }) {
  const w = useDeskWords()
  const ui = useWords()
  const client = useQueryClient()
  const scale = useMoneyScale()
  const definitions = useDefinitions()
  const signOut = async () => {
    await api.signOut()
    forgetDrafts()
    // Nothing of the last person stays in memory for the next.
    client.clear()
    await client.invalidateQueries({ queryKey: keys.session })
    location.assign('/')
  }
  const first = posts[0]
  const unitOf = (post: PostWire) => {
    const unit = definitions.unitById.get(post.unit)
    return unit ? say(unit.name) : ''
  }
  return (
    <Disclosure
      className="top-person"
      align="right"
      label={
        <>
          <strong>{name}</strong>
          {first && <span>{say(first.title)}</span>}
        </>
      }
    >
      {() => (
        <div className="person-panel">
          <h2>{w.nav.posts}</h2>
          <ul>
            {posts.map((post) => (
              <li key={post.id}>
                {say(post.title)}
                <span className="faint"> {unitOf(post)}</span>
                {post.asDeputy && <span className="state-tag">{w.nav.deputy}</span>}
              </li>
            ))}
          </ul>
          <label>
            {ui.money.switch}
            <select
              className="form-select"
              value={scale}
              onChange={(event) =>
                setMoneyScale(moneyScales.find((one) => one === event.target.value) ?? 'wan')
              }
            >
              {moneyScales.map((one) => (
                <option key={one} value={one}>
                  {ui.money[one]}
                </option>
              ))}
            </select>
          </label>
          <a className="button" href="/m/">
            {w.nav.phone}
          </a>
          <button type="button" className="button" onClick={() => void signOut()}>
            {ui.signIn.out}
          </button>
        </div>
      )}
    </Disclosure>
  )
}
