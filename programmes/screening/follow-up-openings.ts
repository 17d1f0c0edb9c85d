import {
  dayOfStep,
  type EntryValue,
  openedBy,
  type PostValue,
  type TextValue,
  today,
  type UnitValue,
} from '../../engine/define/index.ts'
import { blood } from './blood.ts'
import { breast } from './breast.ts'
import { cervical } from './cervical.ts'
import { hearing } from './hearing.ts'
import { prenatal } from './prenatal.ts'
import type { needs, pathways } from './result-codes.ts'

/** A screening whose step opens an obligation, as far as the obligation copies from it. */
interface Found {
  readonly name: TextValue
  readonly unit: UnitValue
  readonly clinic: EntryValue & { readonly failsafe: PostValue }
}
/** What a positive result gives the obligation that it opens: who it is about, who answers, and by when. Days are this zone's own where health.md names none. */
const owed = (pathway: keyof typeof pathways, need: keyof typeof needs, days: number) => ({
  pathway,
  need,
  limitAmount: days,
  limitUnit: 'naturalDays',
  foundOn: dayOfStep,
  dueOn: () => today.plusDays(days),
  name: (e: Found) => e.name,
  clinic: (e: Found) => e.clinic,
  unit: (e: Found) => e.unit,
  owner: (e: Found) => e.clinic.failsafe,
})

/** Which results are positive: the steps that open an obligation, in the transaction of the result. */
export const followUpOpenings = [
  openedBy(prenatal, {
    on: ['findHigh'],
    as: 'prenatal',
    gives: owed('prenatal', 'diagnose', 14),
  }),
  openedBy(blood, { on: ['recall'], as: 'blood', gives: owed('blood', 'recall', 7) }),
  openedBy(blood, { on: ['confirm'], as: 'blood', gives: owed('blood', 'treat', 7) }),
  openedBy(hearing, { on: ['failFirst'], as: 'hearing', gives: owed('hearing', 'recall', 42) }),
  openedBy(hearing, {
    on: ['failSecond'],
    as: 'hearing',
    gives: owed('hearing', 'diagnose', 50),
  }),
  openedBy(hearing, { on: ['confirm'], as: 'hearing', gives: owed('hearing', 'treat', 90) }),
  openedBy(cervical, {
    on: ['otherType'],
    as: 'cervical',
    gives: owed('cervical', 'triage', 30),
  }),
  openedBy(cervical, {
    on: ['highType', 'cytologyAbnormal', 'colposcopyAbnormal'],
    as: 'cervical',
    gives: owed('cervical', 'diagnose', 30),
  }),
  openedBy(cervical, {
    on: ['findLesion'],
    as: 'cervical',
    gives: owed('cervical', 'treat', 30),
  }),
  openedBy(breast, {
    on: ['unclear', 'suspect', 'mammogramUnclear', 'mammogramSuspect', 'sendToBiopsy'],
    as: 'breast',
    gives: owed('breast', 'diagnose', 30),
  }),
  openedBy(breast, { on: ['findCancer'], as: 'breast', gives: owed('breast', 'treat', 30) }),
] as const
