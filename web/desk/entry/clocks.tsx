import type { ClockWire, EntryPageWire, RegisterWire } from '../../../engine/define/wire.ts'
import { stepLabel, type Definitions } from '../../definitions.ts'
import { formatLimit, formatMoment, formatPercent } from '../../format.ts'
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
        {page.clocks.map((clock) => (
          <li key={clock.step}>
            <Clock
              clock={clock}
              name={stepLabel(register, clock.step)}
              light={clock.due === page.entry.dueAt ? light : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

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

function Clock({
  clock,
  name,
  light,
}: {
  readonly clock: ClockWire
  readonly name: string
  readonly light: ReturnType<typeof lightOf>
}) {
  const w = useWords()
  const share = usedShare(clock)
  const running = clock.status === 'running' || clock.status === 'paused'
  const shown = running && !clock.exempt && light ? light : verdict(clock, w)
  const over = clock.remaining !== null && clock.remaining.amount < 0
  return (
    <div className="clock">
      <p className="clock-head">
        <strong>{name}</strong>
        {shown && <Light {...shown} />}
      </p>
      {share !== undefined && running && (
        <div className="clock-bar" data-colour={shown?.colour} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <dl className="clock-facts">
        {running && clock.remaining && (
          <>
            <dt>{over ? w.clock.over : w.clock.remaining}</dt>
            <dd>
              <strong>{formatLimit(clock.remaining)}</strong>{' '}
              {share !== undefined && !over && (
                <span className="faint">{w.clock.used(formatPercent(share))}</span>
              )}
            </dd>
          </>
        )}
        {clock.due && (
          <>
            <dt>{w.clock.due}</dt>
            <dd className="digits">{formatMoment(clock.due)}</dd>
          </>
        )}
        {clock.stoppedAt && (
          <>
            <dt>{clock.status === 'paused' ? w.clock.paused : w.clock.stopped}</dt>
            <dd className="digits">{formatMoment(clock.stoppedAt)}</dd>
          </>
        )}
        {clock.limit && (
          <>
            <dt>{w.clock.within}</dt>
            <dd>
              {formatLimit(clock.limit)}
              {clock.extensions > 0 && ` · ${w.clock.extensions(clock.extensions)}`}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}
