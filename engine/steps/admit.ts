/** Whether an act may be done at all: is it open, may the actor, is anything against it. */
import {
  type AnyAct,
  type AnyStep,
  type Condition,
  holds,
  me,
  type Surroundings,
  system,
} from '../define/index.ts'
import {
  mayBeAllowed,
  type Permission,
  permission,
  rolesOf,
  surroundings,
} from '../access/actor.ts'
import { mayExtend } from '../clocks/index.ts'
import { conditionOf, fromOf, type RegisterModel } from '../model/model.ts'
import { neededBy } from '../model/preconditions.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { readingOf } from './clock-columns.ts'
import { conditionWords, conjunctsOf } from './condition-words.ts'
import type { Request, Situation } from './decision.ts'
import {
  aroundOf,
  inZone,
  namedSteps,
  roleWords,
  stateWords,
  stepsFrom,
  stepWords,
  type World,
} from './words.ts'

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

export function checkOrder(
  world: World,
  past: readonly PastStep[],
  request: Request,
  now: number,
): void {
  // Clocks of two machines differ a little; a minute into the future is no lie.
  if (request.at > now + 60_000) throw refuse.timeInFuture({ at: inZone(world, request.at) })
  const last = past.at(-1)
  if (last && request.at < last.at)
    throw refuse.timeBeforeLast({ at: inZone(world, request.at), last: inZone(world, last.at) })
}

export function checkReason(
  model: RegisterModel,
  step: AnyStep,
  name: string,
  request: Request,
): void {
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
  const clock = model.clocks.find((one) => one.step === (step.extends ?? step.asksExtensionOf))
  if (!clock) return
  const words = { step: stepWords(model, clock.step) }
  const hindrance = mayExtend(readingOf(model, clock, past, world.calendar, at), at)
  if (hindrance === 'notRunning') throw refuse.extendNotRunning(words)
  if (hindrance === 'alreadyOverdue') throw refuse.extendOverdue(words)
  if (hindrance === 'twiceAlready') throw refuse.extendTwice(words)
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

/** The steps that lead on from where the entry is and may be this actor's, and the roles of those that are others'. */
function stepsNow(
  world: World,
  { model, actor, refs, previous }: Situation,
  before: Entry,
  at: number,
) {
  const around = aroundOf(world, at, previous)
  const open = stepsFrom(model, before.state)
  const mine = open.filter((name) => {
    const by = model.steps[name]?.by ?? []
    return mayBeAllowed(by, model, { ...before, refs }, actor, around)
  })
  const turn = open.flatMap((name) => {
    const step = model.steps[name]
    return step && step.aside !== true ? rolesOf(step.by) : []
  })
  const people = [...new Set(turn)].filter((role) => role !== system.role)
  return { possible: namedSteps(model, mine), turn: roleWords(world, people) }
}

/** Whether a step leads on from where the entry is; the refusal says which of the actor's steps do, or whose turn it is. */
function openStep(
  world: World,
  situation: Situation,
  name: string,
  before: Entry,
  at: number,
): AnyStep {
  const { model } = situation
  const step = model.steps[name]
  if (!step)
    throw refuse.unknownStep({ step: name, steps: namedSteps(model, Object.keys(model.steps)) })
  if (!fromOf(step).includes(before.state)) {
    throw refuse.stepNotOpen({
      step: stepWords(model, name),
      state: stateWords(model, before.state),
      ...stepsNow(world, situation, before, at),
    })
  }
  return step
}

/** What must hold before the step; everything of it that has a name and does not hold is named. */
function checkPreconditions(
  model: RegisterModel,
  step: AnyStep,
  name: string,
  entry: Entry,
  here: Surroundings,
): void {
  const missing = (one: Condition) => holds(one, entry, here) !== true
  const rules = neededBy(model, step).flatMap(([rule, one]) =>
    missing(one)
      ? [
          {
            zh: model.register.rules?.[rule]?.label ?? rule,
            en: model.en.rules?.[rule] ?? rule,
          },
        ]
      : [],
  )
  const when = step.when ? conjunctsOf(conditionOf(model, step.when, me)).filter(missing) : []
  if (rules.length === 0 && when.length === 0) return
  const said = when.flatMap((one) => conditionWords(model, one) ?? [])
  const all = [...rules, ...said]
  throw refuse.notYet({ step: stepWords(model, name), ...(all.length > 0 && { rules: all }) })
}

/** The order of tests of an act: is it open, may the actor, is anything against it. Throws a refusal, or gives the post that acts. */
export function admit(
  world: World,
  situation: Situation,
  before: Entry,
  name: string,
  request: Request,
) {
  const { model, actor, past, refs } = situation
  const around = aroundOf(world, request.at, situation.previous)
  const step = openStep(world, situation, name, before, request.at)
  const entry = { ...before, refs }
  const found = permission(step.by, model, entry, actor, around, request.post)
  const { post } = admitted(world, model, step, name, found)
  checkDuties(model, step, name, before, actor.person)
  checkPreconditions(model, step, name, entry, surroundings(actor, post, around))
  checkExtension(world, model, step, past, request.at)
  return { act: step, step, post, around }
}

/** Whoever holds no role that may create hears so before they hear what else is wrong, and learns nothing of the fields. */
export function checkCreator(
  world: World,
  situation: Situation,
  base: Entry,
  request: Request,
): void {
  const { model, actor } = situation
  const around = aroundOf(world, request.at, situation.previous)
  const act = model.register.create
  const found = permission(act.by, model, base, actor, around, request.post)
  if ('refused' in found && found.refused === 'role') admitted(world, model, act, 'create', found)
}

/** Creation rules may speak of what is being given, so they are tested on the values with them in. */
export function admitCreation(world: World, situation: Situation, draft: Entry, request: Request) {
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
