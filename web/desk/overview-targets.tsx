import { Link } from '@tanstack/react-router'
import type { OverviewWire } from '../../engine/define/wire.ts'
import { Light, LightMark } from '../parts/light.tsx'
import { say } from '../words/index.ts'
import { overviewWords } from './overview-words.ts'
import { targetAmount } from './target-amount.ts'

/** The worst first: what a leader looks for. */
const order = [
  'red',
  'yellow',
  'green',
  'none',
] as const satisfies readonly OverviewWire['targets'][number]['light'][]

/** Every target as one line: its light, its name, how far it is. Each line opens the target. */
export function OverviewTargets({ targets }: Pick<OverviewWire, 'targets'>) {
  const w = overviewWords.use()
  const sorted = [...targets].sort((a, b) => order.indexOf(a.light) - order.indexOf(b.light))
  const counts = order.flatMap((light) => {
    const n = targets.filter((one) => one.light === light).length
    return n === 0 ? [] : [{ light, n }]
  })
  return (
    <section className="panel">
      <h3>
        {w.targets}
        <span className="overview-lights">
          {counts.map(({ light, n }) =>
            light === 'none' ? (
              <span key={light} className="faint">
                {w.lights.none} {n}
              </span>
            ) : (
              <Light key={light} colour={light} word={`${w.lights[light]} ${n}`} />
            ),
          )}
        </span>
      </h3>
      {targets.length === 0 && <p className="faint">{w.noTargets}</p>}
      <ul className="overview-targets">
        {sorted.map((target) => (
          <li key={target.key}>
            <Link
              to={target.why ? '/targets' : '/figures'}
              {...(target.why
                ? { hash: target.key, title: say(target.why) }
                : { search: { programme: target.programme } })}
            >
              {target.light === 'none' ? (
                <span className="overview-unlit" aria-hidden="true" />
              ) : (
                <LightMark colour={target.light} />
              )}
              <span className="overview-name">{say(target.label)}</span>
              <span className="visually-hidden">{w.lights[target.light]}</span>
              <span className="digits">
                {target.why ? w.value(targetAmount(target, target.value), target.over) : w.guarded}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
