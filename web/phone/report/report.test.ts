import { describe, expect, it } from 'vitest'
import type { RefusalWire } from '../../../engine/define/wire.ts'
import { FailedError, RefusedError, UnreachableError } from '../../api.ts'
import { heldIn, withStored } from './held-photos.ts'
import { outcomeOf } from './report.ts'

const refusal = (status: number): RefusalWire => ({
  type: 'test',
  title: 'no',
  detail: 'no',
  status,
})

describe('what a failed attempt means for a report', () => {
  it('keeps it waiting when the network, the server or the sign-in is away', () => {
    const passing = [
      new UnreachableError(),
      new FailedError(503),
      new FailedError(500),
      new RefusedError(refusal(401)),
      new RefusedError(refusal(429)),
    ]
    for (const error of passing) expect(outcomeOf(error).kind).toBe('waiting')
  })
  it('gives it back to the person when the server will not take it as it is', () => {
    for (const status of [400, 403, 404, 409, 413, 422])
      expect(outcomeOf(new RefusedError(refusal(status)))).toEqual({
        kind: 'refused',
        refusal: refusal(status),
      })
  })
  it('hides no mistake of the program', () => {
    expect(() => outcomeOf(new TypeError('not a function'))).toThrow('not a function')
  })
})

describe('photos that wait on the device', () => {
  const values = {
    photos: ['held:1', '018f', 'held:2'],
    kind: 'dumping',
    spot: [113.2, 35.2],
    after: null,
  } as const
  it('are found in the values of a report and nowhere else', () => {
    expect(heldIn(values)).toEqual(['held:1', 'held:2'])
  })
  it('are replaced one by one, their order and all else kept', () => {
    expect(withStored(values, 'held:1', '0190')).toEqual({
      ...values,
      photos: ['0190', '018f', 'held:2'],
    })
  })
})
