import type { Paths } from './expression.ts'
import type { Fields } from './field.ts'
import type { Described, Register, Rule } from './register.ts'
import type { Act } from './step.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, namesOf, requiredOf, shaped } from './shape.ts'

type ListStates = 'inUse' | 'retired'
type ListSteps = 'amend' | 'retire' | 'restore'

/** A plain list that others refer to (roads, villages, standards): registered, amended, taken out of use; never deleted. */
export function list<
  const N extends string,
  F extends Fields,
  Ru extends string = never,
  const A extends string = never,
>(
  name: N,
  given: Basics<F, A> & {
    readonly by: Bys<NoInfer<Name<F>>, Paths<NoInfer<F>, ListStates, ListSteps>>
    readonly read: Bys<NoInfer<Name<F>>, Paths<NoInfer<F>, ListStates, ListSteps>>
    readonly rules?: { readonly [K in Ru]: Rule<Paths<NoInfer<F>, ListStates, ListSteps>> }
    readonly unique?: Readonly<Record<string, readonly NoInfer<Name<F>>[]>>
    /** Values copied from elsewhere when the entry is registered or corrected; nobody types them. */
    readonly copies?: Act<NoInfer<F>, ListStates, ListSteps, never>['copies']
    /** The reference field that makes the entries lines of another entry, shown on its page. */
    readonly lineOf?: NoInfer<Name<F>>
  },
): Register<N, F, ListStates, ListSteps, Ru> & Described<A> {
  const { by, copies = {}, ...saying } = given
  const own = (field: string): boolean =>
    given.fields[field]?.kind !== 'computed' && !(field in copies)
  return shaped(name, 'list', {
    ...saying,
    states: { inUse: '在用', retired: '停用' },
    start: 'inUse',
    final: ['inUse', 'retired'],
    create: {
      label: '登记',
      by,
      asks: requiredOf(given.fields),
      offers: freeOf(given.fields).filter(own),
      copies,
    },
    steps: {
      amend: {
        label: '更正',
        from: 'inUse',
        to: 'same',
        by,
        offers: namesOf(given.fields).filter(own),
        copies,
        aside: true,
      },
      retire: { label: '停用', from: 'inUse', to: 'retired', by, reason: 'text', aside: true },
      restore: { label: '恢复', from: 'retired', to: 'inUse', by, aside: true },
    },
  })
}
