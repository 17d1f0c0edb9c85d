import type {
  AnyAct,
  AnyStep,
  By,
  PostSeed,
  Story,
  StoryValue,
  UnitSeed,
} from '../engine/define/index.ts'
import { posts } from './shared/posts.ts'
import { units } from './shared/units.ts'

/*
 * Walks a story over its definition without a database: which step leads where, who may take it, what must be given. It knows
 * no clocks and judges no conditions through references; the engine's own telling does. Tests use it to find a broken story fast.
 */

type Values = Readonly<Record<string, StoryValue>>

const unitByCode = new Map<string, UnitSeed>(units.map((unit) => [unit.code, unit]))
const postByCode = new Map<string, PostSeed>(posts.map((post) => [post.code, post]))

/** Whether a unit is the other one or lies below it. */
function lies(unit: string | undefined, within: string): boolean {
  if (unit === undefined) return false
  return unit === within || lies(unitByCode.get(unit)?.parent, within)
}

const codeOf = (value: StoryValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'unit' in value ? value.unit : undefined

const listed = <T>(of: T | readonly T[]): readonly T[] => (Array.isArray(of) ? of : [of as T])

/** What a field holds that is copied from another entry: the walk does not know it. */
const copied = '$copied'

/** Whether this alternative admits the post; conditions, and what was copied, are taken to hold. */
function admits(
  by: By,
  post: PostSeed | 'system',
  values: Values,
  author: string | undefined,
): boolean {
  if (post === 'system') return ('role' in by ? by : by.who).role === 'system'
  if ('role' in by) return by.role === post.role
  if (by.who.role !== post.role) return false
  if ('at' in by) return values[by.at] === copied || lies(codeOf(values[by.at]), post.unit)
  return 'own' in by ? author === post.holder.signIn : true
}

function actorOf(code: string): PostSeed | 'system' {
  if (code === 'system') return 'system'
  const post = postByCode.get(code)
  if (!post) throw new Error(`there is no post ${code}`)
  return post
}

const personOf = (post: PostSeed | 'system'): string =>
  post === 'system' ? 'system' : post.holder.signIn

function checkGiven(act: AnyAct, given: Values, held: Values): void {
  const open = new Set([...(act.asks ?? []), ...(act.offers ?? [])])
  const strange = Object.keys(given).filter((field) => !open.has(field))
  if (strange.length > 0) throw new Error(`may not be given here: ${strange.join(', ')}`)
  const missing = (act.asks ?? []).filter((field) => (given[field] ?? held[field] ?? null) === null)
  if (missing.length > 0) throw new Error(`not given: ${missing.join(', ')}`)
}

function checkReason(step: AnyStep, reason: string | undefined, code: string | undefined): void {
  if (step.reason === 'text' && !reason) throw new Error('a reason must be given')
  if (Array.isArray(step.reason) && (!code || !step.reason.includes(code))) {
    throw new Error(`${code ?? 'no reason'} is not in the catalogue`)
  }
}

/** Throws at the first thing the definition does not allow; gives the state in which the entry ends. */
export function walk(story: Story): string {
  const { register, continues } = story
  const opened = story.opened === true || continues !== undefined
  // Where an entry stood that goes on after other stories is not known here: its first step is taken to lead on from there.
  const [first] = listed(register.steps[story.told[0]?.step ?? '']?.from ?? '')
  let state = (continues === undefined ? (opened ? register.start : '') : first) ?? ''
  let values: Values = opened
    ? Object.fromEntries(Object.keys(register.fields).map((field) => [field, copied]))
    : {}
  let last = ''
  const takers = new Map<string, string>()
  for (const [index, told] of story.told.entries()) {
    const fail = (said: string): never => {
      throw new Error(`${story.key}, ${told.step} at ${told.at}: ${said}`)
    }
    if ((index === 0 && !opened) !== (told.step === 'create'))
      fail('a life begins with its creation')
    if (told.at < last) fail('it is told before the step before it')
    const step = register.steps[told.step]
    const act = step ?? register.create
    if (told.step !== 'create' && !step) fail('there is no such step')
    if (step && !listed(step.from).includes(state)) fail(`the entry is ${state}`)
    const post = actorOf(told.by)
    const given = told.values ?? {}
    const draft = { ...values, ...given }
    const seen = step ? values : draft
    if (!listed(act.by).some((by) => admits(by, post, seen, takers.get('create')))) {
      fail(`${told.by} may not take it`)
    }
    for (const other of step?.notBy ?? []) {
      if (takers.get(other) === personOf(post)) fail(`${personOf(post)} took ${other}`)
    }
    try {
      checkGiven(act, given, values)
      if (step) checkReason(step, told.reason, told.reasonCode)
    } catch (error) {
      fail((error as Error).message)
    }
    values = { ...draft, ...(act.sets as Values | undefined) }
    // Who acts is as little known here as what is copied.
    const acting = Object.entries(act.sets ?? {}).flatMap(([field, set]) =>
      typeof set === 'string' && set.startsWith('$me.') ? [field] : [],
    )
    for (const field of [...acting, ...Object.keys(act.copies ?? {})])
      values = { ...values, [field]: copied }
    takers.set(told.step, personOf(post))
    state = step ? (step.to === 'same' ? state : step.to) : register.start
    last = told.at
  }
  return state
}
