import { describe, expect, it } from 'vitest'
import { type CalendarData, makeCalendar } from './calendar.ts'
import { at, sampleCalendar, sampleHours } from './sample-zone.ts'
import { UnknownYear } from './unknown-year.ts'

const plain2025: CalendarData = {
  hours: sampleHours,
  years: [2025],
  holidays: ['2025-10-01'],
  makeUpWorkdays: ['2025-10-11'],
}

describe('a calendar', () => {
  it('knows days off, moved working days and plain weekends', () => {
    expect(sampleCalendar.workdayOf('2025-10-01')).toBe(false)
    expect(sampleCalendar.workdayOf('2025-10-11')).toBe(true)
    expect(sampleCalendar.workdayOf('2025-10-12')).toBe(false)
    expect(sampleCalendar.workdayOf('2025-10-13')).toBe(true)
  })

  it('keeps the changes made within a year: the long Spring Festival of 2020', () => {
    expect(sampleCalendar.workdayOf('2020-01-31')).toBe(false)
    expect(sampleCalendar.workdayOf('2020-02-03')).toBe(true)
  })

  it('tells its zone, hours and years', () => {
    expect(sampleCalendar.zoneOffsetMinutes).toBe(480)
    expect(sampleCalendar.hours).toEqual(sampleHours)
    expect(sampleCalendar.knownYears).toContain(2026)
  })

  it('refuses a day of a year that nobody has published', () => {
    const calendar = makeCalendar(plain2025)
    expect(() => calendar.workdayOf('2024-12-31')).toThrow(new UnknownYear(2024))
    expect(() => calendar.workdayOf('2026-01-01')).toThrow(UnknownYear)
  })

  it('turns its days at midnight of the zone it is told', () => {
    const utc = makeCalendar({ ...plain2025, zoneOffsetMinutes: 0 })
    expect(utc.zoneOffsetMinutes).toBe(0)
    expect(utc.workingTime.momentOf(1)).toBe(Date.UTC(2025, 0, 1, 8, 30) + 1)
  })

  it('refuses what is not a date', () => {
    for (const date of ['2025-02-30', '2025-2-3', '', 'today']) {
      expect(() => sampleCalendar.workdayOf(date)).toThrow('is not a date')
    }
  })

  it('turns the day at midnight in China, whatever the zone of the machine', () => {
    const { workingTime } = sampleCalendar
    expect(workingTime.endOfDay(at('2025-10-13 00:00') - 1)).toBe(
      workingTime.endOfDay(at('2025-10-11 12:00')),
    )
    expect(workingTime.endOfDay(at('2025-10-13 00:00'))).toBe(
      workingTime.endOfDay(at('2025-10-13 23:59')),
    )
  })
})

describe('the data of a calendar', () => {
  it.each<[string, Partial<CalendarData>, string]>([
    [
      'a day both off and worked',
      { makeUpWorkdays: ['2025-10-01'] },
      'as a day off and as a working',
    ],
    ['a date outside the years', { holidays: ['2026-01-01'] }, 'outside the calendar'],
    ['a date that does not exist', { holidays: ['2025-02-29'] }, 'is not a date'],
    ['years with a gap', { years: [2023, 2025] }, 'do not follow one another'],
    ['no year at all', { years: [] }, 'at least one known year'],
    ['no hours', { hours: [] }, 'needs working hours'],
    [
      'hours that overlap',
      {
        hours: [
          [510, 720],
          [700, 1080],
        ],
      },
      '700-1080',
    ],
    ['hours that end before they start', { hours: [[720, 510]] }, '720-510'],
    ['hours beyond midnight', { hours: [[510, 1441]] }, '510-1441'],
    ['hours in parts of minutes', { hours: [[510.5, 720]] }, '510.5-720'],
  ])('is rejected with %s', (_, wrong, message) => {
    expect(() => makeCalendar({ ...plain2025, ...wrong })).toThrow(message)
  })
})
