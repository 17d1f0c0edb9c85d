import { setImmediate } from 'node:timers/promises'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Words } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { Refusal } from '../refusals.ts'
import { readInThread } from '../sheets/read-in-thread.ts'
import type { Workbook } from '../sheets/sheet.ts'
import { SheetFault } from '../sheets/sheet-fault.ts'
import { type DataRow, runsMarkedIn } from './data-rows.ts'
import { Effect, type Effects } from './effect.ts'
import type { FoundNames } from './find-names.ts'
import { withMemory } from './import-memory.ts'
import { type Counts, type Run, undoneAmong } from './import-runs.ts'
import { judgedSets, judgeSome } from './judge-rows.ts'
import type { Match } from './match-columns.ts'
import { type FreshRow, type NearEntry, nearEntries, rowsCompared } from './near-entries.ts'
import { countsOf, type Outcome, outcomeOf } from './outcome.ts'
import type { Plan } from './plan.ts'
import { propose, type Understood } from './propose.ts'
import { namesIn } from './read-rows.ts'
import { type UnreadWords, unreadWords } from './unread-words.ts'
import type { Judging, Verdict } from './verdict.ts'

export interface Work {
  readonly doing: 'reading' | 'judging' | 'writing'
  done: number
  of: number
}

/** A file that was read, and how. */
export interface ReadFile {
  readonly workbook: Workbook
  readonly understood: Understood
  readonly plan: Plan
}
type WithMatches = ReadFile & Pick<Preview, 'matches'>
/** What the screen of an import shows. */
export interface Preview extends ReadFile, Effects {
  readonly matches: readonly Match[]
  /** What becomes of each data row, in their order. */
  readonly outcomes: readonly Outcome[]
  readonly counts: Counts
  /** What the words of the file name, as it was found. */
  readonly names: FoundNames
  /** What the file says and nobody has said the meaning of yet. */
  readonly unread: readonly UnreadWords[]
  /** Entries that new rows may be the same as, by line. */
  readonly near: ReadonlyMap<number, readonly NearEntry[]>
}

/** A whole plan, or a sheet and a heading around which the rest is proposed. */
export type Wish = Plan | { readonly sheet?: string; readonly header?: Plan['header'] }

const nothingInIt: Words = {
  zh: '文件里没有可以导入的内容。',
  en: 'There is nothing in the file that could be imported.',
}

/** Work that nobody waits for any more, because something newer was asked. */
class Overtaken extends Error {}

/**
 * One import while somebody looks at it. All of it can be made again from the file and the plan, so it is kept in memory only: whoever
 * comes back after a restart finds the file read anew.
 */
export class ImportSession {
  run: Run
  readonly #context: Context
  readonly #model: RegisterModel
  readonly #path: string
  #reading: Promise<Workbook> | null = null
  #turn = 0
  /** When somebody looked at it last (milliseconds). */
  lookedAt = 0
  preview: Preview | null = null
  work: Work | null = null
  /** What is wrong with the file as a whole. */
  problem: Words | null = null
  /** Why the last attempt to write wrote nothing. */
  refusal: Refusal | null = null
  /** A fault of ours; told to the next who asks, so that it is logged as one. */
  failure: unknown = null

  constructor(context: Context, model: RegisterModel, run: Run, path: string) {
    this.#context = context
    this.#model = model
    this.run = run
    this.#path = path
  }

  /** Rows of the file that are in memory. */
  get rowsHeld(): number {
    const sheets = this.preview?.workbook.sheets ?? []
    return sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  }

  /** How a line of the file is called in the history: `台账.xlsx[Sheet1]:12`. */
  originOf = (workbook: Workbook, { sheet }: Plan) => {
    const place = workbook.sheets.length > 1 ? `${this.run.fileName}[${sheet}]` : this.run.fileName
    return (line: number): string => `${place}:${line}`
  }

  /** Reads the file as somebody has said, or proposes how. Answers at once; `work` tells how far it is. */
  start(actor: Actor, wish: Wish): void {
    const turn = (this.#turn += 1)
    this.preview = null
    this.problem = null
    this.work = { doing: this.#reading ? 'judging' : 'reading', done: 0, of: 0 }
    void this.#run(turn, () => this.#make(actor, wish, turn))
  }

  async #run(turn: number, make: () => Promise<Preview | null>): Promise<void> {
    try {
      const preview = await make()
      if (turn === this.#turn) this.preview = preview
    } catch (error) {
      if (turn !== this.#turn || error instanceof Overtaken) return
      this.#reading = null
      if (error instanceof SheetFault) this.problem = error.words
      else this.failure = error
    }
    if (turn === this.#turn) this.work = null
  }

  async #make(actor: Actor, wish: Wish, turn: number): Promise<Preview | null> {
    this.#reading ??= readInThread(this.#path)
    const found = await this.#understood(await this.#reading, actor, wish)
    if (!found) {
      this.problem = nothingInIt
      return null
    }
    return this.#judge(actor, found, turn)
  }

  async #understood(workbook: Workbook, actor: Actor, wish: Wish): Promise<WithMatches | null> {
    const undone = await undoneAmong(this.#context, runsMarkedIn(workbook))
    const standing = (run: string): boolean => !undone.has(run)
    const { fileName } = this.run
    const chosen = 'columns' in wish ? { sheet: wish.sheet, header: wish.header } : wish
    const fresh = propose(this.#context, actor, this.#model, workbook, fileName, standing, chosen)
    if (!fresh) return null
    if (!('columns' in wish))
      return { workbook, ...(await withMemory(this.#context, actor, this.#model, fresh)) }
    const matches = Object.entries(wish.columns).map(([column, field]): Match => {
      const proposed = fresh.matches.find((one) => one.column === Number(column))
      return proposed?.field === field
        ? proposed
        : { column: Number(column), field, confidence: 1, by: 'person' }
    })
    return { workbook, plan: wish, matches, understood: fresh.understood }
  }

  /**
   * Writes in the background; a refusal is shown as the file's problem, and looked at again after a new preview. What became of each row is
   * let go: all of it is judged anew, and two of a large file would not fit into memory.
   */
  write(work: (report: (written: number, of: number) => void) => Promise<void>): void {
    this.refusal = null
    this.preview = null
    this.work = { doing: 'writing', done: 0, of: 0 }
    const report = (done: number, of: number): void => {
      this.work = { doing: 'writing', done, of }
    }
    void this.#finish(() => work(report))
  }

  async #finish(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.preview = null
      if (error instanceof Refusal) this.refusal = error
      else this.failure = error
    }
    // It is read again for whoever still wants it: most never look back, and a large file is a hundred megabytes.
    this.#reading = null
    this.work = null
  }

  /** Judges all rows as things stand now. */
  async #judge(actor: Actor, read: WithMatches, turn: number): Promise<Preview> {
    const [context, model] = [this.#context, this.#model]
    const { rows } = read.understood.data
    const work: Work = { doing: 'judging', done: 0, of: rows.length }
    this.work = work
    const rest = async (): Promise<void> => {
      await setImmediate()
      if (turn !== this.#turn) throw new Overtaken()
    }
    const names = await namesIn(context, actor, model, read.plan, rows)
    const outcomes: Outcome[] = []
    const fresh: FreshRow[] = []
    const effect = new Effect(context, actor)
    for await (const some of judgedSets(this.#judging(actor, read, rest), rows, names)) {
      work.done += some.length
      await effect.add(some)
      for (const one of some) {
        outcomes.push(outcomeOf(one))
        if (one.kind === 'new' && fresh.length < rowsCompared)
          fresh.push({ line: one.line, values: one.decision.entry.values })
      }
    }
    const near = await nearEntries(context, actor, model, fresh)
    const counts = countsOf(outcomes)
    const unread = unreadWords(context, model, read.plan, names, rows)
    return { ...read, names, outcomes, counts, ...(await effect.told()), unread, near }
  }

  /** Judges the rows anew, set by set, while they are written. */
  async *judgedSets(actor: Actor, read: ReadFile): AsyncGenerator<readonly Verdict[]> {
    const { rows } = read.understood.data
    const names = await namesIn(this.#context, actor, this.#model, read.plan, rows)
    yield* judgedSets(
      this.#judging(actor, read, () => setImmediate()),
      rows,
      names,
    )
  }

  /** What would be written of some rows of the preview, as things stand now. */
  decided(actor: Actor, preview: Preview, rows: readonly DataRow[]): Promise<readonly Verdict[]> {
    const judging = this.#judging(actor, preview, () => setImmediate())
    return judgeSome(judging, rows, preview.names)
  }

  #judging(actor: Actor, { workbook, plan }: ReadFile, rest: Judging['rest']): Judging {
    const [context, model] = [this.#context, this.#model]
    return { context, actor, model, plan, origin: this.originOf(workbook, plan), rest }
  }
}
