import { expect, it } from 'vitest'
import { limitUnits } from '../../../engine/define/index.ts'
import { standards } from '../standards.ts'
import { sights } from '../year/sights.ts'
import { readStandards, standardOf, standardRows, standardStories } from './standards.ts'

it('the pack has a row for each condition, several for some sub-classes, none twice', () => {
  const codes = standardRows.map(({ code }) => code)
  expect(codes.length).toBeGreaterThanOrEqual(40)
  expect(codes.length).toBeLessThanOrEqual(60)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => code.startsWith('event-0105-'))).toHaveLength(3)
})

it('every row waits to be checked against the text of the standard', () => {
  for (const { told } of standardStories()) expect(told[0]?.values?.['checked']).toBe(false)
})

it('limits are counted in the units that clocks know', () => {
  expect(Object.keys(standards.fields.limitUnit.detail.choices ?? {})).toEqual([...limitUnits])
})

it('whatever the made-up year sees has a standard to be filed under', () => {
  for (const { standard } of sights) expect(standardOf(standard).code).toBe(standard)
})

it('a broken line of the pack is refused and named', () => {
  const good =
    'event | 01 市容环境 | 02 暴露垃圾 | 1 | 有垃圾 | 清理 | 2 workingHours | cityManagement'
  expect(readStandards(good)).toHaveLength(1)
  expect(() => readStandards(good.replace('workingHours', 'hours'))).toThrow('"2 hours"')
  expect(() => readStandards(good.replace('01 市容环境', '1 市容环境'))).toThrow('"1 市容环境"')
  expect(() => readStandards(good.replace('cityManagement', 'police'))).toThrow('police')
  expect(() => readStandards(good.replace('event', 'happening'))).toThrow('happening')
})
