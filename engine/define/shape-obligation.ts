import type { Paths } from './expression.ts'
import type { Field, Fields } from './field.ts'
import { date, files, text, unit } from './make-field.ts'
import type { Described, Register } from './register.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, requiredOf, shaped } from './shape.ts'
import type { AnyStep } from './step.ts'

type ObligationFields = {
  readonly unit: Field<'unit', string, true>
  readonly document: Field<'text', string, true>
  readonly dueOn: Field<'date', string, true>
  readonly evidence: Field<'files', readonly string[], undefined>
}
type ObligationStates = 'due' | 'filed' | 'accepted' | 'waived'
type ObligationSteps = 'file' | 'accept' | 'sendBack' | 'waive'

/** Filed by the unit, judged by somebody else. */
const obligationSteps = (
  { by, owes, accepts }: Readonly<Record<'by' | 'owes' | 'accepts', Bys>>,
  filed: readonly string[],
): Readonly<Record<ObligationSteps, AnyStep>> => ({
  file: {
    label: '报送',
    from: 'due',
    to: 'filed',
    by: owes,
    asks: filed.length > 0 ? filed : ['evidence'],
    ...(filed.length > 0 && { offers: ['evidence'] }),
  },
  accept: { label: '审核通过', from: 'filed', to: 'accepted', by: accepts, notBy: ['file'] },
  sendBack: {
    label: '退回重报',
    from: 'filed',
    to: 'due',
    by: accepts,
    reason: 'text',
    back: 'rework',
  },
  waive: { label: '免报', from: 'due', to: 'waived', by, reason: 'text', aside: true },
})

/** Something a unit owes by a day: unit × document × due. Accepted by somebody else than the unit. */
export function obligation<
  const N extends string,
  F extends Fields,
  const A extends string = never,
>(
  name: N,
  given: Omit<Basics<F, A>, 'title' | 'list'> & {
    readonly period?: NoInfer<Name<F>>
    /** The fields that the unit fills in when it files. With them the evidence is offered; without them it is what is asked for. */
    readonly files?: readonly NoInfer<Name<F>>[]
  } & Readonly<
      Record<
        'by' | 'owes' | 'accepts' | 'read',
        Bys<
          NoInfer<Name<F>> | Name<ObligationFields>,
          Paths<NoInfer<F> & ObligationFields, ObligationStates, ObligationSteps>
        >
      >
    >,
): Register<N, F & ObligationFields, ObligationStates, ObligationSteps> & Described<A> {
  const own: ObligationFields = {
    unit: unit('报送单位', { required: true }),
    document: text('报送事项', { required: true }),
    dueOn: date('报送期限', { required: true }),
    evidence: files('佐证材料'),
  }
  const { by, owes: _owes, accepts: _accepts, period, files: filed = [], ...saying } = given
  const isSet = (field: string): boolean => !filed.some((one) => one === field)
  return shaped(name, 'obligation', {
    ...saying,
    fields: { ...given.fields, ...own },
    title: 'document',
    list: ['unit', 'document', 'dueOn'],
    states: { due: '待报送', filed: '待审核', accepted: '已通过', waived: '免报' },
    start: 'due',
    final: ['accepted', 'waived'],
    unique: { once: ['unit', 'document', ...(period ? [period] : [])] },
    create: {
      label: '布置',
      by,
      asks: ['unit', 'document', 'dueOn', ...requiredOf(given.fields).filter(isSet)],
      offers: freeOf(given.fields).filter(isSet),
    },
    steps: obligationSteps(given, filed),
  })
}
