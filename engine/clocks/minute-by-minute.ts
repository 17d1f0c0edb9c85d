import type { LimitUnit } from '../define/limit.ts'
import { workedByOtherList } from './sample-zone.ts'

/**
 * A slow clock for the tests: it lives through every minute of ten years one by one and knows nothing of
 * the engine's tables and sums. Moments are minutes since 2016-01-01 00:00 in China.
 */
export const firstMoment = Date.parse('2016-01-01T00:00:00+08:00')
const afterLast = Date.parse('2027-01-01T00:00:00+08:00')
const minutesOfADay = 1440

/** What happens to an entry: the work is taken away or comes back, more time is asked for, it is closed. */
export interface Turn {
  readonly minute: number
  readonly what: 'pause' | 'resume' | 'ask' | 'close'
}

/** One clock's life: started at `start`, then its turns in order. */
export interface Story {
  readonly unit: LimitUnit
  readonly amount: number
  readonly start: number
  readonly turns: readonly Turn[]
}

/** What the slow clock says, in the words of ClockReading; `left` only in a pause that is not yet due. */
export interface SlowReading {
  readonly status: 'running' | 'paused' | 'stopped'
  readonly due: number | null
  readonly stoppedAt: number | null
  readonly late: boolean
  readonly left: number | null
  readonly extensions: number
}

const minutesOf: Readonly<Record<LimitUnit, number>> = {
  urgentHours: 60,
  workingHours: 60,
  workingMinutes: 1,
  workingDays: 3.5 * 60 + 3.5 * 60,
  naturalDays: minutesOfADay,
}

/** The working minutes of a working day: 08:30-12:00 and 14:30-18:00. */
const openMinutes = Array.from({ length: minutesOfADay }, (_, minute) => {
  const time = localTime(minute).slice(11, 16)
  return (time >= '08:30' && time < '12:00') || (time >= '14:30' && time < '18:00') ? 1 : 0
})

/** For every minute of the ten years whether it is worked. */
const workingMinutes = new Uint8Array((afterLast - firstMoment) / 60_000)
for (let midnight = 0; midnight < workingMinutes.length; midnight += minutesOfADay) {
  if (workedByOtherList(localTime(midnight).slice(0, 10))) workingMinutes.set(openMinutes, midnight)
}

function localTime(minute: number): string {
  return new Date(firstMoment + (minute + 8 * 60) * 60_000).toISOString()
}

const dateOf = (minute: number): number => Math.floor(minute / minutesOfADay)

/** The clock as it lives; `left` is in minutes and falls below 0 between being used up and the day's end. */
interface Life {
  left: number
  due: number | null
  /** Since when the work is out of hand. */
  leftAt: number | null
  closed: boolean
  extensions: number
}

/** Lives through the story up to `now`; a clock that still runs then is followed until it is due. */
export function liveThrough(story: Story, now: number): SlowReading {
  const turns = story.turns.filter((turn) => turn.minute <= now)
  const life: Life = {
    left: story.amount * minutesOf[story.unit],
    due: null,
    leftAt: null,
    closed: false,
    extensions: 0,
  }
  let next = 0
  for (let minute = story.start; ; minute++) {
    for (let turn = turns[next]; turn?.minute === minute; turn = turns[++next]) {
      take(turn, life, story)
    }
    const settled = life.due !== null || life.leftAt !== null
    if (settled && next === turns.length && minute >= now) break
    if (!settled) spend(minute, life, story)
  }
  const { left, leftAt, closed, extensions } = life
  const due = life.due ?? (closed && leftAt !== null ? dueWithoutHandBack(story, leftAt) : null)
  return {
    status: leftAt === null ? 'running' : closed ? 'stopped' : 'paused',
    due,
    stoppedAt: closed ? leftAt : null,
    late: due !== null && (leftAt ?? now) > due,
    left: leftAt !== null && due === null ? Math.max(0, left) / minutesOf[story.unit] : null,
    extensions,
  }
}

/** The moment at which closed work would have been due, had it stayed in hand. */
function dueWithoutHandBack(story: Story, handedBack: number): number | null {
  const handBack = story.turns.map(({ what }) => what).lastIndexOf('pause')
  return liveThrough({ ...story, turns: story.turns.slice(0, handBack) }, handedBack).due
}

function take({ minute, what }: Turn, life: Life, story: Story): void {
  if (what === 'pause') life.leftAt = minute
  if (what === 'close') life.closed = true
  if (what === 'resume') {
    life.leftAt = null
    if (life.due === null && life.left <= 0 && ranOutBefore(minute, -life.left, story)) {
      life.due = minute
    }
  }
  if (what === 'ask' && life.leftAt === null && life.due === null && life.extensions < 2) {
    life.left += story.amount * minutesOf[story.unit]
    life.extensions++
  }
}

/** Lives through one minute in which the work is in hand and not yet due. */
function spend(minute: number, life: Life, story: Story): void {
  const startsToday = dateOf(minute) === dateOf(story.start)
  if (!counts(minute, story) || (endsByDays(story) && startsToday)) return
  life.left--
  if (life.left > 0) return
  if (!endsByDays(story) || minute === lastOfItsDay(minute, story)) life.due = minute + 1
}

/**
 * Whether the day on which the limit ran out is over when the work comes back: going back from now over as
 * many counted minutes as were spent beyond the limit leads to the minute after the last one that it held.
 */
function ranOutBefore(resumed: number, overspent: number, story: Story): boolean {
  let minute = resumed
  for (let back = overspent; back >= 0;) if (counts(--minute, story)) back--
  return lastOfItsDay(minute, story) < resumed
}

const endsByDays = ({ unit }: Story): boolean => unit === 'workingDays' || unit === 'naturalDays'

const counts = (minute: number, { unit }: Story): boolean =>
  unit === 'urgentHours' || unit === 'naturalDays' || workingMinutes[minute] === 1

function lastOfItsDay(minute: number, story: Story): number {
  let last = (dateOf(minute) + 1) * minutesOfADay - 1
  while (!counts(last, story)) last--
  return last
}
