import type { English } from '../../engine/define/index.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { births } from './births.ts'
import type { clinics, cycles, provisions } from './clinics.ts'
import type { pregnancies } from './pregnancies.ts'
import { womanFieldsEn } from './womans-examination.ts'
import type { women } from './women.ts'

export const clinicEn: English<typeof clinics> = {
  label: 'Screening clinic',
  about:
    'Clinics that screen, and the post at each that answers for following up positives (with a deputy).',
  fields: { name: 'Name', unit: 'Unit', failsafe: 'Failsafe post', note: 'Note' },
  ...listEnglish,
}

export const cycleEn: English<typeof cycles> = {
  label: 'Free cycle',
  about: 'The five-year cycles of the free examinations; each woman once in a cycle.',
  fields: { name: 'Name', opensOn: 'Opens', closesOn: 'Closes', source: 'Source' },
  ...listEnglish,
}

export const provisionEn: English<typeof provisions> = {
  label: 'Provision',
  about:
    'What the policies on free screening say: for whom, how often, to what end, who pays, and where it is written.',
  fields: { name: 'Provision', words: 'What it says', decidedOn: 'Day', document: 'Source' },
  ...listEnglish,
}

export const womanEn: English<typeof women> = {
  label: 'Women',
  about: 'All women of the district who should be screened, not only those who came.',
  fields: {
    name: 'Name',
    identity: 'Identity number',
    bornOn: 'Born on',
    residence: womanFieldsEn.residence,
    allowanceCheckedOn: 'Allowance checked on',
    allowanceCheckedBy: 'Allowance checked by',
    phone: 'Telephone',
    township: 'Township',
    clinic: 'Clinic',
    unit: 'Unit in charge',
  },
  states: { present: 'On the roll', moved: 'Moved away', died: 'Died' },
  create: 'Register',
  steps: {
    amend: 'Correct',
    move: 'Moved away',
    comeBack: 'Moved back',
    die: 'Register the death',
  },
  rules: {
    allowanceChecked: 'The minimum living allowance was checked, with the day and by whom',
    born: 'Born no later than today',
  },
}

export const birthEn: English<typeof births> = {
  label: 'Live births',
  about: 'Every live birth; its registration opens the blood screening and the hearing screening.',
  fields: {
    name: 'Name of the newborn',
    mother: 'Mother',
    deliveredOn: 'Day of delivery',
    bornAt: 'Born at',
    birthOrder: 'Order within this delivery',
    clinic: 'Delivered at',
    unit: 'Unit of delivery',
  },
  states: { living: 'On the roll', died: 'Died', voided: 'Voided' },
  create: 'Register',
  steps: { amend: 'Correct the name', die: 'Register the death', void: 'Void' },
  rules: {
    happened: 'Born no later than now',
    sameDay: 'The day of delivery is that of the birth',
  },
}

export const pregnancyEn: English<typeof pregnancies> = {
  label: 'Pregnancies',
  about:
    'Pregnant women of the district; registering one who is eligible opens her free prenatal screening.',
  fields: {
    name: 'Name',
    woman: 'Woman',
    lastPeriod: 'Last menstrual period',
    registeredOn: 'Registered on',
    localHousehold: 'One of the couple is registered in the province',
    residentSince: 'She has lived here since',
    clinic: 'Clinic',
    unit: 'Unit in charge',
  },
  states: { expecting: 'Expecting', delivered: 'Delivered', ended: 'Ended' },
  create: 'Register',
  steps: { deliver: 'Delivered', end: 'Pregnancy ended' },
  rules: {
    begun: 'Registered after the last menstrual period',
    notAhead: 'Registered no later than today',
  },
  views: { entitled: 'Entitled to the free prenatal screening' },
}
