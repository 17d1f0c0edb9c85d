/** Lists of uploaded files, by their ids, in the order in which they were added. */
import { z } from 'zod'
import type { Field } from '../define/index.ts'
import { isId } from './id-family.ts'
import { always, fault, fieldKind, type FieldKindRules } from './kind.ts'

/** A kind of file list that takes at most `max` where the definition names no limit. */
export function fileListKind(max: number): FieldKindRules<readonly string[]> {
  const most = (field: Field) => field.detail.max ?? max
  const least = (field: Field) => Math.max(1, field.detail.min ?? 1)
  return fieldKind<readonly string[]>({
    sqlType: () => 'uuid[]',
    check: (field, value) =>
      `cardinality(${value}) BETWEEN ${least(field)} AND ${most(field)} AND array_position(${value}, NULL) IS NULL`,
    schema: (field) =>
      z
        .array(z.unknown(), fault('not-files'))
        .min(least(field), fault('too-few'))
        .max(most(field), fault('too-many'))
        // The ids are looked at only when there are few enough of them.
        .pipe(z.array(z.string(fault('not-files')).refine(isId, fault('not-files')).toLowerCase()))
        .refine((ids) => new Set(ids).size === ids.length, fault('twice')),
    complaints: {
      'not-files': always('请先上传文件。', 'must name uploaded files.'),
      'too-few': (field) => ({
        zh: `至少需要 ${least(field)} 个文件。`,
        en: `needs at least ${least(field)} files.`,
      }),
      'too-many': (field) => ({
        zh: `最多 ${most(field)} 个文件。`,
        en: `may have at most ${most(field)} files.`,
      }),
      twice: always('同一个文件出现了两次。', 'names the same file twice.'),
    },
    jsonSchema: (field) => ({
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      minItems: least(field),
      maxItems: most(field),
      uniqueItems: true,
    }),
    toText: (value, _field, { nameOf }) => value.map((id) => nameOf?.(id) ?? id).join('; '),
    parseText: (text) => text.split(/[;,\s]+/).filter((id) => id !== ''),
    filter: 'known',
    searchText: () => null,
  })
}
