import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledger } from '../programmes/index.ts'
import { StartRefusal } from './start-refusal.ts'
import { zoneCalendar } from './zone-calendar.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'taizhang-calendar-'))
})
afterEach(() => rm(home, { recursive: true }))

test('a year that nobody has announced is not known', async () => {
  const calendar = await zoneCalendar(home, ledger)
  expect(() => calendar.workdayOf('2027-01-04')).toThrow('2027')
})

test('an administrator adds a year in the data folder', async () => {
  await writeFile(
    join(home, 'calendar.json'),
    JSON.stringify({ 2027: { holidays: ['2027-01-01'], makeUpWorkdays: ['2027-01-02'] } }),
  )
  const calendar = await zoneCalendar(home, ledger)
  expect(calendar.workdayOf('2027-01-01')).toBe(false)
  expect(calendar.workdayOf('2027-01-02')).toBe(true)
  expect(calendar.workdayOf('2027-01-04')).toBe(true)
})

test.each([
  '{',
  '[]x',
  '{"2027": {}}',
  '{"2027": {"holidays": ["2026-01-01"], "makeUpWorkdays": []}}',
])('a file that is not a calendar is refused with what it should look like: %s', async (text) => {
  await writeFile(join(home, 'calendar.json'), text)
  await expect(zoneCalendar(home, ledger)).rejects.toThrow(StartRefusal)
})
