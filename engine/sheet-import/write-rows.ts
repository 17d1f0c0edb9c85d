import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Decision } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import { writeCounted } from '../indicators/write-counted.ts'
import { addUp } from '../indicators/add-up.ts'
import {
  insertReady,
  type Life,
  type ReadyLives,
  type Uncounted,
  readyLives,
  rememberTold,
} from '../telling/insert-told.ts'
import { type Counts, noRows } from './import-runs.ts'
import type { Verdict } from './verdict.ts'

/** One entry that an import wrote: from which line, and as which version. */
export interface WrittenEntry {
  readonly register: string
  readonly line: number
  readonly entry: string
  readonly version: number
}

/** Lines that one row of the table of parts holds. */
const atOnce = 5_000

/** A decision and those that it brings with it, as lives that begin. */
const lifeOf = ({ model, entry, history, opens }: Decision, source: string): Life => ({
  model,
  entry: { ...entry, source },
  lines: [history],
  opened: opens.map((one) => lifeOf(one, source)),
})
const writtenIn = (line: number, { model, entry, opens }: Decision): WrittenEntry[] => [
  { register: model.key, line, entry: entry.id, version: entry.version },
  ...opens.flatMap((one) => writtenIn(line, one)),
]

async function keepParts(
  client: PoolClient,
  zone: number,
  run: string,
  written: readonly WrittenEntry[],
): Promise<void> {
  let part = 0
  for (const [register, all] of Map.groupBy(written, (one) => one.register))
    for (let at = 0; at < all.length; at += atOnce, part += 1) {
      const some = all.slice(at, at + atOnce)
      await rows(
        client,
        sql`insert into import_part (zone_id, run_id, part, register, lines, entries, versions)
            values (${zone}, ${run}, ${part}, ${register}, ${some.map(({ line }) => line)}, ${some.map(({ entry }) => entry)}::uuid[], ${some.map(({ version }) => version)})`,
      )
    }
}

type Fresh = Extract<Verdict, { kind: 'new' }>
type Changed = Extract<Verdict, { kind: 'changed' }>

const isWritten = (one: Verdict): one is Fresh | Changed =>
  one.kind === 'new' || one.kind === 'changed'

/** What an import wrote, and how many rows became what. */
export interface WrittenRows {
  readonly written: readonly WrittenEntry[]
  /** What the last row became. */
  readonly last: Entry | null
  readonly counts: Counts
}

/**
 * Writes the good rows of an import: new entries set by set, corrections one by one, each with its line of history, and keeps which line
 * became which entry. While the database is at one set, the next is judged and put together. The caller holds the transaction, so that
 * all of it is there afterwards or nothing.
 *
 * @throws Refusal `importMoved` when an entry was changed since its row was judged
 */
export async function writeRows(
  client: PoolClient,
  context: Context,
  model: RegisterModel,
  run: { readonly id: string; readonly source: string },
  sets: AsyncIterable<readonly Verdict[]> | Iterable<readonly Verdict[]>,
  onProgress: (written: number) => void,
): Promise<WrittenRows> {
  const written: WrittenEntry[] = []
  const changed: Changed[] = []
  const counts = { ...noRows }
  const uncounted: Uncounted = { ids: [], facts: 0 }
  let last: Entry | null = null
  const send = async (some: readonly Fresh[], ready: ReadyLives): Promise<void> => {
    await insertReady(client, context, ready, uncounted)
    const keys = some.flatMap(({ mark, decision }) =>
      mark === null ? [] : [{ key: mark, register: model.key, entry_id: decision.entry.id }],
    )
    await rememberTold(client, context, keys)
    written.push(...some.flatMap(({ line, decision }) => writtenIn(line, decision)))
    onProgress(written.length)
  }
  let sending = Promise.resolve()
  for await (const verdicts of sets) {
    for (const { kind } of verdicts) counts[kind] += 1
    last = verdicts.findLast(isWritten)?.decision.entry ?? last
    changed.push(...verdicts.filter((one) => one.kind === 'changed'))
    const fresh = verdicts.filter((one) => one.kind === 'new')
    const lives = fresh.map(({ decision }) => lifeOf(decision, run.source))
    const ready = await readyLives(context, lives)
    await sending
    sending = send(fresh, ready)
    // Whatever goes wrong is told where it is awaited, before the next set or at the end.
    sending.catch(() => undefined)
  }
  await sending
  for (const { line, decision } of changed) {
    if (!(await writeCounted(client, context, decision))) throw refuse.importMoved()
    written.push(...writtenIn(line, decision))
    if (written.length % 100 === 0) onProgress(written.length)
  }
  await keepParts(client, context.zone, run.id, written)
  await addUp(client, context, uncounted.ids, uncounted.facts)
  return { written, last, counts }
}
