/**
 * The leader of the zone sees the figures of screening and reads nobody's entry. Whichever door they come by, no number of fewer than five
 * people is told, nor one that tells it by difference. The health office, which may read the entries, is the control at every door.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DefinitionsWire, FigureRow } from '../../engine/define/index.ts'
import {
  asked,
  isFew,
  leader,
  names,
  office,
  question,
  type ScreeningYear,
  screeningYear,
} from '../../test/screening-year.ts'

let held: ScreeningYear
beforeAll(async () => {
  held = await screeningYear()
}, 180_000)
afterAll(() => held.close())

/** Whether a row tells a number of few people. */
const few = ({ num, den, excluded = 0, unknown = 0 }: FigureRow): boolean =>
  [num, den, excluded, unknown].some(isFew)
const placeOf = ({ indicator, unit, period, key }: FigureRow): string =>
  [indicator, unit, period, key].join(' ')

const questions: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
  ['by month', () => ({})],
  [
    'by quarter, clinic by clinic',
    () => ({ per: 'quarter', from: '2025-07', to: '2026-06', units: held.clinics.join(',') }),
  ],
  ['by month, clinic by clinic', () => ({ units: held.clinics.join(',') })],
  ['by year', () => ({ per: 'year', from: '2025-01', to: '2026-12' })],
]

describe('a figure of few people', () => {
  it.each(questions)(
    'is not told by the figures %s, and what may be told is told',
    async (_, words) => {
      const [plain, seen] = [
        await held.rowsFor(office, words()),
        await held.rowsFor(leader, words()),
      ]
      expect(seen.filter((row) => !row.hidden && few(row))).toEqual([])
      const small = new Set(plain.filter(few).map(placeOf))
      const hidden = new Set(seen.filter((row) => row.hidden).map(placeOf))
      expect([...small].filter((place) => !hidden.has(place))).toEqual([])
      const told = new Map(plain.map((row) => [placeOf(row), row]))
      for (const row of seen.filter((one) => !one.hidden))
        expect(row).toEqual(told.get(placeOf(row)))
    },
  )

  it('is there to be hidden, and others beside it that are shown: the control', async () => {
    const words = { units: held.clinics.join(',') }
    expect((await held.rowsFor(office, words)).filter(few).length).toBeGreaterThan(10)
    expect((await held.rowsFor(leader, {})).filter((row) => !row.hidden).length).toBeGreaterThan(10)
    expect((await held.rowsFor(leader, words)).filter((row) => row.hidden).length).toBeGreaterThan(
      10,
    )
  })

  it('is not told by taking the clinics from the whole', async () => {
    const [whole, parts] = [
      await held.rowsFor(leader, {}),
      await held.rowsFor(leader, { units: held.clinics.join(',') }),
    ]
    const at = (row: FigureRow) => `${row.indicator} ${row.period}`
    const byPlace = Map.groupBy(parts, at)
    const plain = Map.groupBy(await held.rowsFor(office, { units: held.clinics.join(',') }), at)
    const shown = new Map(whole.filter((row) => !row.hidden).map((row) => [at(row), row.num]))
    let looked = 0
    for (const [place, all] of byPlace) {
      const total = shown.get(place)
      const hidden = all.filter((row) => row.hidden)
      if (total === undefined || hidden.length === 0) continue
      const rest = total - all.reduce((sum, { num }) => sum + num, 0)
      const people = hidden.filter((row) =>
        plain.get(place)?.some((one) => one.unit === row.unit && one.num > 0),
      )
      // What the hidden ones hold together is nobody, or more than few, or more than one place could hold it.
      if (people.length > 0) looked += 1
      expect([place, isFew(rest) && people.length === 1]).toEqual([place, false])
    }
    expect(looked).toBeGreaterThan(0)
  })

  it('is not in the table, which leaves its place empty', async () => {
    const words = { units: held.clinics.join(',') }
    const { text } = await held.app.get(
      leader,
      `/api/figures?${question({ ...words, format: 'csv' })}`,
    )
    const seen = await held.rowsFor(leader, words)
    const lines = text.trim().split('\r\n').slice(1)
    expect(lines).toHaveLength(seen.length)
    for (const [at, row] of seen.entries()) {
      const [, , , , num, den, value] = lines[at]?.split(',') ?? []
      expect([num, den, value].every((one) => one === '')).toBe(row.hidden === true)
      expect(isFew(Number(num))).toBe(false)
    }
  })

  it('is no row of DHIS2 analytics or data values', async () => {
    const codes = held.zone.context.units.units
      .filter(({ id }) => held.clinics.includes(id))
      .map(({ code }) => code)
    const dimensions = `dimension=dx:${names.join(';')}&dimension=pe:202603;202604;2025Q4&dimension=ou:${codes.join(';')}`
    const rows = async (who: string) =>
      (
        (await held.app.get(who, `/api/analytics?${dimensions}&includeNumDen=true`)).body as {
          rows: string[][]
        }
      ).rows
    const small = (all: string[][]) =>
      all.filter(([, , , , num, den]) => isFew(Number(num)) || (den !== '' && isFew(Number(den))))
    expect(small(await rows(leader))).toEqual([])
    expect(small(await rows(office)).length).toBeGreaterThan(0)
    const values = async (who: string) =>
      (
        (
          await held.app.get(
            who,
            `/api/dataValueSets?dataElement=screening.positives,screening.overdue,screening.cervicalExamined&period=202603,202604&orgUnit=${codes.join(',')}`,
          )
        ).body as { dataValues: { value: string }[] }
      ).dataValues.map(({ value }) => Number(value))
    expect((await values(leader)).filter(isFew)).toEqual([])
    expect((await values(office)).filter(isFew).length).toBeGreaterThan(0)
    // A day is no period that adds up to others: small ones would be told by difference.
    expect(
      (
        await held.app.get(
          leader,
          '/api/analytics?dimension=dx:screening.positives&dimension=pe:20260501&dimension=ou:' +
            codes[0],
        )
      ).status,
    ).toBe(400)
  })

  it('opens onto nobody, whichever side of it is asked for', async () => {
    const { programmes } = (await held.app.get(leader, '/api/definitions')).body as DefinitionsWire
    const known = programmes.flatMap(({ indicators: all }) => all)
    for (const indicator of names) {
      expect(known.find(({ key }) => key === indicator)?.opens).toBe(false)
      for (const words of [{}, { side: 'left' }, { part: 'den' }]) {
        const url = `/api/figures/entries?${asked({ indicator, from: '2026-03', to: '2026-03', ...words })}`
        const { status, text } = await held.app.get(leader, url)
        expect([200, 500]).not.toContain(status)
        expect(text).not.toContain('"n":')
      }
      const open = `/api/figures/entries?${asked({ indicator, from: '2026-03', to: '2026-03' })}`
      expect((await held.app.get(office, open)).status).toBe(200)
    }
  })
})
