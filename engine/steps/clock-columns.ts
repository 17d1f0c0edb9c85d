import {
  type Calendar,
  type ClockEvent,
  type ClockReading,
  readClock,
  statesWithoutReturn,
} from '../clocks/index.ts'
import { type Limit, limitUnits, type LimitUnit } from '../define/index.ts'
import { type ClockModel, fromOf, type RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'

const endings = new WeakMap<ClockModel, readonly string[]>()

/** The states from which the clock's states are never reached again: there it has stopped for good. */
function endsIn(model: RegisterModel, clock: ClockModel): readonly string[] {
  const known = endings.get(clock)
  if (known) return known
  const moves = Object.values(model.steps).flatMap((step) =>
    fromOf(step).map((from) => ({ from, to: step.to === 'same' ? from : step.to })),
  )
  const found = statesWithoutReturn(moves, clock.runsIn)
  endings.set(clock, found)
  return found
}

/** The limit that a clock has from the definition, or from the entry's own fields; null while the fields are empty. */
export function limitOf(clock: ClockModel, values: Entry['values']): Limit | null {
  if (!('amountIn' in clock.limit)) return clock.limit
  const [amount, unit] = [values[clock.limit.amountIn], values[clock.limit.unitIn]]
  if (typeof amount !== 'number' || !limitUnits.includes(unit as LimitUnit)) return null
  return { amount, unit: unit as LimitUnit }
}

/** Reads one clock of an entry from its history. */
export function readingOf(
  model: RegisterModel,
  clock: ClockModel,
  past: readonly PastStep[],
  calendar: Calendar,
  now: number,
): ClockReading {
  const events: ClockEvent[] = past.map(({ at, step, to, clock: effects }) => ({
    at,
    step,
    to,
    ...effects?.[clock.step],
  }))
  const spec = {
    runsIn: clock.runsIn,
    endsIn: endsIn(model, clock),
    ...(clock.restartsOn && { restartsOn: clock.restartsOn }),
  }
  return readClock(spec, 'amountIn' in clock.limit ? null : clock.limit, events, calendar, now)
}

let lastWritten = { moment: Number.NaN, text: '' }
/** A moment as a text. Rows of one import have the same moments, and writing one costs more than comparing it. */
function iso(moment: number | null): string | null {
  if (moment === null) return null
  if (lastWritten.moment !== moment) lastWritten = { moment, text: new Date(moment).toISOString() }
  return lastWritten.text
}

/**
 * The columns that keep what the clocks say after a step: when each is (or was) due and when it was done. While a clock stands
 * still, the moment that applied when it was left stays: by it lateness is judged. `dueAt` is the nearest moment still running.
 */
export function clockColumns(
  model: RegisterModel,
  past: readonly PastStep[],
  before: Pick<Entry, 'due'> | null,
  calendar: Calendar,
  now: number,
): Pick<Entry, 'due' | 'done' | 'dueAt'> {
  const due: Record<string, string | null> = {}
  const done: Record<string, string | null> = {}
  let next: number | null = null
  for (const clock of model.clocks) {
    const reading = readingOf(model, clock, past, calendar, now)
    const running = reading.status === 'running'
    due[clock.step] =
      iso(reading.due) ?? (reading.status === 'paused' ? (before?.due[clock.step] ?? null) : null)
    done[clock.step] =
      running || reading.status === 'notStarted' ? null : iso(reading.pausedAt ?? reading.stoppedAt)
    if (running && reading.due !== null) next = Math.min(next ?? reading.due, reading.due)
  }
  return { due, done, dueAt: iso(next) }
}
