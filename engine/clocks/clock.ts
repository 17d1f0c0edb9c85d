import type { Calendar } from './calendar.ts'
import { type ClockEvent, type ClockSpec, type Run, runUpTo } from './clock-history.ts'
import { countDown } from './countdown.ts'
import type { Limit } from '../define/limit.ts'
import { usedBetween } from './limit.ts'

/** Extensions that one clock may be granted: the field's rule for 延期, at most twice. */
const MOST_EXTENSIONS = 2

/** What a clock says at one moment. All moments are milliseconds since 1970. */
export interface ClockReading {
  /** `notStarted` until the entry is in a running state and a limit is set. */
  readonly status: 'notStarted' | 'running' | 'paused' | 'stopped'
  readonly startedAt: number | null
  /**
   * The moment due, running, or that applied, stopped. While paused null, unless it was reached
   * before the pause.
   */
  readonly due: number | null
  /**
   * When the entry last left the running states and came back no more: the hand-back by which
   * lateness is judged.
   */
  readonly stoppedAt: number | null
  /** When the running states were left, while the clock is paused. */
  readonly pausedAt: number | null
  /** The whole limit with its extensions; null before the start. */
  readonly limit: Limit | null
  /** What is left until due; while paused exactly what the clock goes on with. Never below 0. */
  readonly remaining: Limit | null
  /** Extensions granted since the clock last began. */
  readonly extensions: number
  /** The work was, or is, still in hand after the moment due. */
  readonly late: boolean
  /** An upheld appeal takes this clock out of the score. */
  readonly exempt: boolean
}

/**
 * Reads a clock as it stood, or stands, at `now`: a pure function of the entry's history up to
 * then. `events` is the whole history in order; what comes after `now` is not looked at, so an
 * earlier moment can be read as it was. `limit` is the one in force from the start, null when a
 * step sets it. Throws UnknownYear when the moment due lies in a year whose working days are not
 * known.
 */
export function readClock(
  spec: ClockSpec,
  limit: Limit | null,
  events: readonly ClockEvent[],
  calendar: Calendar,
  now: number,
): ClockReading {
  return readingOf(runUpTo(now, spec, limit, events), spec, calendar, now)
}

function readingOf(run: Run, spec: ClockSpec, calendar: Calendar, now: number): ClockReading {
  const open = run.openSince === null ? [] : [{ from: run.openSince, to: now }]
  const periods = [...run.periods, ...open]
  const [first] = periods
  const last = periods[periods.length - 1]
  if (run.limit === null || !first || !last) return notStarted(run)

  const limit = {
    amount: run.extensions.reduce((sum, { amount }) => sum + amount, run.limit.amount),
    unit: run.limit.unit,
  }
  const count = countDown(periods, limit, calendar)
  const status = run.openSince !== null ? 'running' : hasEnded(run, spec) ? 'stopped' : 'paused'
  const dueStands = status !== 'paused' || count.reached
  return {
    status,
    startedAt: first.from,
    due: dueStands ? count.due : null,
    stoppedAt: status === 'stopped' ? last.to : null,
    pausedAt: status === 'paused' ? last.to : null,
    limit,
    remaining: dueStands
      ? untilDue(last.to, count.due, limit, calendar)
      : { amount: count.left, unit: limit.unit },
    extensions: run.grants,
    late: last.to > count.due,
    exempt: run.exempt,
  }
}

function notStarted(run: Run): ClockReading {
  return {
    status: 'notStarted',
    startedAt: null,
    due: null,
    stoppedAt: null,
    pausedAt: null,
    limit: null,
    remaining: null,
    extensions: run.grants,
    late: false,
    exempt: run.exempt,
  }
}

const hasEnded = (run: Run, spec: ClockSpec): boolean =>
  run.state !== null && (spec.endsIn ?? []).includes(run.state)

/**
 * What is left of a limit between a moment and the moment due: nothing once it is due, and never
 * more than the whole limit, although the rest of the day of the start comes on top of it.
 */
export function untilDue(moment: number, due: number, limit: Limit, calendar: Calendar): Limit {
  if (moment >= due) return { amount: 0, unit: limit.unit }
  const left = usedBetween(moment, due, limit.unit, calendar)
  return { amount: Math.min(limit.amount, left), unit: limit.unit }
}

/**
 * Why the clock may not be extended at `now`, or null when it may: only while it runs, only before
 * it is due and at most twice; an extension that was refused is no event and does not count.
 */
export function mayExtend(
  reading: ClockReading,
  now: number,
): null | 'notRunning' | 'alreadyOverdue' | 'twiceAlready' {
  if (reading.status !== 'running' || reading.due === null) return 'notRunning'
  if (now >= reading.due) return 'alreadyOverdue'
  return reading.extensions >= MOST_EXTENSIONS ? 'twiceAlready' : null
}
