import type { Condition, Paths } from './expression.ts'
import type { Field, Fields } from './field.ts'
import { date, files, text } from './make-field.ts'
import type { Register } from './register.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, requiredOf, shaped } from './shape.ts'
import type { AnyStep } from './step.ts'

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

const gateSteps = (
  { applies, grants, timer }: Readonly<Record<'applies' | 'grants' | 'timer', Bys>>,
  needs: AnyStep['when'],
): Readonly<Record<GateSteps, AnyStep>> => ({
  apply: { label: '申请', from: ['open', 'refused', 'expired'], to: 'applied', by: applies },
  grant: {
    label: '批复',
    from: 'applied',
    to: 'granted',
    by: grants,
    asks: ['documentNo', 'issuer', 'issuedOn'],
    offers: ['expiresOn', 'document'],
    ...(needs && { when: needs }),
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
  },
})

/** An approval with preconditions, a document and an expiry. What stands behind the gate tests `state` of it. */
export function gate<const N extends string, F extends Fields>(
  name: N,
  given: Basics<F> & {
    /** What must hold before the approval can be granted; the sentence is shown when it does not. */
    readonly needs?: (entry: Paths<NoInfer<F> & GateFields, GateStates, GateSteps>) => Condition
  } & Readonly<
      Record<
        'applies' | 'grants' | 'timer' | 'read',
        Bys<NoInfer<Name<F>>, Paths<NoInfer<F> & GateFields, GateStates, GateSteps>>
      >
    >,
): Register<N, F & GateFields, GateStates, GateSteps> {
  const { applies, grants, timer, needs, ...saying } = given
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
    steps: gateSteps({ applies, grants, timer }, needs),
  })
}
