import { describe, expect, it } from 'vitest'
import { workingDays } from '../define/limit.ts'
import { readClock } from './clock.ts'
import type { ClockEvent } from './clock-history.ts'
import { lightOf } from './escalation.ts'
import { at, sampleCalendar } from './sample-zone.ts'

const levels = [
  { name: 'soon', label: '临期', colour: 'blue', when: { remainingShare: 0.4 } },
  { name: 'almost', label: '将到期', colour: 'yellow', when: { remainingShare: 0.2 } },
  { name: 'overdue', label: '逾期', colour: 'orange', when: { overdueBy: 'any' } },
  { name: 'longOverdue', label: '严重逾期', colour: 'red', when: { overdueBy: workingDays(2) } },
] as const

const dispatched: ClockEvent = {
  at: at('2025-06-03 10:00'),
  step: 'dispatch',
  to: 'handling',
  limit: { amount: 5, unit: 'workingDays' },
}
const moved = (when: string, to: string): ClockEvent => ({ at: at(when), step: 'move', to })

function light(now: string, ...events: ClockEvent[]): string | null {
  const spec = { runsIn: ['handling'], endsIn: ['struckOff'] }
  const reading = readClock(spec, null, [dispatched, ...events], sampleCalendar, at(now))
  return lightOf(reading, at(now), levels, sampleCalendar)?.name ?? null
}

describe('the light of a running clock, due on 2025-06-10 18:00', () => {
  it('grows stronger as time passes', () => {
    expect(light('2025-06-03 10:00')).toBe(null)
    expect(light('2025-06-06 17:59')).toBe(null)
    expect(light('2025-06-06 18:00')).toBe('soon')
    expect(light('2025-06-09 18:00')).toBe('almost')
    expect(light('2025-06-10 18:00')).toBe('almost')
    expect(light('2025-06-10 18:01')).toBe('overdue')
    expect(light('2025-06-12 17:59')).toBe('overdue')
    expect(light('2025-06-12 18:00')).toBe('longOverdue')
  })

  it('can be told later from the same reading', () => {
    const reading = readClock(
      { runsIn: ['handling'] },
      null,
      [dispatched],
      sampleCalendar,
      dispatched.at,
    )
    const later = lightOf(reading, at('2025-06-12 18:00'), levels, sampleCalendar)
    expect(later?.colour).toBe('red')
  })

  it('is the last level reached in the order given, whatever the colours mean elsewhere', () => {
    const reading = readClock(
      { runsIn: ['handling'] },
      null,
      [dispatched],
      sampleCalendar,
      dispatched.at,
    )
    const upsideDown = [...levels].reverse()
    expect(lightOf(reading, at('2025-06-12 18:00'), upsideDown, sampleCalendar)?.name).toBe('soon')
    expect(lightOf(reading, at('2025-06-12 18:00'), [], sampleCalendar)).toBe(null)
  })
})

describe('the light of work that has left the hands it was in', () => {
  it('is out when it was handed back in time, while it is checked and after', () => {
    const back = moved('2025-06-10 17:00', 'checking')
    expect(light('2025-06-20 09:00', back)).toBe(null)
    expect(light('2025-06-20 09:00', back, moved('2025-06-11 09:00', 'struckOff'))).toBe(null)
  })

  it('stays what it was when it was handed back late', () => {
    const back = moved('2025-06-11 17:00', 'checking')
    expect(light('2025-06-20 09:00', back)).toBe('overdue')
    expect(light('2025-06-20 09:00', back, moved('2025-06-12 09:00', 'struckOff'))).toBe('overdue')
  })

  it('is out before the clock has started', () => {
    const reading = readClock(
      { runsIn: ['never'] },
      null,
      [dispatched],
      sampleCalendar,
      dispatched.at,
    )
    expect(lightOf(reading, at('2025-06-12 18:00'), levels, sampleCalendar)).toBe(null)
  })
})
