import type { Condition, NumberValue, Paths } from './expression.ts'
import {
  choice,
  choices,
  date,
  files,
  integer,
  moment,
  ref,
  text,
  unit,
  type ChoiceField,
  type Field,
  type Fields,
  type RefField,
} from './field.ts'
import type { AnyRegister, Register, Rule, Shape } from './register.ts'
import type { Bys } from './role.ts'

/*
 * The shapes of work. `register` itself is the case: a thing with a place, stages and clocks. The others are what the field's
 * ledgers hold beside cases, each a small function that returns a register, so that one kernel runs them all.
 */

type Name<T> = Extract<keyof T, string>
/** Checked as any register is; the function's declared return type then says what exactly it is. */
const shaped = <R extends AnyRegister>(
  name: string,
  shape: Shape,
  saying: Omit<AnyRegister, 'register' | 'shape'>,
): R => Object.freeze({ register: name, shape, ...saying }) as R
interface Basics<F extends Fields> {
  readonly label: string
  readonly about?: string
  readonly prefix: string
  readonly fields: F
  readonly title: NoInfer<Name<F>>
  readonly list?: readonly NoInfer<Name<F>>[]
}
const namesOf = <F extends Fields>(fields: F) => Object.keys(fields) as Name<F>[]
const requiredOf = <F extends Fields>(fields: F) =>
  namesOf(fields).filter((name) => fields[name]?.required === true)
const freeOf = <F extends Fields>(fields: F) =>
  namesOf(fields).filter(
    (name) => fields[name]?.required !== true && fields[name]?.kind !== 'computed',
  )

type ListStates = 'inUse' | 'retired'
type ListSteps = 'amend' | 'retire' | 'restore'
/** A plain list that others refer to (roads, villages, standards): registered, amended, taken out of use; never deleted. */
export function list<const N extends string, F extends Fields>(
  name: N,
  given: Basics<F> & {
    readonly by: Bys<NoInfer<Name<F>>, Paths<NoInfer<F>, ListStates, ListSteps>>
    readonly read: Bys<NoInfer<Name<F>>, Paths<NoInfer<F>, ListStates, ListSteps>>
    readonly unique?: Readonly<Record<string, readonly NoInfer<Name<F>>[]>>
  },
): Register<N, F, ListStates, ListSteps> {
  const { by, ...saying } = given
  const filled = namesOf(given.fields).filter((field) => given.fields[field]?.kind !== 'computed')
  return shaped(name, 'list', {
    ...saying,
    states: { inUse: '在用', retired: '停用' },
    start: 'inUse',
    final: ['inUse', 'retired'],
    create: { label: '登记', by, asks: requiredOf(given.fields), offers: freeOf(given.fields) },
    steps: {
      amend: { label: '更正', from: 'inUse', to: 'same', by, offers: filled, aside: true },
      retire: { label: '停用', from: 'inUse', to: 'retired', by, reason: 'text', aside: true },
      restore: { label: '恢复', from: 'retired', to: 'inUse', by, aside: true },
    },
  })
}

type RoundFields<Ru extends string> = {
  readonly startedAt: Field<'moment', string, true>
  readonly endedAt: Field<'moment', string, true>
  readonly invalidBecause: ChoiceField<'choices', readonly Ru[], Ru, undefined>
}
type RoundStates = 'valid' | 'invalid' | 'voided'
type RoundPaths<F extends Fields> = Paths<F & RoundFields<string>, RoundStates, 'void'>
/**
 * A recurring duty with validity rules (a river patrol). One that breaks a rule is kept, as invalid, with the rules it broke.
 * Rules may look at the place's own demands through a reference and at the round before through `previous`.
 */
export function round<const N extends string, F extends Fields, Ru extends string>(
  name: N,
  given: Basics<F> & {
    readonly by: Bys<NoInfer<Name<F>>, RoundPaths<NoInfer<F>>>
    readonly read: Bys<NoInfer<Name<F>>, RoundPaths<NoInfer<F>>>
    readonly validity: { readonly [K in Ru]: Rule<RoundPaths<NoInfer<F>>> }
  },
): Register<N, F & RoundFields<Ru>, RoundStates, 'void', Ru> {
  const labels = Object.fromEntries(
    Object.entries<Rule>(given.validity).map(([rule, { label }]) => [rule, label]),
  ) as Record<Ru, string>
  const own: RoundFields<Ru> = {
    startedAt: moment('开始时间', { required: true }),
    endedAt: moment('结束时间', { required: true }),
    invalidBecause: choices('无效原因', labels) as RoundFields<Ru>['invalidBecause'],
  }
  const fields = { ...given.fields, ...own }
  const { by, validity, ...saying } = given
  return shaped(name, 'round', {
    ...saying,
    fields,
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
    steps: {
      void: {
        label: '作废',
        from: ['valid', 'invalid'],
        to: 'voided',
        by,
        reason: 'text',
        aside: true,
      },
    },
  })
}

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
/** A counted quantity of another entry, done and accepted in parts (trees of one species and size along one road). */
export function line<const N extends string, P extends AnyRegister, F extends Fields>(
  name: N,
  given: Basics<F> & { readonly of: P } & Readonly<
      Record<
        'by' | 'does' | 'checks' | 'read',
        Bys<NoInfer<Name<F>>, Paths<NoInfer<F> & LineFields<P>, LineStates, LineSteps>>
      >
    >,
): Register<N, F & LineFields<P>, LineStates, LineSteps, LineRules> {
  const own: LineFields<P> = {
    parent: ref('所属条目', given.of, { required: true }),
    measure: choice(
      '计量单位',
      { tree: '株', squareMetre: '平方米', pot: '盆', piece: '件' },
      { required: true },
    ),
    planned: integer('应完成量', { required: true, min: 0 }),
    finished: integer('已完成量', { min: 0 }),
    accepted: integer('验收合格量', { min: 0 }),
    surviving: integer('成活（保存）量', { min: 0 }),
  }
  const { of: _of, by, does, checks, ...saying } = given
  return shaped(name, 'line', {
    ...saying,
    fields: { ...given.fields, ...own },
    lineOf: 'parent',
    states: {
      open: '待完成',
      done: '待验收',
      partly: '部分验收',
      accepted: '验收合格',
      rechecked: '已复查',
    },
    start: 'open',
    final: ['rechecked'],
    rules: {
      acceptedWithinFinished: {
        label: '验收合格量不得超过已完成量',
        holds: (l) => within(l, 'accepted', 'finished'),
      },
      survivingWithinAccepted: {
        label: '成活量不得超过验收合格量',
        holds: (l) => within(l, 'surviving', 'accepted'),
      },
    },
    create: {
      label: '登记',
      by,
      asks: ['parent', 'measure', 'planned', ...requiredOf(given.fields)],
      offers: freeOf(given.fields),
    },
    steps: {
      finish: {
        label: '报完成',
        from: ['open', 'partly'],
        to: 'done',
        by: does,
        asks: ['finished'],
      },
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
      amend: {
        label: '更正',
        from: ['open', 'partly'],
        to: 'same',
        by,
        offers: ['planned', ...namesOf(given.fields)],
        aside: true,
      },
    },
  })
}
const within = (entry: object, part: string, whole: string): Condition => {
  const paths = entry as Record<string, NumberValue | undefined>
  const [small, large] = [paths[part], paths[whole]]
  if (!small || !large) throw new Error(`the line shape lost its field ${part} or ${whole}`)
  return small.atMost(large)
}

type ObligationFields = {
  readonly unit: Field<'unit', string, true>
  readonly document: Field<'text', string, true>
  readonly dueOn: Field<'date', string, true>
  readonly evidence: Field<'files', readonly string[], undefined>
}
type ObligationStates = 'due' | 'filed' | 'accepted' | 'waived'
type ObligationSteps = 'file' | 'accept' | 'sendBack' | 'waive'
/** Something a unit owes by a day: unit × document × due. Accepted by somebody else than the unit. */
export function obligation<const N extends string, F extends Fields>(
  name: N,
  given: Omit<Basics<F>, 'title' | 'list'> & { readonly period?: NoInfer<Name<F>> } & Readonly<
      Record<
        'by' | 'owes' | 'accepts' | 'read',
        Bys<
          NoInfer<Name<F>> | Name<ObligationFields>,
          Paths<NoInfer<F> & ObligationFields, ObligationStates, ObligationSteps>
        >
      >
    >,
): Register<N, F & ObligationFields, ObligationStates, ObligationSteps> {
  const own: ObligationFields = {
    unit: unit('报送单位', { required: true }),
    document: text('报送事项', { required: true }),
    dueOn: date('报送期限', { required: true }),
    evidence: files('佐证材料'),
  }
  const { by, owes, accepts, period, ...saying } = given
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
      asks: ['unit', 'document', 'dueOn', ...requiredOf(given.fields)],
      offers: freeOf(given.fields),
    },
    steps: {
      file: { label: '报送', from: 'due', to: 'filed', by: owes, asks: ['evidence'] },
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
    },
  })
}

type GateFields = {
  readonly documentNo: Field<'text', string, undefined>
  readonly issuer: Field<'text', string, undefined>
  readonly issuedOn: Field<'date', string, undefined>
  readonly expiresOn: Field<'date', string, undefined>
  readonly document: Field<'files', readonly string[], undefined>
}
type GateStates = 'open' | 'applied' | 'granted' | 'refused' | 'expired'
type GateSteps = 'apply' | 'grant' | 'refuse' | 'expire'
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
  const own: GateFields = {
    documentNo: text('文号'),
    issuer: text('批复机关'),
    issuedOn: date('批复日期'),
    expiresOn: date('有效期至'),
    document: files('批复文件'),
  }
  const { applies, grants, timer, needs, ...saying } = given
  return shaped(name, 'gate', {
    ...saying,
    fields: { ...given.fields, ...own },
    states: {
      open: '未申请',
      applied: '审批中',
      granted: '已批复',
      refused: '未批准',
      expired: '已过期',
    },
    start: 'open',
    create: {
      label: '列入',
      by: applies,
      asks: requiredOf(given.fields),
      offers: freeOf(given.fields),
    },
    final: ['granted'],
    steps: {
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
    },
  })
}
