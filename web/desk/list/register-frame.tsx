import './list.css'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import type { RegisterWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { useDefinitions } from '../../queries.ts'
import { say } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import { DropPlace } from '../import/drop-file.tsx'
import { importWords } from '../import/import-words.ts'
import { NotFound } from '../not-found.tsx'
import { PageHead } from '../page.tsx'
import { registerParams } from '../register-params.ts'
import { FilterBar } from './filter-bar.tsx'
import type { Readings } from './filter-texts.ts'
import { withWords, type ListWords } from './list-query.ts'

export interface RegisterScreen {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly words: ListWords
  readonly onWords: (words: ListWords) => void
}

const paths = {
  list: '/r/$programme/$register',
  board: '/r/$programme/$register/board',
  map: '/r/$programme/$register/map',
  calendar: '/r/$programme/$register/calendar',
  spans: '/r/$programme/$register/spans',
  funnel: '/r/$programme/$register/funnel',
  roster: '/r/$programme/$register/roster',
  matrix: '/r/$programme/$register/matrix',
} as const
export type Mode = keyof typeof paths

const placed = new Set(['point', 'polyline', 'area'])

/** The ways a register can be looked at: a map needs places, a calendar due dates, bars two days, a matrix something that units owe. */
const modesOf = (register: RegisterWire): readonly Mode[] => [
  'list',
  'board',
  ...(register.fields.some((field) => placed.has(field.kind)) ? (['map'] as const) : []),
  ...(register.timed ? (['calendar'] as const) : []),
  ...(register.span ? (['spans'] as const) : []),
  ...(register.funnel ? (['funnel'] as const) : []),
  ...(register.roster ? (['roster'] as const) : []),
  ...(register.shape === 'obligation' ? (['matrix'] as const) : []),
]

interface RegisterFrameProps {
  readonly mode: Mode
  readonly readings?: Readings
  /** What stands at the right of the filters. */
  readonly Tools?: ComponentType<RegisterScreen>
  readonly children: (screen: RegisterScreen) => ReactNode
}

/** What list, board, map and calendar of a register share: its name, the views, the search and the filters, all in the address. */
export function RegisterFrame({ mode, readings = {}, Tools, children }: RegisterFrameProps) {
  const w = useDeskWords()
  const importText = importWords.use()
  const definitions = useDefinitions()
  const navigate = useNavigate()
  const { programme, register: name } = useParams({ strict: false })
  const words: ListWords = useSearch({ strict: false })
  const register = definitions.registers.get(`${programme}.${name}`)
  if (!register) return <NotFound />
  const params = registerParams(register.key)
  const onWords = (next: ListWords) =>
    void navigate({ to: paths[mode], params, search: next, replace: true })
  const screen: RegisterScreen = { register, definitions, words, onWords }
  const views = [
    { name: '', label: w.list.allView },
    ...register.views.map((view) => ({ name: view.name, label: say(view.label) })),
  ]
  return (
    <DropPlace register={register} className="page-fill">
      <PageHead
        title={say(register.label)}
        beside={register.about && <p className="faint page-about">{say(register.about)}</p>}
      >
        <nav className="modes" aria-label={w.list.views}>
          {modesOf(register).map((one) => (
            <Link
              key={one}
              to={paths[one]}
              params={params}
              search={words}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {w.list[one]}
            </Link>
          ))}
        </nav>
        {register.create && register.draw && (
          <Link className="button" to="/r/$programme/$register/draw" params={params}>
            {w.list.draw}
          </Link>
        )}
        {register.create && (
          <Link
            className="button"
            to="/r/$programme/$register/import"
            params={params}
            title={importText.openHelp}
          >
            {importText.open}
          </Link>
        )}
        {register.create && (
          <Link className="button button-primary" to="/r/$programme/$register/new" params={params}>
            {say(register.create.label)}
          </Link>
        )}
      </PageHead>
      {views.length > 1 && (
        <div className="tabs" role="group" aria-label={w.list.views}>
          {views.map((view) => (
            <button
              key={view.name}
              type="button"
              aria-pressed={(words.view ?? '') === view.name}
              onClick={() => onWords(withWords(words, { view: view.name }))}
            >
              {view.label}
            </button>
          ))}
        </div>
      )}
      <div className="list-tools">
        <QuickSearch
          key={register.key}
          words={words}
          onWords={onWords}
          label={w.search.label(say(register.label))}
        />
        <FilterBar {...screen} readings={readings} />
        {Tools && (
          <div className="list-tools-end">
            <Tools {...screen} />
          </div>
        )}
      </div>
      {children(screen)}
    </DropPlace>
  )
}

/** A search follows the typing after this pause, in milliseconds. */
const settleMs = 350

function QuickSearch({
  words,
  onWords,
  label,
}: {
  readonly words: ListWords
  readonly onWords: (words: ListWords) => void
  readonly label: string
}) {
  const w = useDeskWords()
  const asked = words.q ?? ''
  const [text, setText] = useState(asked)
  // An address that changed from elsewhere (the bar above, the way back) shows in the box.
  const [shown, setShown] = useState(asked)
  if (shown !== asked) {
    setShown(asked)
    setText(asked)
  }
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => onWords(withWords(words, { q: text.trim() })), settleMs)
    return () => clearTimeout(timer)
  }, [text, asked, onWords, words])
  return (
    <input
      type="search"
      className="box quick-search"
      aria-label={label}
      placeholder={w.search.place}
      title={w.search.place}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
