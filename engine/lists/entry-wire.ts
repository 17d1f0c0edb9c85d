import type { EntryWire, Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { seen } from '../access/fields.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { levelOf } from '../steps/level.ts'
import { isProvisional } from '../steps/provisional.ts'
import { readingsOf } from './readings.ts'

function entryWire(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  entry: Entry,
  readings: Readonly<Record<string, Reading>>,
  now: number,
): EntryWire {
  const { values, masked } = seen(model, entry.values, actor)
  const shown =
    masked.length === 0 && Object.keys(readings).every((field) => field in values)
      ? readings
      : Object.fromEntries(
          Object.entries(readings).filter(([field]) => field in values && !masked.includes(field)),
        )
  return {
    id: entry.id,
    register: model.key,
    no: numberText(model, entry.no ?? 0),
    version: entry.version,
    state: entry.state,
    values,
    masked,
    readings: shown,
    dueAt: entry.dueAt,
    overdue: entry.dueAt !== null && Date.parse(entry.dueAt) < now,
    provisional: isProvisional(context, model, entry, now),
    level: levelOf(context, model, entry, now),
    lastStep: entry.lastStep,
    synthetic: entry.synthetic,
    source: entry.source,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
  }
}

/** Entries as the API gives them, with what their fields name. */
export async function entriesWire(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  entries: readonly Entry[],
): Promise<EntryWire[]> {
  const readings = await readingsOf(context, actor, model, entries)
  const now = context.now().getTime()
  return entries.map((entry, at) =>
    entryWire(context, actor, model, entry, readings[at] ?? {}, now),
  )
}
