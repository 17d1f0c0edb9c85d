import { describe, expect, it } from 'vitest'
import { stable } from './last-choices.ts'

describe('what is proposed for the next report', () => {
  it('is what was chosen twice running, and not what changed', () => {
    expect(
      stable([
        { source: 'patrol', kind: 'dumping' },
        { source: 'patrol', kind: 'parking' },
      ]),
    ).toEqual({ source: 'patrol' })
  })
  it('is nothing before there were two reports', () => {
    expect(stable([])).toEqual({})
    expect(stable([{ source: 'patrol' }])).toEqual({})
  })
  it('is never an emptied field', () => {
    expect(stable([{ road: null }, { road: null }])).toEqual({})
  })
})
