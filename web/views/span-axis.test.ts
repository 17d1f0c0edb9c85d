import { expect, it } from 'vitest'
import { axisOf, dayNumber, placeOn } from './span-axis.ts'

it('covers whole months around all days', () => {
  const axis = axisOf(['2026-03-17', '2026-05-02'])
  expect(axis?.ticks.map(({ label }) => label)).toEqual(['2026-03', '2026-04', '2026-05'])
  expect([axis?.first, axis?.last]).toEqual([dayNumber('2026-03-01'), dayNumber('2026-06-01')])
})

it('keeps the ticks of many years few enough to be read', () => {
  const axis = axisOf(['2018-05-09', '2027-11-30'])
  expect(axis?.ticks.map(({ label }) => label)).toEqual(
    Array.from({ length: 10 }, (_, index) => String(2018 + index)),
  )
})

it('places a day between the ends, and says nothing without days', () => {
  const axis = axisOf(['2026-01-01', '2026-01-31'])
  if (!axis) throw new Error('there is no axis')
  expect(placeOn(axis, dayNumber('2026-01-01'))).toBe(0)
  expect(placeOn(axis, dayNumber('2026-02-01'))).toBe(100)
  expect(axisOf([])).toBeNull()
})
