import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { exampleLedger, garden } from '../../test/example/ledger.ts'
import { beds } from '../../test/example/lists.ts'
import { golden } from '../../test/golden.ts'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { migrationsFolder } from '../../test/template.ts'
import { ref } from '../define/index.ts'
import { compile, type Model } from '../model/model.ts'
import { additions } from './additions.ts'
import { differences } from './check.ts'
import { ddl } from './ddl.ts'
import { migrate, Mismatch } from './migrate.ts'
import { listen } from './sql.ts'

async function migrated(): Promise<Pool> {
  const pool = await freshDatabase('migrate')
  onTestFinished(() => pool.end())
  return pool
}

/** What a migration refuses, line by line; none when it goes through. */
const refusedLines = (pool: Pool, model: Model = exampleModel): Promise<readonly string[]> =>
  migrate(pool, model, migrationsFolder).then(
    () => [],
    (error: unknown) => {
      if (error instanceof Mismatch) return error.lines
      throw error
    },
  )

describe('the tables of the definitions', () => {
  it('are these', () => {
    const { text, kept } = golden('example.sql', `${ddl(exampleModel).join(';\n\n')};\n`)
    expect(text).toBe(kept)
  })

  it('are made in an empty database, and nothing is left to do after that', async () => {
    const pool = await migrated()
    await pool.query('drop schema public cascade; create schema public')
    expect((await migrate(pool, exampleModel, migrationsFolder)).length).toBeGreaterThan(0)
    expect(await differences(pool, exampleModel)).toEqual([])
    expect(await migrate(pool, exampleModel, migrationsFolder)).toEqual([])
  })

  it('are recognised at the next start by a look at the catalogue, without being built again', async () => {
    const pool = await migrated()
    const said: string[] = []
    const stop = listen((text) => said.push(text))
    await migrate(pool, exampleModel, migrationsFolder)
    stop()
    expect(said.filter((text) => text.includes('pg_attribute'))).toHaveLength(1)
    expect(said).toHaveLength(3)
  })
})

describe('a database that somebody changed by hand', () => {
  const changes: readonly (readonly [sql: string, lines: readonly RegExp[]])[] = [
    [
      'alter table garden_bed alter column version type bigint',
      [/^garden_bed: column version is "bigint not null", the definition says "integer not null"$/],
    ],
    [
      'alter table garden_bed alter column name drop not null',
      [
        /^garden_bed: column name is "garden_bed_name_is", the definition says "garden_bed_name_is not null"$/,
      ],
    ],
    [
      'alter table garden_bed drop column outline; drop domain garden_bed_outline_is',
      [
        /^garden_bed: column outline is missing \(garden_bed_outline_is\)$/,
        /^garden_bed: domain garden_bed_outline_is is missing \(polygon constraint garden_bed_outline_is CHECK/,
      ],
    ],
    [
      'alter table garden_bed add column extra int',
      [/^garden_bed: column extra is not in any definition$/],
    ],
    [
      'alter table garden_repair drop constraint garden_repair_check_not_by_mend',
      [
        /^garden_repair: constraint garden_repair_check_not_by_mend is missing \(CHECK \(\(by_check <> by_mend\)\)\)$/,
      ],
    ],
    [
      'alter domain garden_repair_state_is drop constraint garden_repair_state_is; alter domain garden_repair_state_is add constraint garden_repair_state_is check (true)',
      [
        /^garden_repair: domain garden_repair_state_is is "text constraint garden_repair_state_is CHECK \(true\)", the definition says/,
      ],
    ],
    [
      'drop index garden_repair_state_due',
      [/^garden_repair: index garden_repair_state_due is missing \(CREATE INDEX/],
    ],
    [
      'alter table garden_repair drop constraint garden_repair_tool_exists',
      [/^garden_repair: constraint garden_repair_tool_exists is missing \(FOREIGN KEY/],
    ],
    [
      'alter table garden_repair drop column total; alter table garden_repair add column total numeric',
      [
        /^garden_repair: column total is "numeric", the definition says "numeric generated always as \(\(\(hours\)::numeric \* \(?helpers/,
      ],
    ],
  ]
  it.each(changes)('is refused, each difference named: %s', async (sql, lines) => {
    const pool = await migrated()
    await pool.query(sql)
    const refused = await refusedLines(pool)
    expect(refused).toHaveLength(lines.length)
    for (const [at, line] of lines.entries()) expect(refused[at]).toMatch(line)
  })

  it('is refused with all its differences at once', async () => {
    const pool = await migrated()
    await pool.query(
      'drop index garden_bed_due; alter table garden_tool add column x int; alter table garden_walk drop column seen; drop domain garden_walk_seen_is',
    )
    const refused = await refusedLines(pool)
    expect(refused).toHaveLength(4)
    // Looking leaves nothing behind.
    expect(await refusedLines(pool)).toEqual(refused)
  })

  it('is refused when a migration was changed after it had run', async () => {
    const pool = await migrated()
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, '0007-extra.sql'), 'create table extra (id int);')
    expect(await migrate(pool, exampleModel, folder)).toEqual(['0007-extra.sql'])
    expect(await migrate(pool, exampleModel, folder)).toEqual([])
    writeFileSync(join(folder, '0007-extra.sql'), 'create table extra (id bigint);')
    await expect(migrate(pool, exampleModel, folder)).rejects.toThrow(
      '0007-extra.sql was changed after it had been applied',
    )
  })

  it('keeps nothing of a migration that fails half-way', async () => {
    const pool = await migrated()
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, '0008-half.sql'), 'create table half (id int); select 1 / 0;')
    await expect(migrate(pool, exampleModel, folder)).rejects.toThrow('division by zero')
    await expect(pool.query('select * from half')).rejects.toThrow('does not exist')
  })
})

/** The example as it was a while ago: fewer registers, fields, rules and choices. */
function older(): Model {
  const registers = garden.registers.flatMap((one) => {
    if (['walk', 'bed', 'permit'].includes(one.register)) return []
    if (one.register !== 'return') return [one]
    return [
      {
        ...one,
        fields: Object.fromEntries(
          Object.entries(one.fields).filter(([name]) => name !== 'evidence'),
        ),
        steps: {},
        unique: {},
        final: Object.keys(one.states),
      },
    ]
  })
  return compile({ ...exampleLedger, programmes: [{ ...garden, registers, indicators: {} }] })
}
/** The example as it may be soon: what is there gains a reference to what is new. */
function newer(): Model {
  const registers = garden.registers.map((one) =>
    one.register === 'return' ? { ...one, fields: { ...one.fields, bed: ref('菜畦', beds) } } : one,
  )
  return compile({ ...exampleLedger, programmes: [{ ...garden, registers }] })
}

describe('definitions that have gained something', () => {
  it('make the tables of new registers by themselves', async () => {
    const pool = await migrated()
    await pool.query('drop table garden_walk; drop sequence garden_walk_no')
    expect(await refusedLines(pool)).toEqual([])
    expect(await differences(pool, exampleModel)).toEqual([])
  })

  it.each([
    ['older', 'newer'],
    ['older', 'present'],
    ['present', 'newer'],
  ] as const)(
    'are drafted from %s to %s in statements that only add, and fit after them',
    async (from, to) => {
      const models = { older: older(), present: exampleModel, newer: newer() }
      const pool = await migrated()
      await pool.query('drop schema public cascade; create schema public')
      await migrate(pool, models[from], migrationsFolder)
      const drafted = await additions(pool, models[to])
      for (const statement of drafted)
        expect(statement).toMatch(
          /^(create (table|sequence|domain|index|unique index) |alter table "\w+" add (column|constraint) )/i,
        )
      for (const statement of drafted) await pool.query(statement)
      expect(await refusedLines(pool, models[to])).toEqual([])
    },
  )

  it('are drafted where limits of one column were kept by check constraints of the table, as they once were', async () => {
    const pool = await migrated()
    await pool.query(
      `alter table garden_repair alter column kind type text, alter column limit_unit type text;
       alter table garden_repair add constraint garden_repair_kind_is check (kind in ('blade', 'handle', 'engine')),
         add constraint garden_repair_limit_unit_is check (limit_unit in ('workingDays', 'urgentHours'));
       drop domain garden_repair_kind_is; drop domain garden_repair_limit_unit_is`,
    )
    const drafted = await additions(pool, exampleModel)
    expect(drafted).toHaveLength(3)
    for (const statement of drafted) await pool.query(statement)
    expect(await refusedLines(pool)).toEqual([])
  })

  it('are not drafted where something was taken away or changed', async () => {
    const pool = await migrated()
    await pool.query(
      'alter table garden_bed add column old int; alter table garden_bed alter column name type varchar(9)',
    )
    expect(await additions(pool, exampleModel)).toEqual([])
  })
})
