import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { Pieces } from '../store/copy-rows.ts'
import type { Entry } from '../store/entry.ts'
import { ToldFacts } from '../telling/told-facts.ts'
import { type Counts, noRows } from './import-runs.ts'
import { Outgoing, type Writing } from './outgoing.ts'
import type { Verdict } from './verdict.ts'

/** Rows put together before they are sent: some megabytes, of which two are held. */
const sentAtOnce = 4_000

/** What an import wrote, and how many rows became what. */
export interface WrittenRows {
  /** Entries that were there before. */
  readonly corrected: readonly string[]
  /** What the last row became. */
  readonly last: Entry | null
  readonly counts: Counts
}

/**
 * Writes the good rows of an import set by set, new entries and corrections, each with its line of history, and keeps which line became
 * which entry. While the database is at one set, the next is judged and put together. The caller holds the transaction, so that all of it
 * is there afterwards or nothing.
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
  const facts = new ToldFacts(context)
  const writing: Writing = { context, model, run, facts, pieces: new Pieces(), parts: 0 }
  const corrected: string[] = []
  const counts = { ...noRows }
  let last: Entry | null = null
  let outgoing = new Outgoing(writing)
  let sending = Promise.resolve()
  /** Begins to send what is held, once what is being sent is there. */
  const send = async (): Promise<void> => {
    await sending
    const some = outgoing
    outgoing = new Outgoing(writing)
    const sent = counts.new + counts.changed
    sending = some.write(client).then(() => onProgress(sent))
    // Whatever goes wrong is told where it is awaited, before the next set or at the end.
    sending.catch(() => undefined)
  }
  for await (const verdicts of sets) {
    for (const one of verdicts) {
      counts[one.kind] += 1
      if (one.kind !== 'new' && one.kind !== 'changed') continue
      last = one.decision.entry
      if (one.kind === 'changed') corrected.push(last.id)
    }
    await outgoing.add(verdicts)
    if (outgoing.held >= sentAtOnce) await send()
  }
  await send()
  await sending
  await facts.addUp(client)
  return { corrected, last, counts }
}
