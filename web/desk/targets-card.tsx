import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TargetWire } from '../../engine/define/wire.ts'
import type { ChartData } from '../charts/chart-data.ts'
import { ChartPanel } from '../charts/chart-panel.tsx'
import { roleLabel, unitName, type Definitions } from '../definitions.ts'
import { formatNumber } from '../format.ts'
import { Light } from '../parts/light.tsx'
import { useDefinitions } from '../queries.ts'
import { readPart } from '../views/figures-read.ts'
import { say } from '../words/index.ts'
import { registerParams } from './register-params.ts'
import { targetAmount } from './target-amount.ts'
import { targetsWords } from './targets-words.ts'

function TargetLight({ light }: { readonly light: TargetWire['light'] }) {
  const w = targetsWords.use()
  if (light === 'none') return <span className="faint">{w.noLight}</span>
  return <Light colour={light} word={w.lights[light]} />
}

/** The figure against its goal and its path, and where it is heading. */
function Standing({ target }: { readonly target: TargetWire }) {
  const w = targetsWords.use()
  const { forecast, needed, noNeed, num, den } = target
  const indicator = useDefinitions().indicators.get(target.indicator)
  const lines: (readonly [string, string])[] = [
    ...(target.baseline
      ? [
          [
            w.began(target.baseline.on, target.baseline.counted),
            targetAmount(target, target.baseline.value),
          ] as const,
        ]
      : []),
    [w.goal, targetAmount(target, target.goal)],
    [w.expected, targetAmount(target, target.expected)],
    ...(forecast && forecast.noRunRate !== 'noFigure'
      ? [
          [
            w.runRate,
            forecast.noRunRate === null
              ? targetAmount(target, forecast.runRate)
              : w.noRunRate[forecast.noRunRate],
          ] as const,
        ]
      : []),
    ...(forecast && forecast.known !== null && forecast.known !== target.value
      ? [[w.known, targetAmount(target, forecast.known)] as const]
      : []),
    ...(needed
      ? [
          [
            w.needed,
            needed.of === 'numerator'
              ? w.neededNumerator(
                  indicator?.ofMoney
                    ? readPart(indicator, 'num', needed.perWeek)
                    : formatNumber(needed.perWeek, 1),
                )
              : targetAmount(target, needed.perWeek),
          ] as const,
        ]
      : []),
    // Why there is no figure, and that periods are judged one by one, is said already.
    ...(noNeed && noNeed !== 'noFigure' && noNeed !== 'perPeriod'
      ? [[w.needed, w.noNeed[noNeed]] as const]
      : []),
  ]
  return (
    <>
      <p className="target-value">
        <span className="faint">{target.over ? w.atEnd : w.now}</span>{' '}
        <b className="digits">{targetAmount(target, target.value)}</b>
      </p>
      {indicator && num !== null && den !== null && (
        <p className="faint">
          {w.parts(readPart(indicator, 'num', num), readPart(indicator, 'den', den))}
        </p>
      )}
      <dl className="target-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="digits">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Course({ target }: { readonly target: TargetWire }) {
  const w = targetsWords.use()
  const data = useMemo<ChartData>(
    () => ({
      axis: w.day,
      labels: target.course.map(({ day }) => day),
      series: [
        { name: w.path, values: target.course.map(({ expected }) => expected) },
        { name: w.figure, values: target.course.map(({ value }) => value) },
      ],
      format: (value) => targetAmount(target, value),
    }),
    [target, w],
  )
  return <ChartPanel title={w.course(say(target.label))} kind="line" data={data} />
}

interface PartProps {
  readonly target: TargetWire
  readonly definitions: Definitions
}

function Splits({ target, definitions }: PartProps) {
  const w = targetsWords.use()
  if (target.splits.length === 0) return null
  return (
    <section className="target-splits">
      <h3>{w.splits}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={w.splits}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.unit}</th>
              <th scope="col" className="numeric">
                {w.goal}
              </th>
              <th scope="col" className="numeric">
                {w.now}
              </th>
              <th scope="col">{w.light}</th>
            </tr>
          </thead>
          <tbody>
            {target.splits.map((part) => (
              <tr key={part.unit}>
                <th scope="row">{unitName(definitions, part.unit)}</th>
                <td className="numeric digits">{targetAmount(target, part.goal)}</td>
                <td className="numeric digits">{targetAmount(target, part.value)}</td>
                <td>
                  <TargetLight light={part.light} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {target.gap !== null && (
        <p>
          {target.gap === 0
            ? w.gapNone
            : target.gap > 0
              ? w.gap(targetAmount(target, target.gap))
              : w.excess(targetAmount(target, -target.gap))}
        </p>
      )}
    </section>
  )
}

function Cases({ target, definitions }: PartProps) {
  const w = targetsWords.use()
  if (target.cases.length === 0) return <p className="faint">{w.noCases}</p>
  return (
    <p>
      {w.cases}{' '}
      {target.cases.map((one) => (
        <Link
          key={one.id}
          className="target-case digits"
          to="/r/$programme/$register/$id"
          params={{ ...registerParams(one.register), id: one.id }}
        >
          {one.no} ({one.open ? w.open : w.closed}
          {target.splits.some(({ unit }) => unit === one.unit) && (
            <> · {unitName(definitions, one.unit ?? '')}</>
          )}
          )
        </Link>
      ))}
    </p>
  )
}

function Rule({ target, definitions }: PartProps) {
  const w = targetsWords.use()
  const off = (share: number) => `${formatNumber(share * 100, 1)}%`
  return (
    <details>
      <summary>{w.rule}</summary>
      {(['yellow', 'red'] as const).map((colour) => (
        <p key={colour}>
          <Light colour={colour} word={w.lights[colour]} />{' '}
          {w.per(off(target.judgement[colour].off), say(target.judgement[colour].words))}
        </p>
      ))}
      <p>
        {w.source} · {target.source}
      </p>
      <p>
        {w.owner} · {roleLabel(definitions, target.owner)}
      </p>
    </details>
  )
}

/** One target: its light and why, how far it is, where it is heading, who brings what, and the cases about it. */
export function TargetCard({ target }: { readonly target: TargetWire }) {
  const w = targetsWords.use()
  const definitions = useDefinitions()
  return (
    <article className="panel target-card" id={target.key}>
      <header>
        <h2>{say(target.label)}</h2>
        <TargetLight light={target.light} />
      </header>
      <p className="faint">
        {target.unit === null ? w.zone : unitName(definitions, target.unit)} · {w.by(target.by)}
        {target.over && ` · ${w.over}`}
      </p>
      <div className="target-columns">
        <div>
          <Standing target={target} />
          <p>{say(target.why)}</p>
          <Cases target={target} definitions={definitions} />
          <Rule target={target} definitions={definitions} />
        </div>
        <Course target={target} />
      </div>
      <Splits target={target} definitions={definitions} />
    </article>
  )
}
