import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { RegisterWire } from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { explain } from '../../parts/failure.tsx'
import { keys, useSavedViews } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import { Disclosure } from '../disclosure.tsx'
import { columnsWord, queryOf, valuesOf, withWords, type ListWords } from './list-query.ts'

interface SavedViewsProps {
  readonly register: RegisterWire
  readonly words: ListWords
  readonly onWords: (words: ListWords) => void
}

/** The reader's own views of a register: filters, order and columns under a name. */
export function SavedViews({ register, words, onWords }: SavedViewsProps) {
  const w = useDeskWords()
  const ui = useWords()
  const client = useQueryClient()
  const { data } = useSavedViews()
  const mine = (data ?? []).filter((view) => view.register === register.key)
  const [name, setName] = useState('')
  const refresh = () => client.invalidateQueries({ queryKey: keys.views })
  const save = useMutation({
    mutationFn: () =>
      api.saveView({
        register: register.key,
        name: name.trim(),
        query: queryOf(words),
        columns: valuesOf(words, columnsWord),
      }),
    onSuccess: () => {
      setName('')
      return refresh()
    },
  })
  const remove = useMutation({ mutationFn: api.deleteView, onSuccess: refresh })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') save.mutate()
  }
  const error = save.error ?? remove.error
  return (
    <Disclosure label={w.list.savedViews} align="right">
      {(close) => (
        <div className="saved-views">
          {mine.length === 0 && <p className="faint">{w.list.noSaved}</p>}
          <ul>
            {mine.map((view) => (
              <li key={view.id}>
                <button
                  type="button"
                  className="button button-plain"
                  onClick={() => {
                    onWords(withWords(view.query, { [columnsWord]: view.columns.join(',') }))
                    close()
                  }}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={w.list.deleteView(view.name)}
                  onClick={() => remove.mutate(view.id)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <form onSubmit={submit} className="range">
            <label>
              {w.list.viewName}
              <input
                className="box"
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <button
              type="submit"
              className="button"
              disabled={name.trim() === '' || save.isPending}
            >
              {w.list.saveView}
            </button>
          </form>
          {error && (
            <p className="form-error" role="alert">
              {explain(error, ui).help}
            </p>
          )}
          {save.isSuccess && <p role="status">{w.list.viewSaved}</p>}
        </div>
      )}
    </Disclosure>
  )
}
