import { at, choice, date, integer, list, photos } from '../../engine/define/index.ts'
import { ref, register, text, unit } from '../../engine/define/index.ts'
import { everybody, handler, steward, unitHead } from '../shared/roles.ts'

const organiser = at(handler, 'township')
const head = at(unitHead, 'township')

export const schools = list('school', {
  label: '学校',
  prefix: 'XX',
  fields: {
    name: text('校名', { required: true }),
    stage: choice('学段', { primary: '小学', middle: '中学' }, { required: true }),
    township: unit('属地', { required: true, unitKinds: ['township'] }),
    pupils: integer('在校学生', { unit: '人', min: 1 }),
  },
  title: 'name',
  unique: { once: ['name'] },
  by: steward,
  read: everybody,
})

export const meets = register('meet', {
  label: '运动会',
  prefix: 'YD',
  fields: {
    name: text('名称', { required: true }),
    school: ref('学校', schools, { required: true }),
    heldOn: date('日期', { required: true }),
    township: unit('属地'),
    pupils: integer('在校学生', { unit: '人' }),
    photos: photos('照片', { max: 9 }),
  },
  title: 'name',
  list: ['name', 'school', 'heldOn', 'township', 'pupils'],
  states: { planned: '筹备中', running: '比赛中', published: '已公布成绩', off: '已取消' },
  start: 'planned',
  final: ['published', 'off'],
  unique: { once: ['school', 'heldOn'] },
  create: {
    label: '筹备',
    by: { who: handler, where: (m, me) => m.school.township.within(me.unit) },
    asks: ['name', 'school', 'heldOn'],
    copies: { township: (m) => m.school.township, pupils: (m) => m.school.pupils },
  },
  steps: {
    open: { label: '开幕', from: 'planned', to: 'running', by: organiser },
    publish: { label: '公布成绩', from: 'running', to: 'published', by: head, offers: ['photos'] },
    cancel: { label: '取消', from: 'planned', to: 'off', by: organiser, reason: 'text' },
  },
  read: everybody,
})
