import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTool, closed, filed, reported } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { Refusal } from '../refusals.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

const lines = async (id: string): Promise<{ version: number; step: string }[]> => {
  const { rows } = await ledger.context.pool.query<{ version: number; step: string }>(
    'select version, step from history where zone_id = $1 and entry_id = $2 order by version',
    [ledger.context.zone, id],
  )
  return rows
}

describe('the version of an entry', () => {
  it('rises by one with every step', async () => {
    const { id, version } = await closed(ledger)
    expect(version).toBe(5)
    expect(await lines(id)).toEqual(
      ['create', 'file', 'assign', 'mend', 'check'].map((step, at) => ({ version: at + 1, step })),
    )
  })

  it('refuses who worked from an older one, with what others changed since', async () => {
    const { id } = await reported(ledger, { planned: 2 })
    await ledger.as('dora').take('amend', { id }, { planned: 5, story: '锈了' }, { version: 1 })
    await ledger.as('dora').take('amend', { id }, { planned: 7 }, { version: 2 })
    const stale = await refused(
      ledger.as('dana').take('file', { id }, { kind: 'blade' }, { version: 1 }),
    )
    expect([stale.name, stale.status]).toEqual(['stale', 409])
    expect(stale.params).toEqual({ version: 1, current: 3 })
    expect(stale.changes).toEqual([
      { field: 'story', before: null, after: '锈了' },
      { field: 'planned', before: 2, after: 7 },
    ])
    expect((await ledger.as('dana').read({ id })).entry.state).toBe('reported')
  })

  it('lets one of two writers through and refuses the other, when both saw the same one', async () => {
    const { id } = await reported(ledger)
    const both = await Promise.allSettled([
      ledger.as('dana').take('file', { id }, { kind: 'blade' }, { version: 1 }),
      ledger.as('dora').take('file', { id }, { kind: 'handle' }, { version: 1 }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [loser] = both.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    )
    expect(loser).toBeInstanceOf(Refusal)
    expect(loser).toMatchObject({ name: 'stale', params: { version: 1, current: 2 } })
    expect(await lines(id)).toHaveLength(2)
  })

  it('keeps its changes masked for whom the field is masked', async () => {
    const { id } = await reported(ledger)
    await ledger
      .as('dana')
      .take(
        'amend',
        { id },
        { phone: '13800138000', identity: '11010519491231002X' },
        { version: 1 },
      )
    const stale = await refused(
      ledger.as('gita').take('amend', { id }, { story: '有' }, { version: 1 }),
    )
    expect(stale.changes).toEqual([
      { field: 'phone', before: null, after: '138****8000', masked: true },
    ])
  })
})

/** The entry as somebody sees it who is about to write: its version and its story. */
async function held(id: string): Promise<{ version: number; story: string }> {
  const { entries } = await ledger.as('dana').list('repair', { ids: id })
  const [entry] = entries
  if (!entry) throw new Error('the entry is gone')
  return { version: entry.version, story: String(entry.values['story'] ?? '') }
}

/** Tries until the step is taken: whoever meets a newer version looks again and repeats, as a person does. */
async function insist(who: 'dana' | 'dora', id: string, note: string): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const entry = await held(id)
    try {
      await ledger
        .as(who)
        .take('amend', { id }, { story: `${entry.story}${note}` }, { version: entry.version })
      return tries
    } catch (error) {
      if (!(error instanceof Refusal) || error.name !== 'stale') throw error
    }
  }
}

describe('many writers at once', () => {
  it(
    'lose nothing: each version is one line of history, and every note is in the end',
    { timeout: 60_000 },
    async () => {
      const entries = await Promise.all([reported(ledger), reported(ledger), filed(ledger)])
      const before = new Map(entries.map(({ id, version }) => [id, version]))
      const notes = Array.from({ length: 200 }, (_, at) => ({
        id: entries[at % 3]?.id ?? '',
        note: `[${at}]`,
      }))
      const waiting = [...notes]
      const writer = async (who: 'dana' | 'dora'): Promise<number> => {
        let met = 0
        for (let next = waiting.shift(); next; next = waiting.shift())
          met += await insist(who, next.id, next.note)
        return met
      }
      const met = await Promise.all(
        Array.from({ length: 8 }, (_, at) => writer(at % 2 === 0 ? 'dana' : 'dora')),
      )
      // Without a collision nothing would have been tried.
      expect(met.reduce((sum, one) => sum + one)).toBeGreaterThan(10)
      for (const { id } of entries) {
        const { entry } = await ledger.as('dana').read({ id })
        const mine = notes.filter((note) => note.id === id)
        expect(entry.version).toBe((before.get(id) ?? 0) + mine.length)
        expect((await lines(id)).map(({ version }) => version)).toEqual(
          Array.from({ length: entry.version }, (_, at) => at + 1),
        )
        for (const { note } of mine) expect(entry.values['story']).toContain(note)
      }
    },
  )

  it('get numbers without a gap or a twin', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, () => aTool(ledger)))
    expect(new Set(made.map(({ no }) => no)).size).toBe(40)
  })
})
