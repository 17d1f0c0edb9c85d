import { Link, useNavigate } from '@tanstack/react-router'
import type { OverviewCounts, OverviewWire, UnitWire } from '../../engine/define/wire.ts'
import { unitName, type Definitions } from '../definitions.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useOverview } from '../queries.ts'
import { say } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { OverviewTargets } from './overview-targets.tsx'
import { overviewWords } from './overview-words.ts'
import './overview.css'

/** The zone or one of its units on one screen: targets with their lights, what is late by unit, what changed by programme. */
export function Overview({ unit }: { readonly unit: string | undefined }) {
  const w = overviewWords.use()
  const definitions = useDefinitions()
  const answer = useOverview(unit)
  const { data } = answer
  return (
    <section
      className="overview"
      aria-label={w.title(data ? unitName(definitions, data.unit) : '')}
    >
      {answer.error && !data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={8} />}
      {data && (
        <>
          <header>
            <h2>{w.title(unitName(definitions, data.unit))}</h2>
            <UnitChoice definitions={definitions} unit={data.unit} />
          </header>
          <div className="overview-panels">
            <OverviewTargets targets={data.targets} />
            <LateByUnit overview={data} definitions={definitions} />
            <ByProgramme overview={data} definitions={definitions} />
          </div>
        </>
      )}
    </section>
  )
}

/** The zone, the unit shown with those above it, and those directly below. */
function choices(definitions: Definitions, unit: string): readonly UnitWire[] {
  const units = [...definitions.unitById.values()]
  const above = (id: string | null): readonly string[] => {
    const one = units.find((other) => other.id === id)
    return one ? [...above(one.parent), one.id] : []
  }
  const line = above(unit)
  return units.filter(
    ({ id, parent }) =>
      line.includes(id) || parent === unit || line.slice(0, -1).includes(parent ?? ''),
  )
}

function UnitChoice({
  definitions,
  unit,
}: {
  readonly definitions: Definitions
  readonly unit: string
}) {
  const w = overviewWords.use()
  const navigate = useNavigate()
  return (
    <label className="tool-label">
      {w.unit}
      <select
        className="form-select"
        value={unit}
        onChange={(event) => void navigate({ to: '/', search: { unit: event.target.value } })}
      >
        {choices(definitions, unit).map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.name)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface NumberProps {
  readonly n: number
  readonly section: keyof OverviewCounts
  readonly search: Readonly<Record<string, string>>
}

/** A count that opens the entries it counts. */
function Opens({ n, section, search }: NumberProps) {
  if (n === 0) return <td className="numeric digits faint">0</td>
  return (
    <td className="numeric digits" data-warn={section === 'overdue'}>
      <Link to="/todo/$section" params={{ section }} search={search}>
        {n}
      </Link>
    </td>
  )
}

interface PartProps {
  readonly overview: OverviewWire
  readonly definitions: Definitions
}

function LateByUnit({ overview, definitions }: PartProps) {
  const w = overviewWords.use()
  const { home } = useDeskWords()
  return (
    <section className="panel">
      <h3>{w.byUnit}</h3>
      {overview.units.length === 0 ? (
        <p className="faint">{w.noneLate}</p>
      ) : (
        <div className="overview-scroll" tabIndex={0} role="region" aria-label={w.byUnit}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{w.unit}</th>
                <th scope="col" className="numeric">
                  {home.overdue}
                </th>
                <th scope="col" className="numeric">
                  {w.soon}
                </th>
              </tr>
            </thead>
            <tbody>
              {overview.units.map(({ unit, overdue, dueSoon }) => {
                const isOwn = unit === overview.unit
                const search = { unit: unit ?? 'none', ...(isOwn && { only: 'yes' }) }
                return (
                  <tr key={unit}>
                    <th scope="row">
                      {unit === null ? (
                        w.noUnit
                      ) : isOwn ? (
                        `${unitName(definitions, unit)} (${w.own})`
                      ) : (
                        <Link to="/" search={{ unit }}>
                          {unitName(definitions, unit)}
                        </Link>
                      )}
                    </th>
                    <Opens n={overdue} section="overdue" search={search} />
                    <Opens n={dueSoon} section="dueSoon" search={search} />
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const counted = ['overdue', 'opened', 'closed', 'moved'] as const

function ByProgramme({ overview, definitions }: PartProps) {
  const w = overviewWords.use()
  const { home } = useDeskWords()
  const label = (name: string) => {
    const found = definitions.programmes.find(({ programme }) => programme === name)
    return found ? say(found.label) : name
  }
  const rows = overview.programmes
  const isZone = definitions.unitById.get(overview.unit)?.parent === null
  return (
    <section className="panel">
      <h3>{w.byProgramme(overview.since.slice(5))}</h3>
      {rows.length === 0 ? (
        <p className="faint">{w.quiet}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.programme}</th>
              {counted.map((section) => (
                <th scope="col" key={section} className="numeric">
                  {home[section]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ programme, ...counts }) => (
              <tr key={programme}>
                <th scope="row">{label(programme)}</th>
                {counted.map((section) => (
                  <Opens
                    key={section}
                    n={counts[section]}
                    section={section}
                    search={{ programme, unit: isZone ? 'all' : overview.unit }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
