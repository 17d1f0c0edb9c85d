import { programme, shareOf } from '../../engine/define/index.ts'
import { en } from './en.ts'
import { meets, schools } from './meets.ts'
import { athletes, events, results } from './results.ts'

/** School sports (阳光体育): meets, what is run there, who takes part, and how many of all pupils that is. */
export const sports = programme('sports', {
  label: '阳光体育',
  about: '各中小学的运动会：项目、参赛、成绩和参赛率。',
  registers: [meets, events, athletes, results, schools],
  indicators: {
    participation: shareOf('参赛率', {
      num: {
        of: athletes,
        where: (a) => a.state.is('inUse'),
        on: (a) => a.meet.enteredOn('running'),
      },
      den: { of: meets, on: (m) => m.enteredOn('running'), sum: (m) => m.pupils },
      by: ['township', 'school'],
      rule: '分子：报名参赛的学生，一次运动会一人计一次。分母：已举办运动会的学校的在校学生。时间轴：开幕日。',
      source: '本区口径，待核',
      version: 1,
      per: 'year',
    }),
  },
  en,
})
