import {
  at,
  integer,
  longText,
  choice,
  ref,
  register,
  round,
  text,
  unit,
} from '../../engine/define/index.ts'
import {
  campaignOfficer,
  inspector,
  liaison,
  supervisionOffice,
  unitHead,
} from '../shared/roles.ts'
import { overseers } from './who.ts'

/**
 * Which unit looks at which: drawn by lot, so that nobody chooses whom they inspect. The draw can be done again by anybody from its seed
 * (engine/draw); no unit draws itself, and no two units meet twice.
 */
export const crossChecks = register('crossCheck', {
  label: '单位互查',
  about: '推磨检查：抽签决定谁查谁，种子公开，可以重抽验证。',
  prefix: 'HC',
  fields: {
    round: text('轮次', { required: true }),
    seed: text('种子', {
      required: true,
      help: {
        zh: '抽签前公开、抽签前无人知道的文字，如当晚开奖号码。',
        en: 'Words made public before the draw that nobody knew before, such as the numbers of that evening’s lottery.',
      },
    }),
    inspecting: unit('检查单位', { required: true }),
    inspected: unit('被检查单位', { required: true }),
    finding: longText('检查情况'),
  },
  title: 'round',
  list: ['round', 'inspecting', 'inspected', 'seed'],
  states: { drawn: '待检查', reported: '已报告', noted: '已核收' },
  start: 'drawn',
  final: ['noted'],
  unique: {
    oncePerRound: ['round', 'inspecting'],
    inspectedOncePerRound: ['round', 'inspected'],
    pairOnce: ['inspecting', 'inspected'],
  },
  rules: {
    notItself: { label: '不得自查自', holds: (c) => c.inspecting.isNot(c.inspected) },
  },
  draw: {
    from: 'inspecting',
    to: 'inspected',
    seed: 'seed',
    among: ['department', 'township', 'institution'],
  },
  create: {
    label: '登记',
    by: campaignOfficer,
    asks: ['round', 'seed', 'inspecting', 'inspected'],
  },
  steps: {
    report: {
      label: '报告',
      from: 'drawn',
      to: 'reported',
      by: [at(liaison, 'inspecting'), at(unitHead, 'inspecting')],
      asks: ['finding'],
    },
    note: { label: '核收', from: 'reported', to: 'noted', by: campaignOfficer },
  },
  read: [...overseers, at(liaison, 'inspecting'), at(unitHead, 'inspecting')],
})

/** An inspection (明察暗访). Too short, by one person alone, or too soon after the last, it is kept as invalid: 政府督查工作条例 limits how often. */
export const inspections = round('inspection', {
  label: '督查',
  about: '明察暗访的记录。人数、时长、频次不合要求的留存为无效，写明原因。',
  prefix: 'DC',
  fields: {
    finding: longText('情况', { required: true }),
    unit: unit('被查单位', { required: true }),
    manner: choice('方式', { open: '明察', covert: '暗访' }, { required: true }),
    kind: choice(
      '种类',
      { office: '活动办督查', units: '单位互查', districts: '县（市）区互查' },
      { required: true },
    ),
    people: integer('督查人数', { required: true, unit: '人', min: 1 }),
    crossCheck: ref('互查', crossChecks),
  },
  title: 'finding',
  list: ['finding', 'unit', 'manner', 'kind', 'people'],
  by: [inspector, supervisionOffice, campaignOfficer],
  read: overseers,
  validity: {
    notAlone: { label: '督查人员不足两人', holds: (i) => i.people.atLeast(2) },
    longEnough: {
      label: '时长不足三十分钟',
      holds: (i) => i.startedAt.hoursUntil(i.endedAt).atLeast(0.5),
    },
    notTooOften: {
      label: '距上次督查同一单位不足七日',
      holds: (i) =>
        i
          .previous('endedAt', { same: ['unit'], state: 'valid' })
          .hoursUntil(i.startedAt)
          .atLeast(168),
    },
  },
})
