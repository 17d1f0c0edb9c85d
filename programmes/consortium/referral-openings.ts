import { dayOfStep, openedBy } from '../../engine/define/index.ts'
import { referrals } from './referrals.ts'

/** What every request gives the task that it opens; a limit for looking at it, shorter for an emergency. Both limits are this zone's own (待核). */
const given = (limitAmount: number, limitUnit: 'urgentHours' | 'workingHours') => ({
  limitAmount,
  limitUnit,
})

/** Sending a request, or sending it elsewhere, opens the receiver's task in the same transaction. */
export const sentReferrals = (['normal', 'urgent'] as const).map((kind) =>
  openedBy(referrals, {
    on: ['create', 'resend'],
    as: 'referral',
    when: (r) => (kind === 'urgent' ? r.emergency.isTrue() : r.emergency.isFalse()),
    gives: {
      ...(kind === 'urgent' ? given(1, 'urgentHours') : given(8, 'workingHours')),
      sentOn: dayOfStep,
      patient: (r) => r.patient,
      direction: (r) => r.direction,
      emergency: (r) => r.emergency,
      receiver: (r) => r.receiver,
      unit: (r) => r.unit,
      sender: (r) => r.sender,
    },
  }),
)
