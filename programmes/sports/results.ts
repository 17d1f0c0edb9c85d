import { decimal, integer, list, ref, register, text, unit } from '../../engine/define/index.ts'
import { recordedStates, recordedSteps } from '../shared/confirmation.ts'
import { everybody, handler } from '../shared/roles.ts'
import { meets, schools } from './meets.ts'

const ofMeet = ref('运动会', meets, { required: true })

export const events = list('event', {
  label: '比赛项目',
  prefix: 'XM',
  fields: { name: text('项目', { required: true }), meet: ofMeet },
  title: 'name',
  lineOf: 'meet',
  unique: { once: ['meet', 'name'] },
  by: { who: handler, where: (e, me) => e.meet.township.within(me.unit) },
  read: everybody,
})

/** A pupil at a meet, by number and class: pupils are minors, so no name is kept (个人信息保护法 第二十八条). */
export const athletes = list('athlete', {
  label: '参赛学生',
  about: '只登记号码和班级，不登记姓名。',
  prefix: 'CS',
  fields: {
    number: text('号码', { required: true, pattern: '^[0-9]{3,4}$' }),
    class: text('班级', { required: true }),
    meet: ofMeet,
    school: ref('学校', schools),
    township: unit('属地'),
  },
  title: 'number',
  lineOf: 'meet',
  unique: { once: ['meet', 'number'] },
  by: { who: handler, where: (a, me) => a.meet.township.within(me.unit) },
  copies: { school: (a) => a.meet.school, township: (a) => a.meet.township },
  read: everybody,
})

export const results = register('result', {
  label: '成绩',
  prefix: 'CJ',
  fields: {
    athlete: ref('参赛学生', athletes, { required: true }),
    event: ref('比赛项目', events, { required: true }),
    mark: decimal('成绩', { unit: '秒或米', min: 0, required: true }),
    place: integer('名次', { min: 1 }),
    unit: unit('属地'),
  },
  title: 'athlete',
  list: ['athlete', 'event', 'mark', 'place'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  lineOf: 'event',
  unique: { once: ['event', 'athlete'] },
  rules: {
    sameMeet: { label: '须为同一次运动会', holds: (r) => r.athlete.meet.is(r.event.meet) },
    begun: { label: '开幕后才录入成绩', holds: (r) => r.event.meet.entered('running') },
  },
  create: {
    label: '录入成绩',
    by: { who: handler, where: (r, me) => r.event.meet.township.within(me.unit) },
    asks: ['athlete', 'event', 'mark'],
    offers: ['place'],
    copies: { unit: (r) => r.event.meet.township },
  },
  steps: recordedSteps,
  read: everybody,
})
