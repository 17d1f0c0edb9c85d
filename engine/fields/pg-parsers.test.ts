import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf } from '../../test/database.ts'
import { typeParsers } from './index.ts'

const client = () => new Client({ connectionString: addressOf('postgres'), types: typeParsers })
let open: Client
beforeAll(async () => {
  open = client()
  await open.connect()
})
afterAll(() => open.end())

const select = async (expression: string): Promise<unknown> => {
  const { rows } = await open.query<{ value: unknown }>(`SELECT ${expression} AS value`)
  return rows[0]?.value
}

describe('what PostgreSQL sends', () => {
  it.each([
    ["'9007199254740991'::bigint", Number.MAX_SAFE_INTEGER],
    ["'{1,NULL,-3}'::bigint[]", [1, null, -3]],
    ["'12.50'::numeric(20,2)", '12.50'],
    ["'2018-05-09'::date", '2018-05-09'],
    ["'{2018-05-09,NULL}'::date[]", ['2018-05-09', null]],
    ["'2018-05-09 10:30:00.25+08'::timestamptz", '2018-05-09T02:30:00.250Z'],
    ["'{2018-05-09 10:30:00+08}'::timestamptz[]", ['2018-05-09T02:30:00.000Z']],
    ["'(113.05,35.17)'::point", [113.05, 35.17]],
    [
      "'[(113.05,35.17),(1e-7,-0.5)]'::path",
      [
        [113.05, 35.17],
        [1e-7, -0.5],
      ],
    ],
    [
      "'((0,0),(1,0),(0,1),(0,0))'::polygon",
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    [`'{"a,b","c\\"d",NULL}'::text[]`, ['a,b', 'c"d', null]],
    ["'{0190b8f2-7c1e-7aaa-8bbb-0123456789ab}'::uuid[]", ['0190b8f2-7c1e-7aaa-8bbb-0123456789ab']],
    ['true', true],
    [`'{"a":[1]}'::jsonb`, { a: [1] }],
    ['NULL::bigint', null],
    ['1.5::float8', 1.5],
  ])('as %s arrives as JSON carries it', async (sql, value) => {
    expect(await select(sql)).toEqual(value)
  })

  it('never loses digits silently', async () => {
    await expect(select("'9007199254740992'::bigint")).rejects.toThrow('beyond what JSON carries')
    await expect(select("'infinity'::timestamptz")).rejects.toThrow('as a moment')
  })

  it.each(['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York'])(
    'reads a moment alike whatever the session’s time zone is: %s',
    async (zone) => {
      await open.query(`set time zone '${zone}'`)
      const moment = (fraction: string) =>
        select(`'2018-05-09 23:30:00${fraction}+08'::timestamptz`)
      expect(await moment('')).toBe('2018-05-09T15:30:00.000Z')
      expect(await moment('.25')).toBe('2018-05-09T15:30:00.250Z')
      expect(await moment('.123456')).toBe('2018-05-09T15:30:00.123Z')
      await open.query('reset time zone')
    },
  )

  it('keeps moments before 1901, whose offset had seconds', async () => {
    await open.query("SET TIME ZONE 'Asia/Shanghai'")
    expect(await select("'1895-01-01 00:00:00Z'::timestamptz")).toBe('1895-01-01T00:00:00.000Z')
    await open.query('RESET TIME ZONE')
  })

  it('is refused when the server writes dates in another style', async () => {
    await open.query("SET DateStyle = 'SQL, DMY'")
    await expect(select("'2018-05-09'::date")).rejects.toThrow('DateStyle must be ISO')
    await open.query('RESET DateStyle')
  })
})
