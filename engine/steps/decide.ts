import { surroundings } from '../access/actor.ts'
import type { FieldValue } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { newId } from '../store/uuid.ts'
import { admit, admitCreation, checkCreator, checkOrder, checkReason } from './admit.ts'
import type { Decision, Request, Situation } from './decision.ts'
import {
  checkRules,
  clockEffects,
  entered,
  judged,
  marksOf,
  takersAfter,
  timed,
} from './effects.ts'
import { actedValues, givenValues, ownValues } from './given-values.ts'
import { openedBy } from './opened.ts'
import type { World } from './words.ts'

const emptyEntry = (model: RegisterModel, at: string, situation: Situation): Entry => ({
  id: newId(),
  no: null,
  version: 0,
  state: model.register.start,
  lastStep: 'create',
  dueAt: null,
  createdAt: at,
  updatedAt: at,
  createdBy: situation.actor.person,
  synthetic: false,
  source: null,
  takers: {},
  refs: situation.refs,
  values: Object.fromEntries(model.fields.map(({ name }) => [name, null])),
  at: {},
  due: {},
  done: {},
  times: {},
})

type Admitted = ReturnType<typeof admit> | ReturnType<typeof admitCreation>

/** What was given and what the act writes by itself, in place; with the post that may do it. */
function filledEntry(
  world: World,
  situation: Situation,
  name: string,
  request: Request,
  base: Entry,
): { readonly filled: Entry; readonly admitted: Admitted } {
  const { model, actor, before, refs } = situation
  const early = before ? admit(world, situation, before, name, request) : null
  if (!before) checkCreator(world, situation, base, request)
  const act = early?.act ?? model.register.create
  const given = givenValues(
    { world, model, before, base: { ...base, refs }, actor, at: request.at },
    act,
    request.values,
  )
  const draft: Entry = { ...base, refs, values: { ...base.values, ...given } }
  const admitted = early ?? admitCreation(world, situation, draft, request)
  if (admitted.step) checkReason(model, admitted.step, name, request)
  const own = ownValues(model, act, draft, actor, admitted.post, admitted.around)
  return {
    filled: { ...draft, values: { ...draft.values, ...own, ...situation.frozen } },
    admitted,
  }
}

type Changes = Decision['history']['changes']
const isList = (value: FieldValue): boolean => typeof value === 'object' && value !== null
const changesOf = (values: Entry['values'], before: Entry | null): Changes =>
  Object.keys(values).flatMap((field) => {
    const [was, is] = [before?.values[field] ?? null, values[field] ?? null]
    const same = was === is || (isList(was) && JSON.stringify(was) === JSON.stringify(is))
    return same ? [] : [{ field, before: was, after: is }]
  })

function lineOf(
  { model, before, actor }: Situation,
  entry: Entry,
  request: Request,
  { post }: Admitted,
  written: Pick<Decision['history'], 'changes' | 'clock' | 'recordedAt'>,
): Decision['history'] {
  return {
    id: newId(),
    register: model.key,
    entry: entry.id,
    version: entry.version,
    step: entry.lastStep,
    from: before?.state ?? null,
    to: entry.state,
    at: entry.updatedAt,
    person: actor.person,
    post: post.id || null,
    role: post.role,
    channel: request.channel,
    detail: request.detail ?? actor.system,
    reason: request.reason?.trim() || null,
    reasonCode: request.reasonCode ?? null,
    clientId: request.clientId ?? null,
    ...written,
  }
}

/**
 * Decides an act: a pure function from how things stand and what is asked to what will be written, or a refusal. Nothing is read
 * or written here, so that one step by a person, an import and a year of stories are judged by the same rules.
 */
export function decide(
  world: World,
  situation: Situation,
  name: string,
  request: Request,
  now: number,
): Decision {
  const { model, actor, before, past } = situation
  checkOrder(world, past, request, now)
  const at = new Date(request.at).toISOString()
  const base = before ?? emptyEntry(model, at, situation)
  const { filled, admitted } = filledEntry(world, situation, name, request, base)
  const { act, step, post, around } = admitted
  const here = surroundings(actor, post, around)
  const verdict = judged(model, act, filled, here)
  const target = step && step.to !== 'same' ? step.to : base.state
  const state = verdict.state ?? target
  const values = { ...filled.values, ...verdict.because }
  checkRules(model, { ...filled, values }, here)

  const changes = changesOf(values, before)
  const clock = clockEffects(model, act, new Set(changes.map(({ field }) => field)), values)
  const steps = [...past, { at: request.at, step: name, to: state, clock }]
  const entry: Entry = {
    ...filled,
    values,
    version: base.version + 1,
    state,
    lastStep: name,
    updatedAt: at,
    at: entered(before, step, state, at, past),
    times: step?.back ? { ...base.times, [name]: (base.times[name] ?? 0) + 1 } : base.times,
    takers: takersAfter(model, before, name, actor.person),
    ...timed(world, model, steps, before, request.at),
  }
  const recordedAt = new Date(now).toISOString()
  return {
    model,
    before,
    entry,
    history: lineOf(situation, entry, request, admitted, { changes, clock, recordedAt }),
    marks: marksOf(model, step, values, before, (sets) => actedValues(sets, actor, post, around)),
    opens: openedBy({ situation, entry, request, post, around }).map((one) =>
      decide(world, one.situation, 'create', one.request, now),
    ),
  }
}
