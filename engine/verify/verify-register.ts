import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { fileFields } from '../files/attach-files.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, entryOf, numberText, type Row } from '../store/entry.ts'
import { name, rows, sql } from '../store/sql.ts'
import { engineSteps } from '../history/engine-steps.ts'
import { compare } from './compare.ts'
import type { Finding } from './finding.ts'
import { replay, type ReplayLine } from './replay.ts'

/** Told of everything that is not as it should be, as soon as it is found; `of` names the entry or the file. */
export type Report = (of: string, finding: Finding) => void

export interface Verified {
  readonly entries: number
  readonly lines: number
}

/** Entries that are held in memory at once. */
const batchSize = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

const entriesAfter = (
  client: PoolClient,
  zone: number,
  model: RegisterModel,
  after: string,
): Promise<Row[]> =>
  rows<Row>(
    client,
    sql`select e.* from ${name(model.table)} e where e.zone_id = ${zone} and e.id > ${after} order by e.id limit ${batchSize}`,
  )

async function historyOf(
  client: PoolClient,
  zone: number,
  ids: readonly string[],
): Promise<Map<string, ReplayLine[]>> {
  const lines = await rows<ReplayLine>(
    client,
    sql`select entry_id, register, version, step, from_state, to_state, at, person_id, changes, clock
          from history where zone_id = ${zone} and entry_id = any(${[...ids]}::uuid[]) order by entry_id, version`,
  )
  return Map.groupBy(lines, (line) => line.entry_id)
}

/** Files that entries name must be kept, and be theirs. */
async function checkNamedFiles(
  client: PoolClient,
  zone: number,
  model: RegisterModel,
  entries: readonly Entry[],
  report: (entry: Entry, finding: Finding) => void,
): Promise<void> {
  const named = entries.flatMap((entry) =>
    fileFields(model).flatMap((field) => {
      const value = entry.values[field.name]
      return Array.isArray(value)
        ? value.map((id) => ({ entry, column: field.column, id: String(id) }))
        : []
    }),
  )
  if (named.length === 0) return
  const kept = await rows<{ id: string; entry_id: string | null }>(
    client,
    sql`select id, entry_id from file where zone_id = ${zone} and id = any(${named.map(({ id }) => id)}::uuid[])`,
  )
  const ownerOf = new Map(kept.map((one) => [one.id, one.entry_id]))
  for (const { entry, column, id } of named) {
    const owner = ownerOf.get(id)
    if (owner !== entry.id)
      report(entry, {
        what: `${column} ${id}`,
        expected: 'a file of this entry',
        found: owner === undefined ? null : `a file of ${owner}`,
      })
  }
}

/** History of entries that are not there: only what an undone import had made leaves its register, and its history says so. */
async function checkOrphans(
  client: PoolClient,
  zone: number,
  model: RegisterModel,
  report: Report,
): Promise<void> {
  const orphans = await rows<{ entry_id: string; n: number }>(
    client,
    sql`select h.entry_id, count(*) as n from history h where h.zone_id = ${zone} and h.register = ${model.key}
          and not exists (select 1 from ${name(model.table)} e where e.zone_id = ${zone} and e.id = h.entry_id)
         group by h.entry_id having not bool_or(h.step = ${engineSteps.takenBack}) order by h.entry_id limit ${batchSize}`,
  )
  for (const { entry_id: id, n } of orphans)
    report(id, { what: 'entry', expected: `${n} lines of history`, found: null })
}

/**
 * Replays the history of every entry of a register and compares what it makes with the row. Reads in batches, so that memory does
 * not grow with the register.
 */
export async function verifyRegister(
  client: PoolClient,
  { zone, calendar }: Context,
  model: RegisterModel,
  report: Report,
): Promise<Verified> {
  let [entries, lines, after] = [0, 0, beforeAll]
  const tell = (entry: Entry, finding: Finding): void =>
    report(numberText(model, entry.no ?? 0), finding)
  for (;;) {
    const batch = (await entriesAfter(client, zone, model, after)).map((row) => entryOf(model, row))
    const history = await historyOf(
      client,
      zone,
      batch.map(({ id }) => id),
    )
    for (const entry of batch) {
      const told = history.get(entry.id) ?? []
      const { entry: expected, findings } = replay(model, told, calendar)
      for (const finding of findings) tell(entry, finding)
      if (told.length === 0) tell(entry, { what: 'history', expected: 'lines', found: null })
      if (expected) for (const finding of compare(model, expected, entry)) tell(entry, finding)
      lines += told.length
    }
    await checkNamedFiles(client, zone, model, batch, tell)
    entries += batch.length
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) break
    after = last.id
  }
  await checkOrphans(client, zone, model, report)
  return { entries, lines }
}
