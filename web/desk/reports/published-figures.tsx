import { Link } from '@tanstack/react-router'
import type { IndicatorWire, PublishedFigureWire } from '../../../engine/define/wire.ts'
import { unitName } from '../../definitions.ts'
import { formatNumber } from '../../format.ts'
import { useDefinitions } from '../../queries.ts'
import { type FigureAt, FigureLink } from '../../views/figure-link.tsx'
import { readValue } from '../../views/figures-read.ts'
import { say, useLanguage } from '../../words/index.ts'
import { registerParams } from '../register-params.ts'
import { reportsWords } from './reports-words.ts'
import { figureAnchor } from './sheet-cell.tsx'

type Figure = PublishedFigureWire

/** The name of a figure, its indicator where the reader knows it, and the unit and period it is of. */
function useNames() {
  const w = reportsWords.use()
  useLanguage()
  const definitions = useDefinitions()
  const { indicators } = definitions
  return {
    indicatorOf: ({ indicator }: Figure): IndicatorWire | undefined => indicators.get(indicator),
    nameOf: (of: Figure): string => {
      const found = indicators.get(of.indicator)
      return found ? say(found.label) : of.indicator
    },
    unitOf: ({ units: [first, ...more] }: Figure): string =>
      first === undefined
        ? w.one.whole
        : more.length > 0
          ? w.one.several(more.length + 1)
          : unitName(definitions, first),
    nameOfUnit: (id: string | null): string =>
      id === null ? w.one.whole : unitName(definitions, id),
    periodOf: ({ period }: Figure): string => period.replace('..', ' – '),
  }
}

const numbers = ({ num, den }: Pick<Figure, 'num' | 'den'>): string =>
  den === null ? formatNumber(num) : `${formatNumber(num)} / ${formatNumber(den)}`
const valueOf = (indicator: IndicatorWire | undefined, value: number | null): string => {
  if (value === null) return '—'
  return indicator ? readValue(indicator, value) : formatNumber(value)
}

/** The figures that are others now, each with the entries that explain it. */
export function RevisedFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const w = reportsWords.use()
  return (
    <section className="panel">
      <h2>{w.one.movedTitle}</h2>
      {figures.map((figure) => (
        <RevisedFigure key={figure.place} figure={figure} />
      ))}
    </section>
  )
}

function RevisedFigure({ figure }: { readonly figure: Figure }) {
  const w = reportsWords.use()
  const { indicatorOf, nameOf, unitOf, periodOf, nameOfUnit } = useNames()
  const { revised } = figure
  if (!revised) return null
  const indicator = indicatorOf(figure)
  const { came, went, changed, entries, moves, now } = revised
  const said = [
    ...(revised.rule ? [w.one.rule] : []),
    ...(came > 0 ? [w.one.came(came)] : []),
    ...(went > 0 ? [w.one.went(went)] : []),
    ...(changed > 0 ? [w.one.changed(changed)] : []),
  ]
  const unseen = came + went + changed - entries.length
  return (
    <article className="moved-figure" id={figureAnchor(figure.place)}>
      <h3>
        {nameOf(figure)} · {unitOf(figure)} · {periodOf(figure)}
      </h3>
      <p className="digits">
        {w.one.was} {valueOf(indicator, figure.value)} ({numbers(figure)}) → {w.one.is}{' '}
        <strong>{valueOf(indicator, now.value)}</strong> ({numbers(now)})
      </p>
      <p>{said.join(' · ')}</p>
      {moves.map((move) => (
        <p key={`${move.unit} ${move.day}`}>
          {w.one.unitMoved(
            nameOfUnit(move.unit),
            move.day,
            nameOfUnit(move.from),
            nameOfUnit(move.to),
          )}
        </p>
      ))}
      <ul className="moved-entries">
        {entries.map(({ part, change, register, id, no, title }) => (
          <li key={`${part} ${id}`} data-change={change}>
            {w.one.change[change]} ({partName(w.one.part, part)}){' '}
            <Link to="/r/$programme/$register/$id" params={{ ...registerParams(register), id }}>
              {no === title ? no : `${no} ${title}`}
            </Link>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p className="faint">{w.one.hidden(unseen)}</p>}
    </article>
  )
}

const partName = (names: Readonly<Record<string, string>>, part: string): string =>
  names[part] ?? part

/** Every number of the publication with what proves it: both its sides, the fingerprint of its entries, the rule, and what it is now. */
export function PublishedFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const w = reportsWords.use()
  const { indicatorOf, nameOf, unitOf, periodOf } = useNames()
  return (
    <details className="panel">
      <summary>{w.one.details(figures.length)}</summary>
      <div
        className="table-scroll"
        tabIndex={0}
        role="region"
        aria-label={w.one.details(figures.length)}
      >
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.one.figure}</th>
              <th scope="col">{w.one.unit}</th>
              <th scope="col">{w.one.period}</th>
              <th scope="col" className="numeric">
                {w.one.was}
              </th>
              <th scope="col" className="numeric">
                {w.one.numDen}
              </th>
              <th scope="col" className="numeric">
                {w.one.is}
              </th>
              <th scope="col">{w.one.print}</th>
              <th scope="col">{w.one.ruleVersion}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => {
              const indicator = indicatorOf(figure)
              const now = figure.revised?.now ?? figure
              return (
                <tr key={figure.place}>
                  <td>{nameOf(figure)}</td>
                  <td>{unitOf(figure)}</td>
                  <td className="digits">{periodOf(figure)}</td>
                  <td className="numeric digits">{valueOf(indicator, figure.value)}</td>
                  <td className="numeric digits">{numbers(figure)}</td>
                  <td className="numeric digits">
                    <FigureLink
                      indicator={figure.indicator}
                      at={entriesOf(figure)}
                      title={w.one.entries}
                    >
                      {valueOf(indicator, now.value)}
                    </FigureLink>
                  </td>
                  <td className="digits fingerprint">
                    {Object.values(figure.parts)
                      .map(({ hash }) => hash)
                      .join(' · ')}
                  </td>
                  <td title={figure.rule}>{w.one.version(figure.ruleVersion)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** The words that open the entries which count now. */
function entriesOf({ units, period, by, key }: Figure): FigureAt {
  const [from = '', to = from] = period.split('..')
  return { from, to, units: units.join(','), by, key }
}
