import '../list/list.css'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { EntryWire } from '../../../engine/define/wire.ts'
import type { TodoSection } from '../../api.ts'
import { stepLabel, unitName, type Definitions } from '../../definitions.ts'
import { entryTitle } from '../../fields/parts/entry-title.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { MoreButton } from '../../parts/pages.tsx'
import { Due } from '../../parts/light.tsx'
import { SyntheticBadge } from '../../parts/origin.tsx'
import { Empty, Skeleton } from '../../parts/quiet.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useDefinitions, useHome, useTodo } from '../../queries.ts'
import { language, say, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import type { DeskWords } from '../../words/desk-zh.ts'
import { NotFound } from '../not-found.tsx'
import { PageHead } from '../page.tsx'
import type { SearchWords } from '../search-words.ts'
import { EntryLink } from '../table/entry-link.tsx'
import { EntryTable, type Column } from '../table/entry-table.tsx'
import { isSection, sections, weekly } from './sections.ts'

/** The reader's own work across all registers: waiting, nearly due, overdue, sent back, done, and the unit's. */
export function TodoPage() {
  const { section } = useParams({ strict: false })
  if (!isSection(section)) return <NotFound />
  return <Section key={section} section={section} />
}

function Section({ section }: { readonly section: TodoSection }) {
  const w = useDeskWords()
  const definitions = useDefinitions()
  const { data: home } = useHome()
  const words: SearchWords = useSearch({ strict: false })
  const shown = sections.filter((one) => one !== 'unit' || home?.unit)
  const count = (one: TodoSection) =>
    home && Object.hasOwn(home.counts, one)
      ? home.counts[one as keyof typeof home.counts]
      : undefined
  if (words.unit || weekly.includes(section)) return <Answered section={section} words={words} />
  return (
    <div className="page-fill">
      <PageHead
        title={w.home[section]}
        beside={<p className="faint page-about">{w.todo.help[section]}</p>}
      />
      <nav className="tabs" aria-label={w.todo.title}>
        {shown.map((one) => (
          <Link
            key={one}
            to="/todo/$section"
            params={{ section: one }}
            search={words}
            aria-current={one === section ? 'page' : undefined}
          >
            {w.home[one]}
            {count(one) !== undefined && <span className="tab-count digits">{count(one)}</span>}
          </Link>
        ))}
      </nav>
      <RegisterChoice definitions={definitions} section={section} words={words} />
      <Entries section={section} words={words} definitions={definitions} />
    </div>
  )
}

/** What lies behind a number of the first page: of a unit, of a programme, of the last seven days. */
function Answered({ section, words }: Pick<ChoiceProps, 'section' | 'words'>) {
  const w = useDeskWords()
  const definitions = useDefinitions()
  const named = words.unit !== undefined && words.unit !== 'none' && words.unit !== 'all'
  const unit = words.unit === 'none' ? w.todo.noUnit : unitName(definitions, words.unit ?? '')
  const programme = definitions.programmes.find((one) => one.programme === words.programme)
  const said = programme ? `${say(programme.label)} · ${w.home[section]}` : w.home[section]
  const home = named ? { unit: words.unit ?? '' } : {}
  return (
    <div className="page-fill">
      <PageHead
        title={named || words.unit === 'none' ? w.todo.ofUnit(said, unit) : said}
        beside={
          weekly.includes(section) && <p className="faint page-about">{w.todo.help[section]}</p>
        }
      >
        <Link to="/" search={home}>
          {w.todo.back}
        </Link>
      </PageHead>
      <Entries section={section} words={words} definitions={definitions} />
    </div>
  )
}

interface ChoiceProps {
  readonly definitions: Definitions
  readonly section: TodoSection
  readonly words: SearchWords
}

/** Narrows the work to one register. */
function RegisterChoice({ definitions, section, words }: ChoiceProps) {
  const w = useDeskWords()
  const ui = useWords()
  const navigate = useNavigate()
  return (
    <div className="list-tools">
      <label className="tool-label">
        {w.todo.registers}
        <select
          className="form-select"
          value={words.register ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/todo/$section',
              params: { section },
              search: event.target.value === '' ? {} : { register: event.target.value },
              replace: true,
            })
          }
        >
          <option value="">{ui.value.all}</option>
          {definitions.programmes.map((programme) => (
            <optgroup key={programme.programme} label={say(programme.label)}>
              {programme.registers.map((register) => (
                <option key={register.key} value={register.key}>
                  {say(register.label)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  )
}

function Entries({ section, words, definitions }: ChoiceProps) {
  const w = useDeskWords()
  const answer = useTodo(section, words)
  if (answer.error && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={10} />
  const entries = answer.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Empty title={w.todo.none[section]} help={w.todo.noneHelp} />
  return (
    <EntryTable
      label={w.home[section]}
      columns={columns(definitions, w)}
      entries={entries}
      onNearEnd={() => answer.hasNextPage && !answer.isFetching && void answer.fetchNextPage()}
      ending={
        answer.hasNextPage ? (
          <MoreButton answer={answer} />
        ) : (
          <span className="faint">
            {w.list.shown(entries.length)} · {w.list.end}
          </span>
        )
      }
    />
  )
}

function columns(definitions: Definitions, w: DeskWords): readonly Column[] {
  const of = (entry: EntryWire) => definitions.registers.get(entry.register)
  const title = (entry: EntryWire) => {
    const register = of(entry)
    return register ? entryTitle(entry, register, definitions, language()) : entry.no
  }
  const label = (entry: EntryWire) => {
    const register = of(entry)
    return register ? say(register.label) : entry.register
  }
  return [
    {
      key: 'title',
      label: w.todo.entry,
      width: 290,
      cell: (entry) => (
        <EntryLink entry={entry} className="cut">
          {title(entry)}
        </EntryLink>
      ),
    },
    {
      key: 'no',
      label: w.list.no,
      width: 150,
      cell: (entry) => (
        <>
          <span className="digits">{entry.no}</span> {entry.synthetic && <SyntheticBadge short />}
        </>
      ),
    },
    { key: 'register', label: w.home.register, width: 140, cell: label },
    {
      key: 'state',
      label: w.list.state,
      width: 120,
      cell: (entry) => {
        const register = of(entry)
        return register ? <StateTag register={register} state={entry.state} /> : entry.state
      },
    },
    {
      key: 'due',
      label: w.list.due,
      width: 200,
      cell: (entry) => <Due definitions={definitions} register={of(entry)} entry={entry} />,
    },
    {
      key: 'last',
      label: w.list.lastStep,
      width: 130,
      cell: (entry) => {
        const register = of(entry)
        return register ? stepLabel(register, entry.lastStep) : entry.lastStep
      },
    },
    {
      key: 'updated',
      label: w.list.updated,
      width: 150,
      cell: (entry) => <span className="digits">{formatMoment(entry.updatedAt)}</span>,
    },
  ]
}
