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

/** So many natural days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10)

/** The same day so many years later; where the month is shorter its last day, as PostgreSQL reckons. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  const then = Date.UTC(year + years, month - 1, Math.min(date, last))
  return new Date(then).toISOString().slice(0, 10)
}

/** Days written out lately, by their number since 1970: writing one costs more than all else that a condition does. */
const daysKnown = new Map<number, string>()
const daysKept = 1_000

/** The calendar day of a moment in the zone's own time. */
export function dayOf(moment: number, offsetMinutes: number): string {
  const number = Math.floor((moment + offsetMinutes * 60_000) / 86_400_000)
  const known = daysKnown.get(number)
  if (known !== undefined) return known
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
  if (daysKnown.size >= daysKept) daysKnown.clear()
  daysKnown.set(number, day)
  return day
}

const at = (entry: Facts, path: readonly string[]): Facts | null =>
  path.reduce<Facts | null>((here, name) => here?.refs[name] ?? null, entry)

/** What a field holds, lists and places included. */
const fieldValue = (path: readonly string[], entry: Facts): FieldValue =>
  at(entry, path.slice(0, -1))?.values[path.at(-1) ?? ''] ?? null

const scalar = (value: FieldValue): Scalar => (typeof value === 'object' ? null : value)

/** Ten digits after the point: what binary fractions add beyond them (0.1 + 0.2) is no quantity of anything. */
const exact = (value: number): number => Number(value.toFixed(10))

function arithmetic(
  how: 'plus' | 'minus' | 'times2' | 'hoursBetween' | 'daysBetween' | 'earlier',
  left: Scalar,
  right: Scalar,
): Scalar {
  if (how === 'earlier') {
    if (left === null || right === null) return left ?? right
    return left < right ? left : right
  }
  if (how === 'hoursBetween' || how === 'daysBetween') {
    if (typeof left !== 'string' || typeof right !== 'string') return null
    const milliseconds = Date.parse(right) - Date.parse(left)
    return exact(milliseconds / (how === 'hoursBetween' ? 3_600_000 : 86_400_000))
  }
  if (typeof left !== 'number' || typeof right !== 'number') return null
  return exact(how === 'plus' ? left + right : how === 'minus' ? left - right : left * right)
}

/** A value to calculate and to compare with: numbers that travel as text are numbers here. */
function operand(node: ValueNode, entry: Facts, around: Surroundings): Scalar {
  const value = valueOf(node, entry, around)
  const isNumber = node.value === 'field' && node.as === 'number' && typeof value === 'string'
  return isNumber ? Number(value) : value
}

/** The value of a node as an entry keeps it, with the lists and places that cannot be calculated with. */
export const keptValueOf = (node: ValueNode, entry: Facts, around: Surroundings): FieldValue =>
  node.value === 'field' ? fieldValue(node.path, entry) : valueOf(node, entry, around)

/** The value of a node for an entry; null is unknown. */
export function valueOf(node: ValueNode, entry: Facts, around: Surroundings): Scalar {
  switch (node.value) {
    case 'field':
      return scalar(fieldValue(node.path, entry))
    case 'state':
      return at(entry, node.path)?.state ?? null
    case 'enteredAt':
      return at(entry, node.path)?.at[node.state] ?? null
    case 'due':
    case 'done':
      return at(entry, node.path)?.[node.value][node.step] ?? null
    case 'times':
      return at(entry, node.path) === null ? null : (at(entry, node.path)?.times[node.step] ?? 0)
    case 'previous':
      return around.previous?.[JSON.stringify(node)] ?? null
    case 'dayOf': {
      const moment = valueOf(node.of, entry, around)
      return typeof moment === 'string' ? dayOf(Date.parse(moment), around.offsetMinutes) : null
    }
    case 'daysAfter': {
      const day = valueOf(node.of, entry, around)
      return typeof day === 'string' ? daysAfter(day, node.days) : null
    }
    case 'yearsAfter': {
      const day = valueOf(node.of, entry, around)
      return typeof day === 'string' ? yearsAfter(day, node.years) : null
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
        operand(node.left, entry, around),
        operand(node.right, entry, around),
      )
  }
}

const moment = /^\d{4}-\d{2}-\d{2}T/

/** -1, 0 or 1: moments by when they are, however they are written; numbers by size; texts and days by their letters. */
function compare(left: string | number | boolean, right: string | number | boolean): number {
  const times = [left, right].every((one) => typeof one === 'string' && moment.test(one))
  const [a, b] = times ? [Date.parse(String(left)), Date.parse(String(right))] : [left, right]
  return a === b ? 0 : a < b ? -1 : 1
}

/** Whether a condition holds: true, false, or null where something it needs is unknown (SQL's three-valued logic). */
export function holds(condition: Condition, entry: Facts, around: Surroundings): boolean | null {
  switch (condition.test) {
    case 'is':
    case 'less':
    case 'atMost': {
      const left = operand(condition.left, entry, around)
      const right = operand(condition.right, entry, around)
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
      // Among nothing there is nothing, known or not.
      if (condition.of.length === 0) return false
      return left === null ? null : condition.of.some((one) => compare(left, one) === 0)
    }
    case 'known':
      return keptValueOf(condition.of, entry, around) !== null
    case 'within': {
      const left = valueOf(condition.left, entry, around)
      const right = valueOf(condition.right, entry, around)
      return typeof left === 'string' && typeof right === 'string'
        ? around.unitWithin(left, right)
        : null
    }
    case 'sure':
      return holds(condition.of, entry, around) === true
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
