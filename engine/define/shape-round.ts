import type { Paths } from './expression.ts'
import type { ChoiceField, Field, Fields } from './field.ts'
import { choices, moment } from './make-field.ts'
import type { Described, Register, Rule } from './register.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, requiredOf, shaped } from './shape.ts'

type RoundFields<Ru extends string> = {
  readonly startedAt: Field<'moment', string, true>
  readonly endedAt: Field<'moment', string, true>
  readonly invalidBecause: ChoiceField<'choices', readonly Ru[], Ru, undefined>
}
type RoundStates = 'valid' | 'invalid' | 'voided'
type RoundPaths<F extends Fields> = Paths<F & RoundFields<string>, RoundStates, 'void'>

const voiding = {
  label: '作废',
  from: ['valid', 'invalid'],
  to: 'voided',
  reason: 'text',
  aside: true,
} as const

/**
 * A recurring duty with validity rules (a river patrol). One that breaks a rule is kept, as invalid, with the rules it broke.
 * Rules may look at the place's own demands through a reference and at the round before through `previous`.
 */
export function round<
  const N extends string,
  F extends Fields,
  Ru extends string,
  const A extends string = never,
>(
  name: N,
  given: Basics<F, A> & {
    readonly by: Bys<NoInfer<Name<F>>, RoundPaths<NoInfer<F>>>
    readonly read: Bys<NoInfer<Name<F>>, RoundPaths<NoInfer<F>>>
    /** Who takes a round out that was noted by mistake; whoever may note one when left out. Not whoever walks, where it is kept because it broke a rule. */
    readonly voidedBy?: Bys<NoInfer<Name<F>>, RoundPaths<NoInfer<F>>>
    readonly validity: { readonly [K in Ru]: Rule<RoundPaths<NoInfer<F>>> }
  },
): Register<N, F & RoundFields<Ru>, RoundStates, 'void', Ru> & Described<A> {
  const labels = Object.fromEntries(
    Object.entries<Rule>(given.validity).map(([rule, { label }]) => [rule, label]),
  ) as Record<Ru, string>
  const own: RoundFields<Ru> = {
    startedAt: moment('开始时间', { required: true, past: true }),
    endedAt: moment('结束时间', { required: true, past: true }),
    invalidBecause: choices('未达到的要求', labels) as RoundFields<Ru>['invalidBecause'],
  }
  const fields = { ...given.fields, ...own }
  const { by, voidedBy = by, validity, ...saying } = given
  return shaped(name, 'round', {
    ...saying,
    fields,
    list: [...(given.list ?? [given.title]), 'startedAt', 'endedAt', 'invalidBecause'],
    states: { valid: '有效', invalid: '无效', voided: '已作废' },
    start: 'valid',
    final: ['valid', 'invalid', 'voided'],
    rules: validity,
    create: {
      label: '登记',
      by,
      asks: [...requiredOf(given.fields), 'startedAt', 'endedAt'],
      offers: freeOf(given.fields),
      judge: { rules: Object.keys(validity), otherwise: 'invalid', because: 'invalidBecause' },
    },
    steps: { void: { ...voiding, by: voidedBy } },
  })
}
