import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { takenAt } from './exif-date.ts'
import { phonePhoto } from './sample-files.ts'

const now = Date.parse('2018-05-09T12:00:00Z')
const exifOf = async (taken?: string) =>
  (await sharp(await phonePhoto(40, 30, taken)).metadata()).exif

describe('when a photograph was taken', () => {
  it('is what the camera noted, in the zone’s own time', async () => {
    const exif = await exifOf('2018:05:08 16:30:00')
    expect(takenAt(exif, 480, now)).toBe('2018-05-08T08:30:00.000Z')
  })

  it('is unknown when the camera noted nothing, or what cannot be', async () => {
    expect(takenAt(undefined, 480, now)).toBeNull()
    expect(takenAt(await exifOf(), 480, now)).toBeNull()
    expect(takenAt(await exifOf('2018:13:40 16:30:00'), 480, now)).toBeNull()
    expect(takenAt(await exifOf('2031:01:01 00:00:00'), 480, now)).toBeNull()
    expect(takenAt(await exifOf('0000:00:00 00:00:00'), 480, now)).toBeNull()
  })

  it('is unknown for every cut and every broken byte of the block, and never an error', async () => {
    const exif = await exifOf('2018:05:08 16:30:00')
    if (!exif) throw new Error('the sample has no EXIF')
    for (let length = 0; length < exif.length; length += 1) {
      expect(() => takenAt(exif.subarray(0, length), 480, now)).not.toThrow()
      const broken = Buffer.from(exif)
      broken.fill(0xff, length, Math.min(length + 4, broken.length))
      expect(() => takenAt(broken, 480, now)).not.toThrow()
    }
  })
})
