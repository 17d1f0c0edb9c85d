import { z } from 'zod'
import { readDay } from './calendar-text.ts'
import { always, fault, fieldKind } from './kind.ts'

/** A calendar day. A year before 1000 is a slip of the keyboard (0018 for 2018), not history. */
export const date = fieldKind<string>({
  sqlType: () => 'date',
  check: (_field, value) => `${value} BETWEEN '1000-01-01'::date AND '9999-12-31'::date`,
  schema: () =>
    z.iso.date(fault('not-a-date')).refine((day) => day >= '1000-01-01', fault('not-a-date')),
  complaints: {
    'not-a-date': always(
      '不是真实存在的日期，请按 2018-05-09 的格式填写。',
      'is not a date that exists; write it like 2018-05-09.',
    ),
  },
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  parseText: (text) => readDay(text) ?? text,
  filter: 'range',
  sortable: true,
})
