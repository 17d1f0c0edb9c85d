/*
 * The shapes of work. `register` itself is the case: a thing with a place, stages and clocks. The others are what the field's
 * ledgers hold beside cases, each a small function that returns a register, so that one kernel runs them all: shape-list.ts,
 * shape-round.ts, shape-line.ts, shape-obligation.ts, shape-gate.ts. Here is what they have in common.
 */
import type { Fields } from './field.ts'
import type { AnyRegister, Shape } from './register.ts'

export type Name<T> = Extract<keyof T, string>
/** Checked as any register is; the function's declared return type then says what exactly it is. */
export const shaped = <R>(
  name: string,
  shape: Shape,
  saying: Omit<AnyRegister, 'register' | 'shape'>,
): R => Object.freeze({ register: name, shape, ...saying }) as R

/** What every shape is told: the words and fields of the register it becomes. */
export interface Basics<F extends Fields, A extends string = string> {
  readonly label: string
  readonly about?: A
  readonly prefix: string
  readonly fields: F
  readonly title: NoInfer<Name<F>>
  readonly list?: readonly NoInfer<Name<F>>[]
}

export const namesOf = <F extends Fields>(fields: F) => Object.keys(fields) as Name<F>[]
/** The fields that creation asks for. */
export const requiredOf = <F extends Fields>(fields: F) =>
  namesOf(fields).filter((name) => fields[name]?.required === true)
/** The fields that creation offers. */
export const freeOf = <F extends Fields>(fields: F) =>
  namesOf(fields).filter(
    (name) => fields[name]?.required !== true && fields[name]?.kind !== 'computed',
  )
