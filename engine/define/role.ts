import type { Condition, Me } from './expression.ts'

/** What a post lets its holder do. Roles are values: a misspelt one does not compile. */
export interface Role<N extends string = string> {
  readonly role: N
  readonly label: string
  /** Leads the post's unit: sees on the first screen how the whole unit stands. */
  readonly leads?: true
}

/** Names a role. The identifier is the field's standard term; the label is the working language's. */
export const role = <const N extends string>(
  name: N,
  label: string,
  options: { readonly leads?: true } = {},
): Role<N> => Object.freeze({ role: name, label, ...options })

/** The actor of background work: timers, escalation, reminders. It holds no post. */
export const system = role('system', '系统')

/** A role whose post's unit must contain the unit named by a field of the entry. */
export interface AtRule<F extends string = string> {
  readonly who: Role
  readonly at: F
}
/** A role whose holder must be the person named by a field of the entry. */
export interface OwnRule<F extends string = string> {
  readonly who: Role
  readonly own: F
}
/** A role, for the entries for which a condition holds. */
export interface WhereRule<P = never> {
  readonly who: Role
  readonly where: (entry: P, me: Me) => Condition
}

/** The role, for entries whose unit field lies in the post's own unit or below: `at(handler, 'unit')`. */
export const at = <const F extends string>(who: Role, field: F): AtRule<F> =>
  Object.freeze({ who, at: field })
/** The role, for entries that carry the acting person in this field: `own(collector, 'finder')`. */
export const own = <const F extends string>(who: Role, field: F): OwnRule<F> =>
  Object.freeze({ who, own: field })

/** Who may: a role, or a role with a rule. Longer rules are written `{ who: chief, where: (e, me) => … }`. */
export type By<F extends string = string, P = never> = Role | AtRule<F> | OwnRule<F> | WhereRule<P>
/** One or several alternatives. */
export type Bys<F extends string = string, P = never> = By<F, P> | readonly By<F, P>[]
