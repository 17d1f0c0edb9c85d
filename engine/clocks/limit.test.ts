import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Limit, LimitUnit } from '../define/limit.ts'
import { addLimit, usedBetween } from './limit.ts'
import { at, sampleCalendar, seed, shown } from './sample-zone.ts'
import { UnknownYear } from './unknown-year.ts'

const due = (from: string, amount: number, unit: LimitUnit): string | null =>
  shown(addLimit(at(from), { amount, unit }, sampleCalendar))

describe('working days', () => {
  it('do not count the day of the start and end with the working hours', () => {
    expect(due('2025-06-03 08:30', 1, 'workingDays')).toBe('2025-06-04 18:00')
    expect(due('2025-06-03 00:00', 1, 'workingDays')).toBe('2025-06-04 18:00')
    expect(due('2025-06-03 17:59', 3, 'workingDays')).toBe('2025-06-06 18:00')
    expect(due('2025-06-03 23:59', 1, 'workingDays')).toBe('2025-06-04 18:00')
  })

  it('pass over a weekend', () => {
    expect(due('2025-06-06 10:00', 1, 'workingDays')).toBe('2025-06-09 18:00')
  })

  it('begun on a Sunday count Monday as the first', () => {
    expect(due('2025-06-08 10:00', 1, 'workingDays')).toBe('2025-06-09 18:00')
    expect(due('2025-06-08 10:00', 5, 'workingDays')).toBe('2025-06-13 18:00')
  })

  it('pass over the Spring Festival and count the Sunday worked before it', () => {
    expect(due('2025-01-24 10:00', 2, 'workingDays')).toBe('2025-01-27 18:00')
    expect(due('2025-01-27 10:00', 1, 'workingDays')).toBe('2025-02-05 18:00')
    expect(due('2025-01-30 10:00', 1, 'workingDays')).toBe('2025-02-05 18:00')
  })

  it('count the Saturday and the Sunday worked for the National Day', () => {
    expect(due('2024-09-28 09:00', 1, 'workingDays')).toBe('2024-09-29 18:00')
    expect(due('2024-09-30 17:00', 5, 'workingDays')).toBe('2024-10-12 18:00')
  })

  it('in parts end like the whole day', () => {
    expect(due('2025-06-03 10:00', 0.5, 'workingDays')).toBe('2025-06-04 18:00')
  })
})

describe('working hours', () => {
  it('begun at 17:59 go on the next morning', () => {
    expect(due('2025-06-03 17:59', 1, 'workingHours')).toBe('2025-06-04 09:29')
  })

  it('begun during lunch count from the afternoon on', () => {
    expect(due('2025-06-03 13:00', 2, 'workingHours')).toBe('2025-06-03 16:30')
  })

  it('that fit exactly end when the office closes, not when it opens again', () => {
    expect(due('2025-06-03 08:30', 3.5, 'workingHours')).toBe('2025-06-03 12:00')
    expect(due('2025-06-06 08:30', 7, 'workingHours')).toBe('2025-06-06 18:00')
  })

  it('begun on a Sunday or at night count from the next opening', () => {
    expect(due('2025-06-08 10:00', 1, 'workingHours')).toBe('2025-06-09 09:30')
    expect(due('2025-06-03 23:00', 1, 'workingHours')).toBe('2025-06-04 09:30')
  })

  it('pass over the whole National Day week', () => {
    expect(due('2025-09-30 17:30', 1, 'workingHours')).toBe('2025-10-09 09:00')
  })

  it('are counted in minutes as well', () => {
    expect(due('2025-06-03 11:50', 30, 'workingMinutes')).toBe('2025-06-03 14:50')
    expect(due('2025-06-03 11:50', 0.5, 'workingHours')).toBe('2025-06-03 14:50')
  })
})

describe('urgent hours and natural days', () => {
  it('urgent hours run day and night, weekend or holiday', () => {
    expect(due('2025-10-03 23:30', 2, 'urgentHours')).toBe('2025-10-04 01:30')
  })

  it('natural days do not count the day of the start and end at 24:00', () => {
    expect(due('2025-10-03 23:30', 1, 'naturalDays')).toBe('2025-10-05 00:00')
    expect(due('2025-10-03 00:00', 1, 'naturalDays')).toBe('2025-10-05 00:00')
    expect(due('2025-06-30 09:00', 10, 'naturalDays')).toBe('2025-07-11 00:00')
  })

  it('need no working days and so reach into years not yet published', () => {
    expect(due('2026-12-31 10:00', 1, 'naturalDays')).toBe('2027-01-02 00:00')
    expect(due('2026-12-31 23:00', 2, 'urgentHours')).toBe('2027-01-01 01:00')
  })
})

describe('a limit that cannot be counted', () => {
  it('is refused when it ends in a year whose days are not published', () => {
    expect(() => due('2026-12-31 10:00', 1, 'workingDays')).toThrow(new UnknownYear(2027))
    expect(() => due('2026-12-31 17:00', 61, 'workingMinutes')).toThrow(new UnknownYear(2027))
    expect(due('2026-12-31 17:00', 60, 'workingMinutes')).toBe('2026-12-31 18:00')
  })

  it('is refused when it starts in such a year', () => {
    expect(() => due('2027-01-01 00:00', 1, 'workingHours')).toThrow(new UnknownYear(2027))
    expect(() => due('2009-12-31 23:59', 1, 'workingDays')).toThrow(new UnknownYear(2009))
  })

  it.each([0, -1, Number.NaN, Infinity])('is rejected when its amount is %d', (amount) => {
    expect(() => due('2025-06-03 10:00', amount, 'workingHours')).toThrow('not more than 0')
  })
})

describe('time used', () => {
  const used = (from: string, to: string, unit: LimitUnit): number =>
    usedBetween(at(from), at(to), unit, sampleCalendar)

  it('counts in each unit only what that unit counts', () => {
    expect(used('2025-06-06 17:00', '2025-06-09 09:30', 'workingHours')).toBe(2)
    expect(used('2025-06-06 17:00', '2025-06-09 09:30', 'workingMinutes')).toBe(120)
    expect(used('2025-06-06 17:00', '2025-06-09 09:30', 'urgentHours')).toBe(64.5)
    expect(used('2025-06-06 14:30', '2025-06-09 12:00', 'workingDays')).toBe(1)
    expect(used('2025-06-06 12:00', '2025-06-08 00:00', 'naturalDays')).toBe(1.5)
  })

  it('is nothing in the evening, over lunch and on days off', () => {
    expect(used('2025-06-06 18:00', '2025-06-09 08:30', 'workingMinutes')).toBe(0)
    expect(used('2025-06-06 12:00', '2025-06-06 14:30', 'workingMinutes')).toBe(0)
    expect(used('2025-10-01 00:00', '2025-10-09 00:00', 'workingDays')).toBe(0)
  })
})

describe(`any limit (seed ${seed})`, () => {
  const moment = fc.integer({ min: at('2012-01-01 00:00'), max: at('2026-06-30 00:00') })
  const whole = fc.integer({ min: 1, max: 60 })
  const unit = fc.constantFrom<LimitUnit>(
    'urgentHours',
    'workingHours',
    'workingMinutes',
    'workingDays',
    'naturalDays',
  )
  const limit: fc.Arbitrary<Limit> = fc.record({
    amount: fc.oneof(
      whole,
      whole.map((eighths) => eighths / 8),
    ),
    unit,
  })
  const runs = { seed, numRuns: 3_000 }
  const dueOf = (from: number, amount: number, counted: LimitUnit): number =>
    addLimit(from, { amount, unit: counted }, sampleCalendar)

  it('is never due earlier for starting later or for being longer', () => {
    fc.assert(
      fc.property(moment, moment, limit, whole, (a, b, { amount, unit: counted }, more) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
        expect(dueOf(earlier, amount, counted)).toBeLessThanOrEqual(dueOf(later, amount, counted))
        expect(dueOf(a, amount, counted)).toBeLessThan(dueOf(a, amount + more, counted))
        expect(dueOf(a, amount, counted)).toBeGreaterThan(a)
      }),
      runs,
    )
  })

  it('in hours or minutes is due at the first moment by which it is used up', () => {
    const counted = fc.constantFrom<LimitUnit>('urgentHours', 'workingHours', 'workingMinutes')
    fc.assert(
      fc.property(moment, whole, counted, (from, amount, hours) => {
        const end = dueOf(from, amount, hours)
        expect(usedBetween(from, end, hours, sampleCalendar)).toBe(amount)
        expect(usedBetween(from, end - 1, hours, sampleCalendar)).toBeLessThan(amount)
      }),
      runs,
    )
  })

  it('in working days ends at 18:00 of a working day, with so many working days after the start', () => {
    fc.assert(
      fc.property(moment, whole, (from, amount) => {
        const [lastDay = '', time] = (shown(dueOf(from, amount, 'workingDays')) ?? '').split(' ')
        expect([sampleCalendar.workdayOf(lastDay), time]).toEqual([true, '18:00'])
        const endOfStart = at(`${shown(from)?.slice(0, 10)} 23:59`)
        expect(usedBetween(endOfStart, at(`${lastDay} 23:59`), 'workingDays', sampleCalendar)).toBe(
          amount,
        )
      }),
      runs,
    )
  })

  it('can be given at once or one part after the other', () => {
    const counted = fc.constantFrom<LimitUnit>('urgentHours', 'workingMinutes', 'workingDays')
    fc.assert(
      fc.property(moment, whole, whole, counted, (from, first, second, hours) => {
        expect(dueOf(dueOf(from, first, hours), second, hours)).toBe(
          dueOf(from, first + second, hours),
        )
      }),
      runs,
    )
  })

  it('is used up evenly: the parts of a stretch of time add up to the whole', () => {
    fc.assert(
      fc.property(moment, moment, moment, unit, (a, b, c, counted) => {
        const used = (from: number, to: number): number =>
          usedBetween(from, to, counted, sampleCalendar)
        expect(used(a, b) + used(b, c)).toBeCloseTo(used(a, c), 6)
      }),
      runs,
    )
  })
})
