import type { UnitWire } from '../../engine/define/wire.ts'

/** The units right below one, in their official order; those at the top where none is chosen. */
export function unitsBelow(units: readonly UnitWire[], unit: string): readonly UnitWire[] {
  const known = new Set(units.map(({ id }) => id))
  const isTop = ({ parent }: UnitWire) => parent === null || !known.has(parent)
  const below = units.filter((one) => (unit ? one.parent === unit : isTop(one)))
  // A single root says nothing beside the whole zone: its own parts are what one compares.
  const [only] = below
  const shown = !unit && below.length === 1 && only ? unitsBelow(units, only.id) : below
  return [...shown].sort((a, b) => a.position - b.position)
}
