import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/database.ts'
import * as define from '../define/index.ts'
import { type Field, type FieldKind, fieldKinds, type FieldValue } from '../define/index.ts'
import { type FilledKind, sampleFields } from './samples/fields.ts'
import { unfit, unfitForDatabase } from './samples/unfit.ts'
import { sampleValues } from './samples/values.ts'
import {
  type Checked,
  checkValue,
  filterOf,
  fromColumn,
  fromText,
  isPrivate,
  jsonSchemaOf,
  kindOf,
  searchTextOf,
  sortableOf,
  toMask,
  toParameter,
  toText,
  typeParsers,
} from './index.ts'

const filled = fieldKinds.filter((kind): kind is FilledKind => kind !== 'computed')
const table = (kind: FieldKind) => `sample_${kind.toLowerCase()}`
const runs = { numRuns: 60 }

let pool: Pool
beforeAll(async () => {
  pool = await freshDatabase('fields')
  for (const kind of filled) {
    const field = sampleFields[kind]
    const check = kindOf(field).check(field, 'value')
    await pool.query(
      `CREATE DOMAIN ${table(kind)}_is AS ${kindOf(field).sqlType(field)} ${check ? `CHECK (${check})` : ''};
       CREATE TABLE ${table(kind)} ("The value" ${table(kind)}_is)`,
    )
  }
})
afterAll(() => pool.end())

const keep = async (kind: FieldKind, parameter: unknown): Promise<unknown> => {
  const { rows } = await pool.query<{ kept: unknown }>({
    text: `INSERT INTO ${table(kind)} VALUES ($1) RETURNING "The value" AS kept`,
    values: [parameter],
    types: typeParsers,
  })
  return rows[0]?.kept
}
const accepted = (field: Field, value: unknown): FieldValue => {
  const checked = checkValue(field, value)
  if (!checked.ok) throw new Error(`${JSON.stringify(value)} was refused: ${checked.en}`)
  return checked.value
}

describe.each(filled)('the kind %s', (kind) => {
  const field = sampleFields[kind]
  const secret = { ...field, options: { ...field.options, searched: true, seenBy: [] } }
  const values = sampleValues[kind]

  it('keeps in its column exactly what it accepts', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const normalised = accepted(field, value)
        const raw = await keep(kind, toParameter(field, normalised))
        expect(fromColumn(field, raw)).toEqual(normalised)
      }),
      runs,
    )
  })

  it('leaves a normalised value as it is', () => {
    fc.assert(
      fc.property(values, (value) => {
        const normalised = accepted(field, value)
        expect(checkValue(field, normalised)).toEqual({ ok: true, value: normalised })
      }),
      runs,
    )
  })

  it('reads back what it wrote, in both languages', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('zh' as const, 'en' as const), (value, lang) => {
        const normalised = accepted(field, value)
        const text = toText(field, normalised, { lang })
        expect(fromText(field, text, { lang })).toEqual({ ok: true, value: normalised })
      }),
      runs,
    )
  })

  it('accepts nothing that its JSON Schema refuses', () => {
    const schema = z.fromJSONSchema(jsonSchemaOf(field))
    fc.assert(
      fc.property(values, (value) => {
        const normalised = accepted(field, value)
        fc.pre(normalised !== null)
        expect(schema.safeParse(normalised).error).toBeUndefined()
      }),
      runs,
    )
  })

  it('shows a mask that is never the value and can never be written back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const checked = checkValue(secret, value)
        fc.pre(checked.ok && checked.value !== null)
        const normalised = accepted(secret, value)
        const mask = toMask(secret, normalised)
        expect(mask).toContain('*')
        expect(mask).not.toBe(toText(secret, normalised, { lang: 'zh' }))
        expect(checkValue(secret, mask)).toMatchObject({ ok: false, type: 'masked-value' })
      }),
      runs,
    )
  })

  it.each(unfit[kind])('refuses %j as %s, in words of its own', (value, type) => {
    const checked = checkValue(field, value)
    expect(checked).toMatchObject({
      ok: false,
      type,
      zh: expect.stringMatching(new RegExp(`^“${field.label}”.*。$`, 's')),
      en: expect.stringMatching(new RegExp(`^“${field.label}” .*[.]$`, 's')),
    })
    expect(JSON.stringify(checked)).not.toMatch(/Invalid|expected/)
  })

  it('answers anything at all, and any cell of a table, with a value or with words', () => {
    const answered = (checked: Checked) => checked.ok || checked.zh !== checked.en
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
        expect(answered(checkValue(field, value))).toBe(true)
        expect(answered(fromText(field, text, { lang: 'zh' }))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each(unfitForDatabase[kind].map((sql) => [sql]))(
    'is guarded by the database against %s',
    async (sql) => {
      await expect(pool.query(`INSERT INTO ${table(kind)} VALUES (${sql})`)).rejects.toThrow(
        /violates check constraint|numeric field overflow/,
      )
    },
  )

  it('names its column type as PostgreSQL does', async () => {
    const { rows } = await pool.query<{ type: string }>(
      `SELECT format_type(typbasetype, typtypmod) AS type FROM pg_type WHERE oid = $1::regtype`,
      [`${table(kind)}_is`],
    )
    expect(kindOf(field).sqlType(field)).toBe(rows[0]?.type)
  })

  it.each([null, undefined, '', ' \u3000\u200b', []])('takes %j as nothing', (value) => {
    expect(checkValue(field, value)).toEqual({ ok: true, value: null })
    expect(toText(field, null, { lang: 'zh' })).toBe('')
    expect(toParameter(field, null)).toBeNull()
    expect(fromColumn(field, null)).toBeNull()
  })

  it('is out of search, filters and sorting once it is private', () => {
    expect([isPrivate(secret), filterOf(secret), sortableOf(secret)]).toEqual([true, 'none', false])
    fc.assert(
      fc.property(values, (value) => {
        const checked = checkValue(secret, value)
        fc.pre(checked.ok)
        expect(searchTextOf(secret, accepted(secret, value))).toBeNull()
      }),
      runs,
    )
  })
})

describe('a computed field', () => {
  const { computed } = sampleFields

  it('cannot be filled in', () => {
    expect(checkValue(computed, 3)).toMatchObject({ ok: false, type: 'worked-out' })
  })

  it('reads as a number', async () => {
    const { rows } = await pool.query<{ sum: unknown }>({
      text: 'SELECT 1.50::numeric AS sum',
      types: typeParsers,
    })
    expect(fromColumn(computed, rows[0]?.sum)).toBe(1.5)
    expect(toText(computed, 1.5, { lang: 'zh' })).toBe('1.5')
  })
})

describe('the contract over the kinds', () => {
  it('leaves out no kind that the language has', () => {
    expect(Object.keys(sampleFields).sort()).toEqual([...fieldKinds].sort())
    for (const kind of fieldKinds) expect(define).toHaveProperty(kind)
  })

  it('would notice a column that keeps less than was accepted', async () => {
    await pool.query('CREATE TABLE coarse ("The value" timestamp(0) with time zone)')
    const { rows } = await pool.query<{ kept: unknown }>({
      text: 'INSERT INTO coarse VALUES ($1) RETURNING "The value" AS kept',
      values: ['2018-05-09T10:30:00.123Z'],
      types: typeParsers,
    })
    expect(rows[0]?.kept).not.toBe('2018-05-09T10:30:00.123Z')
  })
})
