import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTool, closed, mended, reported } from '../../test/example/journeys.ts'
import { type RandomRepairs, randomRepairs } from '../../test/example/random-repairs.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import type { Entry } from '../store/entry.ts'

let ledger: TestLedger
let repairs: RandomRepairs
beforeAll(async () => {
  ledger = await testLedger(true)
  repairs = await randomRepairs(ledger, 180, 7)
}, 60_000)
afterAll(() => ledger.context.pool.end())

const found = async (query: Record<string, string>, who: PersonName = 'dana'): Promise<string[]> =>
  (await ledger.as(who).list('repair', { ...query, limit: '200' })).entries
    .map(({ id }) => id)
    .toSorted()
const among = (holds: (values: Entry['values'], entry: Entry) => boolean): string[] =>
  repairs.entries
    .filter((entry) => holds(entry.values, entry))
    .map(({ id }) => id)
    .toSorted()
const has = (list: unknown, one: string): boolean => Array.isArray(list) && list.includes(one)
const between = (value: unknown, from: number, to: number): boolean =>
  value !== null && Number(value) >= from && Number(value) <= to
const day = (moment: unknown): string =>
  typeof moment === 'string'
    ? new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)
    : ''
/** Whether a unit is the north side or its plot. */
const north = (unit: unknown): boolean =>
  unit === ledger.unit('north') || unit === ledger.unit('northPlot')

type Filter = readonly [
  said: string,
  query: () => Record<string, string>,
  holds: (values: Entry['values'], entry: Entry) => boolean,
]
const filters: readonly Filter[] = [
  [
    'one of some states',
    () => ({ state: 'filed,closed' }),
    (_, { state }) => state === 'filed' || state === 'closed',
  ],
  [
    'one of some choices',
    () => ({ kind: 'blade,engine' }),
    ({ kind }) => kind === 'blade' || kind === 'engine',
  ],
  ['any of several choices', () => ({ parts: 'plug,belt' }), ({ parts }) => has(parts, 'plug')],
  [
    'a whole number from and to',
    () => ({ 'planned.from': '1', 'planned.to': '10' }),
    ({ planned }) => between(planned, 1, 10),
  ],
  [
    'a whole number from a half',
    () => ({ 'planned.from': '1.5' }),
    ({ planned }) => between(planned, 1.5, 1e9),
  ],
  ['a number beyond every column', () => ({ 'planned.from': '999999999999999' }), () => false],
  ['one number', () => ({ planned: '2' }), ({ planned }) => planned === 2],
  ['a decimal from', () => ({ 'oil.from': '0.2' }), ({ oil }) => between(oil, 0.2, 1e9)],
  ['a computed number to', () => ({ 'total.to': '2' }), ({ total }) => between(total, -1e9, 2)],
  [
    'a day from',
    () => ({ 'wantedOn.from': '2025-03-10' }),
    ({ wantedOn }) => String(wantedOn ?? '') >= '2025-03-10',
  ],
  ['one day', () => ({ wantedOn: '2025-03-10' }), ({ wantedOn }) => wantedOn === '2025-03-10'],
  [
    'a moment by its day in the garden',
    () => ({ seenAt: '2025-03-10' }),
    ({ seenAt }) => day(seenAt) === '2025-03-10',
  ],
  [
    'a moment to the end of a day',
    () => ({ 'seenAt.to': '2025-03-09' }),
    ({ seenAt }) => seenAt !== null && day(seenAt) <= '2025-03-09',
  ],
  ['yes', () => ({ dangerous: 'yes' }), ({ dangerous }) => dangerous === true],
  ['no', () => ({ dangerous: 'no' }), ({ dangerous }) => dangerous === false],
  [
    'a text within a text',
    () => ({ subject: '铁' }),
    ({ subject }) => String(subject).includes('铁'),
  ],
  [
    'a text as it is, whatever it means to the database',
    () => ({ subject: '%' }),
    ({ subject }) => String(subject).includes('%'),
  ],
  ['a tool', () => ({ tool: repairs.tools[0] ?? '' }), ({ tool }) => tool === repairs.tools[0]],
  ['a unit', () => ({ unit: ledger.unit('north') }), ({ unit }) => unit === ledger.unit('north')],
  [
    'a unit with what lies below it',
    () => ({ 'unit.below': ledger.unit('north') }),
    ({ unit }) => north(unit),
  ],
  ['what is known', () => ({ 'kind.known': 'yes' }), ({ kind }) => kind !== null],
  ['what is not known', () => ({ 'place.known': 'no' }), ({ place }) => place === null],
  [
    'several words at once',
    () => ({ kind: 'blade', dangerous: 'yes' }),
    ({ kind, dangerous }) => kind === 'blade' && dangerous === true,
  ],
  ['made up or not', () => ({ synthetic: 'no' }), () => false],
  [
    'ids',
    () => ({
      ids: repairs.entries
        .slice(0, 3)
        .map(({ id }) => id)
        .join(','),
    }),
    (_, { id }) => repairs.entries.slice(0, 3).some((one) => one.id === id),
  ],
  ['an empty word, which asks for nothing', () => ({ kind: '' }), () => true],
  [
    'a view of the definition',
    () => ({ view: 'again' }),
    (_, { times }) => (times['rework'] ?? 0) >= 1,
  ],
  [
    'a view that looks at the calendar',
    () => ({ view: 'pressing' }),
    ({ wantedOn }) => wantedOn !== null && String(wantedOn) <= '2025-03-12',
  ],
  [
    'when it was created',
    () => ({ 'created.from': '2025-03-01', 'created.to': '2025-03-01' }),
    () => true,
  ],
]

describe('a list filtered by', () => {
  it.each(filters)('%s holds what it should', async (_, query, holds) => {
    expect(await found(query())).toEqual(among(holds))
  })

  it("a view of one's own holds one's own", async () => {
    expect(await found({ view: 'mine' }, 'gita')).toEqual(
      among(({ reporter }) => reporter === ledger.person('gita')),
    )
    expect(await found({ view: 'near' }, 'kai')).toEqual(
      among(({ tool }) => tool !== repairs.tools[2]),
    )
  })

  it.each([
    { colour: 'red' },
    { state: 'gone' },
    { state: ',' },
    { kind: 'wheel' },
    { 'kind.from': 'a' },
    { 'planned.from': 'x' },
    { planned: '1e3' },
    { 'wantedOn.from': '2018-02-30' },
    { 'wantedOn.to': '0999-01-01' },
    { dangerous: 'true' },
    { 'kind.known': '1' },
    { 'tool.below': '0190b8f2-7c1e-7aaa-8bbb-0123456789ab' },
    { 'unit.below': 'north' },
    { unit: 'north' },
    { ids: 'x' },
    { view: 'toString' },
    { 'a.b.c': 'x' },
    { due: '2025-01-01' },
    { place: '113,35' },
    { overdue: 'maybe' },
  ])('%j is refused, not ignored', async (query) => {
    const met = await refused(ledger.as('dana').list('repair', query))
    expect([met.name, met.status]).toEqual(['badQuery', 400])
  })

  it.each([
    [{ limit: '1000' }, '“limit”应为1 到 200 的整数'],
    [{ sort: '-nothing' }, '“sort”应为下列之一，前加“-”为倒序：no, '],
    [{ 'created.from': '2018-02-30' }, '“created.from”应为真实存在的日期，如 2018-05-09'],
  ])('are told what is possible: %j', async (query, said) => {
    expect(
      (await refused(ledger.as('dana').list('repair', query as Record<string, string>))).detail.zh,
    ).toContain(said)
  })
})

describe('a list searched for', () => {
  it.each([
    ['two characters that stand together', '水管', true],
    ['one character', '漏', true],
    ['the initials of their pinyin', 'sgls', true],
    ['the beginning of the initials', 'sg', true],
    ['characters that do not stand together', '水漏', false],
    ['letters in full width', 'ＳＧ', true],
    ['a word of another entry', '手柄', false],
    ['nothing but signs', '，。！', true],
  ])('%s: %s', async (_, q, isFound) => {
    const tool = await aTool(ledger)
    const { id } = await ledger.as('gita').create('repair', { subject: '水管漏水', tool: tool.id })
    expect((await found({ q })).includes(id)).toBe(isFound)
  })

  it('its number, written in any way', async () => {
    const { id, no } = await reported(ledger)
    for (const q of [no, no.toLowerCase(), no.replace('-', ''), no.replace(/-0+/, '-')])
      expect(await found({ q })).toEqual([id])
  })

  it('what an amendment wrote, and no longer what it replaced', async () => {
    const report = await reported(ledger, { subject: '喷头堵塞' })
    await ledger.as('dana').take('amend', report, { subject: '喷嘴脱落' })
    expect([await found({ q: '堵塞' }), await found({ q: '脱落' })]).toEqual([[], [report.id]])
  })
})

describe('a query that cannot be understood', () => {
  const said = async (query: Record<string, string>) =>
    (await refused(ledger.as('gita').list('repair', query))).detail.zh

  it('is told what the word can be', async () => {
    expect(await said({ kind: 'wheel' })).toBe('查询条件“kind”只能为：blade、handle、engine。')
    expect(await said({ overdue: 'maybe' })).toBe('查询条件“overdue”只能为：yes、no。')
    expect(await said({ state: 'gone' })).toContain('查询条件“state”只能为：reported、')
  })

  it('is told which words there are, and of none that its reader may not ask', async () => {
    expect(await said({ colour: 'red' })).toMatch(
      /^查询条件“colour”无法识别，可用：q、state、view、.*、due\.from、.*、subject、.*。$/,
    )
    const hidden = await said({ citizen: '1' })
    expect(hidden).toBe((await said({ colour: 'red' })).replace('colour', 'citizen'))
    expect(hidden.replace('“citizen”', '')).not.toContain('citizen')
  })
})

describe('what is late', () => {
  it('is known by the nearest limit that still runs', async () => {
    const late = await reported(ledger)
    const onTime = await closed(ledger)
    await mended(ledger)
    // Four working hours over the midday rest: from nine to three.
    ledger.setNow('2025-03-10T06:59:59Z')
    expect(await found({ overdue: 'yes' })).toEqual([])
    ledger.setNow('2025-03-10T07:00:01Z')
    expect(await found({ overdue: 'yes' })).toContain(late.id)
    expect(await found({ overdue: 'yes' })).not.toContain(onTime.id)
    expect(await found({ overdue: 'no' })).toContain(onTime.id)
    expect(await found({ 'due.from': '2025-03-10', 'due.to': '2025-03-10' })).toContain(late.id)
    expect(await found({ 'due.from': '2025-03-11' })).toEqual([])
  })
})
