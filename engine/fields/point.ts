import type { Position } from '../define/index.ts'
import { fieldKind } from './kind.ts'
import {
  positionComplaints,
  positionJson,
  positionSchema,
  readPosition,
  writePosition,
} from './position-family.ts'

/** A place on the map. */
export const point = fieldKind<Position>({
  sqlType: () => 'point',
  check: (_field, value) =>
    `(${value})[0] BETWEEN -180 AND 180 AND (${value})[1] BETWEEN -90 AND 90`,
  schema: () => positionSchema,
  complaints: positionComplaints,
  jsonSchema: () => positionJson,
  toDb: (value) => `(${writePosition(value)})`,
  toText: writePosition,
  parseText: readPosition,
  filter: 'known',
})
