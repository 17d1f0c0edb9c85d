import type { Story, Words } from '../define/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { Refusal } from '../refusals.ts'
import { stepWords } from '../steps/words.ts'
import { refusalOfConstraint } from '../store/constraint-refusal.ts'
import { type Database, rows, sql, transaction } from '../store/sql.ts'
import { insertTold, type ToldEntry } from '../telling/insert-told.ts'
import { rehearse } from '../telling/tell.ts'
import type { ImportMap } from './map-shape.ts'
import { notUnique } from './once-only.ts'
import { rowStories } from './row-stories.ts'
import type { Table, TableRow } from './table.ts'

export interface ImportOptions {
  /** Judge every row and write none. */
  readonly dryRun?: boolean
  /** One refused row leaves all of them out. */
  readonly allOrNothing?: boolean
  /** Told now and then how many rows have been judged. */
  readonly onProgress?: (judged: number) => void
}

export interface RefusedRow {
  readonly row: TableRow
  readonly reason: Words
}
export interface ImportResult {
  readonly read: number
  /** Rows that are entries now, or would be after a dry run. */
  readonly imported: number
  /** Rows that had been imported before. */
  readonly known: number
  /** In the order of the file. */
  readonly refused: readonly RefusedRow[]
}

/** Rows between two reports of progress. */
const progressEvery = 500
/** One import at a time in a database: the letters "im". */
export const importLock = 0x69_6d

/** Reads the rows as stories, one by one while they are told; those that tell none go to `refuse`. */
function* storiesOf(
  table: Table,
  read: (row: TableRow) => Story,
  byKey: Map<string, TableRow>,
  refuse: (row: TableRow, reason: Words) => void,
  onProgress: ImportOptions['onProgress'],
): Generator<Story> {
  for (const [at, row] of table.rows.entries()) {
    if (at > 0 && at % progressEvery === 0) onProgress?.(at)
    let story: Story
    try {
      story = read(row)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refuse(row, error.detail)
      continue
    }
    byKey.set(story.key, row)
    yield story
  }
}

const cellsInstead = (n: number, wanted: number): Words => ({
  zh: `有 ${n} 个单元格，应为 ${wanted} 个：多半是单元格里的逗号没有加双引号，或少了逗号。`,
  en: `There are ${n} cells instead of ${wanted}: a comma inside a cell stands without quotes, or one is missing.`,
})

/** Of some rows' keys those that have been imported by now. */
async function toldKeys(
  database: Database,
  { zone }: Context,
  fresh: readonly Pick<ToldEntry, 'key'>[],
): Promise<ReadonlySet<string>> {
  const keys = fresh.map(({ key }) => key)
  const found = await rows<{ key: string }>(
    database,
    sql`select key from told where zone_id = ${zone} and key = any(${keys})`,
  )
  return new Set(found.map(({ key }) => key))
}

/** Writes what nobody else has imported meanwhile; gives how many that were. */
const write = (
  context: Context,
  model: RegisterModel,
  fresh: readonly ToldEntry[],
): Promise<number> =>
  transaction(context.pool, async (client) => {
    // A large file takes longer than a person's request ever should.
    await client.query('set local statement_timeout = 0')
    await rows(client, sql`select pg_advisory_xact_lock(${importLock})`)
    const there = await toldKeys(client, context, fresh)
    const rest = fresh.filter(({ key }) => !there.has(key))
    await insertTold(client, context, rest)
    return rest.length
  }).catch((error: unknown) => {
    // Somebody's own entry may have come in between; then nothing is written, and a second try names the row.
    throw refusalOfConstraint(model, error)
  })

/**
 * Takes the rows of a table into a register by a map: each good row becomes an entry with its whole life, judged by the rules of
 * people's own steps; of a row that is refused nothing stays. All good rows are written in one transaction. Rows that were imported
 * before are recognised by their key and passed over.
 *
 * @throws Refusal `invalid` when the map does not fit.
 */
export async function importTable(
  context: Context,
  model: RegisterModel,
  map: ImportMap,
  table: Table,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const byKey = new Map<string, TableRow>()
  const refused: RefusedRow[] = []
  const refuse = (row: TableRow | undefined, reason: Words): void => {
    if (row) refused.push({ row, reason })
  }
  const uneven = table.uneven ?? []
  for (const row of uneven) refuse(row, cellsInstead(row.cells.length, table.columns.length))
  const read = await rowStories(context, model, map, table)
  const rehearsal = await rehearse(
    context,
    storiesOf(table, read, byKey, refuse, options.onProgress),
    'import',
  )
  for (const { key, step, refusal } of rehearsal.refused) {
    const words = stepWords(model, step)
    refuse(byKey.get(key), {
      zh: `${words.zh}：${refusal.detail.zh}`,
      en: `${words.en}: ${refusal.detail.en}`,
    })
  }
  const doubles = await notUnique(context, model, rehearsal.fresh)
  // A row that another run of the same import has just written is no double of it: it is the same row.
  const meanwhile = await toldKeys(context.pool, context, rehearsal.fresh)
  for (const key of meanwhile) doubles.delete(key)
  for (const [key, refusal] of doubles) refuse(byKey.get(key), refusal.detail)
  refused.sort((a, b) => a.row.line - b.row.line)

  const fresh = rehearsal.fresh.filter(({ key }) => !doubles.has(key))
  const held = options.allOrNothing === true && refused.length > 0
  const written = options.dryRun || held ? fresh.length : await write(context, model, fresh)
  return {
    read: table.rows.length + uneven.length,
    imported: held ? 0 : written,
    known: rehearsal.known + fresh.length - written,
    refused,
  }
}
