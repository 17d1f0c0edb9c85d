import type { RegisterWire } from '../../../engine/define/wire.ts'
import { useDeskWords } from '../../words/desk.ts'
import { Disclosure } from '../disclosure.tsx'
import { columnLabel } from './columns.tsx'
import { columnsOf, columnsWord, ownColumns, withWords, type ListWords } from './list-query.ts'

/** Chooses the columns of a list; the choice stands in the address and so in saved views. */
export function ColumnChooser({
  register,
  words,
  onWords,
}: {
  readonly register: RegisterWire
  readonly words: ListWords
  readonly onWords: (words: ListWords) => void
}) {
  const w = useDeskWords()
  const chosen = columnsOf(register, words)
  const own = ownColumns.filter((name) => name !== 'no' && (name !== 'due' || register.timed))
  const all = [...register.fields.map((field) => field.name), ...own]
  const set = (names: readonly string[]) =>
    onWords(withWords(words, { [columnsWord]: names.join(',') }))
  const toggle = (name: string) =>
    set(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <Disclosure label={w.list.columns} align="right">
      {() => (
        <>
          <p className="faint">{w.list.columnsHelp}</p>
          <ul className="ticks">
            {all.map((name) => (
              <li key={name}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(name)}
                    onChange={() => toggle(name)}
                  />{' '}
                  {columnLabel(name, register, w)}
                </label>
              </li>
            ))}
          </ul>
          <button type="button" className="button button-plain" onClick={() => set([])}>
            {w.list.columnsReset}
          </button>
        </>
      )}
    </Disclosure>
  )
}
