import { parseAst } from 'vite'

/** Something a browser engine of 2021 does not have, where it stands. */
export interface Newer {
  readonly what: string
  readonly near: string
}

/** Functions of the language and the browser by the Chromium version that brought them, as "Owner.name" or ".name" of any value. */
const newerCalls: Readonly<Record<string, number>> = {
  '.at': 92,
  '.findLast': 97,
  '.findLastIndex': 97,
  '.toSorted': 110,
  '.toReversed': 110,
  '.toSpliced': 110,
  '.isWellFormed': 111,
  '.toWellFormed': 111,
  '.checkVisibility': 105,
  '.showPopover': 114,
  '.isSubsetOf': 122,
  '.isSupersetOf': 122,
  '.isDisjointFrom': 122,
  '.symmetricDifference': 122,
  'Object.hasOwn': 93,
  'Object.groupBy': 117,
  'Map.groupBy': 117,
  'Array.fromAsync': 121,
  'Promise.withResolvers': 119,
  'Promise.try': 128,
  'AbortSignal.timeout': 103,
  'AbortSignal.any': 116,
  'URL.canParse': 120,
  'crypto.randomUUID': 92,
  structuredClone: 98,
}
const baseline = 90

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value
const named = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' && typeof value.name === 'string'
    ? value.name
    : undefined

/** What a call is called in the table above. */
function calledAs(callee: unknown): readonly string[] {
  const plain = named(callee)
  if (plain !== undefined) return [plain]
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee.computed === true) return []
  const property = named(callee.property)
  return property === undefined ? [] : [`.${property}`, `${named(callee.object) ?? ''}.${property}`]
}

/** The name of a newer piece of grammar or function in one node, if it is one. */
function newerIn(node: Node): string | undefined {
  if (node.type === 'StaticBlock') return 'static block of a class (94)'
  if (
    node.type === 'BinaryExpression' &&
    node.operator === 'in' &&
    isNode(node.left) &&
    node.left.type === 'PrivateIdentifier'
  )
    return '#field in (91)'
  if (
    node.type === 'ImportDeclaration' &&
    Array.isArray(node.attributes) &&
    node.attributes.length > 0
  )
    return 'import attributes (123)'
  if (node.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using'))
    return 'using (134)'
  const pattern =
    node.type === 'Literal' &&
    typeof node.regex === 'object' &&
    node.regex !== null &&
    'flags' in node.regex
      ? String(node.regex.flags)
      : ''
  if (pattern.includes('v')) return 'regular expression flag v (112)'
  if (node.type !== 'CallExpression') return undefined
  const call = calledAs(node.callee).find((name) => (newerCalls[name] ?? 0) > baseline)
  return call && `${call} (${newerCalls[call]})`
}

/** Everything in a script that came after Chromium 90. */
export function newerInScript(code: string): readonly Newer[] {
  const found: Newer[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (!isNode(value)) return
    const what = newerIn(value)
    if (what !== undefined)
      found.push({ what, near: code.slice(Math.max(0, value.start - 30), value.start + 60) })
    Object.values(value).forEach(walk)
  }
  walk(parseAst(code))
  return found
}

/** Everything in a style sheet that came after Chromium 90: it would be skipped there, silently. */
const newerStyles: readonly (readonly [string, RegExp])[] = [
  [':has() (105)', /:has\(/],
  ['container queries (105)', /@container|container-type|\dcq[wh]/],
  ['color-mix() (111)', /color-mix\(/],
  ['nesting (112)', /\{[^{}]*&/],
  ['dynamic viewport units (108)', /\d[dsl]v[hw]\b/],
  ['cascade layers (99)', /@layer/],
  ['range syntax of media queries (104)', /@media[^{]*[<>]/],
]

export const newerInStyle = (css: string): readonly Newer[] =>
  newerStyles.flatMap(([what, pattern]) => {
    const at = css.search(pattern)
    return at < 0 ? [] : [{ what, near: css.slice(Math.max(0, at - 30), at + 60) }]
  })
