import type { ChangeOfField, HistoryWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { toMask } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { stepOfLimit } from './engine-steps.ts'
import { rows, sql } from '../store/sql.ts'

interface Line {
  id: string
  version: number
  at: string
  recorded_at: string
  step: string
  from_state: string | null
  to_state: string
  role: string
  channel: HistoryWire['items'][number]['channel']
  detail: string | null
  reason: string | null
  reason_code: string | null
  changes: ChangeOfField[]
  person_zh: string | null
  person_en: string | null
  post_zh: string | null
  post_en: string | null
  unit_id: string | null
}

/** The changes as the reader may see them: hidden fields left out, masked ones masked. */
function seenChanges(
  model: RegisterModel,
  changes: readonly ChangeOfField[],
  actor: Actor,
): ChangeOfField[] {
  return changes.flatMap((change) => {
    const field = model.fieldOf.get(change.field)
    const sight = field ? sightOf(field, actor) : 'hidden'
    if (!field || sight === 'hidden') return []
    if (sight === 'plain') return [change]
    const mask = (value: ChangeOfField['before']) => toMask(field.field, value)
    return [{ ...change, before: mask(change.before), after: mask(change.after), masked: true }]
  })
}

/** The limits that were counted anew, which stand among the changes. */
const limitsIn = (changes: readonly ChangeOfField[]): HistoryWire['items'][number]['limits'] =>
  changes.flatMap(({ field, before, after }) => {
    const step = stepOfLimit(field)
    return step === undefined ? [] : [{ step, before: momentOf(before), after: momentOf(after) }]
  })
const momentOf = (value: ChangeOfField['before']): string | null =>
  typeof value === 'string' ? value : null

const lines = (context: Context, id: string, since: number): Promise<Line[]> =>
  rows<Line>(
    context.pool,
    sql`select h.id, h.version, h.at, h.recorded_at, h.step, h.from_state, h.to_state, h.role, h.channel, h.detail, h.reason, h.reason_code, h.changes,
        p.name_zh as person_zh, p.name_en as person_en, o.title_zh as post_zh, o.title_en as post_en, o.unit_id
      from history h
      left join person p on p.zone_id = ${context.zone} and p.id = h.person_id
      left join post o on o.zone_id = ${context.zone} and o.id = h.post_id
      where h.zone_id = ${context.zone} and h.entry_id = ${id} and h.version > ${since} order by h.version`,
  )

/** Moments further apart than this were written down later than they happened. */
const sameMoment = 60_000

/** The life of an entry, oldest first. Whoever calls has made sure that the reader may read the entry. */
export async function timeline(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
): Promise<HistoryWire> {
  const found = await lines(context, id, 0)
  return {
    items: found.map((line) => ({
      id: line.id,
      version: line.version,
      at: line.at,
      recordedAt:
        Date.parse(line.recorded_at) - Date.parse(line.at) > sameMoment ? line.recorded_at : null,
      step: line.step,
      from: line.from_state,
      to: line.to_state,
      person:
        line.person_zh === null
          ? null
          : { zh: line.person_zh, en: line.person_en ?? line.person_zh },
      post: line.post_zh === null ? null : { zh: line.post_zh, en: line.post_en ?? line.post_zh },
      unit: line.unit_id,
      role: line.role,
      channel: line.channel,
      detail: line.detail,
      reason: line.reason,
      reasonCode: line.reason_code,
      changes: seenChanges(model, line.changes, actor),
      limits: limitsIn(line.changes),
    })),
  }
}

/** What others changed after a version, the latest value of each field; told to somebody whose version is stale. */
export async function changesSince(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
  version: number,
): Promise<ChangeOfField[]> {
  const merged = new Map<string, ChangeOfField>()
  for (const { changes } of await lines(context, id, version)) {
    for (const change of seenChanges(model, changes, actor)) {
      merged.set(change.field, {
        ...change,
        before: merged.get(change.field)?.before ?? change.before,
      })
    }
  }
  return [...merged.values()]
}
