import type { ChoiceField, Field, FieldKind, Fields, RefField } from './field.ts'
import type { AnyRegister } from './register.ts'

/**
 * A value inside a condition: plain data, so that one tree is read three ways: as SQL, in the server's memory and in the browser.
 * A `path` names fields, walking through references; each step but the last is a reference field.
 */
export type ValueNode =
  /** `as: 'number'`: a number that travels as text (a decimal), to be calculated with and compared by its size. */
  | { readonly value: 'field'; readonly path: readonly string[]; readonly as?: 'number' }
  | { readonly value: 'state'; readonly path: readonly string[] }
  | { readonly value: 'enteredAt'; readonly path: readonly string[]; readonly state: string }
  | {
      readonly value: 'due' | 'done' | 'times'
      readonly path: readonly string[]
      readonly step: string
    }
  | {
      readonly value: 'previous'
      readonly field: string
      readonly same: readonly string[]
      readonly state: string
    }
  | { readonly value: 'dayOf'; readonly of: ValueNode }
  | { readonly value: 'yearsAfter'; readonly of: ValueNode; readonly years: number }
  | { readonly value: 'daysAfter'; readonly of: ValueNode; readonly days: number }
  | { readonly value: 'literal'; readonly literal: string | number | boolean }
  | { readonly value: 'today' | 'now' }
  | { readonly value: 'me'; readonly what: 'unit' | 'person' | 'post' }
  | {
      readonly value: 'plus' | 'minus' | 'times2' | 'hoursBetween' | 'daysBetween' | 'earlier'
      readonly left: ValueNode
      readonly right: ValueNode
    }

/** A condition over an entry. Follows SQL's three-valued logic: what is unknown is neither true nor false. */
export type Condition =
  | { readonly test: 'is' | 'less' | 'atMost'; readonly left: ValueNode; readonly right: ValueNode }
  | { readonly test: 'oneOf'; readonly left: ValueNode; readonly of: readonly (string | number)[] }
  | { readonly test: 'known'; readonly of: ValueNode }
  | { readonly test: 'within'; readonly left: ValueNode; readonly right: ValueNode }
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition }
  /** The condition holds for certain: what is unknown is false here. */
  | { readonly test: 'sure'; readonly of: Condition }

type Json = string | number | boolean

/** The runtime of every value; what may be called on which is said by the types below. */
class Value {
  readonly node: ValueNode
  constructor(node: ValueNode) {
    this.node = node
  }
  is = (to: Value | Json): Condition => ({ test: 'is', left: this.node, right: nodeOf(to) })
  isNot = (to: Value | Json): Condition => not(this.is(to))
  isTrue = (): Condition => this.is(true)
  isFalse = (): Condition => this.is(false)
  oneOf = (of: readonly (string | number)[]): Condition => ({ test: 'oneOf', left: this.node, of })
  known = (): Condition => ({ test: 'known', of: this.node })
  within = (of: Value | Json): Condition => ({ test: 'within', left: this.node, right: nodeOf(of) })
  atMost = (to: Value | Json): Condition => ({ test: 'atMost', left: this.node, right: nodeOf(to) })
  lessThan = (to: Value | Json): Condition => ({ test: 'less', left: this.node, right: nodeOf(to) })
  atLeast = (to: Value | Json): Condition => ({
    test: 'atMost',
    left: nodeOf(to),
    right: this.node,
  })
  moreThan = (to: Value | Json): Condition => ({ test: 'less', left: nodeOf(to), right: this.node })
  before = this.lessThan
  onOrBefore = this.atMost
  after = this.moreThan
  onOrAfter = this.atLeast
  day = (): Value => new Value({ value: 'dayOf', of: this.node })
  orEarlier = (other: Value | Json): Value =>
    new Value({ value: 'earlier', left: this.node, right: nodeOf(other) })
  plusDays = (days: number): Value =>
    new Value({ value: 'daysAfter', of: this.node, days: Math.trunc(days) })
  plusYears = (years: number): Value =>
    new Value({ value: 'yearsAfter', of: this.node, years: Math.trunc(years) })
  plus = (other: Value | Json): Value =>
    new Value({ value: 'plus', left: this.node, right: nodeOf(other) })
  minus = (other: Value | Json): Value =>
    new Value({ value: 'minus', left: this.node, right: nodeOf(other) })
  times = (other: Value | Json): Value =>
    new Value({ value: 'times2', left: this.node, right: nodeOf(other) })
  hoursUntil = (end: Value | Json): Value =>
    new Value({ value: 'hoursBetween', left: this.node, right: nodeOf(end) })
  daysUntil = (end: Value | Json): Value =>
    new Value({ value: 'daysBetween', left: this.node, right: nodeOf(end) })
}
/** Names that a field may not have, because conditions use them. */
export const reservedWords: readonly string[] = [
  ...Object.keys(new Value({ value: 'now' })),
  'state',
  'entered',
  'enteredAt',
  'enteredOn',
  'due',
  'done',
  'inTime',
  'previous',
]

const nodeOf = (of: Value | Json): ValueNode =>
  of instanceof Value ? of.node : { value: 'literal', literal: of }

/** Any value, whatever its kind; only the engine looks inside. */
export interface AnyValue {
  readonly node: ValueNode
}
interface Known extends AnyValue {
  known(): Condition
}
export interface EqualValue<V extends Json, Kind extends string> extends Known {
  readonly kind?: Kind
  is(to: V | EqualValue<V, Kind>): Condition
  isNot(to: V | EqualValue<V, Kind>): Condition
}
export interface TextValue extends EqualValue<string, 'text'> {
  oneOf(of: readonly string[]): Condition
}
export interface ChoiceValue<C extends string> extends Known {
  is(to: C): Condition
  isNot(to: C): Condition
  oneOf(of: readonly C[]): Condition
}
export interface NumberValue extends Known {
  readonly kind?: 'number'
  is(to: number | NumberValue): Condition
  atLeast(to: number | NumberValue): Condition
  atMost(to: number | NumberValue): Condition
  moreThan(to: number | NumberValue): Condition
  lessThan(to: number | NumberValue): Condition
  plus(other: number | NumberValue): NumberValue
  minus(other: number | NumberValue): NumberValue
  times(other: number | NumberValue): NumberValue
}
interface OrderedTime<Kind extends string> extends Known {
  readonly kind?: Kind
  is(to: string | OrderedTime<Kind>): Condition
  before(to: string | OrderedTime<Kind>): Condition
  onOrBefore(to: string | OrderedTime<Kind>): Condition
  after(to: string | OrderedTime<Kind>): Condition
  onOrAfter(to: string | OrderedTime<Kind>): Condition
}
export interface DateValue extends OrderedTime<'date'> {
  daysUntil(end: string | DateValue): NumberValue
  /** The same day so many years later: a birthday. The 29th of February becomes the 28th in a year that has no 29th. */
  plusYears(years: number): DateValue
  /** So many natural days later (earlier, when negative). */
  plusDays(days: number): DateValue
  /** The earlier of the two days; one that is not known is passed over. */
  orEarlier(other: string | DateValue): DateValue
}
export interface MomentValue extends OrderedTime<'moment'> {
  /** The calendar day in the zone's own time. */
  day(): DateValue
  hoursUntil(end: string | MomentValue): NumberValue
}
export interface YesNoValue extends Known {
  isTrue(): Condition
  isFalse(): Condition
}
export interface UnitValue extends EqualValue<string, 'unit'> {
  /** True when the unit is the other one or lies below it in the unit tree. */
  within(unit: string | UnitValue): Condition
}
export type PersonValue = EqualValue<string, 'person'>
export type PostValue = EqualValue<string, 'post'>
export type EntryValue = EqualValue<string, 'entry'>

/** What can be said in a condition about a field, by its kind. */
export type PathTo<F> =
  F extends RefField<infer T, boolean | undefined>
    ? EntryValue & PathsOf<T>
    : F extends ChoiceField<'choice', unknown, infer C, infer _R>
      ? ChoiceValue<C>
      : F extends Field<infer K>
        ? ByKind[K]
        : never

interface ByKind extends Record<FieldKind, Known> {
  text: TextValue
  longText: TextValue
  address: TextValue
  integer: NumberValue
  decimal: NumberValue
  money: NumberValue
  computed: NumberValue
  date: DateValue
  moment: MomentValue
  yesNo: YesNoValue
  self: EntryValue
  unit: UnitValue
  person: PersonValue
  post: PostValue
}

/** What can be said about an entry itself. */
export interface EntryWords<S extends string, Step extends string, F extends string> {
  readonly state: ChoiceValue<S>
  /** The entry has been in this state at least once and has not been sent back before it since. */
  entered(state: S): Condition
  enteredAt(state: S): MomentValue
  enteredOn(state: S): DateValue
  /** The moment a step with a time limit was or is due; unknown while its clock is paused or not started. */
  due(step: Step): MomentValue
  /** The moment a step with a time limit was done. */
  done(step: Step): MomentValue
  /** The step was done, and not after it was due. */
  inTime(step: Step): Condition
  /** How often a step that sends back was taken. */
  times(step: Step): NumberValue
  /** The same field of the latest earlier entry in `state` that agrees in the fields `same`; read only while an entry is being written. */
  previous(field: F, rule: { readonly same: readonly F[]; readonly state: S }): MomentValue
}

export type Paths<F extends Fields, S extends string, Step extends string> = {
  readonly [K in keyof F]: PathTo<F[K]>
} & EntryWords<S, Step, Extract<keyof F, string>>
/** The paths of a register: the argument of every condition about its entries. */
export type PathsOf<T extends AnyRegister> = Paths<
  T['fields'],
  Extract<keyof T['states'], string>,
  Extract<keyof T['steps'], string>
>

/** The person and post who act. */
export interface Me {
  readonly unit: UnitValue
  readonly person: PersonValue
  readonly post: PostValue
}

export const me = {
  unit: new Value({ value: 'me', what: 'unit' }),
  person: new Value({ value: 'me', what: 'person' }),
  post: new Value({ value: 'me', what: 'post' }),
} as unknown as Me
export const today = new Value({ value: 'today' }) as unknown as DateValue
export const now = new Value({ value: 'now' }) as unknown as MomentValue

export const all = (...of: readonly Condition[]): Condition => ({ test: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ test: 'any', of })
export const not = (of: Condition): Condition => ({ test: 'not', of })
/** The condition holds; where something it needs is unknown it does not. */
export const sure = (of: Condition): Condition => ({ test: 'sure', of })

const words = (path: readonly string[]): Record<string, unknown> => {
  const enteredAt = (state: string) => new Value({ value: 'enteredAt', path, state })
  const clock = (value: 'due' | 'done' | 'times') => (step: string) =>
    new Value({ value, path, step })
  return {
    state: new Value({ value: 'state', path }),
    entered: (state: string) => enteredAt(state).known(),
    enteredAt,
    enteredOn: (state: string) => enteredAt(state).day(),
    due: clock('due'),
    done: clock('done'),
    times: clock('times'),
    inTime: (step: string) => clock('done')(step).atMost(clock('due')(step)),
    previous: (field: string, rule: { same: readonly string[]; state: string }) =>
      new Value({ value: 'previous', field, ...rule }),
  }
}

const addPaths = (onto: object, fields: Fields, path: readonly string[]): object => {
  for (const [name, field] of Object.entries(fields)) {
    const here = [...path, name]
    Object.defineProperty(onto, name, {
      enumerable: true,
      get: () => {
        const number = field.kind === 'decimal' && ({ as: 'number' } as const)
        const value = new Value({ value: 'field', path: here, ...number })
        const target = field.kind === 'ref' ? field.detail.target?.() : undefined
        // The reference is walked lazily: a long chain costs nothing until a condition goes that way.
        return target ? addPaths(Object.assign(value, words(here)), target.fields, here) : value
      },
    })
  }
  return onto
}

/** The paths of a set of fields, as an object that a condition is written against. */
export const pathsOf = (fields: Fields): object => addPaths(words([]), fields, [])

/** The tree of a computed field's formula. */
export const formulaOf = (formula: (own: unknown) => AnyValue): ValueNode => {
  const date = (name: string) => new Value({ value: 'field', path: [name] })
  const number = (name: string) => new Value({ value: 'field', path: [name], as: 'number' })
  return formula({ number, date }).node
}
