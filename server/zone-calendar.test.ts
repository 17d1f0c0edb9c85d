import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addLimit } from '../engine/clocks/index.ts'
import { workingDays } from '../engine/define/index.ts'
import { ledger } from '../programmes/index.ts'
import { StartRefusal } from './start-refusal.ts'
import { zoneCalendar } from './zone-calendar.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'taizhang-calendar-'))
})
afterEach(() => rm(home, { recursive: true }))

const autumn = new Date('2026-11-20T02:00:00Z')

test('a year that nobody has announced stands provisionally with its weekends and the holidays of the law', async () => {
  const calendar = await zoneCalendar(home, ledger, autumn)
  expect(calendar.provisionalYears).toEqual([2027, 2028, 2029])
  expect(
    ['2027-01-01', '2027-01-04', '2027-02-05', '2027-02-10', '2027-02-11'].map((day) =>
      calendar.workdayOf(day),
    ),
  ).toEqual([false, true, false, false, true])
  const [december, january] = [
    Date.parse('2026-12-31T02:00:00Z'),
    Date.parse('2027-01-05T02:00:00Z'),
  ]
  expect(calendar.isProvisional(december, january)).toBe(true)
  expect(calendar.isProvisional(december, december)).toBe(false)
})

test('a year further than three years ahead is not known', async () => {
  const calendar = await zoneCalendar(home, ledger, autumn)
  expect(calendar.workdayOf('2029-12-31')).toBe(true)
  expect(() => calendar.workdayOf('2030-01-02')).toThrow('2030')
})

test.each(['2027-01-01T02:00:00Z', '2031-06-02T02:00:00Z', '2050-12-31T02:00:00Z'])(
  'work goes on at %s without any announcement since this release',
  async (moment) => {
    const calendar = await zoneCalendar(home, ledger, new Date(moment))
    const due = addLimit(Date.parse(moment), workingDays(250), calendar)
    expect(calendar.isProvisional(Date.parse(moment), due)).toBe(true)
  },
)

test('an administrator adds a year in the data folder, which then is no longer provisional', async () => {
  await writeFile(
    join(home, 'calendar.json'),
    JSON.stringify({ 2027: { holidays: ['2027-01-01'], makeUpWorkdays: ['2027-01-02'] } }),
  )
  const calendar = await zoneCalendar(home, ledger, autumn)
  expect(['2027-01-01', '2027-01-02', '2027-01-04'].map((day) => calendar.workdayOf(day))).toEqual([
    false,
    true,
    true,
  ])
  expect(calendar.provisionalYears).toEqual([2028, 2029])
})

test('a year announced after a gap leaves the gap provisional', async () => {
  await writeFile(
    join(home, 'calendar.json'),
    JSON.stringify({ 2029: { holidays: ['2029-01-01'], makeUpWorkdays: [] } }),
  )
  const calendar = await zoneCalendar(home, ledger, autumn)
  expect(calendar.provisionalYears).toEqual([2027, 2028])
})

test.each([
  '{',
  '[]x',
  '{"2027": {}}',
  '{"2027": {"holidays": ["2026-01-01"], "makeUpWorkdays": []}}',
])('a file that is not a calendar is refused with what it should look like: %s', async (text) => {
  await writeFile(join(home, 'calendar.json'), text)
  await expect(zoneCalendar(home, ledger, autumn)).rejects.toThrow(StartRefusal)
})
