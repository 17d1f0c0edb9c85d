import { Link, useSearch } from '@tanstack/react-router'
import type { HomeWire, SessionWire } from '../../engine/define/wire.ts'
import { proseMoment } from '../format.ts'
import { LightMark, type LightColour } from '../parts/light.tsx'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useHome, useSession } from '../queries.ts'
import { say, useWords } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { Overview } from './overview.tsx'
import { useWindowTitle } from './page.tsx'
import { RecentChanges } from './recent-changes.tsx'

const cards = [
  ['todo', 'blue'],
  ['dueSoon', 'yellow'],
  ['overdue', 'red'],
  ['sentBack', 'orange'],
] as const satisfies readonly (readonly [keyof HomeWire['counts'], LightColour])[]

/** The unit whose page somebody sees first: the whole zone where a post of theirs is the zone's, else their own. */
function useFirstUnit(): string | undefined {
  const { data: session } = useSession()
  const { unitById } = useDefinitions()
  const posts = session?.posts ?? []
  const ofZone = posts.some(({ unit }) => unitById.get(unit)?.parent === null)
  return ofZone ? undefined : posts[0]?.unit
}

/** The reader's own work in four numbers, the zone or their unit on one screen, and what they moved lately. Kept current by the event stream. */
export function Home() {
  const w = useDeskWords()
  const { data: session } = useSession()
  const home = useHome()
  useWindowTitle(w.home.title)
  return (
    <>
      {session && <Greeting session={session} />}
      {home.error && !home.data && (
        <Failure error={home.error} onRetry={() => void home.refetch()} />
      )}
      {home.isPending && <Skeleton lines={8} />}
      {home.data && <HomeBody home={home.data} />}
    </>
  )
}

function Greeting({ session }: { readonly session: SessionWire }) {
  const w = useDeskWords()
  const ui = useWords()
  if (!session.person) return null
  return (
    <header className="greeting">
      <h1>{w.home.hello(say(session.person.name))}</h1>
      <p className="faint">
        {session.posts.map((post) => say(post.title)).join(ui.app.listComma) || w.home.noPosts}
        {' · '}
        {session.lastSignInAt ? ui.signIn.last(proseMoment(session.lastSignInAt)) : ui.signIn.first}
      </p>
    </header>
  )
}

function HomeBody({ home }: { readonly home: HomeWire }) {
  const w = useDeskWords()
  const first = useFirstUnit()
  const { unit } = useSearch({ from: '/desk/' })
  return (
    <>
      <ul className="cards">
        {cards.map(([section, colour]) => (
          <li key={section}>
            <Link
              to="/todo/$section"
              params={{ section }}
              className="card"
              data-empty={home.counts[section] === 0}
            >
              <span className="card-label">
                <LightMark colour={colour} />
                {w.home[section]}
              </span>
              <span className="card-number digits">{home.counts[section]}</span>
              <span className="faint">{w.todo.help[section]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Overview unit={unit ?? first} />
      <div className="home-columns">
        <MyRegisters home={home} />
        <RecentChanges entries={home.recent} />
      </div>
    </>
  )
}

function MyRegisters({ home }: { readonly home: HomeWire }) {
  const w = useDeskWords()
  const rows = home.registers.filter((row) => row.todo + row.overdue + row.sentBack > 0)
  return (
    <section className="panel">
      <h2>{w.home.byRegister}</h2>
      {rows.length === 0 ? (
        <p className="faint">{w.home.clear}</p>
      ) : (
        <CountTable
          rows={rows.map(({ register, ...counts }) => ({ register, counts }))}
          columns={['todo', 'overdue', 'sentBack']}
        />
      )}
    </section>
  )
}

type CountName = 'todo' | 'overdue' | 'sentBack'

interface CountTableProps {
  readonly rows: readonly {
    readonly register: string
    readonly counts: Readonly<Partial<Record<CountName, number>>>
  }[]
  readonly columns: readonly CountName[]
}

/** Counts by register; every number above zero opens the entries it counts. */
function CountTable({ rows, columns }: CountTableProps) {
  const w = useDeskWords()
  const definitions = useDefinitions()
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{w.home.register}</th>
          {columns.map((column) => (
            <th scope="col" key={column} className="numeric">
              {w.home[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ register, counts }) => {
          const definition = definitions.registers.get(register)
          return (
            <tr key={register}>
              <th scope="row">{definition ? say(definition.label) : register}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  className="numeric digits"
                  data-warn={column === 'overdue' && Boolean(counts[column])}
                >
                  {counts[column] ? (
                    <Link to="/todo/$section" params={{ section: column }} search={{ register }}>
                      {counts[column]}
                    </Link>
                  ) : (
                    0
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
