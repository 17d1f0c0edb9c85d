import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { searchQuery, searchVector, vectorOf } from './search-words.ts'

let pool: Pool
beforeAll(async () => {
  pool = await freshDatabase('search')
})
afterAll(() => pool.end())

/** Whether PostgreSQL finds an entry with these texts by what was typed. */
const finds = async (texts: readonly string[], typed: string): Promise<boolean> => {
  const query = searchQuery(typed)
  if (query === null) return false
  const { rows } = await pool.query<{ found: boolean }>(
    `SELECT to_tsvector('simple', $1) @@ to_tsquery('simple', $2) AS found`,
    [searchVector(texts), query],
  )
  return rows[0]?.found === true
}

const entry = ['许良镇幸福河左岸垃圾堆放', 'S104 与焦张线交叉口 K12＋300，编号 WT-000123', '重庆路']

describe('search', () => {
  it.each([
    '许良镇',
    '许良',
    '幸福河',
    '良镇幸',
    '堆放',
    '放',
    '许',
    '岸',
    's104',
    'S10',
    'Ｓ１０４',
    '焦张线',
    'WT-000123',
    '000123',
    '幸福河 S104',
    '线 k12',
    '焦张线交叉口 k12',
    '重庆',
    'cql',
    'ql',
    '“许良镇”',
    '许良镇，重庆路',
    'xlzxfhzalj',
    'JZX',
  ])('finds an entry by %s', async (typed) => {
    expect(await finds(entry, typed)).toBe(true)
  })

  it.each([
    '许镇',
    '福幸',
    '良镇河',
    's105',
    '104',
    '许良镇 绿化',
    'hxf',
    '路重',
    '堆放与',
    'py',
    'p',
    '000124',
  ])('does not find it by %s', async (typed) => {
    expect(await finds(entry, typed)).toBe(false)
  })

  it('does not join what stands in two fields', async () => {
    expect(await finds(['许良', '良镇'], '许良镇')).toBe(false)
  })

  it('finds a place of a longer name by the initials of its parts', async () => {
    expect(await finds(['博爱县许良镇大新庄村'], 'dxzc')).toBe(true)
  })

  it.each(['', '  ', '。！', "'\\:*&|!()<->", '\u0000', '\ud800'])(
    'looks for nothing in %j',
    (typed) => {
      expect(searchQuery(typed)).toBeNull()
    },
  )

  it('finds every part of a text that has whole words', async () => {
    const word = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...Array.from('许良镇幸福河一〇々𠮷龘')),
        minLength: 1,
        maxLength: 14,
      }),
      fc.string({
        unit: fc.constantFrom(...Array.from('abzpyþ019éяñ')),
        minLength: 1,
        maxLength: 6,
      }),
    )
    const separator = fc.constantFrom(' ', '，', '-', "'", '/', '\n', '')
    const text = fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (parts, from, length) => {
        const all = parts.flat().join('')
        const han = [...all.matchAll(/\p{Script=Han}+/gu)].map(([run]) => Array.from(run))
        const run = han[from % Math.max(1, han.length)] ?? Array.from(parts[0]?.[0] ?? '')
        const start = han.length > 0 ? from % run.length : 0
        const end = han.length > 0 ? start + 1 + (length % (run.length - start)) : run.length
        expect(await finds([all], run.slice(start, end).join(''))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('makes the vector that PostgreSQL would make, or leaves it to PostgreSQL', async () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({
            unit: fc.constantFrom(...Array.from('许良镇幸福河一〇㐀ab1e0x.-+')),
            maxLength: 9,
          }),
          fc.constantFrom(
            '1e5',
            '0x1f',
            'k12',
            '12k',
            '1e5abc',
            '007',
            '１２.５',
            'a1b2',
            'é',
            '𮷘',
            'İ',
          ),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (texts) => {
        const words = searchVector(texts)
        const ours = vectorOf(words)
        if (ours === null) return
        const { rows } = await pool.query<{ same: boolean }>(
          `SELECT to_tsvector('simple', $1) = $2::tsvector AS same`,
          [words, ours],
        )
        expect(rows[0]?.same).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(vectorOf(searchVector(['许良镇 S104']))).toBe('许良:1 良镇:2 镇:3 s104:4 þxlz:5 þlz:6')
    expect(vectorOf(searchVector(['é']))).toBeNull()
  })

  it('makes words that PostgreSQL keeps as they are', async () => {
    // Letters that both Unicode and every server of today know; what a server does not know it leaves out on both sides.
    const scripts = [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x391, 0x3c9],
      [0x410, 0x44f],
      [0x3000, 0x30ff],
      [0x4e00, 0x9fa5],
      [0xac00, 0xd7a3],
      [0x20000, 0x2a6d6],
      [0xff01, 0xff5e],
    ] as const
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('az019e.-_@:/%&þ')),
      ...scripts.map(([min, max]) => fc.integer({ min, max }).map((c) => String.fromCodePoint(c))),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 30 }), async (text) => {
        const vector = searchVector([text])
        const { rows } = await pool.query<{ kept: string[] }>(
          `SELECT tsvector_to_array(to_tsvector('simple', $1)) AS kept`,
          [vector],
        )
        expect(new Set(rows[0]?.kept)).toEqual(
          new Set(vector.split(' ').filter((word) => word !== '')),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('can be broken by nothing that is typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.string({
        unit: fc.constantFrom(...Array.from("'\\:*&|!()<-> ab许良0þ\u0000")),
        maxLength: 60,
      }),
    )
    await fc.assert(
      fc.asyncProperty(typed, typed, async (text, query) => {
        expect(typeof (await finds([text], query))).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })

  it('keeps within what PostgreSQL can hold, however long the texts are', async () => {
    const letters = fc.sample(
      fc.string({
        unit: fc.constantFrom(...Array.from('abcdefgh\u0416\u3042')),
        minLength: 60,
        maxLength: 60,
      }),
      { seed: 7, numRuns: 5000 },
    )
    const characters = Array.from({ length: 60_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    )
    for (const text of [letters.join(' '), characters.join(''), characters.join(' ')]) {
      expect(await finds(['许良镇', text], '许良镇')).toBe(true)
      expect(await finds([text], text)).toBe(true)
    }
  })
})
