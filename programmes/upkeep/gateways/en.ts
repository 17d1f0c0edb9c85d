import type { English } from '../../../engine/define/index.ts'
import { recordedStatesEn, recordedStepsEn } from '../../shared/confirmation.ts'
import type { parkingLines } from './parking-lines.ts'
import type { publicity } from './publicity.ts'
import type { stallActions } from './stall-actions.ts'
import type { volunteerDays } from './volunteer-days.ts'

const recorded = { states: recordedStatesEn, create: 'Record', steps: recordedStepsEn } as const

export const stallActionEn: English<typeof stallActions> = {
  label: 'Action on stalls',
  fields: {
    place: 'Place',
    unit: 'Organised by',
    heldOn: 'Day',
    kind: {
      label: 'Kind of stall',
      choices: {
        nightMarket: 'Night-market stall',
        mobile: 'Mobile stall',
        shopfront: 'Trading outside the shop',
      },
    },
    stalls: { label: 'Stalls', unit: '' },
    road: 'Road',
    together: 'Together with',
    spot: 'Position',
    photos: 'Photos',
    note: 'Note',
  },
  ...recorded,
}

export const publicityEn: English<typeof publicity> = {
  label: 'Public notice',
  fields: {
    title: 'Content',
    unit: 'Organised by',
    heldOn: 'Day',
    kind: {
      label: 'Form',
      choices: { leaflet: 'Leaflet', notice: 'Notice', broadcast: 'Broadcast' },
    },
    copies: { label: 'Copies', unit: '' },
    road: 'Road',
    note: 'Note',
  },
  ...recorded,
}

export const parkingLineEn: English<typeof parkingLines> = {
  label: 'Parking lines',
  fields: {
    place: 'Place',
    unit: 'Organised by',
    heldOn: 'Day',
    bays: { label: 'Bays', unit: '' },
    village: 'Village',
    spot: 'Position',
    note: 'Note',
  },
  ...recorded,
}

export const volunteerDayEn: English<typeof volunteerDays> = {
  label: 'Volunteer day',
  fields: {
    activity: 'Activity',
    unit: 'Organised by',
    heldOn: 'Day',
    levels: { label: 'Level', choices: { town: 'Town', village: 'Village' } },
    people: { label: 'People', unit: '' },
    road: 'Road',
    note: 'Note',
  },
  ...recorded,
}

export const quantitiesEn = {
  stalls: { label: 'Stalls dealt with', unit: { one: 'stall', many: 'stalls' } },
  leaflets: { label: 'Leaflets handed out', unit: { one: 'copy', many: 'copies' } },
}
