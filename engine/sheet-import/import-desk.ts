import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { FileStore, Incoming } from '../files/file-store.ts'
import { importLock } from '../import/import-table.ts'
import type { RegisterModel } from '../model/model.ts'
import { Refusal, refuse } from '../refusals.ts'
import { sheetLimits } from '../sheets/sheet-limits.ts'
import { forgetEntry } from '../steps/recent-entries.ts'
import { refusalOfConstraint } from '../store/constraint-refusal.ts'
import type { Entry } from '../store/entry.ts'
import { rows, sql, transaction } from '../store/sql.ts'
import { remember } from './import-memory.ts'
import {
  beginRun,
  type Counts,
  endRun,
  keepPlan,
  markUndone,
  type Run,
  runOf,
} from './import-runs.ts'
import { ImportSession, type Preview, type ReadFile } from './import-session.ts'
import type { Plan } from './plan.ts'
import { type Kept, type Undone, undoRows } from './undo-rows.ts'
import { writeRows } from './write-rows.ts'

/** Files that are held in memory while people look at them, and their rows; one that is let go is read again when somebody comes back. */
const heldAtMost = { files: 6, rows: 120_000 } as const
/** A file that nobody has looked at for so long (milliseconds) is let go in any case. */
const heldFor = 30 * 60_000
/** A download waits so long for its file to be read, and looks so often (milliseconds). */
const longestWait = 30_000
const lookAgain = 50
/** Longest name of a file that the history shows. */
const longestName = 120

const tidyName = (claimed: string): string =>
  (claimed.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(-longestName) ||
  'file'

export interface Commit {
  /** Every row, or none if one is refused; or the good rows, leaving the others out. */
  readonly which: 'all' | 'good'
  /** What the preview had shown; when the ledger has moved on, nothing is written. */
  readonly expect: Counts
}

const sameCounts = (a: Counts, b: Counts): boolean =>
  a.new === b.new &&
  a.changed === b.changed &&
  a.unchanged === b.unchanged &&
  a.refused === b.refused

/** The imports of one ledger: takes files in, holds what people look at, writes and takes back. */
export class ImportDesk {
  readonly #context: Context
  readonly #store: FileStore
  readonly #sessions = new Map<string, ImportSession>()
  #writing: Promise<unknown> = Promise.resolve()

  constructor(context: Context, store: FileStore) {
    this.#context = context
    this.#store = store
    setInterval(() => this.#letGo(), heldFor / 2).unref()
  }

  /** Takes a file in; gives the import's id. Reading begins when somebody looks. */
  async upload(
    actor: Actor,
    model: RegisterModel,
    file: { readonly stream: Incoming & { readonly truncated?: boolean }; readonly name: string },
    clientId: string | undefined,
  ): Promise<string> {
    const stored = await this.#store.put(file.stream, { maxBytes: sheetLimits.fileBytes })
    if (file.stream.truncated === true) throw refuse.tooLarge({ limit: sheetLimits.fileBytes })
    const named = { name: tidyName(file.name), sha256: stored.sha256 }
    return beginRun(this.#context, actor, model.key, named, clientId)
  }

  /** Another import of the same file, for its next sheet. */
  async again(actor: Actor, model: RegisterModel, run: Run): Promise<string> {
    if (run.fileClearedAt !== null) throw refuse.importFileCleared()
    const { fileName, sha256 } = run
    return beginRun(this.#context, actor, model.key, { name: fileName, sha256 }, undefined)
  }

  /** The path under which the file of a run lies. */
  pathOf = ({ sha256 }: Run): string => this.#store.pathOf(sha256)

  /** An import as it stands; reading begins if nobody has looked yet, or not since the ledger was started. */
  async look(
    actor: Actor,
    model: RegisterModel,
    id: string,
    sheet?: string,
  ): Promise<ImportSession> {
    const run = await runOf(this.#context.pool, actor, model.key, id)
    const held = this.#sessions.get(id)
    const session = held ?? new ImportSession(this.#context, model, run, this.pathOf(run))
    this.#hold(id, session)
    session.run = { ...run }
    if (run.state !== 'open') return session
    if (session.failure !== null) {
      const { failure } = session
      session.failure = null
      throw failure
    }
    if (!session.work && !session.preview && !session.problem)
      session.start(actor, run.plan ?? (sheet === undefined ? {} : { sheet }))
    return session
  }

  /** An import with its preview, also one that is over; waits while the file is being read. */
  async ready(
    actor: Actor,
    model: RegisterModel,
    id: string,
  ): Promise<{ readonly run: Run; readonly preview: Preview }> {
    const session = await this.look(actor, model, id)
    if (session.run.fileClearedAt !== null) throw refuse.importFileCleared()
    if (!session.preview && !session.work && session.run.state === 'done')
      session.start(actor, session.run.plan ?? {})
    const until = Date.now() + longestWait
    while (session.work && Date.now() < until) await pause(lookAgain)
    const { run, preview } = session
    if (!preview) throw refuse.importNotReady()
    return { run, preview }
  }

  #hold(id: string, session: ImportSession): void {
    this.#sessions.delete(id)
    this.#sessions.set(id, session)
    session.lookedAt = Date.now()
    this.#letGo(id)
  }

  /** Lets go of what is too much or too old, the longest unseen first; never of what is being worked on. */
  #letGo(but?: string): void {
    const tooOld = Date.now() - heldFor
    let held = 0
    for (const { rowsHeld } of this.#sessions.values()) held += rowsHeld
    for (const [id, { work, lookedAt, rowsHeld }] of this.#sessions) {
      const tooMany = this.#sessions.size > heldAtMost.files || held > heldAtMost.rows
      if (work || id === but || (!tooMany && lookedAt > tooOld)) continue
      this.#sessions.delete(id)
      held -= rowsHeld
    }
  }

  /** Reads the file anew, as a person says. */
  async replan(actor: Actor, model: RegisterModel, id: string, plan: Plan): Promise<ImportSession> {
    const session = await this.look(actor, model, id)
    if (session.run.state !== 'open' || session.work?.doing === 'writing')
      throw refuse.importClosed()
    const before = session.preview?.plan
    const otherSheet = before !== undefined && before.sheet !== plan.sheet
    const otherHeader =
      before !== undefined &&
      (before.header.line !== plan.header.line || before.header.depth !== plan.header.depth)
    // Under another heading the columns mean something else: they are proposed anew.
    const anew = otherSheet || otherHeader
    await keepPlan(this.#context, id, anew ? null : plan)
    session.start(
      actor,
      otherSheet
        ? { sheet: plan.sheet }
        : otherHeader
          ? { sheet: plan.sheet, header: plan.header }
          : plan,
    )
    return session
  }

  /** Begins to write; `work` tells how far it is, and the run is `done` when all of it is there. */
  async commit(
    actor: Actor,
    model: RegisterModel,
    id: string,
    wish: Commit,
  ): Promise<ImportSession> {
    const session = await this.look(actor, model, id)
    // A retry finds the import written, or being written; it is written once.
    if (session.run.state === 'done' || session.work?.doing === 'writing') return session
    if (session.run.state !== 'open') throw refuse.importClosed()
    const { preview } = session
    if (!preview) throw refuse.importNotReady()
    if (wish.which === 'all' && preview.counts.refused > 0)
      throw refuse.importRefusals({ refused: preview.counts.refused })
    if (!sameCounts(preview.counts, wish.expect)) throw refuse.importMoved()
    const { understood, plan, workbook, counts } = preview
    const read = { understood, plan, workbook }
    session.write((report) =>
      this.#inTurn(() => this.#write(actor, model, session, read, counts, report)),
    )
    return session
  }

  /**
   * One after the other: whoever waits for the lock of imports holds a connection, and whoever has it needs a second one to read what
   * rows name.
   */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#writing.then(work)
    this.#writing = turn.catch(() => undefined)
    return turn
  }

  async #write(
    actor: Actor,
    model: RegisterModel,
    session: ImportSession,
    read: ReadFile,
    counts: Counts,
    report: (written: number, of: number) => void,
  ): Promise<void> {
    const context = this.#context
    const { id, fileName } = session.run
    const { understood, plan } = read
    const done = await transaction(context.pool, async (client) => {
      // A large file takes longer than a person's request ever should.
      await client.query('set local statement_timeout = 0')
      await rows(client, sql`select pg_advisory_xact_lock(${importLock})`)
      const run = await runOf(client, actor, model.key, id, true)
      if (run.state !== 'open') return null
      const sets = session.judgedSets(actor, read)
      const made = await writeRows(client, context, model, { id, source: fileName }, sets, (n) =>
        report(n, counts.new + counts.changed),
      )
      if (!sameCounts(made.counts, counts)) throw refuse.importMoved()
      await remember(client, context, actor, model, understood, plan)
      await endRun(client, context, id, counts, plan)
      return made
    }).catch((error: unknown) => {
      // Somebody's own entry may have come in between; then nothing is written, and the next preview names the row.
      throw error instanceof Refusal ? error : refusalOfConstraint(model, error)
    })
    if (!done) return
    for (const entry of done.corrected) forgetEntry(context, entry)
    this.#tell(model, done.last)
  }

  /** Open screens hear once of a whole import, not once of each row. */
  #tell(model: RegisterModel, last: Entry | null): void {
    if (!last) return
    const { id, version, lastStep: step } = last
    this.#context.changes.emit('change', { register: model.key, id, version, step })
  }

  /**
   * Takes a whole import back.
   *
   * @throws Refusal `importKept` when some entries must stay and the others were not asked for alone
   */
  async undo(
    actor: Actor,
    model: RegisterModel,
    id: string,
    partly: boolean,
  ): Promise<readonly Kept[]> {
    const context = this.#context
    const { ids, kept } = await this.#inTurn(() => this.#undo(actor, model, id, partly))
    for (const { id: entry } of ids) forgetEntry(context, entry)
    const last = ids.at(-1)
    if (last) context.changes.emit('change', { ...last, step: 'restored' })
    this.#sessions.delete(id)
    return kept
  }

  #undo(actor: Actor, model: RegisterModel, id: string, partly: boolean): Promise<Undone> {
    const context = this.#context
    return transaction(context.pool, async (client) => {
      await client.query('set local statement_timeout = 0')
      await rows(client, sql`select pg_advisory_xact_lock(${importLock})`)
      const run = await runOf(client, actor, model.key, id, true)
      if (run.state !== 'done') throw refuse.importClosed()
      const undone = await undoRows(client, context, actor, id)
      const [first] = undone.kept
      if (first && !partly) throw refuse.importKept({ kept: undone.kept.length, first })
      await markUndone(client, context, id)
      return undone
    })
  }
}
