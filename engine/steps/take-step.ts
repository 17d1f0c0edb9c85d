import type { FieldValue, WriteAnswer } from '../define/index.ts'
import { checkValue } from '../fields/index.ts'
import type { Actor } from '../access/actor.ts'
import { readable } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { checkFiles } from '../files/attach-files.ts'
import { changesSince } from '../history/timeline.ts'
import { registerOf, type RegisterModel } from '../model/model.ts'
import { figureValues, readsFigures } from '../quotes/figure-values.ts'
import { needsOf } from '../model/paths.ts'
import { refuse } from '../refusals.ts'
import { refusalOfConstraint } from '../store/constraint-refusal.ts'
import { type Entry, numberText } from '../store/entry.ts'
import { loadRefs } from '../store/load-refs.ts'
import { entriesById, load, type Loaded, loadPrevious, pastOf } from '../store/read.ts'
import { row, sql } from '../store/sql.ts'
import { apply } from './apply.ts'
import { clockColumns } from './clock-columns.ts'
import { checkNamed } from './check-named.ts'
import { decide } from './decide.ts'
import { checkStillNamed, isKeptFrom } from './still-named.ts'
import type { Decision, Request, Situation } from './decision.ts'
import { type FirstLine, isSentAgain } from './sent-again.ts'
import { forgetEntry, type Recent, recentEntry, rememberEntry } from './recent-entries.ts'

const answerOf = (model: RegisterModel, entry: Entry, no: number): WriteAnswer => ({
  id: entry.id,
  no: numberText(model, no),
  version: entry.version,
  state: entry.state,
  dueAt: entry.dueAt,
})

/** An entry that the actor may read; one they may not is as unknown as one that is not there. */
export async function findEntry(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
): Promise<Loaded> {
  const { reach, where } = readable(context, actor, model)
  const found = await load(context.pool, model, actor.zone, id, reach.from(), where)
  if (!found || (!found.readable && actor.system === null)) throw refuse.notFound()
  return found
}

/** The write that a sender wants made once: which step, on which entry (null: a creation). */
interface Once {
  readonly id: string | null
  readonly step: string
  readonly wish: Wish
}

/** The nearest deadline as it stood after a version, which the entry no longer holds once it has moved on. */
async function dueAfter(
  context: Context,
  model: RegisterModel,
  entry: Entry,
  version: number,
): Promise<string | null> {
  if (entry.version === version || model.clocks.length === 0) return entry.dueAt
  const past = (await pastOf(context.pool, context.zone, entry.id)).slice(0, version)
  return clockColumns(model, past, null, context.calendar, past.at(-1)?.at ?? 0).dueAt
}

/** The answer to a write that was made before under the same client id. */
async function firstAnswer(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  { id, step, wish }: Once,
): Promise<WriteAnswer | undefined> {
  const { clientId } = wish
  if (clientId === undefined) return undefined
  const line = await row<FirstLine & { readonly to_state: string; readonly register: string }>(
    context.pool,
    sql`select entry_id, version, step, to_state, register, reason, reason_code from history where zone_id = ${actor.zone} and person_id = ${actor.person} and client_id = ${clientId}`,
  )
  if (!line) return undefined
  const same =
    line.register === model.key && line.step === step && (id === null || line.entry_id === id)
  if (!same) throw refuse.clientIdUsed()
  const entry = (await entriesById(context.pool, model, actor.zone, [line.entry_id])).get(
    line.entry_id,
  )
  if (!entry || entry.no === null) throw refuse.notFound()
  if (!(await isSentAgain(context, model, line, wish)))
    throw refuse.sentDifferently({ no: numberText(model, entry.no) })
  return {
    ...answerOf(model, entry, entry.no),
    version: line.version,
    state: line.to_state,
    dueAt: await dueAfter(context, model, entry, line.version),
    repeated: true,
  }
}

/** The given values that are of their kind; the others are refused later, with all that is wrong, and must not reach a query before. */
function soundValues(model: RegisterModel, given: Request['values']): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, FieldValue][] => {
      const field = model.fieldOf.get(name)
      const checked = field ? checkValue(field.field, value) : null
      return checked?.ok ? [[name, checked.value]] : []
    }),
  )
}

/** What the values of a request name, as far as the rules of the act look. */
async function situationFor(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  loaded: Recent | null,
  name: string,
  request: Request,
): Promise<Situation> {
  const act = loaded ? model.steps[name] : model.register.create
  const needs = act ? needsOf(model, act) : { paths: [], previous: [] }
  const looks = needs.paths.length > 0 || needs.previous.length > 0 || readsFigures(act)
  // Most acts look at nothing besides the entry: what was given is checked once, when it is decided.
  const values = looks ? { ...loaded?.entry.values, ...soundValues(model, request.values) } : {}
  const refs =
    needs.paths.length === 0
      ? {}
      : await loadRefs(context.pool, model, actor.zone, values, needs.paths)
  const previous =
    needs.previous.length === 0
      ? {}
      : await loadPrevious(
          context.pool,
          model,
          actor.zone,
          values,
          needs.previous,
          new Date(request.at).toISOString(),
        )
  return {
    model,
    actor,
    before: loaded ? { ...loaded.entry, refs } : null,
    past: loaded?.past ?? [],
    refs,
    previous,
    frozen: await figureValues(context, actor, act, values, new Date(request.at).toISOString()),
  }
}

async function stale(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
  since: number,
): Promise<Error> {
  const found = await findEntry(context, actor, model, id)
  return refuse.stale({
    version: since,
    current: found.entry.version,
    changes: await changesSince(context, actor, model, id, since),
  })
}

export interface Wish extends Omit<Request, 'at'> {
  /** The version that the sender saw; steps need it, creations have none. */
  readonly version?: number
  /** When it happened; the present when left out. */
  readonly at?: number
}

/** Reads how things stand and decides; nothing is written yet. */
export async function prepareStep(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  loaded: Recent | null,
  step: string,
  wish: Wish,
): Promise<Decision> {
  const now = context.now().getTime()
  const last = loaded?.past.at(-1)?.at ?? 0
  // Two machines' clocks differ a little: a step taken now never lies before the one it follows.
  const request: Request = { ...wish, at: wish.at ?? Math.max(now, Math.min(last, now + 60_000)) }
  const decision = decide(
    context,
    await situationFor(context, actor, model, loaded, step, request),
    step,
    request,
    now,
  )
  const named: Record<string, FieldValue> = {}
  for (const name of Object.keys(wish.values)) named[name] = decision.entry.values[name] ?? null
  await checkNamed(context, model, named)
  const { entry, before, history } = decision
  if (before && before.state !== entry.state && isKeptFrom(model, entry.state))
    await checkStillNamed(context.pool, context, model, entry.id, history)
  return decision
}

/** Tries a step without taking it; gives the entry's number, or throws the refusal that taking it would meet. */
export async function previewStep(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
  step: string,
  wish: Wish,
): Promise<string> {
  const loaded = await findEntry(context, actor, model, id)
  if (wish.version !== undefined && loaded.entry.version !== wish.version)
    throw await stale(context, actor, model, id, wish.version)
  await checkFiles(
    context.pool,
    context.zone,
    actor,
    await prepareStep(context, actor, model, loaded, step, wish),
  )
  return numberText(model, loaded.entry.no ?? 0)
}

/** After a write: the next step finds the entry in memory, and open screens hear of it. */
export function noteWritten(
  context: Context,
  decision: Decision,
  no: number,
  past: Recent['past'],
): void {
  const { model, entry, history, marks } = decision
  if (marks) forgetEntry(context, marks.id)
  const { at, step, to, clock } = history
  rememberEntry(context, model, {
    entry: { ...entry, no },
    past: [...past, { at: Date.parse(at), step, to, clock }],
  })
  const { id, version } = entry
  context.changes.emit('change', { register: model.key, id, version, step })
  for (const opened of decision.opens) tellOpened(context, opened)
}

/** Open screens hear of entries that a step opened, too. */
function tellOpened(context: Context, { model, entry, opens }: Decision): void {
  const { id, version, lastStep: step } = entry
  context.changes.emit('change', { register: model.key, id, version, step })
  for (const opened of opens) tellOpened(context, opened)
}

/**
 * Takes a step, or creates an entry (`id` null, `step` 'create'). Checked, allowed, applied and logged in one go: either all of it is
 * there when this answers, or nothing is. A retry with the same client id gets the first answer.
 */
export async function takeStep(
  context: Context,
  actor: Actor,
  key: string,
  id: string | null,
  step: string,
  wish: Wish,
): Promise<WriteAnswer> {
  const model = registerOf(context.model, key)
  const loaded: Recent | null =
    id === null
      ? null
      : (recentEntry(context, actor, model, id, wish.version) ??
        (await findEntry(context, actor, model, id)))
  const once: Once = { id, step, wish }
  const repeatedOr = async (refusal: () => unknown): Promise<WriteAnswer> => {
    const first = await firstAnswer(context, actor, model, once)
    if (first) return first
    throw await refusal()
  }
  if (loaded && wish.version !== undefined && loaded.entry.version !== wish.version) {
    const { version } = wish
    return repeatedOr(() => stale(context, actor, model, loaded.entry.id, version))
  }
  const decision = await prepareStep(context, actor, model, loaded, step, wish).catch(
    (refusal: unknown) => repeatedOr(() => refusal),
  )
  if ('no' in decision) return decision
  const no = await apply(context, actor, decision).catch((error: unknown) =>
    repeatedOr(() => refusalOfConstraint(model, error)),
  )
  if (typeof no === 'object') return no
  if (no === undefined) {
    forgetEntry(context, decision.entry.id)
    return repeatedOr(() =>
      stale(context, actor, model, decision.entry.id, loaded?.entry.version ?? 0),
    )
  }
  noteWritten(context, decision, no, loaded?.past ?? [])
  return answerOf(model, decision.entry, no)
}
