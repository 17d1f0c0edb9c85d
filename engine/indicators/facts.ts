import {
  type Facts as EntryFacts,
  holds,
  keptValueOf,
  type Surroundings,
  type ValueNode,
  valueOf,
} from '../define/index.ts'
import type { Measure } from './measure.ts'

/** What one entry adds to one measure. Days are ISO dates; `sum` is an exact decimal as text, '0' where entries are only counted. */
export interface Fact {
  readonly measure: number
  readonly unit: string | null
  readonly day: string
  /** Of a stock: the first day on which it no longer counts; null counts for good. */
  readonly until: string | null
  readonly dims: string
  readonly bucket: number
  readonly sum: string
}

/** Between the values of the dimensions: the unit separator of ASCII, which no text of a form holds. */
export const separator = '\u001F'
/** The value of a dimension that the entry leaves empty. */
export const unknownValue = '?'

const makeNowhere = (offsetMinutes: number): Surroundings => ({
  get now(): number {
    throw new Error('a measure cannot depend on the time')
  },
  offsetMinutes,
  unitWithin: () => {
    throw new Error('a measure cannot depend on the unit tree')
  },
})
const nowheres = new Map<number, Surroundings>()
/** Facts depend on nothing but the entry: whoever asks for the time or the reader is mistaken. One a ledger. */
export function nowhere(offsetMinutes: number): Surroundings {
  const known = nowheres.get(offsetMinutes) ?? makeNowhere(offsetMinutes)
  nowheres.set(offsetMinutes, known)
  return known
}

const text = (value: ReturnType<typeof valueOf>): string | null =>
  value === null ? null : String(value)

function dimension(node: ValueNode, entry: EntryFacts, around: Surroundings): string {
  const value = keptValueOf(node, entry, around)
  if (value === null || typeof value === 'object') return unknownValue
  return String(value).replaceAll(separator, ' ')
}

/** A number as PostgreSQL's numeric reads it: never with an exponent. */
const decimal = (value: number | string): string => {
  const plain = String(value)
  return /e/i.test(plain) ? Number(plain).toFixed(10) : plain
}

/** The fact of an entry in a measure; null when it does not count. */
export function factOf(measure: Measure, entry: EntryFacts, around: Surroundings): Fact | null {
  if (measure.where && holds(measure.where, entry, around) !== true) return null
  const day = text(valueOf(measure.day, entry, around))
  if (day === null) return null
  const until = measure.until ? text(valueOf(measure.until, entry, around)) : null
  // A stock that ends before it begins was never held.
  if (until !== null && until <= day) return null
  const sum = measure.sum ? valueOf(measure.sum, entry, around) : 0
  const value = measure.value ? valueOf(measure.value, entry, around) : 0
  // A quantity that is not known adds nothing, and the entry is not counted among those that have one.
  if (sum === null || value === null) return null
  return {
    measure: measure.id,
    unit: measure.unit ? text(valueOf(measure.unit, entry, around)) : null,
    day: day.slice(0, 10),
    until: until?.slice(0, 10) ?? null,
    dims: measure.dimNodes.map((node) => dimension(node, entry, around)).join(separator),
    bucket: Math.floor(Number(value)),
    sum: decimal(typeof sum === 'boolean' ? Number(sum) : sum),
  }
}

/** The 60 last bits of an entry's id, all random (RFC 9562): added up they are the fingerprint of a set of entries. */
export const hashOf = (id: string): string =>
  BigInt(`0x${id.replaceAll('-', '').slice(-15)}`).toString()
