import type { ChoiceField, Fields, MeasureWords } from './field.ts'
import type { AnyRegister, Register } from './register.ts'

type Name<T> = Extract<keyof T, string>
type FieldEnglish<F> =
  F extends ChoiceField<'choice' | 'choices', unknown, infer C, boolean | undefined>
    ? { readonly label: string; readonly choices: Readonly<Record<C, string>> }
    : MeasuredEnglish<F>
/** A unit of measure in English: one word for all numbers (km), or that for one thing and that for many (project, projects); empty where English needs none (82 个: 82). */
export type UnitEnglish = string | { readonly one: string; readonly many: string }
/** What is counted in a unit of measure says that unit in English too. */
export type MeasuredEnglish<T> = 'measured' extends keyof T
  ? { readonly label: string; readonly unit: UnitEnglish }
  : string

/** A unit of measure in both languages. */
export const unitWords = (zh: string, en: UnitEnglish): MeasureWords =>
  typeof en === 'string' ? { zh, en } : { zh, en: en.many, enOne: en.one }

/** Leaves the key out when there is nothing to name. */
type Named<Key extends string, N extends string> = [N] extends [never]
  ? object
  : { readonly [K in Key]: Readonly<Record<N, string>> }

/** The English of a register. Typed to be complete: what the definition names and this leaves out does not compile. */
export type English<R extends AnyRegister> =
  R extends Register<string, infer F extends Fields, infer S, infer T, infer Ru, infer Re, infer Vi>
    ? {
        readonly label: string
        readonly fields: { readonly [K in Name<F>]: FieldEnglish<F[K]> }
        readonly states: Readonly<Record<S, string>>
        readonly create: string
        readonly steps: Readonly<Record<T, string>>
      } & (R extends { readonly about: string } ? { readonly about: string } : object) &
        Named<'rules', Ru> &
        Named<'reasons', Re> &
        Named<'views', Vi>
    : never

/** The English of a register as the engine reads it. */
export interface AnyEnglish {
  readonly label: string
  readonly about?: string
  readonly fields: Readonly<
    Record<
      string,
      | string
      | {
          readonly label: string
          readonly choices?: Readonly<Record<string, string>>
          readonly unit?: UnitEnglish
        }
    >
  >
  readonly states: Readonly<Record<string, string>>
  readonly create: string
  readonly steps: Readonly<Record<string, string>>
  readonly rules?: Readonly<Record<string, string>>
  readonly reasons?: Readonly<Record<string, string>>
  readonly views?: Readonly<Record<string, string>>
}
