/** The same few people as in small-numbers.test.ts, by the doors that lead past the figures: sheets, targets, cases, texts, files, events. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  OverviewWire,
  PublicationsWire,
  ReportSheetWire,
  TargetsWire,
} from '../../engine/define/index.ts'
import { isPrivate } from '../../engine/fields/index.ts'
import { takeUpRedTargets } from '../../engine/jobs/red-targets.ts'
import { compile } from '../../engine/model/model.ts'
import { frozenValues } from '../../engine/quotes/freeze.ts'
import { readWorkbook } from '../../engine/sheets/read-workbook.ts'
import { refused } from '../../test/ledger-for-tests.ts'
import {
  asked,
  isFew,
  leader,
  office,
  type ScreeningYear,
  screeningYear,
  today,
} from '../../test/screening-year.ts'
import { ledger } from '../index.ts'

let held: ScreeningYear
beforeAll(async () => {
  held = await screeningYear()
}, 180_000)
afterAll(() => held.close())

/** The same ledger with goals that nobody reaches, so that every target of screening is red. */
const outOfReach = compile({
  ...ledger,
  programmes: ledger.programmes.map((one) => ({
    ...one,
    ...(one.programme === 'screening' && {
      targets: Object.fromEntries(
        Object.entries(one.targets ?? {}).map(([name, target]) => [
          name,
          { ...target, goal: 1000 },
        ]),
      ),
    }),
  })),
})
const run = {
  now: new Date(today),
  since: new Date(today),
  stopping: new AbortController().signal,
}

describe('a number of few people', () => {
  const sheet = { report: 'screening.coverage', from: '2026-01', to: '2026-12' }
  const own = () => ({
    title: '阳性追踪',
    indicators: ['positives', 'overdue', 'inTime'].map((name) => `screening.${name}`).join(','),
    units: held.clinics.join(','),
    from: '2026-03',
    to: '2026-03',
  })
  it.each([
    ['that the programme defines', () => sheet],
    ['that somebody puts together', own],
  ])('is a star in a report sheet %s, on the screen and in the workbook', async (_, words) => {
    const cellsOf = async (who: string) =>
      (
        (await held.app.get(who, `/api/sheets?${asked(words())}`)).body as ReportSheetWire
      ).rows.flatMap(({ cells }) => cells)
    const [plain, seen] = [await cellsOf(office), await cellsOf(leader)]
    expect(seen).toHaveLength(plain.length)
    const counted = (value: number | null) =>
      value !== null && Number.isInteger(value) && isFew(value)
    expect(seen.filter(({ value, hidden }) => !hidden && counted(value))).toEqual([])
    expect(plain.filter(({ value }) => counted(value)).length).toBeGreaterThan(0)
    expect(
      seen
        .filter(({ hidden }) => hidden)
        .map(({ value }) => value)
        .every((value) => value === null),
    ).toBe(true)
    const { rawPayload } = await held.app.app.inject({
      method: 'GET',
      url: `/api/sheets.xlsx?${asked(words())}`,
      headers: { cookie: await held.app.cookie(leader) },
    })
    const book = JSON.stringify(await readWorkbook(rawPayload))
    expect(book).toContain('*')
  })

  it('stands behind no target that the leader reads, and behind a light without its number', async () => {
    const targets = async (who: string) =>
      ((await held.app.get(who, '/api/targets')).body as TargetsWire).targets.filter(
        ({ programme }) => programme === 'screening',
      )
    expect(await targets(leader)).toEqual([])
    expect((await targets(office)).length).toBeGreaterThan(0)
    const { targets: lights } = (await held.app.get(leader, '/api/overview')).body as OverviewWire
    const own1 = lights.filter(({ programme }) => programme === 'screening')
    expect(own1.length).toBeGreaterThan(0)
    expect(own1.every(({ value, why }) => value === null && why === null)).toBe(true)
  })

  it('is not in the case that a red target opens', async () => {
    await takeUpRedTargets({ ...held.zone.context, model: outOfReach }, run)
    const { entries } = await held.zone.as('supervision').list('supervision.case')
    const said = await Promise.all(
      entries.map(
        async ({ id }) =>
          (await held.zone.as(leader).read({ id, of: 'supervision.case' })).entry.values,
      ),
    )
    const ours = said.filter(({ target }) => String(target).startsWith('screening.'))
    expect(ours.length).toBeGreaterThan(0)
    // The goal is said, and that it is far off; where it stands is not.
    for (const { finding } of ours) {
      expect(finding).toContain('目标 1000%')
      expect(String(finding).match(/\d+(\.\d+)?%/g)).toEqual(['1000%'])
    }
  })

  it('cannot be quoted in a text that others read', async () => {
    const [hidden] = (await held.rowsFor(leader, {})).filter(
      (row) => row.hidden && row.indicator.endsWith('overdue'),
    )
    const freeze = (who: string) =>
      frozenValues(
        held.zone.context,
        held.zone.as(who).actor,
        { text: 'body', into: 'figures' },
        { body: `超期 {{${hidden?.indicator} ${hidden?.period}}} 件` },
        `${today}T00:00:00Z`,
      )
    expect(hidden).toBeDefined()
    expect((await refused(freeze(leader))).name).toBe('badReference')
    expect((await freeze(office))['figures']).toContain('超期')
  })

  it('leaves by no export, and is in no publication that the leader may see', async () => {
    for (const { key, fields } of held.zone.context.model.registers.values()) {
      if (!key.startsWith('screening.') || !fields.some(({ field }) => isPrivate(field))) continue
      for (const file of ['export.csv', 'export.xlsx'])
        expect([
          key,
          (await held.app.get(leader, `/api/${key.replace('.', '/')}/${file}`)).status,
        ]).toEqual([key, 404])
    }
    expect((await held.app.get(office, '/api/screening/woman/export.csv')).status).toBe(200)
    const published = await held.app.post(office, '/api/publications', { title: '进度', sheet })
    expect(published.status).toBe(201)
    const { id } = published.body as { id: string }
    const listed = async (who: string) =>
      ((await held.app.get(who, '/api/publications')).body as PublicationsWire).publications
    expect(await listed(leader)).toEqual([])
    expect(await listed(office)).toHaveLength(1)
    expect((await held.app.get(leader, `/api/publications/${id}`)).status).toBe(404)
    expect((await held.app.get(leader, `/api/publications/${id}/sheet.xlsx`)).status).toBe(404)
  })

  it('is told by no event: a figure moved, and nothing says whose or by how much', async () => {
    const address = await held.app.app.listen({ port: 0, host: '127.0.0.1' })
    const abort = new AbortController()
    const heard = async (who: string) => {
      const answer = await fetch(`${address}/api/changes`, {
        headers: { cookie: await held.app.cookie(who) },
        signal: abort.signal,
      })
      let said = ''
      const read = async () => {
        const decoder = new TextDecoder()
        for await (const piece of answer.body ?? []) said += decoder.decode(piece)
      }
      return { said: () => said, ended: read().catch(() => undefined) }
    }
    const [ours, theirs] = [await heard(leader), await heard('registrarYangmiao')]
    const { entries } = await held.zone.as(office).list('clinic')
    const clinic = entries.find(({ values }) => values['unit'] === held.zone.unit('clinicYangmiao'))
    const woman = await held.zone.as('registrarYangmiao').create('woman', {
      name: '李一',
      bornOn: '1980-03-04',
      residence: 'rural',
      township: held.zone.unit('yangmiao'),
      clinic: clinic?.id ?? '',
    })
    await expect.poll(ours.said).toContain('event: figures')
    await expect.poll(theirs.said).toContain(woman.id)
    expect(ours.said()).not.toContain(woman.id)
    expect(ours.said()).not.toContain('event: change')
    expect(ours.said().replaceAll(/"indicators":\[[^\]]*\]|retry: 3000/g, '')).not.toMatch(/\d/)
    abort.abort()
    await Promise.all([ours.ended, theirs.ended])
  })
})
