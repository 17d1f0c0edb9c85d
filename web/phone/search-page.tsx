import { useState, type FormEvent } from 'react'
import { useDefinitions, useList } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { EntryCards } from './entry-cards.tsx'
import { Page } from './page.tsx'
import { reportables } from './phone-registers.ts'
import { phoneWords } from './words.ts'

/** What was looked for last; the way back from an entry leads to the same results. */
let last: { readonly register: string; readonly q: string } | undefined

/** Finds entries of one register by words, number or pinyin initials; without words the latest. */
export function SearchPage() {
  const words = phoneWords.use()
  const lang = useLanguage()
  const definitions = useDefinitions()
  const first = reportables(definitions)[0]?.key ?? definitions.registers.keys().next().value ?? ''
  const [sought, setSought] = useState(() => last ?? { register: first, q: '' })
  const [typed, setTyped] = useState(sought.q)
  const answer = useList(
    sought.register,
    { limit: '20', ...(sought.q ? { q: sought.q } : { sort: '-updated' }) },
    sought.register !== '',
  )
  const seek = (next: { readonly register: string; readonly q: string }) => {
    last = next
    setSought(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    seek({ ...sought, q: typed.trim() })
  }
  return (
    <Page title={words.tabs.search}>
      <form className="phone-search" onSubmit={submit}>
        <label htmlFor="search-register">{words.search.register}</label>
        <select
          id="search-register"
          className="field-box"
          value={sought.register}
          onChange={(event) => seek({ register: event.target.value, q: typed.trim() })}
        >
          {definitions.programmes.map((programme) => (
            <optgroup key={programme.programme} label={say(programme.label, lang)}>
              {programme.registers.map((register) => (
                <option key={register.key} value={register.key}>
                  {say(register.label, lang)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <label htmlFor="search-words">{words.search.words}</label>
        <span className="field-line">
          <input
            id="search-words"
            className="field-box"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button button-primary">
            {words.search.go}
          </button>
        </span>
      </form>
      {sought.q === '' && <h2>{words.search.recent}</h2>}
      <EntryCards answer={answer} none={words.search.none} />
    </Page>
  )
}
