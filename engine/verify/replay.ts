import type { ChangeOfField } from '../define/index.ts'
import { type Calendar, UnknownYear } from '../clocks/index.ts'
import { engineSteps, unclockedSteps } from '../history/engine-steps.ts'
import type { RegisterModel } from '../model/model.ts'
import { clockColumns } from '../steps/clock-columns.ts'
import { entered, takersAfter } from '../steps/effects.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { difference, type Finding } from './finding.ts'

/** A line of the history, as a replay needs it. */
export interface ReplayLine {
  readonly entry_id: string
  readonly register: string
  readonly version: number
  readonly step: string
  readonly from_state: string | null
  readonly to_state: string
  readonly at: string
  readonly person_id: string | null
  readonly changes: readonly ChangeOfField[]
  readonly clock: PastStep['clock']
}

export interface Replayed {
  /** What the entry should be; null when its history does not hold together. */
  readonly entry: Entry | null
  /** What does not hold together in the history itself. */
  readonly findings: readonly Finding[]
}

function firstOf(
  model: RegisterModel,
  { entry_id: id, at, person_id: createdBy }: ReplayLine,
): Entry {
  return {
    id,
    no: null,
    version: 0,
    state: '',
    lastStep: 'create',
    dueAt: null,
    createdAt: at,
    updatedAt: at,
    createdBy,
    synthetic: false,
    source: null,
    takers: {},
    refs: {},
    at: {},
    due: {},
    done: {},
    times: {},
    values: Object.fromEntries(model.fields.map(({ name }) => [name, null])),
  }
}

function valuesAfter(
  model: RegisterModel,
  before: Entry,
  line: ReplayLine,
  findings: Finding[],
): Entry['values'] {
  const values = { ...before.values }
  for (const { field, before: was, after } of line.changes) {
    if (!model.fieldOf.has(field)) continue
    if (JSON.stringify(was) !== JSON.stringify(values[field] ?? null)) {
      findings.push(
        difference(model, `v${line.version} ${field}`, {
          field,
          expected: values[field] ?? null,
          found: was,
        }),
      )
    }
    values[field] = after
  }
  return values
}

function stepped(
  model: RegisterModel,
  before: Entry,
  line: ReplayLine,
  past: readonly PastStep[],
  calendar: Calendar,
  findings: Finding[],
): Entry {
  const { version, step, at, to_state: state } = line
  const changed: Entry = {
    ...before,
    version,
    values: valuesAfter(model, before, line, findings),
    updatedAt: at,
  }
  // The limits are worked out with today's calendar all along, so that a new count changes nothing here.
  if (unclockedSteps.has(step)) return changed
  if (step === engineSteps.restored)
    return model.clocks.length === 0
      ? changed
      : { ...changed, ...clockColumns(model, past, before, calendar, Date.parse(at)) }
  const isFirst = before.version === 0
  const said = isFirst ? null : (model.steps[step] ?? null)
  return {
    ...changed,
    state,
    lastStep: step,
    at: entered(isFirst ? null : before, said, state, at, past.slice(0, -1)),
    times: said?.back ? { ...before.times, [step]: (before.times[step] ?? 0) + 1 } : before.times,
    takers: takersAfter(model, isFirst ? null : before, step, line.person_id),
    ...(model.clocks.length > 0 &&
      clockColumns(model, past, isFirst ? null : before, calendar, Date.parse(at))),
  }
}

/**
 * Works out from its history alone what an entry should be, by the same functions that wrote it step by step. Stops at the first
 * version that is missing, since nothing after it can be judged.
 */
export function replay(
  model: RegisterModel,
  lines: readonly ReplayLine[],
  calendar: Calendar,
): Replayed {
  const findings: Finding[] = []
  const past: PastStep[] = []
  let entry: Entry | null = null
  for (const [index, line] of lines.entries()) {
    if (line.version !== index + 1) {
      findings.push({
        what: `history v${index + 1}`,
        expected: 'one line',
        found: `none; next v${line.version}`,
      })
      return { entry: null, findings }
    }
    if (line.register !== model.key)
      findings.push({
        what: `history v${line.version} register`,
        expected: model.key,
        found: line.register,
      })
    const before: Entry = entry ?? firstOf(model, line)
    const from = entry?.state ?? null
    if (line.from_state !== from)
      findings.push({
        what: `history v${line.version} from_state`,
        expected: from,
        found: line.from_state,
      })
    past.push({ at: Date.parse(line.at), step: line.step, to: line.to_state, clock: line.clock })
    try {
      entry = stepped(model, before, line, past, calendar, findings)
    } catch (error) {
      if (!(error instanceof UnknownYear)) throw error
      findings.push({
        what: `history v${line.version} clocks`,
        expected: `working days of ${error.year}`,
        found: null,
      })
      return { entry: null, findings }
    }
  }
  return { entry, findings }
}
