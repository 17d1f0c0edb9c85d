/** A rule that is new is counted beside people's work; a process that ends in the middle leaves a beginning, and the next one goes on from there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../test/example/indicators.ts'
import { exampleLedgerBy } from '../../test/example/ledger.ts'
import { beds } from '../../test/example/lists.ts'
import { story, told } from '../../test/example/fortnight.ts'
import { acting, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { Context } from '../context.ts'
import { count } from '../define/index.ts'
import { compile } from '../model/model.ts'
import { tell } from '../telling/tell.ts'
import { figures } from './figures.ts'
import { measuresOf } from './measure.ts'
import { buildMeasures, syncMeasures } from './measure-state.ts'

/** More than two batches. */
const many = 4_500
const model = compile(
  exampleLedgerBy({
    ...indicators,
    bedsInUse: count('菜畦数', '块', {
      of: beds,
      on: (b) => b.enteredOn('inUse'),
      rule: '登记过的菜畦。',
      source: '示例',
      version: 2,
    }),
  }),
)

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
  await syncMeasures(ledger.context)
  const stories = Array.from({ length: many }, (_, at) =>
    story(
      `bed${at}`,
      beds,
      told('create', 'dana', '03T09:00', {
        name: `畦${at}`,
        tended: { unit: 'northPlot' },
        leastHours: '0.5',
      }),
    ),
  )
  await tell(ledger.context, stories, 'facts')
}, 120_000)
afterAll(() => ledger.context.pool.end())

/** The process as it starts with the new rule: it knows nothing but what the database holds. */
async function started(): Promise<Context> {
  const context = { ...ledger.context, model }
  await syncMeasures(context)
  return context
}
/** Says that the process is to end once it has been asked so often. */
function endingAfter(asked: number): AbortSignal {
  let times = 0
  const { signal } = new AbortController()
  return new Proxy(signal, {
    get: (of, word): unknown => (word === 'aborted' ? (times += 1) > asked : Reflect.get(of, word)),
  })
}
const read = async (context: Context) => {
  const asked = { indicators: 'garden.bedsInUse', from: '2025-03', to: '2025-03' }
  const { rows, building } = await figures(context, ledger.as('dana').actor, asked)
  return { n: rows[0]?.num, share: building['garden.bedsInUse'] }
}
const kept = async () => {
  const { id } = measuresOf(model).figures.get('garden.bedsInUse')?.parts.num ?? {}
  const { rows } = await ledger.context.pool.query<{ status: string; counted: string }>(
    'select status, counted from measure where zone_id = $1 and id = $2',
    [ledger.context.zone, id],
  )
  return { status: rows[0]?.status, counted: Number(rows[0]?.counted) }
}

describe('a rule that is new', () => {
  it('is counted on from where the process before ended, and each entry once', async () => {
    const first = await started()
    expect(await read(first)).toEqual({ n: undefined, share: 0 })
    // Asked before the measure and before each batch: it ends after the first.
    await buildMeasures(first, endingAfter(2))
    const { status, counted } = await kept()
    expect([status, counted > 0, counted < many]).toEqual(['building', true, true])
    expect((await read(first)).share).toBeCloseTo(counted / many)

    const second = await started()
    // Somebody works meanwhile.
    await acting(second, ledger.as('dana').actor).create('bed', {
      name: '新畦',
      tended: ledger.unit('northPlot'),
      leastHours: '0.50',
    })
    await buildMeasures(second, endingAfter(2))
    const next = await kept()
    expect(next.counted).toBe(2 * counted)
    expect((await read(second)).share).toBeCloseTo(next.counted / many, 2)

    const third = await started()
    await buildMeasures(third, new AbortController().signal)
    expect(await kept()).toEqual({ status: 'live', counted: many + 1 })
    expect(await read(third)).toEqual({ n: many + 1, share: undefined })
  }, 120_000)
})
