import {
  type AnyAct,
  type AnyStep,
  type FieldValue,
  holds,
  me,
  type Words,
} from '../define/index.ts'
import { type Around, type Permission, permission, rolesOf, surroundings } from '../access/actor.ts'
import { mayExtend, UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import { conditionOf, fromOf, type RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { standingRules } from '../store/ddl.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { newId } from '../store/uuid.ts'
import { clockColumns, limitOf, readingOf } from './clock-columns.ts'
import type { ClockEffects, Decision, Request, Situation } from './decision.ts'
import { actedValues, givenValues, ownValues } from './given-values.ts'

type World = Pick<Context, 'calendar' | 'units' | 'model'>

export const stepWords = (model: RegisterModel, step: string): Words => ({
  zh: step === 'create' ? model.register.create.label : (model.steps[step]?.label ?? step),
  en: step === 'create' ? model.en.create : (model.en.steps[step] ?? step),
})
export const stateWords = (model: RegisterModel, state: string): Words => ({
  zh: model.register.states[state] ?? state,
  en: model.en.states[state] ?? state,
})

/** The steps that lead on from a state, by name. */
export const stepsFrom = (model: RegisterModel, state: string): readonly string[] =>
  Object.entries(model.steps)
    .filter(([, step]) => fromOf(step).includes(state))
    .map(([name]) => name)

const namedSteps = (model: RegisterModel, steps: readonly string[]) =>
  steps.map((step) => ({ step, label: stepWords(model, step) }))

export const aroundOf = (world: World, now: number, previous?: Situation['previous']): Around => ({
  now,
  offsetMinutes: world.model.ledger.offsetMinutes,
  units: world.units,
  ...(previous && { previous }),
})

function roleWords(world: World, roles: readonly string[]): Words[] {
  const { roles: known, rolesEn } = world.model.ledger
  return roles.map((role) => ({ zh: known[role]?.label ?? role, en: rolesEn[role] ?? role }))
}

/** The post that may act, or the refusal that says who may. */
function admitted(
  world: World,
  model: RegisterModel,
  act: AnyAct,
  name: string,
  found: Permission,
): Extract<Permission, { post: unknown }> {
  if ('post' in found) return found
  const params = { act: stepWords(model, name), roles: roleWords(world, rolesOf(act.by)) }
  throw found.refused === 'role' ? refuse.notAllowed(params) : refuse.notAllowedHere(params)
}

/** A moment as people of the zone write it. */
const inZone = (world: World, at: number): string =>
  new Date(at + world.model.ledger.offsetMinutes * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')

function checkOrder(world: World, past: readonly PastStep[], request: Request, now: number): void {
  // Clocks of two machines differ a little; a minute into the future is no lie.
  if (request.at > now + 60_000) throw refuse.timeInFuture({ at: inZone(world, request.at) })
  const last = past.at(-1)
  if (last && request.at < last.at)
    throw refuse.timeBeforeLast({ at: inZone(world, request.at), last: inZone(world, last.at) })
}

function checkReason(model: RegisterModel, step: AnyStep, name: string, request: Request): void {
  const words = stepWords(model, name)
  if (step.reason === undefined) return
  if (step.reason === 'text') {
    if (!request.reason?.trim()) throw refuse.reasonMissing({ step: words })
    return
  }
  const reasons = step.reason.map((code) => ({
    zh: model.register.reasons?.[code] ?? code,
    en: model.en.reasons?.[code] ?? code,
  }))
  if (request.reasonCode === undefined) throw refuse.reasonMissing({ step: words, reasons })
  if (!step.reason.includes(request.reasonCode))
    throw refuse.reasonUnknown({ reason: request.reasonCode, reasons })
}

function checkExtension(
  world: World,
  model: RegisterModel,
  step: AnyStep,
  past: readonly PastStep[],
  at: number,
): void {
  const clock = model.clocks.find((one) => one.step === step.extends)
  if (!clock) return
  const words = { step: stepWords(model, clock.step) }
  const hindrance = mayExtend(readingOf(model, clock, past, world.calendar, at), at)
  if (hindrance === 'notRunning') throw refuse.extendNotRunning(words)
  if (hindrance === 'alreadyOverdue') throw refuse.extendOverdue(words)
  if (hindrance === 'twiceAlready') throw refuse.extendTwice(words)
}

/** What the step does to clocks: sets a limit, adds an extension, takes lateness out of the score. */
function clockEffects(
  model: RegisterModel,
  act: AnyAct | AnyStep,
  changed: ReadonlySet<string>,
  values: Entry['values'],
): ClockEffects | null {
  const effects: ClockEffects = {}
  for (const clock of model.clocks) {
    const limit = limitOf(clock, values)
    const limitSet =
      'amountIn' in clock.limit &&
      limit &&
      (changed.has(clock.limit.amountIn) || changed.has(clock.limit.unitIn))
    const extended = 'extends' in act && act.extends === clock.step && limit
    const exempted = 'exempts' in act && act.exempts === clock.step
    if (limitSet || extended || exempted) {
      effects[clock.step] = {
        ...(limitSet && { limit }),
        ...(extended && { extends: limit }),
        ...(exempted && { exempts: true }),
      }
    }
  }
  return Object.keys(effects).length > 0 ? effects : null
}

/** Rules that only judge: the state the entry comes to and the names of the rules that did not hold. */
function judged(
  model: RegisterModel,
  act: AnyAct,
  entry: Entry,
  around: ReturnType<typeof surroundings>,
): { state: string | null; because: Record<string, FieldValue> } {
  if (!act.judge) return { state: null, because: {} }
  const broken = act.judge.rules.filter((rule) => {
    const said = model.register.rules?.[rule]
    return said && holds(conditionOf(model, said.holds, me), entry, around) === false
  })
  return {
    state: broken.length > 0 ? act.judge.otherwise : null,
    because: { [act.judge.because]: broken.length > 0 ? broken : null },
  }
}

function checkRules(
  model: RegisterModel,
  entry: Entry,
  around: ReturnType<typeof surroundings>,
): void {
  for (const [rule, condition] of standingRules(model)) {
    if (holds(condition, entry, around) === false) {
      throw refuse.ruleBroken({
        rule: {
          zh: model.register.rules?.[rule]?.label ?? rule,
          en: model.en.rules?.[rule] ?? rule,
        },
      })
    }
  }
}

/** The states entered since an entry came to `state` last: by the order of its steps, for two of them can have one moment. */
function since(state: string, { at }: Entry, past: readonly PastStep[]): readonly string[] {
  const last = past.findLastIndex(({ to }) => to === state)
  if (last >= 0) return past.slice(last + 1).map(({ to }) => to)
  const then = at[state]
  return Object.entries(at).flatMap(([other, when]) => (then && when && when > then ? [other] : []))
}

/**
 * When states were entered, after a step: sending back wipes what came after the state it goes back to.
 *
 * @param past The steps before this one, oldest first.
 */
export function entered(
  before: Entry | null,
  step: AnyStep | null,
  state: string,
  at: string,
  past: readonly PastStep[],
): Record<string, string | null> {
  const held = { ...before?.at }
  if (!before || state === before.state) return before ? held : { [state]: at }
  if (step?.back) for (const other of since(state, before, past)) held[other] = null
  return { ...held, [state]: at }
}

export function takersAfter(
  model: RegisterModel,
  before: Entry | null,
  step: string,
  person: string | null,
): Record<string, string | null> {
  const takers = { ...before?.takers }
  if (!model.guarded.includes(step)) return takers
  // Doing the work again opens a new round: whoever checked the last one is free for this one.
  for (const [other, { notBy = [] }] of Object.entries(model.steps))
    if (notBy.includes(step) && other in takers) takers[other] = null
  return { ...takers, [step]: person }
}

function checkDuties(
  model: RegisterModel,
  step: AnyStep,
  name: string,
  before: Entry,
  person: string | null,
): void {
  const other = (step.notBy ?? []).find((one) => person !== null && before.takers[one] === person)
  if (other !== undefined)
    throw refuse.samePerson({ step: stepWords(model, name), other: stepWords(model, other) })
}

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

/** Whether a step leads on from where the entry is; the refusal says what does. */
export function openStep(model: RegisterModel, name: string, before: Entry): AnyStep {
  const step = model.steps[name]
  if (!step)
    throw refuse.unknownStep({ step: name, steps: namedSteps(model, Object.keys(model.steps)) })
  if (!fromOf(step).includes(before.state)) {
    const possible = namedSteps(model, stepsFrom(model, before.state))
    throw refuse.stepNotOpen({
      step: stepWords(model, name),
      state: stateWords(model, before.state),
      possible,
    })
  }
  return step
}

/** The order of tests of an act: is it open, may the actor, is anything against it. Throws a refusal, or gives the post that acts. */
export function admit(world: World, situation: Situation, name: string, request: Request) {
  const { model, actor, before, past } = situation
  const around = aroundOf(world, request.at, situation.previous)
  const step = before ? openStep(model, name, before) : null
  const act: AnyAct = step ?? model.register.create
  const { post } = admitted(
    world,
    model,
    act,
    name,
    permission(
      act.by,
      model,
      { ...(before ?? emptyEntry(model, '', situation)), refs: situation.refs },
      actor,
      around,
      request.post,
    ),
  )
  if (step && before) {
    checkDuties(model, step, name, before, actor.person)
    if (
      step.when &&
      holds(
        conditionOf(model, step.when, me),
        { ...before, refs: situation.refs },
        surroundings(actor, post, around),
      ) !== true
    ) {
      throw refuse.notYet({ step: stepWords(model, name) })
    }
    checkExtension(world, model, step, past, request.at)
  }
  return { act, step, post, around }
}

/** Whoever holds no role that may create hears so before they hear what else is wrong, and learns nothing of the fields. */
function checkCreator(world: World, situation: Situation, base: Entry, request: Request): void {
  const { model, actor } = situation
  const around = aroundOf(world, request.at, situation.previous)
  const act = model.register.create
  const found = permission(act.by, model, base, actor, around, request.post)
  if ('refused' in found && found.refused === 'role') admitted(world, model, act, 'create', found)
}

/** Creation rules may speak of what is being given, so they are tested on the values with them in. */
function admitCreation(world: World, situation: Situation, draft: Entry, request: Request) {
  const { model, actor } = situation
  const around = aroundOf(world, request.at, situation.previous)
  const act = model.register.create
  const { post } = admitted(
    world,
    model,
    act,
    'create',
    permission(act.by, model, draft, actor, around, request.post),
  )
  return { act, step: null, post, around }
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
  const admittedBefore = before ? admit(world, situation, name, request) : null
  if (!before) checkCreator(world, situation, base, request)
  const act = admittedBefore?.act ?? model.register.create
  const given = givenValues(model, act, request.values, before, actor)
  const draft: Entry = { ...base, refs: situation.refs, values: { ...base.values, ...given } }
  const { step, post, around } = admittedBefore ?? admitCreation(world, situation, draft, request)
  if (step) checkReason(model, step, name, request)

  const here = surroundings(actor, post, around)
  const own = ownValues(model, act, draft, actor, post, around)
  const filled: Entry = { ...draft, values: { ...draft.values, ...own } }
  const verdict = judged(model, act, filled, here)
  const target = step ? (step.to === 'same' ? base.state : step.to) : model.register.start
  const state = verdict.state ?? target
  const values = { ...filled.values, ...verdict.because }
  checkRules(model, { ...filled, values }, here)

  const changed = Object.keys(values).filter(
    (field) =>
      JSON.stringify(values[field] ?? null) !== JSON.stringify(before?.values[field] ?? null),
  )
  const clock = clockEffects(model, act, new Set(changed), values)
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
    ...timed(
      world,
      model,
      [...past, { at: request.at, step: name, to: state, clock }],
      before,
      request.at,
    ),
  }
  return {
    model,
    before,
    entry,
    history: {
      id: newId(),
      register: model.key,
      entry: entry.id,
      version: entry.version,
      step: name,
      from: before?.state ?? null,
      to: state,
      at,
      recordedAt: new Date(now).toISOString(),
      person: actor.person,
      post: post.id || null,
      role: post.role,
      channel: request.channel,
      detail: request.detail ?? actor.system,
      reason: request.reason?.trim() || null,
      reasonCode: request.reasonCode ?? null,
      changes: changed.map((field) => ({
        field,
        before: before?.values[field] ?? null,
        after: values[field] ?? null,
      })),
      clock,
      clientId: request.clientId ?? null,
    },
    marks: marksOf(model, step, values, (sets) => actedValues(sets, actor, post, around)),
  }
}

function marksOf(
  model: RegisterModel,
  step: AnyStep | null,
  values: Entry['values'],
  acted: (sets: NonNullable<AnyStep['marks']>['sets']) => Entry['values'],
): Decision['marks'] {
  if (!step?.marks) return null
  const target = model.fieldOf.get(step.marks.through)?.target
  const id = values[step.marks.through]
  return target && typeof id === 'string'
    ? { model: target, id, sets: acted(step.marks.sets) }
    : null
}

function timed(
  world: World,
  model: RegisterModel,
  past: readonly PastStep[],
  before: Entry | null,
  at: number,
) {
  if (model.clocks.length === 0) return { due: {}, done: {}, dueAt: null }
  try {
    return clockColumns(model, past, before, world.calendar, at)
  } catch (error) {
    // The State Council announces a year's days late in the year before; until they are loaded no date in it can be promised.
    if (error instanceof UnknownYear) throw refuse.unknownYear({ year: error.year })
    throw error
  }
}
