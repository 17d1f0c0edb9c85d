import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { foldAll, holdFoldLock } from '../indicators/fold.ts'
import type { HistoryLine } from '../steps/decision.ts'
import type { Entry } from '../store/entry.ts'
import { addLine, type Life, lineRows, ManyLives } from './many-lives.ts'
import { ToldFacts } from './told-facts.ts'

/** A life that is known by a key, so that telling it again adds nothing. */
export interface ToldEntry extends Life {
  readonly key: string
  entry: Entry
  readonly lines: HistoryLine[]
  readonly opened: ToldEntry[]
}

const storiesIn = (told: ToldEntry): ToldEntry[] => [told, ...told.opened.flatMap(storiesIn)]

/** Appends lines of history. */
export async function insertLines(
  client: PoolClient,
  zone: number,
  all: readonly HistoryLine[],
): Promise<void> {
  const into = lineRows(zone)
  for (const line of all) addLine(into, zone, line)
  await into.copy(client)
}

/** From so many deltas on they are folded at once: readers would have to add them up again and again. */
const foldedFrom = 10_000

/** Folds in the transaction of a large writing, so that no reader has to add it up again and again. */
export async function foldLarge(
  client: PoolClient,
  { zone }: Context,
  deltas: number,
): Promise<void> {
  if (deltas < foldedFrom) return
  await holdFoldLock(client, zone)
  await foldAll(client, zone)
}

/** Writes told entries, and the keys by which they are known. */
export async function insertTold(
  client: PoolClient,
  context: Context,
  begun: readonly ToldEntry[],
): Promise<void> {
  const facts = new ToldFacts(context)
  const lives = new ManyLives(context, facts)
  await lives.add(begun)
  for (const { key, model, entry } of begun.flatMap(storiesIn))
    lives.know({ key, register: model.key, entry_id: entry.id })
  await lives.write(client)
  await facts.leave(client)
  await foldLarge(client, context, facts.left)
}
