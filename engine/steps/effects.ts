/** What an act does besides writing what was given: to clocks, to the moments states were entered, to other entries. */
import {
  type AnyAct,
  type AnyStep,
  type ChangeOfField,
  type FieldValue,
  holds,
  type Marks,
  me,
} from '../define/index.ts'
import type { surroundings } from '../access/actor.ts'
import { fieldsIn } from '../model/paths.ts'
import { UnknownYear } from '../clocks/index.ts'
import { conditionOf, type RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { standingRules } from '../store/ddl.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { clockColumns, limitOf } from './clock-columns.ts'
import type { ClockEffects, Decision } from './decision.ts'
import type { World } from './words.ts'

/** What the step does to clocks: sets a limit, adds an extension, takes lateness out of the score. */
export function clockEffects(
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
export function judged(
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

export function checkRules(
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
        about: fieldsIn(condition),
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

export function marksOf(
  model: RegisterModel,
  step: AnyStep | null,
  values: Entry['values'],
  before: Entry | null,
  acted: (sets: NonNullable<Marks['sets']>) => Entry['values'],
): Decision['marks'] {
  if (!step?.marks) return null
  const { through, sets = {}, named, adds = {}, takes = {} } = step.marks
  const target = model.fieldOf.get(through)?.target
  // A step that lets go of the other entry still says there that it did.
  const id = values[through] ?? before?.values[through]
  if (!target || typeof id !== 'string') return null
  const field = named ? values[named.by] : null
  const all = named && typeof field === 'string' ? { ...sets, [field]: named.to } : sets
  const amountsOf = (fields: NonNullable<Marks['adds']>, sign: 1 | -1) =>
    Object.entries(fields).flatMap(([to, from]): [string, number][] => {
      const amount = values[from]
      return typeof amount === 'number' ? [[to, sign * amount]] : []
    })
  const amounts = [...amountsOf(adds, 1), ...amountsOf(takes, -1)]
  return { model: target, id, sets: acted(all), adds: Object.fromEntries(amounts) }
}

/** The other entry as it stands once it is marked, and what changed in it. */
export function marked(
  target: Entry,
  { sets, adds }: NonNullable<Decision['marks']>,
  at: string,
): { readonly entry: Entry; readonly changes: readonly ChangeOfField[] } {
  const added = Object.entries(adds).map(([field, amount]): [string, number] => [
    field,
    Number(target.values[field] ?? 0) + amount,
  ])
  const values: Entry['values'] = { ...sets, ...Object.fromEntries(added) }
  const changes = Object.entries(values).map(([field, after]) => ({
    field,
    before: target.values[field] ?? null,
    after,
  }))
  const entry = { ...target, version: target.version + 1, updatedAt: at }
  return { entry: { ...entry, values: { ...target.values, ...values } }, changes }
}

export function timed(
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
