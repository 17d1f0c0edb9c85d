import type { Context } from '../context.ts'
import { type HeldOnce, notUnique } from '../import/once-only.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import { entriesById, type PastStep } from '../store/read.ts'
import type { DataRow } from './data-rows.ts'
import type { FoundNames } from './find-names.ts'
import { JudgeRow } from './judge-row.ts'
import { keyOf, knownEntries } from './known-entries.ts'
import { type ReadRow, rowReader } from './read-rows.ts'
import { RowMarks } from './row-marks.ts'
import { pastsOf } from './situations.ts'
import { faultsOf, type Judging, type Verdict } from './verdict.ts'

/** Rows read without a rest: some milliseconds, so that nobody else's request waits noticeably. */
const restEvery = 500
/** Rows judged without a rest and given together: so few that what was decided of them is let go while it is young. */
const judgedAtOnce = 100

/** The entries that rows without a key became when they were imported before, by mark. */
async function importedBefore(
  { pool, zone }: Context,
  model: RegisterModel,
  marks: readonly string[],
): Promise<Map<string, { readonly id: string; readonly no: string }>> {
  if (marks.length === 0) return new Map()
  const found = await rows<{ key: string; entry_id: string }>(
    pool,
    sql`select key, entry_id from told where zone_id = ${zone} and key = any(${[...marks]})`,
  )
  const ids = found.map(({ entry_id: id }) => id)
  const entries = await entriesById(pool, model, zone, ids)
  return new Map(
    found.map(({ key, entry_id: id }) => {
      const no = entries.get(id)?.no
      return [key, { id, no: typeof no === 'number' ? numberText(model, no) : '' }]
    }),
  )
}

/** New rows that share with an entry, or with an earlier row, what may occur once. */
async function withoutDoubles(
  judging: Judging,
  verdicts: readonly Verdict[],
  held: HeldOnce,
): Promise<Verdict[]> {
  const { context, model, plan } = judging
  const fresh = verdicts.flatMap((one) =>
    one.kind === 'new' ? [{ key: String(one.line), entry: one.decision.entry }] : [],
  )
  const doubles = await notUnique(context, model, fresh, held)
  return verdicts.map((one) => {
    const refusal = one.kind === 'new' ? doubles.get(String(one.line)) : undefined
    return refusal ? { line: one.line, kind: 'refused', faults: faultsOf(plan, refusal) } : one
  })
}

/** What is looked up for a set of rows before they are judged. */
interface LookedUp {
  /** The entries that rows are recognised as, by line. */
  readonly known: ReadonlyMap<number, readonly Entry[]>
  readonly pasts: ReadonlyMap<string, readonly PastStep[]>
}

async function lookUp(
  { context, actor, model, plan }: Judging,
  judge: JudgeRow,
  read: readonly ReadRow[],
): Promise<LookedUp> {
  const known = await knownEntries(context, actor, model, plan.key, read)
  await judge.prepare(read, known)
  const ids = [...known.values()].flatMap((entries) => entries.map(({ id }) => id))
  const pasts = ids.length === 0 ? new Map<string, PastStep[]>() : await pastsOf(context, ids)
  return { known, pasts }
}

/** A row by the rules of a person's own entry: as a correction of what it is recognised as, or as a new entry. */
function judged(
  judge: JudgeRow,
  { known, pasts }: LookedUp,
  row: ReadRow,
  mark: string | null,
): Promise<Verdict> | Verdict {
  const { line, no } = row
  const [held, another] = known.get(line) ?? []
  if (held && another) return { line, kind: 'refused', faults: [judge.several()] }
  if (held) return judge.change(row, held, pasts.get(held.id) ?? [])
  if (no !== null) return { line, kind: 'refused', faults: [judge.unknownNumber(no)] }
  return judge.create(row, mark)
}

/** Rows that are looked up together. */
const inOneSet = 2_000

/**
 * Judges every row by the rules of a person's own entry: as a new entry, as a correction of one that is there, or as nothing new.
 * Nothing is written, and of the sets that were given before nothing is held but what tells rows apart. Costs a few queries a set.
 */
export async function* judgedSets(
  judging: Judging,
  rowsOfFile: readonly DataRow[],
  names: FoundNames,
): AsyncGenerator<readonly Verdict[]> {
  const { context, model, plan, onProgress } = judging
  const readRow = rowReader(context, model, plan, names)
  const judge = new JudgeRow(judging)
  const rowMarks = new RowMarks(model)
  const held: HeldOnce = new Map()
  for (let at = 0; at < rowsOfFile.length; at += inOneSet) {
    const read: ReadRow[] = []
    const marks = new Map<number, string>()
    for (const one of rowsOfFile.slice(at, at + inOneSet)) {
      const row = readRow(one)
      read.push(row)
      if (keyOf(row, plan.key) === null) marks.set(row.line, rowMarks.next(row))
      if (read.length % restEvery === 0) await onProgress(at + read.length / 2)
    }
    const before = await importedBefore(context, model, [...marks.values()])
    const found = await lookUp(judging, judge, read)
    const one = (row: ReadRow): Promise<Verdict> | Verdict => {
      const { line } = row
      const double = judge.double(row)
      if (double) return { line, kind: 'refused', faults: [double] }
      const mark = marks.get(line) ?? null
      const imported = mark === null ? undefined : before.get(mark)
      if (imported) return { line, kind: 'unchanged', entry: imported.id, no: imported.no }
      return judged(judge, found, row, mark)
    }
    for (let from = 0; from < read.length; from += judgedAtOnce) {
      const verdicts: Verdict[] = []
      for (const row of read.slice(from, from + judgedAtOnce)) verdicts.push(await one(row))
      yield await withoutDoubles(judging, verdicts, held)
      await onProgress(at + (read.length + from + verdicts.length) / 2)
    }
  }
}

/**
 * Judges some rows of a file again, as things stand now, without asking whether others of the file say the same: for those that a
 * preview shows, of which it was asked before.
 */
export async function judgeSome(
  judging: Judging,
  rowsOfFile: readonly DataRow[],
  names: FoundNames,
): Promise<Verdict[]> {
  const { context, model, plan } = judging
  const read = rowsOfFile.map(rowReader(context, model, plan, names))
  const judge = new JudgeRow(judging)
  const found = await lookUp(judging, judge, read)
  const verdicts: Verdict[] = []
  for (const row of read) verdicts.push(await judged(judge, found, row, null))
  return verdicts
}
