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

/** The chains of references that a value walks. */
export function pathsInValue(node: ValueNode): Path[] {
  if ('left' in node) return [...pathsInValue(node.left), ...pathsInValue(node.right)]
  if ('of' in node) return pathsInValue(node.of)
  if (node.value === 'field') return node.path.length > 1 ? [node.path.slice(0, -1)] : []
  return 'path' in node && node.path.length > 0 ? [node.path] : []
}

/** The chains of references that a condition walks. */
export function pathsIn(condition: Condition): Path[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(pathsIn)
    case 'not':
    case 'sure':
      return pathsIn(condition.of)
    case 'known':
      return pathsInValue(condition.of)
    case 'oneOf':
      return pathsInValue(condition.left)
    default:
      return [...pathsInValue(condition.left), ...pathsInValue(condition.right)]
  }
}

/** The entry's own fields that a value reads. */
function fieldsInValue(node: ValueNode): readonly string[] {
  if ('left' in node) return [...fieldsInValue(node.left), ...fieldsInValue(node.right)]
  if ('of' in node) return fieldsInValue(node.of)
  return node.value === 'field' ? node.path.slice(0, 1) : []
}

/** The entry's own fields that a condition reads, each once, in its order. */
export function fieldsIn(condition: Condition): readonly string[] {
  const found = (): readonly string[] => {
    switch (condition.test) {
      case 'all':
      case 'any':
        return condition.of.flatMap(fieldsIn)
      case 'not':
      case 'sure':
        return fieldsIn(condition.of)
      case 'known':
        return fieldsInValue(condition.of)
      case 'oneOf':
        return fieldsInValue(condition.left)
      default:
        return [...fieldsInValue(condition.left), ...fieldsInValue(condition.right)]
    }
  }
  return [...new Set(found())]
}

export type PreviousNode = Extract<ValueNode, { value: 'previous' }>
function previousInNode(node: ValueNode): PreviousNode[] {
  if (node.value === 'previous') return [node]
  if ('left' in node) return [...previousInNode(node.left), ...previousInNode(node.right)]
  return 'of' in node ? previousInNode(node.of) : []
}
function previousIn(condition: Condition): PreviousNode[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(previousIn)
    case 'not':
    case 'sure':
      return previousIn(condition.of)
    case 'known':
      return previousInNode(condition.of)
    case 'oneOf':
      return previousInNode(condition.left)
    default:
      return [...previousInNode(condition.left), ...previousInNode(condition.right)]
  }
}

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
