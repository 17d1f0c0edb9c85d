import { describe, expect, it } from 'vitest'
import { timeReader } from './wall-time.ts'

function reader(format: string, zone: string) {
  const found = timeReader(format, zone)
  if (typeof found === 'string') throw new Error(`not understood: ${found}`)
  return found
}
const american = reader('MM/DD/YYYY hh:mm:ss A', 'America/New_York')

describe('a time of a file', () => {
  it.each([
    ['06/26/2018 10:58:54 AM', '2018-06-26T14:58:54.000Z', '2018-06-26'],
    ['12/01/2018 12:00:00 AM', '2018-12-01T05:00:00.000Z', '2018-12-01'],
    ['12/01/2018 12:30:00 PM', '2018-12-01T17:30:00.000Z', '2018-12-01'],
    ['12/31/2018 11:00:00 PM', '2019-01-01T04:00:00.000Z', '2018-12-31'],
  ])('is read by the clock of its place, summer and winter: %s', (text, at, day) => {
    expect(american(text)).toEqual({ at, day })
  })

  it('that comes twice, when the clock is put back, is the first of the two', () => {
    expect(american('11/04/2018 01:30:00 AM')?.at).toBe('2018-11-04T05:30:00.000Z')
  })

  it.each([
    ['that the clock skipped', '03/11/2018 02:30:00 AM'],
    ['of a day that does not exist', '02/30/2018 01:00:00 AM'],
    ['of a month that does not exist', '13/01/2018 01:00:00 AM'],
    ['of an hour that twelve hours do not have', '06/26/2018 13:00:00 PM'],
    ['in another format', '2018-06-26 10:58:54'],
    ['with more behind it', '06/26/2018 10:58:54 AM EST'],
  ])('%s is none', (_, text) => {
    expect(american(text)).toBeNull()
  })

  it('is read in the writings of offices', () => {
    expect(reader('YYYY年M月D日 H:mm', 'Asia/Shanghai')('2018年5月9日 8:05')?.at).toBe(
      '2018-05-09T00:05:00.000Z',
    )
    expect(reader('YYYY.MM.DD', 'Asia/Shanghai')('２０１８.05.09')).toEqual({
      at: '2018-05-08T16:00:00.000Z',
      day: '2018-05-09',
    })
    expect(reader('YYYY.MM.DD', 'Asia/Shanghai')('2018x05x09')).toBeNull()
  })
})

describe('a format', () => {
  it.each(['MM/DD', 'YYYY-MM-DD hh:mm', 'YYYY-MM-DD HH:mm A', 'YYYY-MM-DD DD', ''])(
    'that leaves open what is meant is not understood: %j',
    (format) => {
      expect(timeReader(format, 'Asia/Shanghai')).toBe('format')
    },
  )
  it('of a place that is nowhere is not understood', () => {
    expect(timeReader('YYYY-MM-DD', 'Mars/Olympus')).toBe('zone')
  })
})
