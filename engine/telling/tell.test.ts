import { describe, expect, it } from 'vitest'
import type { StoryValue, Values, WriteAnswer } from '../define/index.ts'
import { fortnight as stories, story, told } from '../../test/example/fortnight.ts'
import { repairs } from '../../test/example/repairs.ts'
import { contentOf, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import { tell } from './tell.ts'

/** The same fortnight as people live it: each step taken in its moment, by whoever takes it. */
async function live(ledger: TestLedger): Promise<void> {
  const ids = new Map<string, WriteAnswer>()
  const posts = new Map(
    (
      await ledger.context.pool.query<{ code: string; id: string }>(
        'select code, id from post where zone_id = $1',
        [ledger.context.zone],
      )
    ).rows.map(({ code, id }) => [code, id]),
  )
  const valueOf = (value: StoryValue): unknown => {
    if (value === null || typeof value !== 'object') return value
    if ('entry' in value) return ids.get(value.entry)?.id
    if ('unit' in value) return ledger.unit(value.unit)
    if ('post' in value) return posts.get(value.post)
    return 'holderOf' in value ? ledger.person(value.holderOf as PersonName) : value
  }
  const all = stories.flatMap(({ key, register, told: steps }) =>
    steps.map((step, index) => ({ key, register: register.register, index, ...step })),
  )
  for (const {
    key,
    register,
    step,
    by,
    at: moment,
    values = {},
    reason,
    reasonCode,
  } of all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.index - b.index)) {
    ledger.setNow(moment)
    const who = by === 'system' ? ledger.system : ledger.as(by as PersonName)
    const given = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, valueOf(value)]),
    ) as Values
    const first = ids.get(key)
    const answer = await (first
      ? who.take(step, { id: first.id, of: register }, given, { reason, reasonCode })
      : who.create(register, given))
    ids.set(key, first ?? answer)
  }
}

/** Everything that was written, without what must differ: ids, and when and how it was recorded. */
async function written({ context }: TestLedger): Promise<Record<string, unknown>> {
  const { pool, zone, model } = context
  const names = new Map<string, string>()
  const tables: Record<string, Record<string, unknown>[]> = {}
  for (const { table, key } of model.registers.values()) {
    const { rows } = await pool.query<Record<string, unknown>>(
      `select * from ${table} where zone_id = $1 order by created_at, search`,
      [zone],
    )
    for (const [index, row] of rows.entries()) names.set(String(row['id']), `${key} ${index}`)
    tables[table] = rows.map((row) => ({
      ...row,
      no: null,
      updated_at: null,
      synthetic: null,
      told_from: null,
    }))
  }
  const { rows: history } = await pool.query<Record<string, unknown>>(
    'select h.*, null as id, null as recorded_at, null as channel, null as client_id, null as detail from history h where zone_id = $1 order by entry_id, version',
    [zone],
  )
  for (const { rows } of await Promise.all(
    ['unit', 'post', 'person'].map((table) =>
      pool.query<{ id: string; name: string }>(
        `select id, ${table === 'person' ? 'sign_in' : 'code'} as name from ${table} where zone_id = $1`,
        [zone],
      ),
    ),
  ))
    for (const { id, name } of rows) names.set(id, name)
  const said = JSON.stringify({
    ...tables,
    history: history.toSorted((a, b) =>
      `${names.get(String(a['entry_id']))} ${Number(a['version'])}`.localeCompare(
        `${names.get(String(b['entry_id']))} ${Number(b['version'])}`,
      ),
    ),
  })
  return JSON.parse(
    said.replaceAll(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      (id) => names.get(id) ?? 'an id',
    ),
  ) as Record<string, unknown>
}

describe('stories that are told', () => {
  it('leave the very rows and lines that people leave who live them', async () => {
    const [lived, heard] = [await testLedger(), await testLedger()]
    await live(lived)
    heard.setNow('2025-03-20T00:00:00Z')
    expect(await tell(heard.context, stories, 'facts')).toEqual({
      told: stories.length,
      known: 0,
      refused: [],
    })
    const [a, b] = [await written(lived), await written(heard)]
    for (const table of Object.keys(a))
      expect({ table, rows: b[table] }).toEqual({ table, rows: a[table] })
  })

  it('add nothing when they are told again', async () => {
    const ledger = await testLedger()
    ledger.setNow('2025-03-20T00:00:00Z')
    await tell(ledger.context, stories, 'facts')
    const before = await contentOf(ledger.context)
    expect(await tell(ledger.context, stories, 'facts')).toEqual({
      told: 0,
      known: stories.length,
      refused: [],
    })
    expect(await contentOf(ledger.context)).toBe(before)
  })

  it('leave nothing of one that the rules refuse, and say at which step and why', async () => {
    const ledger = await testLedger()
    ledger.setNow('2025-03-20T00:00:00Z')
    const [spade, , , handle] = stories
    const broken = story(
      'broken',
      repairs,
      ...(handle?.told.slice(0, 2) ?? []),
      told('assign', 'ines', '03T11:00'),
    )
    const early = story(
      'early',
      repairs,
      told('create', 'gita', '03T10:00', { subject: '断了', tool: { entry: 'spade' } }),
      told('file', 'dana', '03T09:59', { kind: 'blade' }),
    )
    const coming = story(
      'coming',
      repairs,
      told('create', 'gita', '21T10:00', { subject: '断了', tool: { entry: 'spade' } }),
    )
    const telling = await tell(
      ledger.context,
      [...(spade ? [spade] : []), broken, early, coming],
      'facts',
    )
    expect(telling.told).toBe(1)
    expect(
      telling.refused.map(({ key, step, refusal }) => `${key} ${step} ${refusal.name}`),
    ).toEqual([
      'broken assign notAllowed',
      'early file timeBeforeLast',
      'coming create timeInFuture',
    ])
    expect((await ledger.as('dana').list('repair')).entries).toEqual([])
    // What was refused is not known: mended, it can be told.
    expect(
      await tell(
        ledger.context,
        [story('broken', repairs, ...(handle?.told.slice(0, 2) ?? []))],
        'facts',
      ),
    ).toMatchObject({ told: 1, refused: [] })
  })

  it('leave nothing at all when one names what is not there', async () => {
    const ledger = await testLedger()
    ledger.setNow('2025-03-20T00:00:00Z')
    const before = await contentOf(ledger.context)
    const [spade] = stories
    for (const values of [
      { subject: '断了', tool: { entry: 'nothing' } },
      { subject: '断了', tool: { entry: 'spade' }, bench: { post: 'nobody' } },
    ]) {
      const lost = story('lost', repairs, told('create', 'gita', '03T10:00', values))
      await expect(
        tell(ledger.context, [...(spade ? [spade] : []), lost], 'facts'),
      ).rejects.toThrow(/no earlier story tells|not there/)
      expect(await contentOf(ledger.context)).toBe(before)
    }
  })

  it('are marked with where they come from, and imports with their key', async () => {
    const ledger = await testLedger()
    ledger.setNow('2025-03-20T00:00:00Z')
    await tell(ledger.context, stories.slice(0, 3), 'import')
    const { entries } = await ledger.as('dana').list('tool')
    expect(entries.map(({ source, synthetic }) => [source, synthetic])).toEqual([
      ['示例', true],
      ['示例', true],
    ])
    const [line] = await ledger.as('dana').history({ id: entries.at(-1)?.id ?? '', of: 'tool' })
    expect(line).toMatchObject({
      channel: 'import',
      detail: 'spade',
      at: '2025-03-03T01:00:00.000Z',
      recordedAt: '2025-03-20T00:00:00.000Z',
    })
    expect(entries.map(({ no }) => no)).toEqual([2, 1])
  })
})
