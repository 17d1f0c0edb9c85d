import { describe, expect, it } from 'vitest'
import { takenAt } from '../../../engine/files/exif-date.ts'
import { photoDateSegment, readPhotoDate } from './photo-date.ts'

const now = Date.parse('2018-06-01T00:00:00Z')
const jpeg = (...segments: readonly Uint8Array[]): ArrayBuffer => {
  const bytes = [
    0xff,
    0xd8,
    ...segments.flatMap((segment) => Array.from(segment)),
    0xff,
    0xda,
    0,
    2,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  return new Uint8Array(bytes).buffer
}
const jfif = new Uint8Array([0xff, 0xe0, 0, 4, 0, 0])
const date = { takenAt: '2018:05:09 14:05:33', offset: '+08:00' }

describe('the date of a photo that is made smaller', () => {
  it('is carried over as it was, whatever stands before it', () => {
    expect(readPhotoDate(jpeg(jfif, photoDateSegment(date)))).toEqual(date)
    expect(readPhotoDate(jpeg(photoDateSegment({ ...date, offset: '' })))).toEqual({
      ...date,
      offset: '',
    })
  })
  it('is understood by the server', () => {
    expect(takenAt(photoDateSegment(date).subarray(4), 480, now)).toBe('2018-05-09T06:05:33.000Z')
    expect(takenAt(photoDateSegment({ ...date, offset: '' }).subarray(4), 480, now)).toBe(
      '2018-05-09T06:05:33.000Z',
    )
  })
  it('is nothing when a photo has none, or one that cannot be read', () => {
    const broken = photoDateSegment(date)
    new DataView(broken.buffer).setUint32(10 + 4, 60_000)
    for (const one of [
      jpeg(),
      jpeg(jfif),
      jpeg(broken),
      jpeg(photoDateSegment({ takenAt: 'yesterday', offset: '' })),
      new ArrayBuffer(0),
    ]) {
      expect(readPhotoDate(one)).toBeUndefined()
    }
  })
})
