import type { Condition, ValueNode } from './expression.ts'
import type { FieldValue } from './wire.ts'

/** An entry as a condition sees it; `refs` holds what its reference fields name, as far as a condition walks. */
export interface Facts {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly state: string
  /** When each state was last entered, ISO. */
  readonly at: Readonly<Record<string, string | null>>
  readonly due: Readonly<Record<string, string | null>>
  readonly done: Readonly<Record<string, string | null>>
  readonly times: Readonly<Record<string, number>>
  readonly refs: Readonly<Record<string, Facts | null>>
}

/** What a condition may ask of its surroundings. */
export interface Surroundings {
  /** Epoch milliseconds. */
  readonly now: number
  /** Minutes that the zone's own time is ahead of UTC. */
  readonly offsetMinutes: number
  readonly me?: { readonly person: string; readonly post: string; readonly unit: string }
  /** Whether the first unit is the second or lies below it. */
  readonly unitWithin: (unit: string, of: string) => boolean
  /** Values of `previous`, by the JSON of their node; read before an entry is written. */
  readonly previous?: Readonly<Record<string, string | null>>
}

type Scalar = string | number | boolean | null

/** The calendar day of a moment in the zone's own time. */
export const dayOf = (moment: number, offsetMinutes: number): string =>
  new Date(moment + offsetMinutes * 60_000).toISOString().slice(0, 10)

const at = (entry: Facts, path: readonly string[]): Facts | null =>
  path.reduce<Facts | null>((here, name) => here?.refs[name] ?? null, entry)

const number = (value: Scalar): number | null =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      ? Number(value)
      : null

const scalar = (value: FieldValue | undefined): Scalar =>
  value === undefined || (typeof value === 'object' && value !== null) ? null : value

function arithmetic(
  how: 'plus' | 'minus' | 'times2' | 'hoursBetween' | 'daysBetween',
  left: Scalar,
  right: Scalar,
): Scalar {
  if (how === 'hoursBetween' || how === 'daysBetween') {
    if (typeof left !== 'string' || typeof right !== 'string') return null
    return (
      (Date.parse(right) - Date.parse(left)) / (how === 'hoursBetween' ? 3_600_000 : 86_400_000)
    )
  }
  const [a, b] = [number(left), number(right)]
  if (a === null || b === null) return null
  return how === 'plus' ? a + b : how === 'minus' ? a - b : a * b
}

/** The value of a node for an entry; null is unknown. */
export function valueOf(node: ValueNode, entry: Facts, around: Surroundings): Scalar {
  switch (node.value) {
    case 'field':
      return scalar(at(entry, node.path.slice(0, -1))?.values[node.path.at(-1) ?? ''])
    case 'state':
      return at(entry, node.path)?.state ?? null
    case 'enteredAt':
      return at(entry, node.path)?.at[node.state] ?? null
    case 'due':
    case 'done':
      return at(entry, node.path)?.[node.value][node.step] ?? null
    case 'times':
      return at(entry, node.path)?.times[node.step] ?? 0
    case 'previous':
      return around.previous?.[JSON.stringify(node)] ?? null
    case 'dayOf': {
      const moment = valueOf(node.of, entry, around)
      return typeof moment === 'string' ? dayOf(Date.parse(moment), around.offsetMinutes) : null
    }
    case 'literal':
      return node.literal
    case 'today':
      return dayOf(around.now, around.offsetMinutes)
    case 'now':
      return new Date(around.now).toISOString()
    case 'me':
      return around.me?.[node.what] ?? null
    default:
      return arithmetic(
        node.value,
        valueOf(node.left, entry, around),
        valueOf(node.right, entry, around),
      )
  }
}

/** -1, 0 or 1; numbers by size, everything else (ISO dates and moments) by its text. */
function compare(left: string | number | boolean, right: string | number | boolean): number {
  const [a, b] = [number(left), number(right)]
  if (a !== null && b !== null) return Math.sign(a - b)
  return left === right ? 0 : String(left) < String(right) ? -1 : 1
}

/** Whether a condition holds: true, false, or null where something it needs is unknown (SQL's three-valued logic). */
export function holds(condition: Condition, entry: Facts, around: Surroundings): boolean | null {
  switch (condition.test) {
    case 'is':
    case 'less':
    case 'atMost': {
      const left = valueOf(condition.left, entry, around)
      const right = valueOf(condition.right, entry, around)
      if (left === null || right === null) return null
      const order = compare(left, right)
      return condition.test === 'is'
        ? order === 0
        : condition.test === 'less'
          ? order < 0
          : order <= 0
    }
    case 'oneOf': {
      const left = valueOf(condition.left, entry, around)
      return left === null ? null : condition.of.some((one) => compare(left, one) === 0)
    }
    case 'known':
      return valueOf(condition.of, entry, around) !== null
    case 'within': {
      const left = valueOf(condition.left, entry, around)
      const right = valueOf(condition.right, entry, around)
      return typeof left === 'string' && typeof right === 'string'
        ? around.unitWithin(left, right)
        : null
    }
    case 'not': {
      const inner = holds(condition.of, entry, around)
      return inner === null ? null : !inner
    }
    case 'all':
    case 'any': {
      const decisive = condition.test === 'any'
      const answers = condition.of.map((one) => holds(one, entry, around))
      return answers.includes(decisive) ? decisive : answers.includes(null) ? null : !decisive
    }
  }
}
