import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { assigned, filed, reported } from '../../test/example/journeys.ts'
import { exampleLedger } from '../../test/example/ledger.ts'
import { type Acting, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { makeCalendar, officialDays, statutoryDaysOff } from '../clocks/index.ts'
import type { LimitUnit, WriteAnswer } from '../define/index.ts'
import { FileStore } from '../files/file-store.ts'
import { measuresOf } from '../indicators/measure.ts'
import { rows, sql } from '../store/sql.ts'
import { verify } from '../verify/verify.ts'
import { recountLimits } from './recount.ts'

const calendarOf = (further: Partial<Parameters<typeof makeCalendar>[0]>) =>
  makeCalendar({
    hours: exampleLedger.workingHours,
    zoneOffsetMinutes: exampleLedger.offsetMinutes,
    ...officialDays,
    years: [...officialDays.years, 2027],
    ...further,
  })
/** 2027 by the law alone: New Year's Day is a Friday. */
const byLaw = calendarOf({
  provisionalYears: [2027],
  holidays: [...officialDays.holidays, ...statutoryDaysOff(2027)],
})
/** 2027 as it might be announced: the Monday after New Year is off, the Saturday after it is worked. */
const announced = calendarOf({
  holidays: [...officialDays.holidays, '2027-01-01', '2027-01-04'],
  makeUpWorkdays: [...officialDays.makeUpWorkdays, '2027-01-09'],
})

/** Wednesday the 30th of December 2026, nine o'clock. */
const december = '2026-12-30T01:00:00.000Z'
let ledger: TestLedger
let dana: Acting
beforeEach(async () => {
  ledger = await testLedger()
  Object.assign(ledger.context, { calendar: byLaw })
  ledger.setNow(december)
  await recountLimits(ledger.context)
  dana = ledger.as('dana')
})

const announce = () => Object.assign(ledger.context, { calendar: announced })

async function limited(limitAmount: number, limitUnit: LimitUnit): Promise<WriteAnswer> {
  const of = { unit: ledger.unit('workshop'), limitAmount, limitUnit }
  return dana.take('assign', await filed(ledger), of)
}
const dueOf = async (entry: WriteAnswer): Promise<string | null> =>
  (await dana.read(entry)).entry.dueAt

/** What the verification finds between the rows and their history. */
async function findings(): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'taizhang-recount-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  const found: string[] = []
  await verify(ledger.context, { store, report: (_, of, { what }) => found.push(`${of} ${what}`) })
  return found
}

describe('when a year is announced', () => {
  it('a running limit that reaches into it is counted anew, and its history says from when to when', async () => {
    const entry = await limited(5, 'workingDays')
    expect(await dueOf(entry)).toBe('2027-01-07T10:00:00.000Z')
    announce()
    ledger.setNow('2027-01-02T02:00:00.000Z')
    // The control: rows counted with the old days no longer agree with the history.
    expect(await findings()).toEqual([`${entry.no} due_mend`, `${entry.no} due_at`].toSorted())
    expect(await recountLimits(ledger.context)).toBe(1)
    expect(await dueOf(entry)).toBe('2027-01-08T10:00:00.000Z')
    expect((await dana.history(entry)).at(-1)).toMatchObject({
      step: 'recounted',
      from: 'assigned',
      to: 'assigned',
      version: entry.version + 1,
      person: null,
      role: 'system',
      channel: 'system',
      detail: 'calendar',
      at: '2027-01-02T02:00:00.000Z',
      changes: [],
      limits: [
        {
          step: 'mend',
          before: '2027-01-07T10:00:00.000Z',
          after: '2027-01-08T10:00:00.000Z',
        },
      ],
    })
    expect(await findings()).toEqual([])
  })

  it('figures that count by the limit count it on its new day', async () => {
    const entry = await limited(5, 'workingDays')
    const { pool, zone, model } = ledger.context
    const due = measuresOf(model).figures.get('garden.mendedInTime')?.parts.den
    const days = async () =>
      (
        await rows<{ day: string }>(
          pool,
          sql`select distinct day from fact where zone_id = ${zone} and entry_id = ${entry.id} and measure = ${due?.id} and day >= '2027-01-01'`,
        )
      ).map(({ day }) => day)
    expect(await days()).toEqual(['2027-01-07'])
    announce()
    await recountLimits(ledger.context)
    expect(await days()).toEqual(['2027-01-08'])
  })

  it('what has been counted anew is not touched twice, and can go on', async () => {
    const entry = await limited(5, 'workingDays')
    announce()
    await recountLimits(ledger.context)
    expect(await recountLimits(ledger.context)).toBe(0)
    const { version } = (await dana.read(entry)).entry
    expect(version).toBe(entry.version + 1)
    await ledger.as('cora').take('mend', entry, { hours: 1 }, { version })
    expect(await findings()).toEqual([])
  })

  it('limits that end before it, or that run day and night, stand as they were', async () => {
    const early = await limited(1, 'workingDays')
    const wall = await limited(100, 'urgentHours')
    announce()
    expect(await recountLimits(ledger.context)).toBe(0)
    expect((await dana.history(early)).at(-1)?.step).toBe('assign')
    expect((await dana.history(wall)).at(-1)?.step).toBe('assign')
  })

  it('limits that were extended, stand still or are met are counted by the same rules', async () => {
    const extended = await limited(3, 'workingDays')
    await dana.take('extend', extended, {}, { reason: '等配件' })
    const waiting = await limited(4, 'workingDays')
    await dana.take('suspend', waiting, { waitUntil: '2027-01-20' })
    const met = await limited(6, 'workingDays')
    await ledger.as('cora').take('mend', met, { hours: 1 })
    await reported(ledger)
    await assigned(ledger)
    announce()
    expect(await recountLimits(ledger.context)).toBeGreaterThan(0)
    expect(await findings()).toEqual([])
    expect(await dueOf(extended)).toBe('2027-01-09T10:00:00.000Z')
  })
})

describe('a limit in a year that is not announced', () => {
  it('is marked as provisional on its page and in lists until the year is announced', async () => {
    const entry = await limited(5, 'workingDays')
    const wall = await limited(100, 'urgentHours')
    const marks = async (of: WriteAnswer) => {
      const { entry: read, clocks } = await dana.read(of)
      return [read.provisional, clocks.find(({ step }) => step === 'mend')?.provisional]
    }
    expect(await marks(entry)).toEqual([true, true])
    expect(await marks(wall)).toEqual([false, false])
    announce()
    expect(await marks(entry)).toEqual([false, false])
  })
})
