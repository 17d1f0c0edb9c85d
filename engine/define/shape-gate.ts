import type { Paths } from './expression.ts'
import type { Field, Fields } from './field.ts'
import { date, files, text } from './make-field.ts'
import type { Described, Register, Rule } from './register.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, requiredOf, shaped } from './shape.ts'
import { type AnyStep, dayOfStep } from './step.ts'

type GateFields = {
  readonly documentNo: Field<'text', string, undefined>
  readonly issuer: Field<'text', string, undefined>
  readonly issuedOn: Field<'date', string, undefined>
  readonly expiresOn: Field<'date', string, undefined>
  readonly document: Field<'files', readonly string[], undefined>
}
type GateStates = 'open' | 'applied' | 'granted' | 'refused' | 'expired'
type GateSteps = 'apply' | 'grant' | 'refuse' | 'expire'

const gateFields: GateFields = {
  documentNo: text('文号'),
  issuer: text('批复机关'),
  issuedOn: date('批复日期'),
  expiresOn: date('有效期至'),
  document: files('批复文件'),
}

const gateStates: Readonly<Record<GateStates, string>> = {
  open: '未申请',
  applied: '审批中',
  granted: '已批复',
  refused: '未批准',
  expired: '已过期',
}

/** Where a granted approval is written down: in the field of another entry that bears the name held in a choice field. */
interface Unlocking<F extends string = string> {
  readonly through: F
  readonly by: F
}

const gateSteps = (
  { applies, grants, timer }: Readonly<Record<'applies' | 'grants' | 'timer', Bys>>,
  needs: readonly string[],
  unlocks: Unlocking | undefined,
): Readonly<Record<GateSteps, AnyStep>> => ({
  apply: { label: '申请', from: ['open', 'refused', 'expired'], to: 'applied', by: applies },
  grant: {
    label: '批复',
    from: 'applied',
    to: 'granted',
    by: grants,
    asks: ['documentNo', 'issuer', 'issuedOn'],
    offers: ['expiresOn', 'document'],
    needs,
    ...(unlocks && {
      marks: { through: unlocks.through, named: { by: unlocks.by, to: dayOfStep } },
    }),
  },
  refuse: {
    label: '不予批准',
    from: 'applied',
    to: 'refused',
    by: grants,
    reason: 'text',
    back: 'return',
  },
  expire: {
    label: '到期',
    from: 'granted',
    to: 'expired',
    by: timer,
    auto: 'expiresOn',
    aside: true,
    ...(unlocks && { marks: { through: unlocks.through, named: { by: unlocks.by, to: null } } }),
  },
})

/**
 * An approval with preconditions, a document and an expiry. What stands behind the gate tests `state` of it, or, where one thing
 * stands behind several gates, the fields that they unlock in it.
 */
export function gate<
  const N extends string,
  F extends Fields,
  Ru extends string = never,
  const A extends string = never,
>(
  name: N,
  given: Basics<F, A> & {
    /** What must hold before the approval can be granted; the refusal names every sentence that does not. */
    readonly needs?: {
      readonly [K in Ru]: Rule<Paths<NoInfer<F> & GateFields, GateStates, GateSteps>>
    }
    readonly unique?: Readonly<Record<string, readonly NoInfer<Name<F>>[]>>
    /** Once granted, the day is written into the entry that `through` names, in the field named by the choice in `by`; an expiry empties it. */
    readonly unlocks?: Unlocking<NoInfer<Name<F>>>
  } & Readonly<
      Record<
        'applies' | 'grants' | 'timer' | 'read',
        Bys<NoInfer<Name<F>>, Paths<NoInfer<F> & GateFields, GateStates, GateSteps>>
      >
    >,
): Register<N, F & GateFields, GateStates, GateSteps, Ru> & Described<A> {
  const { applies, grants, timer, needs, unlocks, ...saying } = given
  return shaped(name, 'gate', {
    ...saying,
    fields: { ...given.fields, ...gateFields },
    states: gateStates,
    start: 'open',
    create: {
      label: '列入',
      by: applies,
      asks: requiredOf(given.fields),
      offers: freeOf(given.fields),
    },
    final: ['granted'],
    ...(needs && { rules: needs }),
    steps: gateSteps({ applies, grants, timer }, Object.keys(needs ?? {}), unlocks),
  })
}
