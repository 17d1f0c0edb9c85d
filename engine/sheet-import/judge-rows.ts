import type { Context } from '../context.ts'
import { type HeldOnce, notUnique } from '../import/once-only.ts'
import type { RegisterModel } from '../model/model.ts'
import { numberText } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import { entriesById } from '../store/read.ts'
import type { DataRow } from './data-rows.ts'
import { JudgeRow } from './judge-row.ts'
import { keyOf, knownEntries } from './known-entries.ts'
import { readRows, type ReadRow } from './read-rows.ts'
import { marksOf } from './row-marks.ts'
import { pastsOf } from './situations.ts'
import { faultsOf, type Judging, type Verdict } from './verdict.ts'

/** Rows judged without a rest: some milliseconds, so that nobody else's request waits noticeably. */
const restEvery = 200

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

/** Rows that are judged, and then written, together. */
export const inOneSet = 5_000

/**
 * Judges every row by the rules of a person's own entry: as a new entry, as a correction of one that is there, or as nothing new.
 * Nothing is written. Costs a few queries for all rows together, and one a set for what may occur once.
 */
export async function* judgedSets(
  judging: Judging,
  rowsOfFile: readonly DataRow[],
): AsyncGenerator<readonly Verdict[]> {
  const { context, actor, model, plan, onProgress } = judging
  const read = await readRows(context, actor, model, plan, rowsOfFile, (done) =>
    onProgress(done / 2),
  )
  const known = await knownEntries(context, actor, model, plan.key, read)
  const marks = marksOf(
    model,
    read.filter((row) => keyOf(row, plan.key) === null),
  )
  const before = await importedBefore(context, model, [...marks.values()])
  const judge = new JudgeRow(judging)
  await judge.prepare(read, known)
  const pasts = await pastsOf(
    context,
    [...known.values()].flatMap((entries) => entries.map(({ id }) => id)),
  )
  const one = async (row: ReadRow): Promise<Verdict> => {
    const { line } = row
    const double = judge.double(row)
    if (double) return { line, kind: 'refused', faults: [double] }
    const [held, another] = known.get(line) ?? []
    if (held && another) return { line, kind: 'refused', faults: [judge.several()] }
    if (held) return judge.change(row, held, pasts.get(held.id) ?? [])
    if (row.no !== null) return { line, kind: 'refused', faults: [judge.unknownNumber(row.no)] }
    const mark = marks.get(line) ?? null
    const imported = mark === null ? undefined : before.get(mark)
    if (imported) return { line, kind: 'unchanged', entry: imported.id, no: imported.no }
    return judge.create(row, mark)
  }
  const held: HeldOnce = new Map()
  for (let at = 0; at < read.length; at += inOneSet) {
    const verdicts: Verdict[] = []
    for (const row of read.slice(at, at + inOneSet)) {
      verdicts.push(await one(row))
      if (verdicts.length % restEvery === 0)
        await onProgress((read.length + at + verdicts.length) / 2)
    }
    yield await withoutDoubles(judging, verdicts, held)
  }
}

/** The same for all rows at once. */
export async function judgeRows(
  judging: Judging,
  rowsOfFile: readonly DataRow[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for await (const some of judgedSets(judging, rowsOfFile)) verdicts.push(...some)
  return verdicts
}
