import { describe, expect, it } from 'vitest'
import { hrefOf, placeOf, type Place } from './place.ts'

const places: readonly Place[] = [
  { at: 'home' },
  { at: 'waiting' },
  { at: 'report', register: 'garden.repair' },
  { at: 'entry', register: 'garden.repair', id: 'a/b 道' },
  { at: 'reports' },
  { at: 'sheet', report: 'garden.monthly', from: '2025-01', to: '2025-12' },
  { at: 'publication', id: 'a/b' },
]

describe('the addresses of the phone', () => {
  it('lead back to the place they were made from, whatever is in a name', () => {
    for (const place of places) expect(placeOf(hrefOf(place))).toEqual(place)
  })
  it('lead home when they name no place, or too little of one', () => {
    for (const hash of [
      '',
      '#',
      '#/',
      '#/nowhere',
      '#/entry/garden.repair',
      '#/report',
      '#/sheet/garden.monthly',
      '#/sheet/garden.monthly/2025-13/x',
      '#/publication',
    ]) {
      expect(placeOf(hash)).toEqual({ at: 'home' })
    }
  })
})
