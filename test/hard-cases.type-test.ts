/*
 * The language on the three cases on which definition languages break: a path through references, an indicator over two registers,
 * and one entry with many counted lines. Compiled by the type check, never run; decision 2 tells what was learnt.
 */
import { expectTypeOf } from 'vitest'
import {
  at,
  choice,
  type Condition,
  count,
  date,
  integer,
  line,
  list,
  type Me,
  type NumberValue,
  type PathsOf,
  ref,
  register,
  role,
  type RowOf,
  shareOf,
  text,
  unit,
  type UnitValue,
} from '../engine/define/index.ts'

const keeper = role('keeper', '看护')
const mayor = role('mayor', '镇长')
const nursery = role('nursery', '苗圃')

const roads = list('lane', {
  label: '道路',
  prefix: 'DL',
  fields: { name: text('名称', { required: true }), township: unit('属地') },
  title: 'name',
  by: keeper,
  read: [keeper, mayor],
})

/* 1. A path through references, two deep from the comment: typed all the way, and a rule about who may. */

const gaps = register('gap', {
  label: '缺株',
  prefix: 'QZ',
  fields: {
    what: text('说明', { required: true }),
    road: ref('道路', roads, { required: true }),
    kind: choice('种类', { missing: '缺株', bare: '裸土' }, { required: true }),
    trees: integer('株数', { unit: '株' }),
  },
  title: 'what',
  states: { found: '待补', filled: '已补' },
  start: 'found',
  final: ['filled'],
  create: { label: '登记', by: keeper, asks: ['what', 'road', 'kind'] },
  steps: {
    fill: {
      label: '补',
      from: 'found',
      to: 'filled',
      by: { who: mayor, where: (gap, me) => gap.road.township.within(me.unit) },
    },
  },
  read: [keeper, { who: mayor, where: (gap, me) => gap.road.township.within(me.unit) }],
})

const comments = register('comment', {
  label: '意见',
  prefix: 'YJ',
  fields: { words: text('意见', { required: true }), gap: ref('缺株', gaps, { required: true }) },
  title: 'words',
  states: { said: '已提' },
  start: 'said',
  final: ['said'],
  create: { label: '提', by: [keeper, mayor], asks: ['words', 'gap'] },
  steps: {},
  read: [keeper, { who: mayor, where: (one, me) => one.gap.road.township.within(me.unit) }],
})

expectTypeOf<PathsOf<typeof gaps>['road']['township']>().toExtend<UnitValue>()
expectTypeOf<PathsOf<typeof comments>['gap']['road']['township']>().toExtend<UnitValue>()
expectTypeOf<PathsOf<typeof comments>['gap']['kind']['is']>().parameters.toEqualTypeOf<
  ['missing' | 'bare']
>()
expectTypeOf<PathsOf<typeof comments>['gap']['state']['is']>().parameters.toEqualTypeOf<
  ['found' | 'filled']
>()
expectTypeOf<RowOf<typeof gaps>>().toEqualTypeOf<{
  readonly what: string
  readonly road: string
  readonly kind: 'missing' | 'bare'
  readonly trees: number | null
}>()

/** Written outside the register it is about, as a shared rule would be. */
export const mine = (gap: PathsOf<typeof gaps>, me: Me): Condition =>
  gap.road.township.within(me.unit)

/* 2. An indicator over two registers, each counted on its own day; broken down by what both have. */

const visits = register('visit', {
  label: '巡查',
  prefix: 'XC',
  fields: {
    note: text('情况', { required: true }),
    road: ref('道路', roads, { required: true }),
    heldOn: date('日期', { required: true }),
  },
  title: 'note',
  states: { held: '已巡' },
  start: 'held',
  final: ['held'],
  create: { label: '登记', by: keeper, asks: ['note', 'road', 'heldOn'] },
  steps: {},
  read: keeper,
})

const rulebook = { rule: '分子：缺株数。分母：巡查次数。', source: '示例', version: 1 } as const
export const gapsPerVisit = shareOf('每次巡查发现率', {
  num: { of: gaps, on: (gap) => gap.enteredOn('found'), where: (gap) => gap.kind.is('missing') },
  den: { of: visits, on: (visit) => visit.heldOn },
  by: ['road'],
  ...rulebook,
})
shareOf('每次巡查发现率', {
  num: { of: gaps, on: (gap) => gap.enteredOn('found') },
  den: { of: visits, on: (visit) => visit.heldOn },
  // @ts-expect-error only the numerator has a kind
  by: ['kind'],
  ...rulebook,
})

/* 3. One entry with many lines: species × size, done and accepted in parts. */

const replantings = register('refill', {
  label: '补植',
  prefix: 'BZ',
  fields: {
    summary: text('任务', { required: true }),
    road: ref('道路', roads, { required: true }),
  },
  title: 'summary',
  states: { open: '实施中', closed: '已办结' },
  start: 'open',
  final: ['closed'],
  create: { label: '登记', by: keeper, asks: ['summary', 'road'] },
  steps: { close: { label: '办结', from: 'open', to: 'closed', by: keeper } },
  read: [keeper, nursery],
})

const plantings = line('sapling', {
  of: replantings,
  label: '工程量',
  prefix: 'MM',
  fields: { species: text('品种', { required: true }), grower: unit('苗圃', { required: true }) },
  title: 'species',
  by: keeper,
  does: at(nursery, 'grower'),
  checks: keeper,
  read: [keeper, at(nursery, 'grower')],
})

expectTypeOf<RowOf<typeof plantings>['parent']>().toEqualTypeOf<string>()
expectTypeOf<RowOf<typeof plantings>['planned']>().toEqualTypeOf<number>()
expectTypeOf<RowOf<typeof plantings>['accepted']>().toEqualTypeOf<number | null>()
expectTypeOf<PathsOf<typeof plantings>['accepted']>().toExtend<NumberValue>()
expectTypeOf<PathsOf<typeof plantings>['parent']['road']['township']>().toExtend<UnitValue>()

/** Two quantities of the same lines, divided at the reading and never averaged. */
export const acceptedShare = shareOf('验收合格率', {
  num: { of: plantings, on: (one) => one.enteredOn('done'), sum: (one) => one.accepted },
  den: { of: plantings, on: (one) => one.enteredOn('done'), sum: (one) => one.planned },
  by: ['grower', 'species'],
  ...rulebook,
})
export const roadsWithWork = count('有补植的行', '行', {
  of: plantings,
  on: (one) => one.enteredOn('open'),
  where: (one) => one.parent.state.is('open'),
  by: ['grower'],
  ...rulebook,
})
