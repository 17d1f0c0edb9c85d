import type { Condition, NumberValue, Paths } from './expression.ts'
import type { ChoiceField, Field, Fields, RefField } from './field.ts'
import { choice, integer, ref } from './make-field.ts'
import type { AnyRegister, Described, Register, Rule } from './register.ts'
import type { Bys } from './role.ts'
import { type Basics, freeOf, type Name, namesOf, requiredOf, shaped } from './shape.ts'
import type { AnyStep } from './step.ts'

type Quantity = Field<'integer', number, undefined>
type LineFields<P extends AnyRegister> = {
  readonly parent: RefField<P, true>
  readonly measure: ChoiceField<
    'choice',
    'tree' | 'squareMetre' | 'pot' | 'piece',
    'tree' | 'squareMetre' | 'pot' | 'piece',
    true
  >
  readonly planned: Field<'integer', number, true>
  readonly finished: Quantity
  readonly accepted: Quantity
  readonly surviving: Quantity
}
type LineStates = 'open' | 'done' | 'partly' | 'accepted' | 'rechecked'
type LineSteps = 'finish' | 'accept' | 'acceptPart' | 'sendBack' | 'recheck' | 'amend'
type LineRules = 'acceptedWithinFinished' | 'survivingWithinAccepted'

const lineStates: Readonly<Record<LineStates, string>> = {
  open: '待完成',
  done: '待验收',
  partly: '部分验收',
  accepted: '验收合格',
  rechecked: '已复查',
}

const within = (entry: object, part: string, whole: string): Condition => {
  const paths = entry as Record<string, NumberValue | undefined>
  const [small, large] = [paths[part], paths[whole]]
  if (!small || !large) throw new Error(`the line shape lost its field ${part} or ${whole}`)
  return small.atMost(large)
}

const lineRules: Readonly<Record<LineRules, Rule>> = {
  acceptedWithinFinished: {
    label: '验收合格量不得超过已完成量',
    holds: (l) => within(l, 'accepted', 'finished'),
  },
  survivingWithinAccepted: {
    label: '成活量不得超过验收合格量',
    holds: (l) => within(l, 'surviving', 'accepted'),
  },
}

/** What whoever checks the work may do with it. */
const checkSteps = (
  checks: Bys,
): Readonly<Record<Exclude<LineSteps, 'finish' | 'amend'>, AnyStep>> => ({
  accept: {
    label: '验收合格',
    from: 'done',
    to: 'accepted',
    by: checks,
    asks: ['accepted'],
    notBy: ['finish'],
  },
  acceptPart: {
    label: '部分验收',
    from: 'done',
    to: 'partly',
    by: checks,
    asks: ['accepted'],
    reason: 'text',
    notBy: ['finish'],
  },
  sendBack: {
    label: '返工',
    from: 'done',
    to: 'open',
    by: checks,
    reason: 'text',
    back: 'rework',
  },
  recheck: {
    label: '成活复查',
    from: 'accepted',
    to: 'rechecked',
    by: checks,
    asks: ['surviving'],
  },
})

const lineSteps = (
  { by, does, checks }: Readonly<Record<'by' | 'does' | 'checks', Bys>>,
  fields: readonly string[],
): Readonly<Record<LineSteps, AnyStep>> => ({
  finish: {
    label: '报完成',
    from: ['open', 'partly'],
    to: 'done',
    by: does,
    asks: ['finished'],
  },
  ...checkSteps(checks),
  amend: {
    label: '更正',
    from: ['open', 'partly'],
    to: 'same',
    by,
    offers: ['planned', ...fields],
    aside: true,
  },
})

const lineFields = <P extends AnyRegister>(of: P): LineFields<P> => ({
  parent: ref('所属条目', of, { required: true }),
  measure: choice(
    '计量单位',
    { tree: '株', squareMetre: '平方米', pot: '盆', piece: '件' },
    { required: true },
  ),
  planned: integer('应完成量', { required: true, min: 0 }),
  finished: integer('已完成量', { min: 0 }),
  accepted: integer('验收合格量', { min: 0 }),
  surviving: integer('成活（保存）量', { min: 0 }),
})

/** A counted quantity of another entry, done and accepted in parts (trees of one species and size along one road). */
export function line<
  const N extends string,
  P extends AnyRegister,
  F extends Fields,
  const A extends string = never,
>(
  name: N,
  given: Basics<F, A> & { readonly of: P } & Readonly<
      Record<
        'by' | 'does' | 'checks' | 'read',
        Bys<NoInfer<Name<F>>, Paths<NoInfer<F> & LineFields<P>, LineStates, LineSteps>>
      >
    >,
): Register<N, F & LineFields<P>, LineStates, LineSteps, LineRules> & Described<A> {
  const { of, by, does, checks, ...saying } = given
  return shaped(name, 'line', {
    ...saying,
    list: [
      ...(given.list ?? [given.title]),
      'measure',
      'planned',
      'finished',
      'accepted',
      'surviving',
    ],
    fields: { ...given.fields, ...lineFields(of) },
    lineOf: 'parent',
    states: lineStates,
    start: 'open',
    final: ['rechecked'],
    rules: lineRules,
    create: {
      label: '登记',
      by,
      asks: ['parent', 'measure', 'planned', ...requiredOf(given.fields)],
      offers: freeOf(given.fields),
    },
    steps: lineSteps({ by, does, checks }, namesOf(given.fields)),
  })
}
