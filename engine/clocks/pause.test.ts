import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClock } from './clock.ts'
import type { ClockEvent } from './clock-history.ts'
import { DAY, MINUTE } from './civil-day.ts'
import type { Limit, LimitUnit } from '../define/limit.ts'
import { usedBetween } from './limit.ts'
import { at, sampleCalendar, seed, shown } from './sample-zone.ts'

const runs = { seed, numRuns: 2_000 }

const unit = fc.constantFrom<LimitUnit>(
  'urgentHours',
  'workingHours',
  'workingMinutes',
  'workingDays',
  'naturalDays',
)
const limit: fc.Arbitrary<Limit> = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit })
const start = fc
  .integer({ min: 0, max: (at('2026-03-01 00:00') - at('2011-01-01 00:00')) / MINUTE })
  .map((minutes) => at('2011-01-01 00:00') + minutes * MINUTE)

/** The clock's periods as minutes of work and of pause by turns, always at work in the end. */
const turns = fc.array(fc.record({ work: fc.nat(4 * 1440), pause: fc.nat(4 * 1440) }), {
  maxLength: 5,
})

const event = (moment: number, to: string, rest: Partial<ClockEvent> = {}): ClockEvent => ({
  at: moment,
  step: to,
  to,
  ...rest,
})

function history(
  from: number,
  given: Limit,
  drawn: readonly { readonly work: number; readonly pause: number }[],
): ClockEvent[] {
  const events = [event(from, 'handling', { limit: given })]
  let moment = from
  for (const { work, pause } of drawn) {
    events.push(event((moment += work * MINUTE), 'suspended'))
    events.push(event((moment += pause * MINUTE), 'handling'))
  }
  return events
}

/** When the work is due by this history, read at its last step. */
function dueOf(events: readonly ClockEvent[]): number {
  const last = events[events.length - 1]?.at ?? 0
  const { due } = readClock({ runsIn: ['handling'] }, null, events, sampleCalendar, last)
  if (due === null) throw new Error('A running clock is due at some time')
  return due
}

const lastStep = (events: readonly ClockEvent[]): number => events[events.length - 1]?.at ?? 0

describe(`pauses and extensions at random (seed ${seed})`, () => {
  it('a pause of no time changes nothing', () => {
    fc.assert(
      fc.property(start, limit, turns, fc.nat(1440), (from, given, drawn, later) => {
        const events = history(from, given, drawn)
        const moment = lastStep(events) + later * MINUTE
        const blinked = [...events, event(moment, 'suspended'), event(moment, 'handling')]
        expect(dueOf(blinked)).toBe(dueOf(events))
      }),
      runs,
    )
  })

  it('a pause over k working days moves working time by k working days', () => {
    const working = fc.constantFrom<LimitUnit>('workingHours', 'workingMinutes', 'workingDays')
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 40 }),
        working,
        fc.nat(20),
        fc.nat(1439),
        (from, amount, counted, days, minute) => {
          const given = {
            amount: counted === 'workingDays' ? amount + 2 : amount + 30,
            unit: counted,
          }
          const plain = [event(from, 'handling', { limit: given })]
          const [paused, resumed] = sameTimeOnWorkdays(from, days, minute)
          fc.pre(paused < dueOf(plain))
          const moved = dueOf([...plain, event(paused, 'suspended'), event(resumed, 'handling')])
          expect(usedBetween(dueOf(plain), moved, 'workingDays', sampleCalendar)).toBeCloseTo(
            days,
            9,
          )
        },
      ),
      runs,
    )
  })

  it('a pause over k days moves time that runs day and night by k days', () => {
    const wall = fc.constantFrom<LimitUnit>('urgentHours', 'naturalDays')
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 2, max: 40 }),
        wall,
        fc.nat(20),
        (from, amount, counted, days) => {
          const plain = [event(from, 'handling', { limit: { amount: amount + 48, unit: counted } })]
          const paused = from + DAY
          const moved = [event(paused, 'suspended'), event(paused + days * DAY, 'handling')]
          expect(dueOf([...plain, ...moved]) - dueOf(plain)).toBe(days * DAY)
        },
      ),
      runs,
    )
  })

  it('all pauses together take nothing from a limit and give less than one day', () => {
    fc.assert(
      fc.property(start, limit, turns, (from, given, drawn) => {
        const events = history(from, given, drawn)
        const due = dueOf(events)
        fc.pre(due > lastStep(events))
        const byDays = given.unit.endsWith('Days')
        const counted = byDays ? endOfDay(from) : from
        const used = (a: number, b: number): number =>
          usedBetween(Math.max(a, counted), Math.max(b, counted), given.unit, sampleCalendar)
        let atWork = used(lastStep(events), due)
        for (let index = 1; index < events.length; index += 2) {
          atWork += used(events[index - 1]?.at ?? 0, events[index]?.at ?? 0)
        }
        const surplus = atWork - given.amount
        expect(surplus).toBeGreaterThan(-1e-9)
        expect(surplus).toBeLessThan(byDays ? 1 : 1e-9)
      }),
      runs,
    )
  })

  it('a longer pause never makes the work due earlier', () => {
    fc.assert(
      fc.property(start, limit, turns, fc.nat(5_000), fc.nat(5_000), (from, given, drawn, a, b) => {
        const pausedFor = (pause: number): number =>
          dueOf(history(from, given, [...drawn, { work: 0, pause }]))
        expect(pausedFor(a)).toBeLessThanOrEqual(pausedFor(a + b))
      }),
      runs,
    )
  })

  it('an extension adds exactly one original limit, whatever the pauses were', () => {
    fc.assert(
      fc.property(start, limit, turns, (from, given, drawn) => {
        const events = history(from, given, drawn)
        fc.pre(dueOf(events) > lastStep(events))
        const extended = [...events, event(lastStep(events), 'handling', { extends: given })]
        expect(usedBetween(dueOf(events), dueOf(extended), given.unit, sampleCalendar)).toBeCloseTo(
          given.amount,
          9,
        )
      }),
      runs,
    )
  })
})

/** The same time of day on the first working day after `from` and so many working days later. */
function sameTimeOnWorkdays(from: number, days: number, minute: number): [number, number] {
  const workdays: number[] = []
  for (let midnight = endOfDay(from); workdays.length <= days; midnight += DAY) {
    if (sampleCalendar.workdayOf(shown(midnight)?.slice(0, 10) ?? '')) workdays.push(midnight)
  }
  return [(workdays[0] ?? 0) + minute * MINUTE, (workdays[days] ?? 0) + minute * MINUTE]
}

function endOfDay(moment: number): number {
  return at(`${shown(moment)?.slice(0, 10)} 00:00`) + DAY
}
