import {
  address,
  choice,
  date,
  integer,
  longText,
  person,
  phone,
  photos,
  point,
  ref,
  self,
  text,
  unit,
  yesNo,
} from '../../../engine/define/index.ts'
import { limitUnitNames } from '../../shared/limit-units.ts'
import { intakeClerk, shiftLead } from '../../shared/roles.ts'
import { roads } from '../roads.ts'
import { reaches } from '../rivers/rivers.ts'
import { standards } from '../standards.ts'

/** What somebody saw, by the words people use; the two-digit codes of the standard come in when the problem is filed. */
const kinds = {
  occupying: '占道经营',
  structure: '违章搭建',
  crops: '种植庄稼',
  grazing: '放养牲畜',
  dumping: '乱倒垃圾',
  parking: '车辆违停',
  river: '河道脏乱',
  outfall: '违规排污',
  greening: '绿化缺损',
  facility: '设施损坏',
  noise: '噪声扰民',
  other: '其他',
} as const

export const sources = {
  patrol: '巡查发现',
  hotline: '热线',
  public: '群众反映',
  video: '视频发现',
  leader: '领导交办',
  transfer: '部门移送',
  inspection: '上级检查',
} as const

const residentOnly = [intakeClerk, shiftLead] as const

export const fields = {
  summary: text('问题', { required: true }),
  kind: choice('类别', kinds, { required: true }),
  source: choice('来源', sources, { required: true }),
  detail: longText('详细情况'),
  road: ref('道路', roads),
  reach: ref('河段', reaches),
  village: unit('所在村', { unitKinds: ['village'] }),
  territory: unit('属地', { unitKinds: ['township'] }),
  spot: point('位置', {
    required: true,
    necessity: {
      zh: '部件、事件须落到单元网格才能派到责任单位（GB/T 30428 单元网格与监管信息采集）。只取问题所在的一点，不记录人的轨迹。',
      en: 'A component or event must be placed in its grid cell to reach the unit that answers for it (GB/T 30428). One point where the problem is; nobody’s track.',
    },
  }),
  address: address('地址'),
  photosBefore: photos('整改前照片', { max: 6 }),
  finder: person('上报人'),
  reporterName: text('反映人', { seenBy: residentOnly }),
  reporterPhone: phone('反映人电话', { seenBy: residentOnly }),
  verifyNote: text('核实情况'),
  // What was merged, declined or voided is looked at by nobody any more: a report merged into it would be lost.
  duplicateOf: self('并入', { notIn: ['merged', 'declined', 'voided'], keepsFrom: ['voided'] }),
  standard: ref('立结案标准', standards),
  class: choice('类型', { component: '部件', event: '事件' }),
  limitAmount: integer('处置时限', { min: 1 }),
  limitUnit: choice('时限单位', limitUnitNames),
  unit: unit('责任单位', { unitKinds: ['department', 'township', 'contractor'] }),
  result: longText('整改结果'),
  photosAfter: photos('整改后照片', { max: 6 }),
  finding: text('核查情况'),
  extensionAsked: yesNo('延期待批'),
  extended: yesNo('已延期'),
  suspendedOn: date('挂账日期'),
  suspendedUntil: date('挂账至'),
  supervisedLevel: choice('督办等级', {
    remind: '提醒',
    press: '督促',
    warn: '警告',
    order: '限期',
  }),
  leaderWords: text('领导批示'),
  referredOn: date('列入作风清单日'),
  exempt: yesNo('豁免'),
} as const
