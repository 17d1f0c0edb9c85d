import {
  type AnyAct,
  type AnyStep,
  type Condition,
  type Marks,
  me,
  type ValueNode,
} from '../define/index.ts'
import { demandOf } from '../access/actor.ts'
import type { By } from '../define/index.ts'
import { standingRules } from '../store/ddl.ts'
import { conditionOf, type RegisterModel } from './model.ts'

export type Path = readonly string[]

/** What a value is made of, down to what is not made of anything else. */
function leavesOf(node: ValueNode): readonly ValueNode[] {
  if ('left' in node) return [...leavesOf(node.left), ...leavesOf(node.right)]
  return 'of' in node ? leavesOf(node.of) : [node]
}

/** The leaves of all values that a condition tests. */
function leavesIn(condition: Condition): readonly ValueNode[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesIn)
    case 'not':
    case 'sure':
      return leavesIn(condition.of)
    case 'known':
      return leavesOf(condition.of)
    case 'oneOf':
      return leavesOf(condition.left)
    default:
      return [...leavesOf(condition.left), ...leavesOf(condition.right)]
  }
}

/** The chain of references that leads to a leaf; the last step of a field's path is the field itself. */
function chainOf(leaf: ValueNode): Path[] {
  if (leaf.value === 'field') return leaf.path.length > 1 ? [leaf.path.slice(0, -1)] : []
  return 'path' in leaf && leaf.path.length > 0 ? [leaf.path] : []
}

/** The chains of references that a value walks. */
export const pathsInValue = (node: ValueNode): Path[] => leavesOf(node).flatMap(chainOf)

/** The chains of references that a condition walks. */
export const pathsIn = (condition: Condition): Path[] => leavesIn(condition).flatMap(chainOf)

/** The entry's own fields that a condition reads, each once, in its order. */
export const fieldsIn = (condition: Condition): readonly string[] => [
  ...new Set(
    leavesIn(condition).flatMap((leaf) => (leaf.value === 'field' ? leaf.path.slice(0, 1) : [])),
  ),
]

export type PreviousNode = Extract<ValueNode, { value: 'previous' }>
const previousIn = (condition: Condition): PreviousNode[] =>
  leavesIn(condition).filter((leaf): leaf is PreviousNode => leaf.value === 'previous')

/** What must be read before an act can be judged: chains of references, and values of earlier entries. */
export interface Needs {
  readonly paths: readonly Path[]
  readonly previous: readonly PreviousNode[]
}

/** The rules that an act is judged by: those of every entry, those that judge it and those that it needs, none of other steps. */
function rulesOf(model: RegisterModel, act: AnyAct): readonly Condition[] {
  const own = [
    ...(act.judge?.rules ?? []),
    ...('needs' in act ? ((act as AnyStep).needs ?? []) : []),
  ]
  const named = own.flatMap((rule) => model.register.rules?.[rule] ?? [])
  return [
    ...standingRules(model).map(([, condition]) => condition),
    ...named.map(({ holds }) => conditionOf(model, holds, me)),
  ]
}

const known = new WeakMap<RegisterModel, Map<AnyAct, Needs>>()

/** What an act's openings need of the entry that takes it: their own conditions and values, and what the new entry looks at through it. */
function openingPaths(model: RegisterModel, act: AnyAct): Path[] {
  const isIt = (step: string) =>
    (step === 'create' ? model.register.create : model.steps[step]) === act
  return model.opens
    .filter(({ opening }) => opening.on.some(isIt))
    .flatMap(({ target, opening }) => [
      ...(opening.when ? pathsIn(opening.when(model.paths)) : []),
      ...Object.values(opening.gives).flatMap((give) =>
        typeof give === 'function' ? pathsInValue(give(model.paths).node) : [],
      ),
      ...needsOf(target, target.register.create)
        .paths.filter(([first, ...rest]) => first === opening.as && rest.length > 0)
        .map((path) => path.slice(1)),
    ])
}

function compute(model: RegisterModel, act: AnyAct): Needs {
  const bys = (Array.isArray(act.by) ? act.by : [act.by]) as readonly By[]
  const conditions = [
    ...bys.flatMap((by) => demandOf(by, model) ?? []),
    ...rulesOf(model, act),
    ...('when' in act && typeof act.when === 'function'
      ? [conditionOf(model, act.when as never, me)]
      : []),
    ...Object.values(act.suggests ?? {}).flatMap((all) =>
      (all ?? []).flatMap(({ when }) => (when ? [conditionOf(model, when, me)] : [])),
    ),
  ]
  const values = [
    ...Object.values(act.copies ?? {}).flatMap((copy) => (copy ? [copy(model.paths).node] : [])),
    ...Object.values(act.suggests ?? {}).flatMap((all) =>
      (all ?? []).map(({ value }) => value(model.paths).node),
    ),
  ]
  const stands = [...(act.asks ?? []), ...(act.offers ?? [])].filter(
    (name) => model.fieldOf.get(name)?.field.detail.notIn,
  )
  const marked = 'marks' in act && act.marks ? [[(act.marks as Marks).through]] : []
  const paths = [
    ...conditions.flatMap(pathsIn),
    ...values.flatMap(pathsInValue),
    ...marked,
    ...stands.map((name) => [name]),
    ...openingPaths(model, act),
  ]
  return {
    paths: [...new Map(paths.map((path) => [path.join('.'), path])).values()],
    previous: conditions.flatMap(previousIn),
  }
}

/** The needs of one act of a register, computed once. */
export function needsOf(model: RegisterModel, act: AnyAct): Needs {
  const acts = known.get(model) ?? new Map<AnyAct, Needs>()
  known.set(model, acts)
  const found = acts.get(act) ?? compute(model, act)
  acts.set(act, found)
  return found
}
