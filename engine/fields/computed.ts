import { z } from 'zod'
import { always, fault, fieldKind } from './kind.ts'

/** Worked out by the database from the entry's own fields (a generated column); read, never written. */
export const computed = fieldKind<number>({
  sqlType: () => 'numeric',
  schema: () => z.custom<number>(() => false, fault('worked-out')),
  complaints: {
    'worked-out': always(
      '由系统计算，不能填写。',
      'is worked out by the ledger and cannot be filled in.',
    ),
  },
  jsonSchema: () => ({ type: 'number', readOnly: true }),
  fromDb: Number,
  filter: 'range',
  sortable: true,
})
