import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
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
  await facts.addUp(client)
}
