/** Lines and areas: lists of positions. */
import { z } from 'zod'
import type { Position } from '../define/index.ts'
import { type Complaint, fault, fieldKind, type FieldKindRules } from './kind.ts'
import {
  positionComplaints,
  positionJson,
  positionSchema,
  readPositions,
  samePlace,
  writePositions,
} from './position-family.ts'

/** A river of a hundred kilometres drawn every ten metres; more is a fault of the source, and slow in a browser. */
export const mostPositions = 10_000

/** A kind that is a list of positions. `rules` are tried in their order on the list without repeated neighbours. */
export function positionListKind(given: {
  readonly sqlType: 'path' | 'polygon'
  readonly check: (value: string) => string
  readonly toDb: (value: readonly Position[]) => string
  readonly least: number
  readonly rules: readonly {
    readonly type: string
    readonly holds: (positions: readonly Position[]) => boolean
    readonly says: Complaint
  }[]
}): FieldKindRules<readonly Position[]> {
  return fieldKind<readonly Position[]>({
    sqlType: () => given.sqlType,
    check: (_field, value) => given.check(value),
    schema: () =>
      given.rules.reduce(
        (schema, rule) => schema.refine(rule.holds, fault(rule.type)),
        z
          .array(positionSchema, fault('not-a-list-of-positions'))
          .refine((positions) => positions.length <= mostPositions, fault('too-many-positions'))
          .overwrite((positions) =>
            positions.filter((position, i) => i === 0 || !samePlace(position, positions[i - 1])),
          ),
      ),
    complaints: {
      ...positionComplaints,
      'not-a-list-of-positions': () => ({
        zh: '应为一串经纬度，例如 113.05,35.17;113.06,35.18。',
        en: 'must be a list of positions, such as 113.05,35.17;113.06,35.18.',
      }),
      'too-many-positions': () => ({
        zh: `最多 ${mostPositions} 个点，请简化后再提交。`,
        en: `may have at most ${mostPositions} positions; please simplify it.`,
      }),
      ...Object.fromEntries(given.rules.map(({ type, says }) => [type, says])),
    },
    jsonSchema: () => ({
      type: 'array',
      items: positionJson,
      minItems: given.least,
      maxItems: mostPositions,
    }),
    toDb: given.toDb,
    toText: writePositions,
    parseText: readPositions,
    filter: 'known',
    searchText: () => null,
  })
}
