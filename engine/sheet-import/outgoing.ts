import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { awaitTurnOf, countWalks } from '../indicators/count-changed.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Decision } from '../steps/decision.ts'
import { CopyRows, type Pieces } from '../store/copy-rows.ts'
import { type ReadyWrite, readyWrite, writeMany } from '../store/write.ts'
import { type Life, ManyLives } from '../telling/many-lives.ts'
import type { ToldFacts } from '../telling/told-facts.ts'
import type { Verdict } from './verdict.ts'

/** A decision and those that it brings with it, as lives that begin. */
const lifeOf = ({ model, entry, history, opens }: Decision, source: string): Life => ({
  model,
  entry: { ...entry, source },
  lines: [history],
  opened: opens.map((one) => lifeOf(one, source)),
})

/** Which lines of the file became which versions of which entries of one register. */
interface Part {
  readonly lines: number[]
  readonly entries: string[]
  readonly versions: number[]
}

/** The run that rows are written by, and what is counted over all of its sets. */
export interface Writing {
  readonly context: Context
  readonly model: RegisterModel
  readonly run: { readonly id: string; readonly source: string }
  readonly facts: ToldFacts
  readonly pieces: Pieces
  /** Rows of `import_part` so far. */
  parts: number
}

/**
 * Rows of an import on their way into the ledger: put together while the database writes those before, then written set by set. New
 * entries and corrections each with their line of history, their facts, and the line of the file that they come from.
 */
export class Outgoing {
  readonly #writing: Writing
  readonly #lives: ManyLives
  readonly #corrections: ReadyWrite[] = []
  readonly #parts = new Map<string, Part>()
  held = 0

  constructor(writing: Writing) {
    this.#writing = writing
    this.#lives = new ManyLives(writing.context, writing.facts, writing.pieces)
  }

  /** Takes in the rows of a set that are written; the others are nothing. */
  async add(verdicts: readonly Verdict[]): Promise<void> {
    const { context, model, run } = this.#writing
    const lives: Life[] = []
    for (const one of verdicts) {
      if (one.kind !== 'new' && one.kind !== 'changed') continue
      const { line, decision } = one
      const { before, entry, opens } = decision
      this.#note(line, decision)
      if (before) {
        this.#corrections.push(readyWrite(context, decision))
        lives.push(...opens.map((opened) => lifeOf(opened, run.source)))
      } else lives.push(lifeOf(decision, run.source))
      if (one.kind === 'new' && one.mark !== null)
        this.#lives.know({ key: one.mark, register: model.key, entry_id: entry.id })
      this.held += 1
    }
    await this.#lives.add(lives)
  }

  #note(line: number, { model, entry, opens }: Decision): void {
    const part = this.#parts.get(model.key) ?? { lines: [], entries: [], versions: [] }
    this.#parts.set(model.key, part)
    part.lines.push(line)
    part.entries.push(entry.id)
    part.versions.push(entry.version)
    for (const one of opens) this.#note(line, one)
  }

  /** @throws Refusal `importMoved` when an entry was changed since its row was judged */
  async write(client: PoolClient): Promise<void> {
    await this.#correct(client)
    await this.#lives.write(client)
    const { context, run } = this.#writing
    const columns = ['run_id', 'part', 'register', 'lines', 'entries', 'versions']
    const rows = new CopyRows(context.zone, 'import_part', columns)
    for (const [register, { lines, entries, versions }] of this.#parts) {
      rows.add([run.id, this.#writing.parts, register, lines, entries, versions])
      this.#writing.parts += 1
    }
    await rows.copy(client)
  }

  /** One statement for all corrections of the same columns: the change bound to the version that was judged, its line, its facts. */
  async #correct(client: PoolClient): Promise<void> {
    const { context, model, facts } = this.#writing
    const all = this.#corrections
    if (all.length === 0) return
    await awaitTurnOf(client, context, model)
    for (const [first, ...others] of Map.groupBy(all, ({ shape }) => shape).values()) {
      if (!first) continue
      const written = await writeMany(client, context, [first, ...others])
      for (const one of [first, ...others]) {
        if (written.has(one.id)) continue
        // Somebody holds it, and was not waited for; or it has moved on.
        const late = await writeMany(client, context, [one])
        if (!late.has(one.id)) throw refuse.importMoved()
      }
    }
    for (const one of all) facts.left += one.facts.changed.length + one.facts.fresh.length
    facts.left += await countWalks(
      client,
      context,
      model,
      all.map(({ id }) => id),
    )
  }
}
