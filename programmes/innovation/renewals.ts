import { date, longText, openedBy, ref, register, workingDays } from '../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician, system } from '../shared/roles.ts'
import { certifications } from './certifications.ts'
import { enterprises } from './enterprises.ts'

/** The renewal of a certificate: opened by itself on the day of the reminder, and open until it is known how it ended. */
export const renewals = register('renewal', {
  label: '续期办理',
  about: '证书到期前自动立项，逐步跟到批准或未获批准。',
  prefix: 'XQ',
  fields: {
    certification: ref('原证书', certifications, { required: true }),
    enterprise: ref('企业', enterprises),
    expiresOn: date('原证书到期'),
    outcome: longText('办理情况'),
    renewed: ref('新证书', certifications),
  },
  title: 'certification',
  list: ['certification', 'enterprise', 'expiresOn'],
  states: {
    open: '待辅导',
    prepared: '材料齐备',
    submitted: '已申报',
    approved: '待确认',
    granted: '已续期',
    ended: '未续期',
  },
  start: 'open',
  final: ['granted', 'ended'],
  opened: [
    openedBy(certifications, {
      on: ['remind'],
      as: 'certification',
      gives: { enterprise: (c) => c.enterprise, expiresOn: (c) => c.expiresOn },
    }),
  ],
  create: {
    label: '立项',
    by: [innovationOfficer, system],
    asks: ['certification'],
    offers: ['enterprise', 'expiresOn'],
  },
  steps: {
    prepare: {
      label: '材料齐备',
      from: 'open',
      to: 'prepared',
      by: innovationOfficer,
      within: workingDays(20),
    },
    submit: { label: '申报', from: 'prepared', to: 'submitted', by: innovationOfficer },
    approve: {
      label: '获批',
      from: 'submitted',
      to: 'approved',
      by: innovationOfficer,
      asks: ['renewed'],
    },
    grant: {
      label: '确认续期',
      from: 'approved',
      to: 'granted',
      by: statistician,
      needs: ['followsOn', 'ofTheSame'],
    },
    sendBack: {
      label: '退回',
      from: 'approved',
      to: 'submitted',
      by: statistician,
      reason: 'text',
      back: 'rework',
    },
    end: {
      label: '未续期',
      from: ['open', 'prepared', 'submitted'],
      to: 'ended',
      by: innovationOfficer,
      reason: ['notEligible', 'gaveUp', 'refused'],
      offers: ['outcome'],
      aside: true,
    },
  },
  rules: {
    followsOn: {
      label: '新证书不早于原证书到期日生效',
      holds: (r) => r.renewed.validFrom.onOrAfter(r.certification.expiresOn),
    },
    ofTheSame: {
      label: '新证书属同一企业',
      holds: (r) => r.renewed.enterprise.is(r.certification.enterprise),
    },
  },
  reasons: { notEligible: '不再符合条件', gaveUp: '企业放弃', refused: '未获批准' },
  read: everybody,
})
