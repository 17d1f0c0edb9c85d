import { z } from 'zod'
import { readMoment } from './calendar-text.ts'
import { always, fault, fieldKind } from './kind.ts'

/** The whole of China keeps one time, UTC+8. */
const chinaOffset = 480
const first = Date.parse('1000-01-01T00:00:00Z')
const last = Date.parse('9999-12-31T23:59:59.999Z')

/** 2018-05-09 10:30:00 in the zone's own time; milliseconds only where there are any, so that nothing is lost. */
function inZone(moment: string, offsetMinutes: number): string {
  const shifted = new Date(Date.parse(moment) + offsetMinutes * 60_000).toISOString()
  return shifted.replace('T', ' ').replace(/(\.000)?Z$/, '')
}

/** A moment in time, kept to the millisecond and written in UTC. */
export const moment = fieldKind<string>({
  sqlType: () => 'timestamp(3) with time zone',
  check: (_field, value) => `isfinite(${value})`,
  schema: () =>
    z.iso
      .datetime({ offset: true, ...fault('not-a-moment') })
      .refine((text) => {
        const time = Date.parse(text)
        return time >= first && time <= last
      }, fault('not-a-moment'))
      .overwrite((text) => new Date(text).toISOString()),
  complaints: {
    'not-a-moment': always(
      '不是真实存在的时间，请按 2018-05-09 10:30:00 的格式填写（接口须带时区，如 2018-05-09T10:30:00+08:00）。',
      'is not a time that exists; write it like 2018-05-09 10:30:00 (programs give the offset: 2018-05-09T10:30:00+08:00).',
    ),
  },
  jsonSchema: () => ({ type: 'string', format: 'date-time' }),
  toText: (value, _field, { offsetMinutes = chinaOffset }) => inZone(value, offsetMinutes),
  parseText: (text, _field, { offsetMinutes = chinaOffset }) =>
    readMoment(text, offsetMinutes) ?? text,
  filter: 'range',
  sortable: true,
})
