import { describe, expect, it } from 'vitest'
import { type ClockReading, mayExtend, readClock } from './clock.ts'
import type { ClockEvent, ClockSpec } from './clock-history.ts'
import type { Limit } from '../define/limit.ts'
import { at, sampleCalendar, shown } from './sample-zone.ts'
import { UnknownYear } from './unknown-year.ts'

/** The clock of the unit that has to put a problem right. */
const handling: ClockSpec = {
  runsIn: ['assigned', 'handling'],
  endsIn: ['struckOff', 'void'],
  restartsOn: ['dispatch'],
}
const threeDays: Limit = { amount: 3, unit: 'workingDays' }
const eightHours: Limit = { amount: 8, unit: 'workingHours' }

type Rest = Partial<Pick<ClockEvent, 'limit' | 'extends' | 'exempts'>>

const step = (when: string, name: string, to: string, rest: Rest = {}): ClockEvent => ({
  at: at(when),
  step: name,
  to,
  ...rest,
})

const read = (
  events: readonly ClockEvent[],
  now: string,
  limit: Limit | null = null,
): ClockReading => readClock(handling, limit, events, sampleCalendar, at(now))

const reported = step('2025-06-02 15:00', 'report', 'filed')
const dispatched = step('2025-06-03 10:00', 'dispatch', 'assigned', { limit: threeDays })
const handedBack = step('2025-06-05 16:00', 'feedback', 'checking')
const sentBack = step('2025-06-06 16:00', 'rework', 'handling')
const struckOff = step('2025-06-09 09:00', 'strikeOff', 'struckOff')

describe('a clock before its work', () => {
  it('has not started while the entry waits elsewhere', () => {
    expect(read([reported], '2025-06-03 09:00', threeDays)).toEqual({
      status: 'notStarted',
      startedAt: null,
      due: null,
      stoppedAt: null,
      pausedAt: null,
      limit: null,
      remaining: null,
      extensions: 0,
      late: false,
      exempt: false,
    })
    expect(read([], '2025-06-03 09:00', threeDays).status).toBe('notStarted')
  })

  it('has not started while no limit is set, and starts with the step that sets one', () => {
    const unlimited = step('2025-06-03 10:00', 'dispatch', 'assigned')
    const limited = step('2025-06-04 10:00', 'promise', 'assigned', { limit: threeDays })
    expect(read([unlimited], '2025-06-03 11:00').status).toBe('notStarted')
    expect(shown(read([unlimited, limited], '2025-06-04 11:00').startedAt)).toBe('2025-06-04 10:00')
  })
})

describe('a running clock', () => {
  it('counts the limit of the dispatch from the dispatch on', () => {
    const reading = read([reported, dispatched], '2025-06-04 12:00')
    expect(reading.status).toBe('running')
    expect(shown(reading.startedAt)).toBe('2025-06-03 10:00')
    expect(shown(reading.due)).toBe('2025-06-06 18:00')
    expect(reading.limit).toEqual(threeDays)
    expect(reading.remaining).toEqual({ amount: 2.5, unit: 'workingDays' })
    expect(reading.late).toBe(false)
  })

  it('has its whole limit left for the rest of the first day', () => {
    expect(read([dispatched], '2025-06-03 10:00').remaining).toEqual(threeDays)
    expect(read([dispatched], '2025-06-03 18:00').remaining).toEqual(threeDays)
  })

  it('goes on when work passes between two of its states', () => {
    const acknowledged = step('2025-06-04 10:00', 'acknowledge', 'handling')
    expect(shown(read([dispatched, acknowledged], '2025-06-04 12:00').due)).toBe('2025-06-06 18:00')
  })

  it('is late only after the moment due', () => {
    expect(read([dispatched], '2025-06-06 18:00').late).toBe(false)
    const late = read([dispatched], '2025-06-06 18:01')
    expect([late.late, late.remaining?.amount, shown(late.due)]).toEqual([
      true,
      0,
      '2025-06-06 18:00',
    ])
  })

  it('can be read as it stood at an earlier moment', () => {
    const whole = [reported, dispatched, handedBack, struckOff]
    expect(read(whole, '2025-06-04 12:00')).toEqual(
      read([reported, dispatched], '2025-06-04 12:00'),
    )
  })

  it('is still read when it is long overdue in a year that nobody has published', () => {
    expect(read([dispatched], '2027-03-01 09:00').late).toBe(true)
  })

  it('is refused when the moment due lies in such a year', () => {
    const december = step('2026-12-30 10:00', 'dispatch', 'assigned', { limit: threeDays })
    expect(() => read([december], '2026-12-30 11:00')).toThrow(new UnknownYear(2027))
  })
})

describe('a pause', () => {
  it('shows what is left and no moment due', () => {
    const reading = read([dispatched, handedBack], '2025-06-06 10:00')
    expect([reading.status, reading.due, shown(reading.pausedAt)]).toEqual([
      'paused',
      null,
      '2025-06-05 16:00',
    ])
    expect(reading.remaining?.amount).toBeCloseTo(1 + 2 / 7, 9)
  })

  it('over one working day moves the moment due by one working day', () => {
    expect(shown(read([dispatched, handedBack, sentBack], '2025-06-06 17:00').due)).toBe(
      '2025-06-09 18:00',
    )
  })

  it('in hours moves the moment due by the working minutes that it took', () => {
    const history = [
      step('2025-06-03 10:00', 'dispatch', 'assigned', { limit: eightHours }),
      step('2025-06-03 17:30', 'feedback', 'checking'),
      step('2025-06-04 09:00', 'rework', 'handling'),
    ]
    expect(shown(read(history.slice(0, 1), '2025-06-03 12:00').due)).toBe('2025-06-04 11:00')
    expect(read(history.slice(0, 2), '2025-06-03 20:00').remaining).toEqual({
      amount: 3,
      unit: 'workingHours',
    })
    expect(shown(read(history, '2025-06-04 09:00').due)).toBe('2025-06-04 12:00')
  })

  it('on the day of the start takes and gives nothing, for that day does not count', () => {
    const history = [
      dispatched,
      step('2025-06-03 11:00', 'suspend', 'suspended'),
      step('2025-06-03 17:00', 'resume', 'handling'),
    ]
    expect(read(history.slice(0, 2), '2025-06-03 12:00').remaining).toEqual(threeDays)
    expect(shown(read(history, '2025-06-03 18:00').due)).toBe('2025-06-06 18:00')
  })

  it('of half an hour gives a day limit the rest of one day, and ten such pauses give no more', () => {
    const tenDays = step('2025-06-03 10:00', 'dispatch', 'assigned', {
      limit: { amount: 10, unit: 'workingDays' },
    })
    const pauses = ['04', '05', '06', '09', '10', '11', '12', '13', '16', '17'].flatMap((day) => [
      step(`2025-06-${day} 10:00`, 'suspend', 'suspended'),
      step(`2025-06-${day} 10:30`, 'resume', 'handling'),
    ])
    expect(shown(read([tenDays], '2025-06-03 12:00').due)).toBe('2025-06-17 18:00')
    expect(shown(read([tenDays, ...pauses.slice(0, 2)], '2025-06-17 12:00').due)).toBe(
      '2025-06-18 18:00',
    )
    expect(shown(read([tenDays, ...pauses], '2025-06-17 12:00').due)).toBe('2025-06-18 18:00')
  })

  it('keeps the moment due when that was reached before it', () => {
    const tooLate = step('2025-06-09 09:00', 'feedback', 'checking')
    const reading = read([dispatched, tooLate], '2025-06-10 09:00')
    expect([reading.status, shown(reading.due), reading.late]).toEqual([
      'paused',
      '2025-06-06 18:00',
      true,
    ])
    const again = step('2025-06-11 09:00', 'rework', 'handling')
    expect(shown(read([dispatched, tooLate, again], '2025-06-11 10:00').due)).toBe(
      '2025-06-06 18:00',
    )
  })

  it('begun at the very moment due is in time, and leaves nothing for when the work comes back', () => {
    const history = [
      dispatched,
      step('2025-06-06 18:00', 'feedback', 'checking'),
      step('2025-06-09 10:00', 'rework', 'handling'),
    ]
    const paused = read(history.slice(0, 2), '2025-06-08 09:00')
    expect([paused.late, paused.remaining?.amount]).toEqual([false, 0])
    const resumed = read(history, '2025-06-09 10:00')
    expect([resumed.late, shown(resumed.due)]).toEqual([true, '2025-06-06 18:00'])
  })

  it('taken after the limit was used up, within the rounding, ends due at once', () => {
    const history = [
      dispatched,
      step('2025-06-04 09:30', 'suspend', 'suspended'),
      step('2025-06-04 10:30', 'resume', 'handling'),
      step('2025-06-09 17:00', 'feedback', 'checking'),
      step('2025-06-10 09:00', 'rework', 'handling'),
    ]
    expect(shown(read(history.slice(0, 3), '2025-06-04 11:00').due)).toBe('2025-06-09 18:00')
    const used = read(history.slice(0, 4), '2025-06-09 17:30')
    expect([used.late, used.remaining?.amount]).toEqual([false, 0])
    expect(shown(read(history, '2025-06-10 09:00').due)).toBe('2025-06-10 09:00')
  })
})

describe('a stopped clock', () => {
  it('stopped when the work was handed back, not when it was struck off', () => {
    const reading = read([dispatched, handedBack, struckOff], '2025-06-20 09:00')
    expect([reading.status, shown(reading.stoppedAt), shown(reading.due), reading.late]).toEqual([
      'stopped',
      '2025-06-05 16:00',
      '2025-06-06 18:00',
      false,
    ])
  })

  it('judges lateness by the last hand-back', () => {
    const again = step('2025-06-10 09:00', 'feedback', 'checking')
    const end = step('2025-06-11 09:00', 'strikeOff', 'struckOff')
    const reading = read([dispatched, handedBack, sentBack, again, end], '2025-06-20 09:00')
    expect([shown(reading.stoppedAt), shown(reading.due), reading.late]).toEqual([
      '2025-06-10 09:00',
      '2025-06-09 18:00',
      true,
    ])
  })

  it('handed back at the very moment due is in time', () => {
    const justInTime = step('2025-06-06 18:00', 'feedback', 'checking')
    expect(read([dispatched, justInTime, struckOff], '2025-06-20 09:00').late).toBe(false)
  })

  it('stays late after an upheld appeal, and is exempt', () => {
    const history = [
      dispatched,
      step('2025-06-09 09:00', 'feedback', 'checking'),
      step('2025-06-10 09:00', 'strikeOff', 'struckOff'),
      step('2025-06-12 09:00', 'upholdAppeal', 'struckOff', { exempts: true }),
    ]
    expect(read(history.slice(0, 3), '2025-06-20 09:00')).toMatchObject({
      late: true,
      exempt: false,
    })
    expect(read(history, '2025-06-20 09:00')).toMatchObject({
      status: 'stopped',
      late: true,
      exempt: true,
    })
  })
})

describe('a new dispatch', () => {
  const returned = step('2025-06-09 09:00', 'return', 'filed')
  const extended = step('2025-06-04 10:00', 'extend', 'assigned', { extends: threeDays })

  it('starts the clock anew for the next unit, with the limit that it sets', () => {
    const next = step('2025-06-10 10:00', 'dispatch', 'assigned', { limit: eightHours })
    const reading = read([dispatched, extended, returned, next], '2025-06-10 11:00')
    expect([shown(reading.startedAt), shown(reading.due), reading.extensions]).toEqual([
      '2025-06-10 10:00',
      '2025-06-11 11:00',
      0,
    ])
  })

  it('without a limit of its own gives the one before, without its extension', () => {
    const next = step('2025-06-10 10:00', 'dispatch', 'assigned')
    expect(read([dispatched, extended, returned, next], '2025-06-10 11:00').limit).toEqual(
      threeDays,
    )
  })
})

describe('a limit set while the clock runs', () => {
  it('replaces the time allowed and keeps the count of the extensions', () => {
    const history = [
      dispatched,
      step('2025-06-04 10:00', 'extend', 'assigned', { extends: threeDays }),
      step('2025-06-04 11:00', 'relimit', 'assigned', {
        limit: { amount: 4, unit: 'workingDays' },
      }),
    ]
    const reading = read(history, '2025-06-04 12:00')
    expect([shown(reading.due), reading.extensions]).toEqual(['2025-06-09 18:00', 1])
  })
})

describe('an extension', () => {
  const extend = (when: string): ClockEvent =>
    step(when, 'extend', 'assigned', { extends: threeDays })

  it('adds exactly one original limit', () => {
    const reading = read([dispatched, extend('2025-06-04 10:00')], '2025-06-05 12:00')
    expect([shown(reading.due), reading.extensions]).toEqual(['2025-06-11 18:00', 1])
    expect(reading.limit).toEqual({ amount: 6, unit: 'workingDays' })
  })

  it('may be granted twice, before the work is due and while it is in hand', () => {
    const two = [dispatched, extend('2025-06-04 10:00'), extend('2025-06-05 10:00')]
    const may = (events: readonly ClockEvent[], now: string): ReturnType<typeof mayExtend> =>
      mayExtend(read(events, now), at(now))
    expect(may(two.slice(0, 1), '2025-06-04 10:00')).toBe(null)
    expect(may(two.slice(0, 2), '2025-06-04 10:00')).toBe(null)
    expect(may(two, '2025-06-05 12:00')).toBe('twiceAlready')
    expect(may([dispatched], '2025-06-06 17:59')).toBe(null)
    expect(may([dispatched], '2025-06-06 18:00')).toBe('alreadyOverdue')
    expect(may([dispatched, handedBack], '2025-06-05 17:00')).toBe('notRunning')
    expect(may([reported], '2025-06-03 09:00')).toBe('notRunning')
    expect(may([dispatched, handedBack, struckOff], '2025-06-20 09:00')).toBe('notRunning')
  })

  it('in another unit than the limit is a fault of the definition', () => {
    const odd = step('2025-06-04 10:00', 'extend', 'assigned', { extends: eightHours })
    expect(() => read([dispatched, odd], '2025-06-04 12:00')).toThrow('does not fit a limit')
  })
})

it('a history out of order is a fault of whoever put it together', () => {
  expect(() => read([handedBack, dispatched], '2025-06-20 09:00')).toThrow(
    'older than the one before',
  )
})
