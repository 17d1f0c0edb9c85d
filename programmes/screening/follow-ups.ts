import {
  choice,
  date,
  integer,
  longText,
  post,
  ref,
  register,
  system,
  text,
  unit,
} from '../../engine/define/index.ts'
import { limitUnitNames } from '../shared/limit-units.ts'

import { blood } from './blood.ts'
import { breast } from './breast.ts'
import { careAt, personal } from './care.ts'
import { cervical } from './cervical.ts'
import { clinics } from './clinics.ts'
import { followUpOpenings } from './follow-up-openings.ts'
import { followUpRules, followUpSteps, notDoneReasons } from './follow-up-steps.ts'
import { hearing } from './hearing.ts'
import { prenatal } from './prenatal.ts'
import { needs, pathways } from './result-codes.ts'

/** The failsafe: every positive result is an obligation that a post answers for until an action or a coded reason closes it. Time never does. */
export const followUps = register('followUp', {
  label: '阳性追踪',
  about: '每个阳性结果一件，由岗位负责到底：落实了，或者有据可查地未做；时间不会使它自行关闭。',
  prefix: 'YXZZ',
  fields: {
    name: text('姓名', personal),
    pathway: choice('筛查项目', pathways, { required: true }),
    need: choice('要落实的', needs, { required: true }),
    foundOn: date('发现日', { required: true }),
    dueOn: date('最迟落实日', { required: true }),
    prenatal: ref('产前筛查', prenatal),
    blood: ref('两病筛查', blood),
    hearing: ref('听力筛查', hearing),
    cervical: ref('宫颈癌检查', cervical),
    breast: ref('乳腺癌检查', breast),
    clinic: ref('筛查机构', clinics),
    unit: unit('责任单位'),
    owner: post('责任岗位', { required: true }),
    limitAmount: integer('时限', { min: 1 }),
    limitUnit: choice('时限单位', limitUnitNames),
    attempts: integer('已联系次数', { min: 0, unit: '次' }),
    contactedOn: date('最近联系日'),
    way: choice('方式', { phone: '电话', sms: '短信', letter: '书面', visit: '上门' }),
    doneOn: date('落实日'),
    place: text('落实机构'),
    outcome: longText('结果', personal),
    closedOn: date('关闭日'),
  },
  title: 'name',
  list: ['name', 'pathway', 'need', 'foundOn', 'owner', 'attempts'],
  states: { open: '待告知', informed: '已告知', done: '已落实', notDone: '未做（有据）' },
  start: 'open',
  funnel: ['open', 'informed', 'done'],
  final: ['done', 'notDone'],
  create: {
    label: '发现阳性',
    by: system,
    asks: ['pathway', 'need', 'foundOn', 'dueOn', 'owner'],
    offers: [
      ...(['name', 'clinic', 'unit', 'limitAmount', 'limitUnit'] as const),
      ...(['prenatal', 'blood', 'hearing', 'cervical', 'breast'] as const),
    ],
  },
  opened: followUpOpenings,
  rules: followUpRules,
  steps: followUpSteps,
  reasons: notDoneReasons,
  read: careAt,
})
