import { date, ref, register, text } from '../../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician } from '../../shared/roles.ts'
import { enterprises } from '../enterprises.ts'
import { institutions } from './partners.ts'

/** An enterprise and an institution that have founded something together. */
export const consortia = register('consortium', {
  label: '产学研联合体',
  prefix: 'LH',
  fields: {
    name: text('联合体', { required: true }),
    enterprise: ref('牵头企业', enterprises, { required: true }),
    institution: ref('合作院所', institutions, { required: true }),
    foundedOn: date('成立日期', { required: true }),
    dissolvedOn: date('解散日期'),
  },
  title: 'name',
  list: ['name', 'enterprise', 'institution', 'foundedOn'],
  states: { recorded: '待核对', active: '运行中', dissolved: '已解散' },
  start: 'recorded',
  final: ['active', 'dissolved'],
  create: {
    label: '登记',
    by: innovationOfficer,
    asks: ['name', 'enterprise', 'institution', 'foundedOn'],
  },
  steps: {
    verify: { label: '核对', from: 'recorded', to: 'active', by: statistician },
    dissolve: {
      label: '解散',
      from: 'active',
      to: 'dissolved',
      by: innovationOfficer,
      asks: ['dissolvedOn'],
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    dissolvedLater: {
      label: '解散不早于成立',
      holds: (c) => c.dissolvedOn.onOrAfter(c.foundedOn),
    },
  },
  read: everybody,
})
