import { choice, date, files, list, ref, register, text } from '../../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician, system } from '../../shared/roles.ts'

/** A university, an institute or an alliance with which the zone works. */
export const institutions = list('institution', {
  label: '合作院所',
  prefix: 'YS',
  fields: {
    name: text('院所', { required: true }),
    kind: choice(
      '类别',
      { university: '高校', institute: '科研院所', transfer: '转移转化机构', alliance: '联盟' },
      { required: true },
    ),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind'],
  unique: { once: ['name'] },
  by: innovationOfficer,
  read: everybody,
})

/** An agreement with one of them. Regular cooperation is an agreement that is in force. */
export const agreements = register('agreement', {
  label: '合作协议',
  about: '与院所签订的协议；在有效期内的院所计为常态化合作，一家院所不论几份协议只计一次。',
  prefix: 'XY',
  fields: {
    name: text('协议', { required: true }),
    institution: ref('合作院所', institutions, { required: true }),
    signedOn: date('签订日期', { required: true }),
    endsOn: date('到期日期', { required: true }),
    paper: files('协议文本'),
  },
  title: 'name',
  list: ['name', 'institution', 'signedOn', 'endsOn'],
  states: { recorded: '待核对', inForce: '有效', ended: '已到期' },
  start: 'recorded',
  final: ['inForce', 'ended'],
  create: {
    label: '登记协议',
    by: innovationOfficer,
    asks: ['name', 'institution', 'signedOn', 'endsOn'],
    offers: ['paper'],
  },
  steps: {
    verify: { label: '核对', from: 'recorded', to: 'inForce', by: statistician },
    end: {
      label: '到期',
      from: 'inForce',
      to: 'ended',
      by: [system, innovationOfficer],
      auto: 'endsOn',
      aside: true,
    },
  },
  rules: { endsAfterItBegins: { label: '到期晚于签订', holds: (a) => a.endsOn.after(a.signedOn) } },
  read: everybody,
})
