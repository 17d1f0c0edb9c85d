import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleLedger, garden } from '../../test/example/ledger.ts'
import { conditions } from '../../test/example/random-conditions.ts'
import { type RandomRepairs, randomRepairs } from '../../test/example/random-repairs.ts'
import { crew, dispatcher, gardener, keeper, visitor } from '../../test/example/roles.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { people } from '../../test/people.ts'
import { at, type By, type Bys, own } from '../define/index.ts'
import { list } from '../lists/list.ts'
import { compile, registerOf } from '../model/model.ts'
import { mayRead } from './actor.ts'

const seed = Number(process.env['ROWS_SEED'] ?? Date.now() % 100_000)
let ledger: TestLedger
let repairs: RandomRepairs
beforeAll(async () => {
  ledger = await testLedger(true)
  repairs = await randomRepairs(ledger, 150, seed)
}, 60_000)
afterAll(() => ledger.context.pool.end())

const role = fc.constantFrom(crew, gardener, keeper, dispatcher, visitor)
/** Every way in which a definition can say who may read which repairs. */
const rules = (): fc.Arbitrary<Bys> => {
  const rule: fc.Arbitrary<By> = fc.oneof(
    { weight: 1, arbitrary: role },
    fc.tuple(role, fc.constantFrom('unit', 'filedAt')).map(([who, field]) => at(who, field)),
    fc.tuple(role, fc.constantFrom('reporter', 'filedBy')).map(([who, field]) => own(who, field)),
    fc
      .tuple(role, conditions(ledger, repairs.tools))
      .map(([who, condition]) => ({ who, where: () => condition })),
  )
  return fc.oneof(rule, fc.array(rule, { maxLength: 3 }))
}

describe('the rows of a list', () => {
  it(
    'are those that the same rule lets through in memory, whoever asks',
    { timeout: 60_000 },
    async () => {
      let between = 0
      const posts = fc.uniqueArray(fc.constantFrom(...people), { minLength: 3, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(rules(), posts, async (read, who) => {
          const registers = garden.registers
            .map((one) => (one.register === 'repair' ? { ...one, read } : one))
            .filter(({ register }) => register !== 'part')
          const model = compile({
            ...exampleLedger,
            programmes: [{ ...garden, registers, indicators: {} }],
          })
          const context = { ...ledger.context, model }
          const register = registerOf(model, 'garden.repair')
          // Somebody who holds the posts of several people at once.
          const [first] = who.map((name) => ledger.as(name).actor)
          const actor = {
            ...(first ?? ledger.system.actor),
            posts: who.flatMap((name) => ledger.as(name).actor.posts),
          }
          const { entries } = await list(context, actor, register, { limit: '200' })
          const { offsetMinutes } = model.ledger
          const around = { now: context.now().getTime(), offsetMinutes, units: context.units }
          const expected = repairs.entries.filter((entry) =>
            mayRead(register, entry, actor, around),
          )
          expect(entries.map(({ id }) => id).toSorted()).toEqual(
            expected.map(({ id }) => id).toSorted(),
          )
          between += expected.length > 0 && expected.length < repairs.entries.length ? 1 : 0
        }),
        { numRuns: 200 },
      )
      expect(between).toBeGreaterThan(10)
    },
  )
})
