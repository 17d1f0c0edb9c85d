import { choice, date, files, ref, register, text } from '../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician, system } from '../shared/roles.ts'
import { enterprises } from './enterprises.ts'

export const tiers = {
  leader: '创新龙头企业',
  highTech: '高新技术企业',
  sme: '科技型中小企业',
  gazelle: '瞪羚企业',
  littleGiant: '科技小巨人',
} as const

/** A certificate of one tier. It counts from the day it is valid until the day it lapses, whether or not anybody writes that day. */
export const certifications = register('certification', {
  label: '资质认定',
  about: '企业的资质证书：等级、有效期、续期。到期之日起不再计入，无须任何人填写。',
  prefix: 'RD',
  fields: {
    enterprise: ref('企业', enterprises, { required: true }),
    tier: choice('等级', tiers, { required: true }),
    number: text('证书编号', { required: true }),
    validFrom: date('生效日期', { required: true }),
    expiresOn: date('到期日期', { required: true }),
    renewBy: date('提醒续期日', { required: true }),
    paper: files('证书'),
  },
  title: 'number',
  list: ['enterprise', 'tier', 'number', 'validFrom', 'expiresOn'],
  states: {
    recorded: '待核对',
    valid: '有效',
    reminded: '待续期',
    lapsed: '已到期',
    revoked: '已撤销',
  },
  start: 'recorded',
  final: ['valid', 'lapsed', 'revoked'],
  unique: { once: ['enterprise', 'tier', 'validFrom'] },
  create: {
    label: '登记证书',
    by: innovationOfficer,
    asks: ['enterprise', 'tier', 'number', 'validFrom', 'expiresOn', 'renewBy'],
    offers: ['paper'],
  },
  steps: {
    verify: { label: '核对', from: 'recorded', to: 'valid', by: statistician },
    remind: {
      label: '提醒续期',
      from: 'valid',
      to: 'reminded',
      by: [system, innovationOfficer],
      auto: 'renewBy',
      aside: true,
    },
    lapse: {
      label: '到期',
      from: ['valid', 'reminded'],
      to: 'lapsed',
      by: [system, innovationOfficer],
      auto: 'expiresOn',
      aside: true,
    },
    revoke: {
      label: '撤销',
      from: ['recorded', 'valid', 'reminded'],
      to: 'revoked',
      by: statistician,
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    lapsesAfterItBegins: { label: '到期晚于生效', holds: (c) => c.expiresOn.after(c.validFrom) },
    remindedBefore: { label: '提醒不晚于到期', holds: (c) => c.renewBy.onOrBefore(c.expiresOn) },
  },
  read: everybody,
})
