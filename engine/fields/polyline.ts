import { always } from './kind.ts'
import { mostPositions, positionListKind } from './position-list-family.ts'
import { positionList } from './position-family.ts'

/** A line on the map: an open path of two positions or more. */
export const polyline = positionListKind({
  sqlType: 'path',
  check: (value) => `npoints(${value}) BETWEEN 2 AND ${mostPositions} AND isopen(${value})`,
  toDb: (value) => `[${positionList(value)}]`,
  least: 2,
  rules: [
    {
      type: 'too-short',
      holds: (positions) => positions.length >= 2,
      says: always('一条线至少需要两个不同的点。', 'needs at least two different positions.'),
    },
  ],
})
