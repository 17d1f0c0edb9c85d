import type { Position } from '../define/index.ts'
import { always } from './kind.ts'
import { mostPositions, positionListKind } from './position-list-family.ts'
import { positionList, samePlace } from './position-family.ts'

/** Three corners and the first once more. */
const least = 4

/** Twice the signed area in square degrees (the shoelace formula), with the first corner as origin to keep the digits. */
function twiceArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? []
  return ring.reduce((sum, [x, y], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? []
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  }, 0)
}

/** An area on the map: its outer ring, which ends where it began. PostgreSQL is given the last position too and keeps it. */
export const area = positionListKind({
  sqlType: 'polygon',
  check: (value) => `npoints(${value}) BETWEEN ${least} AND ${mostPositions}`,
  toDb: (value) => `(${positionList(value)})`,
  least,
  rules: [
    {
      type: 'not-closed',
      holds: (ring) => samePlace(ring[0], ring.at(-1)),
      says: always(
        '边界没有闭合：最后一点应与第一点相同。',
        'is not closed: its last position must be its first.',
      ),
    },
    {
      type: 'no-area',
      holds: (ring) => ring.length >= least && twiceArea(ring) !== 0,
      says: always(
        '没有围成面：至少需要三个不在一条直线上的点。',
        'encloses nothing: it needs three corners that are not on one line.',
      ),
    },
  ],
})
