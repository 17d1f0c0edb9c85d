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

/** Rows read or judged without a rest: some milliseconds, so that nobody else's request waits noticeably. */
const restEvery = 100
/** Rows that are judged and given together: so few that what was decided of them is let go while it is young. */
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

/** A set of rows, read and looked up, before any is judged. */
interface PreparedSet extends LookedUp {
  readonly read: readonly ReadRow[]
  /** By what rows without a key are recognised, by line. */
  readonly marks: ReadonlyMap<number, string>
  /** What such rows became when they were imported before, by mark. */
  readonly before: Awaited<ReturnType<typeof importedBefore>>
}

/** Reads and looks up the rows of a file, set by set, each set while the one before is judged. */
class Preparing {
  readonly #judging: Judging
  readonly #judge: JudgeRow
  readonly #rows: readonly DataRow[]
  readonly #readRow: (row: DataRow) => ReadRow
  readonly #marks: RowMarks
  #next: Promise<PreparedSet>
  #at = 0

  constructor(
    judging: Judging,
    judge: JudgeRow,
    rowsOfFile: readonly DataRow[],
    names: FoundNames,
  ) {
    this.#judging = judging
    this.#judge = judge
    this.#rows = rowsOfFile
    this.#readRow = rowReader(judging.context, judging.model, judging.plan, names)
    this.#marks = new RowMarks(judging.model)
    this.#next = this.#prepare()
  }

  async next(): Promise<PreparedSet> {
    const set = await this.#next
    this.#next = this.#prepare()
    // What goes wrong is told to whoever asks for this set, or to nobody.
    this.#next.catch(() => undefined)
    return set
  }

  async #prepare(): Promise<PreparedSet> {
    const { context, model, plan, rest } = this.#judging
    const some = this.#rows.slice(this.#at, (this.#at += inOneSet))
    const read: ReadRow[] = []
    const marks = new Map<number, string>()
    for (const one of some) {
      const row = this.#readRow(one)
      read.push(row)
      if (keyOf(row, plan.key) === null) marks.set(row.line, this.#marks.next(row))
      if (read.length % restEvery === 0) await rest()
    }
    const before = await importedBefore(context, model, [...marks.values()])
    return { read, marks, before, ...(await lookUp(this.#judging, this.#judge, read)) }
  }
}

/**
 * Judges every row by the rules of a person's own entry: as a new entry, as a correction of one that is there, or as nothing new.
 * Nothing is written, and of the sets that were given before nothing is held but what tells rows apart. Costs a few queries a set.
 */
export async function* judgedSets(
  judging: Judging,
  rowsOfFile: readonly DataRow[],
  names: FoundNames,
): AsyncGenerator<readonly Verdict[]> {
  const judge = new JudgeRow(judging)
  const preparing = new Preparing(judging, judge, rowsOfFile, names)
  const held: HeldOnce = new Map()
  let done = 0
  while (done < rowsOfFile.length) {
    const set = await preparing.next()
    const one = (row: ReadRow): Promise<Verdict> | Verdict => {
      const { line } = row
      const double = judge.double(row)
      if (double) return { line, kind: 'refused', faults: [double] }
      const mark = set.marks.get(line) ?? null
      const imported = mark === null ? undefined : set.before.get(mark)
      if (imported) return { line, kind: 'unchanged', entry: imported.id, no: imported.no }
      return judged(judge, set, row, mark)
    }
    for (let from = 0; from < set.read.length; from += judgedAtOnce) {
      const verdicts: Verdict[] = []
      for (const row of set.read.slice(from, from + judgedAtOnce)) {
        verdicts.push(await one(row))
        if (verdicts.length % restEvery === 0) await judging.rest()
      }
      yield await withoutDoubles(judging, verdicts, held)
    }
    done += set.read.length
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
