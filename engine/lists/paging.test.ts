import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RandomRepairs, randomRepairs } from '../../test/example/random-repairs.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { registerOf } from '../model/model.ts'
import { count, list, orderOf } from './list.ts'

let ledger: TestLedger
let repairs: RandomRepairs
beforeAll(async () => {
  ledger = await testLedger(true)
  repairs = await randomRepairs(ledger, 260, 42)
  await ledger.context.pool.query(
    "update garden_repair set due_at = due_mend, updated_at = '2025-03-01T00:00:00Z'::timestamptz + (no % 7) * interval '1 hour'",
  )
  await ledger.context.pool.query('create table kept as select * from garden_repair')
}, 60_000)
beforeEach(() =>
  ledger.context.pool.query(
    'update garden_repair r set planned = k.planned, wanted_on = k.wanted_on, dangerous = k.dangerous from kept k where k.id = r.id',
  ),
)
afterAll(() => ledger.context.pool.end())

const model = () => registerOf(ledger.context.model, 'garden.repair')
const dana = () => ledger.as('dana').actor
/** Everything that lists can be ordered by. */
const sorts = [
  'no',
  'due',
  'updated',
  'created',
  'planned',
  'hours',
  'oil',
  'cost',
  'wantedOn',
  'seenAt',
  'dangerous',
  'subject',
  'kind',
  'toolPrice',
  'total',
  'limitAmount',
  'filedOn',
]

/** Turns all pages; `between` happens after each of them. */
async function allPages(
  query: Record<string, string>,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = []
  let after: string | null = ''
  for (let pages = 0; after !== null; pages += 1) {
    if (pages > 300) throw new Error('the pages never end')
    const page: Awaited<ReturnType<typeof list>> = await list(
      ledger.context,
      dana(),
      model(),
      after === '' ? query : { ...query, after },
    )
    seen.push(...page.entries.map(({ id }) => id))
    after = page.next
    await between()
  }
  return seen
}

/** The order that the database itself gives, the empty ones last. */
async function inOrder(sort: string): Promise<string[]> {
  const { raw, descending } = orderOf(model(), dana(), { sort })
  const way = descending ? 'desc' : 'asc'
  const { rows } = await ledger.context.pool.query<{ id: string }>(
    `select id from garden_repair where zone_id = $1 order by ${raw} is null, ${raw} ${way}, id ${way}`,
    [ledger.context.zone],
  )
  return rows.map(({ id }) => id)
}

describe('the pages of a list', () => {
  it.each(sorts.flatMap((sort) => [sort, `-${sort}`]))(
    'ordered by %s give every entry once, in order, the empty ones last',
    async (sort) => {
      const expected = await inOrder(sort)
      expect(expected).toHaveLength(repairs.entries.length)
      for (const limit of ['7', '200']) expect(await allPages({ sort, limit })).toEqual(expected)
    },
  )

  it(
    'give every entry once whose place did not change while others come, go and move',
    { timeout: 60_000 },
    async () => {
      const sort = fc.constantFrom(
        'planned',
        '-planned',
        'wantedOn',
        '-wantedOn',
        'dangerous',
        '-no',
      )
      const moves = fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom(
            'planned = 3',
            'planned = null',
            'wanted_on = null',
            'dangerous = not dangerous',
          ),
        ),
        { minLength: 1, maxLength: 40 },
      )
      await fc.assert(
        fc.asyncProperty(sort, fc.integer({ min: 1, max: 40 }), moves, async (by, limit, all) => {
          await ledger.context.pool.query(
            'update garden_repair r set planned = k.planned, wanted_on = k.wanted_on, dangerous = k.dangerous from kept k where k.id = r.id',
          )
          const moved = new Set<string>()
          const waiting = [...all]
          const seen = await allPages({ sort: by, limit: String(limit) }, async () => {
            const [at, change] = waiting.pop() ?? []
            const id =
              at === undefined ? undefined : repairs.entries[at % repairs.entries.length]?.id
            if (id === undefined || change === undefined) return
            moved.add(id)
            // A move that breaks a rule of the register does not happen.
            await ledger.context.pool
              .query(`update garden_repair set ${change} where id = $1`, [id])
              .catch(() => undefined)
          })
          const still = repairs.entries.map(({ id }) => id).filter((id) => !moved.has(id))
          expect(seen.filter((id) => !moved.has(id)).toSorted()).toEqual(still.toSorted())
        }),
        { numRuns: 15 },
      )
    },
  )

  it('count what they hold, up to a bound', async () => {
    expect(await count(ledger.context, dana(), model(), { state: 'filed' })).toEqual({
      n: repairs.entries.filter(({ state }) => state === 'filed').length,
      exact: true,
    })
  })

  it('cannot be turned by a cursor of another order, or one made up', async () => {
    const { next } = await list(ledger.context, dana(), model(), { sort: 'planned', limit: '5' })
    for (const query of [
      { sort: '-planned', after: next ?? '' },
      { after: next ?? '' },
      { after: 'x' },
      { after: Buffer.from('["-no",1]').toString('base64url') },
      {
        sort: 'planned',
        after: Buffer.from('["planned","x","0190b8f2-7c1e-7aaa-8bbb-0123456789ab"]').toString(
          'base64url',
        ),
      },
    ]) {
      expect((await refused(list(ledger.context, dana(), model(), query))).name).toBe('badCursor')
    }
    expect(
      (await list(ledger.context, dana(), model(), { sort: 'planned', after: next ?? '' })).entries
        .length,
    ).toBeGreaterThan(0)
  })

  it.each(['0', '201', '-1', '1.5', 'all', ' '])('are not of the size %s', async (limit) => {
    expect((await refused(list(ledger.context, dana(), model(), { limit }))).name).toBe('badQuery')
  })

  it.each(['phone', 'place', 'parts', 'tool', 'story', 'nothing', 'constructor', '--no', '-'])(
    'are not ordered by %s',
    async (sort) => {
      expect((await refused(list(ledger.context, dana(), model(), { sort }))).name).toBe('badQuery')
    },
  )
})
