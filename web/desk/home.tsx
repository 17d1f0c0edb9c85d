import { Link } from '@tanstack/react-router'
import type { HomeWire, SessionWire } from '../../engine/define/wire.ts'
import { unitName } from '../definitions.ts'
import { proseMoment } from '../format.ts'
import { LightMark, type LightColour } from '../parts/light.tsx'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useHome, useSession } from '../queries.ts'
import { say, useWords } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { useWindowTitle } from './page.tsx'
import { RecentChanges } from './recent-changes.tsx'

const cards = [
  ['todo', 'blue'],
  ['dueSoon', 'yellow'],
  ['overdue', 'red'],
  ['sentBack', 'orange'],
] as const satisfies readonly (readonly [keyof HomeWire['counts'], LightColour])[]

/** The reader's own work in four numbers, by register, and what changed lately. Kept current by the event stream. */
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
      <div className="home-columns">
        <div>
          <MyRegisters home={home} />
          {home.unit && <UnitPanel unit={home.unit} />}
        </div>
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

function UnitPanel({ unit }: { readonly unit: NonNullable<HomeWire['unit']> }) {
  const w = useDeskWords()
  const definitions = useDefinitions()
  const rows = unit.registers.filter((row) => row.open > 0)
  return (
    <section className="panel">
      <h2>{w.home.unitTitle(unitName(definitions, unit.unit))}</h2>
      {rows.length === 0 ? (
        <p className="faint">{w.home.unitNone}</p>
      ) : (
        <CountTable
          rows={rows.map(({ register, ...counts }) => ({ register, counts }))}
          columns={['open', 'overdue']}
          section="unit"
        />
      )}
    </section>
  )
}

type CountName = 'todo' | 'overdue' | 'sentBack' | 'open'

interface CountTableProps {
  readonly rows: readonly {
    readonly register: string
    readonly counts: Readonly<Partial<Record<CountName, number>>>
  }[]
  readonly columns: readonly CountName[]
  /** The to-do section that numbers open; without it each number opens the section of its own name. */
  readonly section?: 'unit'
}

/** Counts by register; every number above zero opens the entries it counts. */
function CountTable({ rows, columns, section }: CountTableProps) {
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
                    <Link
                      to="/todo/$section"
                      params={{ section: section ?? (column === 'open' ? 'todo' : column) }}
                      search={{
                        register,
                        ...(section && column === 'overdue' && { overdue: 'yes' }),
                      }}
                    >
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
