/** A condition in the words of its definition, so that a refusal can say what must hold. Labels only, no values of entries. */
import type { Condition, ValueNode, Words } from '../define/index.ts'
import { choiceLabelOf } from '../fields/field-words.ts'
import type { RegisterModel } from '../model/model.ts'
import { fieldWords } from './given-values.ts'
import { stateWords } from './words.ts'

const both = (zh: string, en: string): Words => ({ zh, en })
const joined = (of: readonly Words[], zh: string, en: string): Words =>
  both(of.map((one) => one.zh).join(zh), of.map((one) => one.en).join(en))

/** The register that a chain of references leads to, and the labels on the way. */
function along(model: RegisterModel, path: readonly string[]) {
  const labels: Words[] = []
  let at: RegisterModel | undefined = model
  for (const name of path) {
    if (!at) return null
    labels.push(fieldWords(at, name))
    at = at.fieldOf.get(name)?.target
  }
  return { labels, at }
}

const state = both('状态', 'state')
const [yes, no] = [both('是', 'yes'), both('否', 'no')]
const answered = (name: Words, how: Words): Words => joined([name, how], '：', ': ')

/** What a value is called; null for those that have no name of their own. */
function valueWords(model: RegisterModel, node: ValueNode): Words | null {
  switch (node.value) {
    case 'field':
    case 'state': {
      const found = along(model, node.path)
      return (
        found && joined([...found.labels, ...(node.value === 'state' ? [state] : [])], '·', ' · ')
      )
    }
    case 'dayOf':
      return valueWords(model, node.of)
    case 'literal':
      return both(String(node.literal), String(node.literal))
    case 'today':
      return both('今天', 'today')
    case 'now':
      return both('现在', 'now')
    case 'me':
      return node.what === 'unit' ? both('本单位', 'your unit') : both('本人', 'yourself')
    default:
      return null
  }
}

/** What the definition calls a plain value that is set against `of`: a choice or a state by its label. */
function literalWords(model: RegisterModel, of: ValueNode, literal: string | number): Words {
  if (of.value === 'state') {
    const at = along(model, of.path)?.at
    if (at) return stateWords(at, String(literal))
  }
  if (of.value === 'field') {
    const owner = along(model, of.path.slice(0, -1))?.at
    const name = of.path.at(-1) ?? ''
    const found = owner?.fieldOf.get(name)
    if (owner && found) return choiceLabelOf(found.field, String(literal), owner.en.fields[name])
  }
  return both(String(literal), String(literal))
}

type Comparison = Extract<Condition, { left: ValueNode; right: ValueNode }>

/** How far one value is from the other, from the side of the one that has a name: a bound written first is turned round. */
type Sign = 'is' | 'isNot' | 'within' | 'notWithin' | 'below' | 'atMost' | 'above' | 'atLeast'
const opposite = {
  is: 'isNot',
  isNot: 'is',
  within: 'notWithin',
  notWithin: 'within',
  below: 'atLeast',
  atLeast: 'below',
  atMost: 'above',
  above: 'atMost',
} as const satisfies Record<Sign, Sign>
const turned: { readonly [S in Sign]?: Sign } = {
  below: 'above',
  above: 'below',
  atMost: 'atLeast',
  atLeast: 'atMost',
}
const signs: Readonly<Record<Sign, readonly [amount: Words, time: Words]>> = {
  is: [both('', ''), both('', '')],
  isNot: [both('不是', 'not '), both('不是', 'not ')],
  within: [both('属于', 'within '), both('属于', 'within ')],
  notWithin: [both('不属于', 'not within '), both('不属于', 'not within ')],
  below: [both('小于', 'below '), both('早于', 'before ')],
  atMost: [both('不大于', 'at most '), both('不晚于', 'not after ')],
  above: [both('大于', 'above '), both('晚于', 'after ')],
  atLeast: [both('不小于', 'at least '), both('不早于', 'not before ')],
}
const signOf = { is: 'is', within: 'within', less: 'below', atMost: 'atMost' } as const

const hasName = ({ value }: ValueNode) => !['literal', 'today', 'now', 'me'].includes(value)
const isTime = ({ value }: ValueNode) => ['today', 'now', 'dayOf'].includes(value)

function compared(model: RegisterModel, test: Comparison, negated: boolean): Words | null {
  const isTurned = !hasName(test.left) && hasName(test.right)
  const [left, right] = isTurned ? [test.right, test.left] : [test.left, test.right]
  const name = valueWords(model, left)
  if (!name) return null
  const literal = right.value === 'literal' ? right.literal : null
  if (typeof literal === 'boolean') return answered(name, literal === negated ? no : yes)
  const other = literal === null ? valueWords(model, right) : literalWords(model, left, literal)
  const plain: Sign = negated ? opposite[signOf[test.test]] : signOf[test.test]
  const sign = signs[(isTurned && turned[plain]) || plain][isTime(left) || isTime(right) ? 1 : 0]
  return other && answered(name, joined([sign, other], '', ''))
}

/** One of several, or all of them; null as soon as one has no words. */
function several(
  model: RegisterModel,
  of: readonly Condition[],
  word: 'and' | 'or',
  negated: boolean,
): Words | null {
  const said = of.map((one) => conditionWords(model, one, negated))
  if (said.some((one) => one === null)) return null
  const words = said.filter((one) => one !== null)
  return word === 'and' ? joined(words, '且', ' and ') : joined(words, '或', ' or ')
}

/**
 * What holds when the condition does, as `label: value`: 申请延期：是. With `negated`, what holds when it does not. Null where the definition
 * has no words for a part of it.
 */
export function conditionWords(
  model: RegisterModel,
  condition: Condition,
  negated = false,
): Words | null {
  switch (condition.test) {
    case 'not':
      return conditionWords(model, condition.of, !negated)
    case 'sure':
      return conditionWords(model, condition.of, negated)
    case 'all':
      return several(model, condition.of, negated ? 'or' : 'and', negated)
    case 'any':
      return several(model, condition.of, negated ? 'and' : 'or', negated)
    case 'known': {
      const name = valueWords(model, condition.of)
      const how = negated ? both('未填写', 'not filled in') : both('已填写', 'filled in')
      return name && answered(name, how)
    }
    case 'oneOf': {
      const name = valueWords(model, condition.left)
      const of = condition.of.map((one) => literalWords(model, condition.left, one))
      const choices = joined(of, '或', ' or ')
      const not = negated ? both('不是', 'not ') : both('', '')
      return name && answered(name, joined([not, choices], '', ''))
    }
    default:
      return compared(model, condition, negated)
  }
}

/** A condition taken apart where it asks for several things at once. */
export const conjunctsOf = (condition: Condition): readonly Condition[] =>
  condition.test === 'all' ? condition.of.flatMap(conjunctsOf) : [condition]
