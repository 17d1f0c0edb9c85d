import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { SessionWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { explain } from '../parts/failure.tsx'
import { SyntheticZone } from '../parts/origin.tsx'
import { keys } from '../queries.ts'
import { say, setLanguage, useLanguage, useWords } from '../words/index.ts'

/** Name and password; in a demonstration zone also the posts that can be tried, each a press away. */
export function SignIn({
  session,
  ended = false,
}: {
  readonly session: SessionWire
  readonly ended?: boolean
}) {
  const w = useWords()
  const lang = useLanguage()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])
  const enter = useMutation({
    mutationFn: () => api.signIn(name.trim(), password),
    onSuccess: (answer) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] })
      client.setQueryData(keys.session, answer)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const incomplete = name.trim() === '' || password === ''
    setMissing(incomplete)
    if (!incomplete) enter.mutate()
  }
  const refused = enter.error && explain(enter.error, w)
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <header>
          <img src="/icon.svg" alt="" width="40" height="40" />
          <div>
            <h1>{say(session.zone.name)}</h1>
            <p className="faint">
              {w.app.name} <SyntheticZone />
            </p>
          </div>
          <button
            type="button"
            className="button button-plain"
            lang={lang === 'zh' ? 'en' : 'zh'}
            onClick={() => setLanguage(lang === 'zh' ? 'en' : 'zh')}
          >
            {lang === 'zh' ? 'English' : '中文'}
          </button>
        </header>
        {ended && (
          <p className="notice notice-warned" role="status">
            {w.signIn.ended}
          </p>
        )}
        <form onSubmit={submit} noValidate>
          <label htmlFor="sign-in-name">{w.signIn.name}</label>
          <input
            id="sign-in-name"
            className="box"
            autoComplete="username"
            ref={nameInput}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <label htmlFor="sign-in-password">{w.signIn.password}</label>
          <input
            id="sign-in-password"
            ref={passwordInput}
            className="box"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <p className="form-error" role="alert">
            {missing ? w.signIn.missing : refused && `${refused.title} · ${refused.help}`}
          </p>
          <button type="submit" className="button button-primary" disabled={enter.isPending}>
            {enter.isPending ? w.signIn.entering : w.signIn.enter}
          </button>
        </form>
      </section>
      {session.demonstration && (
        <section className="sign-in-posts" aria-labelledby="demonstration">
          <h2 id="demonstration">{w.signIn.demonstration}</h2>
          <p className="faint">{w.signIn.demonstrationHelp}</p>
          <ul>
            {session.demonstration.map((post) => (
              <li key={post.signIn}>
                <button
                  type="button"
                  className="post-choice"
                  aria-pressed={name === post.signIn}
                  onClick={() => {
                    setName(post.signIn)
                    passwordInput.current?.focus()
                  }}
                >
                  <strong>{say(post.name)}</strong> {say(post.title)}
                  <span className="faint digits">{post.signIn}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
