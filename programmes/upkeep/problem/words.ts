import type { Step } from '../../../engine/define/index.ts'
import type { fields } from './fields.ts'

export const states = {
  reported: '待受理',
  verifying: '待核实',
  toFile: '待立案',
  filed: '待派遣',
  dispatched: '待签收',
  handling: '处置中',
  handled: '待反馈',
  fedBack: '待核查',
  checked: '待销号',
  suspended: '挂账',
  struckOff: '已销号',
  declined: '不予受理',
  voided: '作废',
  merged: '已并案',
} as const

export const reasons = {
  outOfScope: '不属受理范围',
  untrue: '核实不属实',
  unverifiable: '无法核实',
  notOurs: '不属本单位职责',
  unclear: '信息不全',
  wrongPlace: '位置有误',
  wrongStandard: '立案标准有误',
  notDone: '未整改',
  poorQuality: '整改不到位',
  recurred: '问题反弹',
} as const

/** The order of the main line, then what stands beside it. */
type StepName =
  | 'accept'
  | 'askVerify'
  | 'verify'
  | 'disprove'
  | 'decline'
  | 'file'
  | 'dispatch'
  | 'acknowledge'
  | 'return'
  | 'handle'
  | 'feedback'
  | 'check'
  | 'rework'
  | 'strikeOff'
  | 'correct'
  | 'reclassify'
  | 'void'
  | 'merge'
  | 'askExtension'
  | 'extend'
  | 'refuseExtension'
  | 'suspend'
  | 'resume'
  | 'urge'
  | 'supervise'
  | 'endSupervision'
  | 'refer'

/** One step of a problem; the steps stand in three files, and each may name the others. */
export type ProblemStep = Step<
  typeof fields,
  keyof typeof states,
  StepName,
  never,
  keyof typeof reasons
>
/** A file of them: what it leaves out is not asked for, what it misspells does not compile. */
export type ProblemSteps = { readonly [K in StepName]?: ProblemStep }
