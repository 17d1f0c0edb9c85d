import type { ClockWire, EntryPageWire, RegisterWire } from '../../../engine/define/wire.ts'
import { stepLabel, type Definitions } from '../../definitions.ts'
import { formatLimit, formatMoment, formatPercent, formatSince } from '../../format.ts'
import { Light, lightOf, type LightColour } from '../../parts/light.tsx'
import { useWords, type UiWords } from '../../words/index.ts'

interface ClocksProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
}

/** The entry's time limits, each as a bar of what is used with the words beside it. */
export function Clocks({ register, definitions, page }: ClocksProps) {
  const w = useWords()
  if (page.clocks.length === 0) return null
  const light = lightOf(definitions, register, page.entry)
  return (
    <section className="panel">
      <h2>{w.clock.title}</h2>
      <ul className="clocks">
        {[...page.clocks].sort(runningFirst).map((clock) => {
          const name = stepLabel(register, clock.step)
          return (
            <li key={clock.step}>
              {clock.status === 'running' ? (
                <RunningClock
                  clock={clock}
                  name={name}
                  light={clock.due === page.entry.dueAt ? light : undefined}
                />
              ) : (
                <RestingClock clock={clock} name={name} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const runningFirst = (a: ClockWire, b: ClockWire) =>
  Number(b.status === 'running') - Number(a.status === 'running')

/** How much of the limit is used, from 0 to 1; counted in the limit's own unit, so that nights and holidays do not count. */
function usedShare({ limit, remaining, status, late }: ClockWire): number | undefined {
  if (!limit || limit.amount <= 0) return undefined
  if (late) return 1
  if (!remaining || status === 'stopped') return undefined
  return Math.min(1, Math.max(0, 1 - remaining.amount / limit.amount))
}

function verdict(
  clock: ClockWire,
  w: UiWords,
): { readonly colour: LightColour; readonly word: string } | undefined {
  if (clock.exempt) return { colour: 'blue', word: w.clock.exempt }
  if (clock.late) return { colour: 'red', word: w.clock.late }
  if (clock.status === 'paused') return { colour: 'blue', word: w.clock.paused }
  if (clock.status === 'stopped') return { colour: 'green', word: w.clock.inTime }
  return clock.status === 'running' ? { colour: 'green', word: w.clock.onCourse } : undefined
}

interface ClockProps {
  readonly clock: ClockWire
  readonly name: string
  readonly light: ReturnType<typeof lightOf>
}

/** A clock that runs: how much is used as a bar, what is left and when it ends in words. */
function RunningClock({ clock, name, light }: ClockProps) {
  const w = useWords()
  const share = usedShare(clock)
  const shown = (!clock.exempt && light) || verdict(clock, w)
  const over = clock.late || (clock.remaining !== null && clock.remaining.amount < 0)
  // What is over is told in plain time since the limit; the limit's own unit only counts what is left.
  const left =
    over && clock.due ? formatSince(clock.due) : clock.remaining && formatLimit(clock.remaining)
  return (
    <div className="clock">
      <p className="clock-head">
        <strong>{name}</strong>
        {shown && <Light {...shown} />}
      </p>
      {share !== undefined && (
        <div className="clock-bar" data-colour={shown?.colour} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <dl className="clock-facts">
        {left && (
          <>
            <dt>{over ? w.clock.over : w.clock.remaining}</dt>
            <dd>
              <strong>{left}</strong>{' '}
              {share !== undefined && !over && (
                <span className="faint">{w.clock.used(formatPercent(share))}</span>
              )}
            </dd>
          </>
        )}
        {clock.due && (
          <>
            <dt>{w.clock.due}</dt>
            <dd>
              <span className="digits">{formatMoment(clock.due)}</span>
              {clock.provisional && (
                <small className="clock-provisional">{w.clock.provisional}</small>
              )}
            </dd>
          </>
        )}
        {clock.limit && (
          <>
            <dt>{w.clock.within}</dt>
            <dd>{limitText(clock, w)}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** A clock that stands still or has ended: what it allowed and how it came out, in a line. */
function RestingClock({ clock, name }: Omit<ClockProps, 'light'>) {
  const w = useWords()
  const shown = verdict(clock, w)
  return (
    <p className="clock-rest">
      <span>{name}</span>
      <span className="faint">
        {limitText(clock, w)}
        {clock.stoppedAt && <span className="digits"> · {formatMoment(clock.stoppedAt)}</span>}
      </span>
      {shown && <Light {...shown} />}
    </p>
  )
}

const limitText = ({ limit, extensions }: ClockWire, w: UiWords): string =>
  [limit && formatLimit(limit), extensions > 0 && w.clock.extensions(extensions)]
    .filter(Boolean)
    .join(' · ')
