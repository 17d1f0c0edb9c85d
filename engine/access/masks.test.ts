import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aTool, assigned } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { exampleLedger, garden } from '../../test/example/ledger.ts'
import type { PersonName } from '../../test/people.ts'
import { entriesWire } from '../lists/entry-wire.ts'
import { list } from '../lists/list.ts'
import { compile, registerOf } from '../model/model.ts'
import type { DefinitionsWire, EntryWire, ListWire } from '../define/index.ts'

let ledger: TestLedger
let app: TestApp
let id: string
/** Each secret by its field. */
const plain: Readonly<Record<string, string | number>> = {
  phone: '13800138000',
  secondPhone: '13911139111',
  identity: '11010519491231002X',
  remark: '钥匙在门垫下',
  insured: 987_654_321,
}
const masks: Readonly<Record<string, string>> = {
  phone: '138****8000',
  secondPhone: '139****9111',
  remark: '***',
}
/** What each person sees plain; the rest is masked, or, hidden by the definition, not there. */
const seesPlain: Readonly<Record<string, readonly string[]>> = {
  dana: ['phone', 'identity', 'remark'],
  hana: ['remark', 'insured'],
  ines: [],
  cora: [],
  kai: [],
  gita: [],
}
const readers = Object.keys(seesPlain) as PersonName[]

beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  const tool = await aTool(ledger, { kept: ledger.unit('north') })
  const report = await ledger
    .as('gita')
    .create('repair', { subject: '断了', tool: tool.id, ...plain })
  id = report.id
  await ledger.as('dana').take('amend', report, { phone: '13700137000' })
  await ledger.as('dana').take('amend', report, { phone: plain['phone'] ?? null })
  await ledger.as('dana').take('file', report, { kind: 'blade' })
  await ledger.as('dana').take('assign', report, {
    unit: ledger.unit('workshop'),
    limitAmount: 1,
    limitUnit: 'workingDays',
  })
  await assigned(ledger)
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

/** What somebody sees of the secrets: values by field, and which are said to be masked. */
const seenIn = ({ values, masked }: EntryWire) => ({
  values: Object.fromEntries(
    Object.keys(plain).flatMap((field) => (field in values ? [[field, values[field]]] : [])),
  ),
  masked: [...masked].toSorted(),
})
const expectedFor = (who: PersonName) => {
  const open = seesPlain[who] ?? []
  const masked = Object.keys(masks).filter((field) => !open.includes(field))
  return {
    values: Object.fromEntries([
      ...open.map((field) => [field, plain[field]]),
      ...masked.map((field) => [field, masks[field]]),
    ]) as unknown,
    masked: masked.toSorted(),
  }
}
const hiddenFrom = (who: PersonName): string[] =>
  Object.keys(plain).filter((field) => !(seesPlain[who] ?? []).includes(field))

describe.each(readers)('%s', (who) => {
  it('sees plain what their role may, masks of the rest, and nothing of what is hidden', async () => {
    const page = (await app.get(who, `/api/garden/repair/${id}`)).body as { entry: EntryWire }
    expect(seenIn(page.entry)).toEqual(expectedFor(who))
    const { entries } = (await app.get(who, `/api/garden/repair?ids=${id}`)).body as ListWire
    expect(entries.map(seenIn)).toEqual([expectedFor(who)])
  })

  it('meets no secret in any address, however asked', async () => {
    const views = [
      '',
      '?limit=200&count=yes',
      '/board',
      '/counts',
      '/map',
      '/calendar?from=2025-03-01&to=2025-03-31',
      '/export.csv',
      `/${id}`,
      `/${id}/history`,
    ].map((path) => `/api/garden/repair${path}`)
    const own = [
      '/api/todo',
      '/api/todo?section=done',
      '/api/home',
      '/api/definitions',
      '/api/openapi.json',
      '/api/figures?indicators=garden.reported&from=2025-01&to=2025-12&by=tool',
    ]
    for (const url of [...views, ...own]) {
      const { status, text } = await app.get(who, url)
      const met = hiddenFrom(who).filter((field) => text.includes(String(plain[field])))
      expect({ url, status, met }).toEqual({ url, status: 200, met: [] })
    }
  })

  it('cannot find out a secret by filtering, ordering, counting or searching', async () => {
    for (const field of hiddenFrom(who)) {
      const value = encodeURIComponent(String(plain[field]))
      for (const word of [
        `${field}=${value}`,
        `${field}.from=0`,
        `${field}.to=9`,
        `${field}.known=yes`,
        `${field}.below=${id}`,
        `sort=${field}`,
        `sort=-${field}`,
      ]) {
        const { status, body } = await app.get(who, `/api/garden/repair?${word}`)
        expect({ word, status, body }).toMatchObject({
          word,
          status: 400,
          body: { type: '/refusals/bad-query' },
        })
      }
      expect((await app.get(who, `/api/garden/repair/counts?by=${field}`)).status).toBe(400)
    }
    for (const secret of Object.values(plain)) {
      const { body } = await app.get(
        who,
        `/api/garden/repair?q=${encodeURIComponent(String(secret))}`,
      )
      expect((body as ListWire).entries).toEqual([])
    }
  })

  it('is told by the definitions which fields are masked, and not that hidden ones exist', async () => {
    const { programmes } = (await app.get(who, '/api/definitions')).body as DefinitionsWire
    const fields =
      programmes[0]?.registers.find(({ register }) => register === 'repair')?.fields ?? []
    const told = fields.filter(({ name }) => name in plain)
    expect(
      Object.fromEntries(
        told.map(({ name, masked, filter, sortable }) => [
          name,
          masked ? [masked, filter, sortable] : 'plain',
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.keys(expectedFor(who).values as object).map((name) => [
          name,
          expectedFor(who).masked.includes(name) ? [true, 'none', false] : 'plain',
        ]),
      ),
    )
  })

  it('reads in the history that something changed, masked the same way', async () => {
    const history = await ledger.as(who).history({ id })
    const changes = history.flatMap((line) => line.changes).filter(({ field }) => field in plain)
    expect(changes.filter(({ field }) => !(field in (expectedFor(who).values as object)))).toEqual(
      [],
    )
    for (const change of changes) {
      expect(change.masked ?? false).toBe(expectedFor(who).masked.includes(change.field))
    }
  })
})

describe('a title that is masked', () => {
  it('is not told where another entry refers to it, on the map or in lists', async () => {
    // The same tables under definitions in which the remark stands for the entry.
    const registers = garden.registers
      .filter(({ register }) => register !== 'part')
      .map((one) => (one.register === 'repair' ? { ...one, title: 'remark' } : one))
    const model = compile({
      ...exampleLedger,
      programmes: [{ ...garden, registers, indicators: {} }],
    })
    const context = { ...ledger.context, model }
    const second = await ledger
      .as('dana')
      .create('repair', { subject: '又断了', tool: (await aTool(ledger)).id, original: id })
    const reading = async (who: PersonName) => {
      const register = registerOf(model, 'garden.repair')
      const { entries } = await list(context, ledger.as(who).actor, register, { ids: second.id })
      return (await entriesWire(context, ledger.as(who).actor, register, entries))[0]?.readings[
        'original'
      ]
    }
    expect(await reading('dana')).toMatchObject({ label: plain['remark'] })
    expect(await reading('ines')).toEqual({ label: 'BX-000001', no: 'BX-000001' })
  })
})
