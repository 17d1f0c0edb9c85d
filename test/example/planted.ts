/** A small ledger without a mistake, to plant mistakes in one at a time. */
import {
  type AnyEnglish,
  type AnyRegister,
  choice,
  computed,
  date,
  type Indicator,
  integer,
  ledger,
  list,
  photos,
  programme,
  ref,
  register,
  role,
  system,
  text,
  unit,
  workingDays,
} from '../../engine/define/index.ts'
import { findMistakes } from '../../engine/model/mistakes.ts'
import { compile } from '../../engine/model/model.ts'

export const clerk = role('clerk', '内勤')
export const stranger = role('stranger', '外人')
export const places = list('place', {
  label: '地点',
  prefix: 'DD',
  fields: { name: text('名称', { required: true }), kept: unit('单位') },
  title: 'name',
  by: clerk,
  read: clerk,
})

/** A register without a mistake, to plant one in at a time. */
export const sound = register('thing', {
  label: '事项',
  prefix: 'SX',
  fields: {
    name: text('名称', { required: true }),
    place: ref('地点', places),
    photo: photos('照片'),
    until: date('截止'),
    size: integer('数量'),
    kind: choice('类别', { one: '一' }),
    unit: unit('单位'),
    double: computed('双倍', '个', (own) => own.number('size').times(2)),
  },
  title: 'name',
  states: { open: '办理中', done: '已办结' },
  start: 'open',
  final: ['done'],
  create: { label: '登记', by: clerk, asks: ['name'] },
  steps: {
    finish: { label: '办结', from: 'open', to: 'done', by: clerk, within: workingDays(1) },
    note: { label: '备注', from: 'open', to: 'same', by: clerk, aside: true },
  },
  read: clerk,
})
type Steps = AnyRegister['steps']
const en = { label: 'x', fields: {}, states: {}, create: 'x', steps: {} } satisfies AnyEnglish

export interface Plan {
  readonly register?: Partial<Record<keyof AnyRegister, unknown>>
  readonly steps?: Record<string, unknown>
  readonly more?: readonly AnyRegister[]
  readonly indicators?: (thing: AnyRegister) => Record<string, Indicator>
  readonly programme?: string
}
/** The mistakes found when something is changed in what is sound. */
export function found({
  register: changed = {},
  steps = {},
  more = [],
  indicators,
  programme: name = 'office',
}: Plan): readonly string[] {
  const thing = {
    ...sound,
    ...changed,
    steps: { ...((changed.steps ?? sound.steps) as Steps), ...steps },
  } as AnyRegister
  const registers = [places as AnyRegister, thing, ...more]
  const office = programme(name, {
    label: '办公',
    about: '',
    registers: registers as never,
    indicators: indicators?.(thing) ?? {},
    en: {
      label: 'Office',
      about: '',
      registers: Object.fromEntries(registers.map((one) => [one.register, en])) as never,
      indicators: {},
      rules: {},
    },
  })
  return findMistakes(
    compile(
      ledger({
        label: { zh: '', en: '' },
        programmes: [office],
        roles: { clerk, system },
        rolesEn: { clerk: 'Clerk', system: 'System' },
        levels: {},
        workingHours: [[480, 720]],
        offsetMinutes: 480,
        operators: [],
      }),
    ),
  )
}
export const step = (given: object) => ({
  label: '步骤',
  from: 'open',
  to: 'done',
  by: clerk,
  ...given,
})
