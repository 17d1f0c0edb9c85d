import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { vectorOf } from '../search/search-words.ts'
import { transaction } from './sql.ts'
import { CopyRows } from './copy-rows.ts'

let pool: Pool
const columns = ['id', 'said', 'n', 'amount', 'yes', 'several', 'noted', 'on_day', 'words']
beforeAll(async () => {
  pool = await freshDatabase('many')
  await pool.query(
    `create table many (zone_id integer not null, no bigserial, id integer, said text, n bigint, amount numeric(12,2), yes boolean,
       several text[], noted jsonb, on_day date, words tsvector)`,
  )
})
afterAll(() => pool.end())

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\0', '')),
  fc.constantFrom('NULL', '', '"', '\\', '{a,b}', "o'clock", '同上', 'a\nb'),
)
const row = fc.record({
  said: fc.option(text),
  n: fc.option(fc.maxSafeInteger()),
  amount: fc.option(fc.integer({ min: -999_999, max: 999_999 }).map((n) => (n / 100).toFixed(2))),
  yes: fc.option(fc.boolean()),
  several: fc.option(fc.array(text, { minLength: 1, maxLength: 3 })),
  noted: fc.option(fc.jsonValue().map((one) => JSON.stringify(one).replaceAll('\\u0000', ''))),
  onDay: fc.option(fc.constantFrom('2018-05-09', '2026-11-30')),
  words: fc.constantFrom('路边 垃圾', '', '铁锹 2018'),
})
type Row = Readonly<Record<string, unknown>>

/** Rows as PostgreSQL gives them back, in the order of their numbers. */
const held = async (): Promise<unknown[]> =>
  (
    await pool.query<Row>(
      `select ${columns.map((one) => `${one}::text`).join(', ')} from many where zone_id = 7 order by no`,
    )
  ).rows

it('holds what the same rows hold when they are inserted one by one, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (all, same) => {
        // Half of the time all rows agree but for their ids, as most columns of an import do.
        const rows = all
          .map((one) => (same ? (all[0] ?? one) : one))
          .map((one, id) => [id, ...Object.values(one)])
        await pool.query('truncate many')
        for (const values of rows)
          await pool.query(
            `insert into many (zone_id, ${columns.join(', ')}) values (7, $1, $2, $3, $4, $5, $6, $7, $8, to_tsvector('simple', $9))`,
            values,
          )
        const one = await held()
        await pool.query('truncate many')
        const many = new CopyRows(7, 'many', columns)
        for (const values of rows)
          many.add([...values.slice(0, -1), vectorOf(String(values.at(-1)))])
        await transaction(pool, (client) => many.copy(client))
        expect(await held()).toEqual(one)
      },
    ),
    { numRuns: 60 },
  )
})

it('says which column a table does not have, and copies nothing where there are no rows', async () => {
  const many = new CopyRows(7, 'many', ['id', 'colour'])
  const copy = () => transaction(pool, (client) => many.copy(client))
  await copy()
  many.add([1, 'red'])
  await expect(copy()).rejects.toThrow('column "colour" of relation "many" does not exist')
})

it('copies nothing of rows among which one is not taken, and leaves the connection usable', async () => {
  await pool.query('truncate many')
  const many = new CopyRows(7, 'many', ['id'])
  for (let id = 0; id < 50_000; id += 1) many.add([id])
  many.add(['no number'])
  const client = await pool.connect()
  await expect(many.copy(client)).rejects.toThrow('invalid input syntax')
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  client.release()
  expect(await held()).toEqual([])
})
