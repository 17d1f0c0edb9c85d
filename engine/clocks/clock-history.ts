import type { Limit } from '../define/limit.ts'
import type { RunningPeriod } from './countdown.ts'

/** In which states a clock runs, and what starts it anew. */
export interface ClockSpec {
  /** The clock runs while the entry is in one of these states, and only then. */
  readonly runsIn: readonly string[]
  /**
   * States from which the entry never comes back to `runsIn`; in them the clock has stopped, in
   * others it pauses.
   */
  readonly endsIn?: readonly string[]
  /** Steps that begin the clock again from nothing, as a new dispatch does for the next unit. */
  readonly restartsOn?: readonly string[]
}

/**
 * One step of the entry's history, as far as clocks care. The first one is the making of the entry.
 */
export interface ClockEvent {
  /** When the step was taken, in milliseconds since 1970. */
  readonly at: number
  readonly step: string
  /** The state after the step, the same as before when the step moves nothing. */
  readonly to: string
  /**
   * The limit that this step sets, as a dispatch does; it replaces the limit before with all
   * extensions' time.
   */
  readonly limit?: Limit
  /** A granted extension (延期): time added, in the unit of the limit, by rule one original limit. */
  readonly extends?: Limit
  /** An appeal (申诉) was upheld: lateness stays a fact and no longer counts in the score. */
  readonly exempts?: boolean
}

/** The clock since it last began. */
export interface Run {
  readonly limit: Limit | null
  readonly extensions: readonly Limit[]
  readonly grants: number
  readonly exempt: boolean
  readonly periods: readonly RunningPeriod[]
  /** Since when it has been running, null while it is not. */
  readonly openSince: number | null
  readonly state: string | null
}

/**
 * Reads the history up to `now` and gives the clock since it last began. Throws when the steps are
 * not in order or an extension does not fit its limit: both are faults of whoever put the history
 * together.
 */
export function runUpTo(
  now: number,
  spec: ClockSpec,
  limit: Limit | null,
  events: readonly ClockEvent[],
): Run {
  let run = runWith(limit)
  let before = -Infinity
  for (const event of events) {
    if (event.at < before) throw new Error(`The step ${event.step} is older than the one before it`)
    if (event.at > now) break
    run = afterEvent(run, event, spec)
    before = event.at
  }
  return run
}

const runWith = (limit: Limit | null): Run => ({
  limit,
  extensions: [],
  grants: 0,
  exempt: false,
  periods: [],
  openSince: null,
  state: null,
})

function afterEvent(run: Run, event: ClockEvent, spec: ClockSpec): Run {
  const begun = spec.restartsOn?.includes(event.step) ? runWith(run.limit) : run
  const limited = event.limit ? { ...begun, limit: event.limit, extensions: [] } : begun
  const granted = event.extends ? withExtension(limited, event.extends) : limited
  return {
    ...movedOn(granted, event.at, granted.limit !== null && spec.runsIn.includes(event.to)),
    exempt: granted.exempt || event.exempts === true,
    state: event.to,
  }
}

function withExtension(run: Run, extension: Limit): Run {
  if (extension.unit !== run.limit?.unit) {
    throw new Error(`An extension in ${extension.unit} does not fit a limit in ${run.limit?.unit}`)
  }
  return { ...run, extensions: [...run.extensions, extension], grants: run.grants + 1 }
}

/** Starts, goes on, pauses or stays as it was. */
function movedOn(run: Run, at: number, runs: boolean): Run {
  if (runs) return { ...run, openSince: run.openSince ?? at }
  if (run.openSince === null) return run
  return { ...run, openSince: null, periods: [...run.periods, { from: run.openSince, to: at }] }
}
