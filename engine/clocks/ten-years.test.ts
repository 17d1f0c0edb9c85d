import { describe, expect, it } from 'vitest'
import { type Calendar, makeCalendar } from './calendar.ts'
import { MINUTE } from './civil-day.ts'
import { type ClockReading, mayExtend, readClock } from './clock.ts'
import type { ClockEvent } from './clock-history.ts'
import type { Limit } from '../define/limit.ts'
import { firstMoment, type SlowReading, type Story } from './minute-by-minute.ts'
import { officialDays } from './official-days.ts'
import { type Lived, lived, randomStories } from './random-stories.ts'
import { sampleCalendar, sampleHours, seed } from './sample-zone.ts'

const STORIES = 3_000
const spec = { runsIn: ['handling'], endsIn: ['struckOff'] }
const stateAfter = { pause: 'checking', resume: 'handling', ask: 'handling', close: 'struckOff' }

const momentOf = (minute: number): number => firstMoment + minute * MINUTE

/** A story read by the engine; an extension is granted when the engine itself says that it may be. */
function readFast(story: Story, now: number, limit: Limit, calendar: Calendar): ClockReading {
  const events: ClockEvent[] = [
    { at: momentOf(story.start), step: 'dispatch', to: 'handling', limit },
  ]
  const readAt = (minute: number): ClockReading =>
    readClock(spec, null, events, calendar, momentOf(minute))
  for (const { minute, what } of story.turns) {
    if (minute > now) break
    const event = { at: momentOf(minute), step: what, to: stateAfter[what] }
    if (what !== 'ask') events.push(event)
    else if (mayExtend(readAt(minute), event.at) === null) events.push({ ...event, extends: limit })
  }
  return readAt(now)
}

/** The engine's reading in the slow clock's words. */
function inSlowWords(reading: ClockReading): SlowReading {
  const minuteOf = (moment: number | null): number | null =>
    moment === null ? null : (moment - firstMoment) / MINUTE
  if (reading.status === 'notStarted') throw new Error('Every story starts its clock')
  return {
    status: reading.status,
    due: minuteOf(reading.due),
    stoppedAt: minuteOf(reading.stoppedAt),
    late: reading.late,
    left:
      reading.status === 'paused' && reading.due === null ? (reading.remaining?.amount ?? 0) : null,
    extensions: reading.extensions,
  }
}

/** How the engine counts; the controls put a fault in here. */
type Count = (story: Story, now: number) => ClockReading

const asItIs: Count = (story, now) => readFast(story, now, story, sampleCalendar)

/** The moments of all stories at which the two clocks disagree, with what each of them says. */
function disagreements(stories: readonly Lived[], count: Count): object[] {
  return stories.flatMap(({ story, readings }) =>
    readings.flatMap(({ now, slow }) => {
      const fast = inSlowWords(count(story, now))
      return isSame(slow, fast) ? [] : [{ story, now, slow, fast }]
    }),
  )
}

function isSame(one: SlowReading, other: SlowReading): boolean {
  const exactly = (reading: SlowReading): string => JSON.stringify({ ...reading, left: null })
  const sameLeft = Math.abs((one.left ?? -1) - (other.left ?? -1)) < 1e-9
  return sameLeft && exactly(one) === exactly(other)
}

describe(`ten years of clocks lived through minute by minute (seed ${seed})`, () => {
  const stories = randomStories(STORIES, seed)
  const byDays = stories.filter(({ story }) => story.unit.endsWith('Days'))

  it('are read by the engine just as they were lived', () => {
    expect(disagreements(stories, asItIs).slice(0, 3)).toEqual([])
  })

  it('hold every kind of turn, so that the comparison means something', () => {
    const told = stories.flatMap(({ story, readings }) =>
      readings.map(({ now }) => asItIs(story, now)),
    )
    const share = (which: (reading: ClockReading) => boolean): number =>
      told.filter(which).length / told.length
    for (const status of ['running', 'paused', 'stopped']) {
      expect(share((reading) => reading.status === status)).toBeGreaterThan(0.05)
    }
    expect(share(({ late }) => late)).toBeGreaterThan(0.1)
    expect(share(({ late }) => !late)).toBeGreaterThan(0.1)
    expect(share(({ extensions }) => extensions === 2)).toBeGreaterThan(0.01)
  })

  it('would differ without the moved working days', () => {
    const unmoved = makeCalendar({ hours: sampleHours, ...officialDays, makeUpWorkdays: [] })
    const faulty: Count = (story, now) => readFast(story, now, story, unmoved)
    expect(disagreements(stories, faulty).length).toBeGreaterThan(STORIES / 100)
  })

  it('would differ without the days off', () => {
    const workedThrough = makeCalendar({ hours: sampleHours, ...officialDays, holidays: [] })
    const faulty: Count = (story, now) => readFast(story, now, story, workedThrough)
    expect(disagreements(stories, faulty).length).toBeGreaterThan(STORIES / 100)
  })

  it('would differ in every story if a day limit were one day longer', () => {
    const faulty: Count = (story, now) =>
      readFast(story, now, { unit: story.unit, amount: story.amount + 1 }, sampleCalendar)
    const atStart = byDays.map(({ story }) => lived({ ...story, turns: [] }, [story.start]))
    expect(disagreements(atStart, faulty)).toHaveLength(atStart.length)
  })

  it('would differ if a pause were one minute shorter', () => {
    const hurried = (story: Story): Story => ({
      ...story,
      turns: story.turns.map((turn) =>
        turn.what === 'resume' ? { ...turn, minute: turn.minute - 1 } : turn,
      ),
    })
    const faulty: Count = (story, now) => readFast(hurried(story), now, story, sampleCalendar)
    const paused = stories.filter(({ story }) =>
      story.turns.every(
        ({ minute }, index) => minute > (story.turns[index - 1]?.minute ?? story.start),
      ),
    )
    expect(disagreements(paused, faulty).length).toBeGreaterThan(STORIES / 100)
  })
})
