import type { UnitWire } from '../../../engine/define/wire.ts'
import { say, type Language } from '../../words/language.ts'
import type { Option } from './combobox.tsx'

interface Placed {
  readonly unit: UnitWire
  readonly depth: number
  readonly path: readonly UnitWire[]
}

/** The units from the root down, siblings in their official order (排序号). */
function inOrder(units: readonly UnitWire[]): readonly Placed[] {
  const known = new Set(units.map((unit) => unit.id))
  const below = new Map<string | null, UnitWire[]>()
  for (const unit of units) {
    // A unit whose parent the reader may not see stands at the top.
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const walk = (parent: string | null, path: readonly UnitWire[]): readonly Placed[] =>
    (below.get(parent) ?? [])
      .sort((one, other) => one.position - other.position)
      .flatMap((unit) => [{ unit, depth: path.length, path }, ...walk(unit.id, [...path, unit])])
  return walk(null, [])
}

/**
 * What can be chosen. Without a search it is the tree, in which units of other kinds are kept as headings while something
 * below them can be chosen; a search gives a flat list that names the unit above.
 */
export function unitOptions(
  units: readonly UnitWire[],
  kinds: readonly string[] | undefined,
  query: string,
  as: Language,
): readonly Option[] {
  const mayBe = (unit: UnitWire) => !kinds || kinds.length === 0 || kinds.includes(unit.kind)
  const placed = inOrder(units)
  const sought = query.trim().toLowerCase()
  if (sought !== '') {
    const fits = ({ unit }: Placed) =>
      [unit.name.zh, unit.name.en, unit.code].some((text) => text.toLowerCase().includes(sought))
    return placed
      .filter((one) => mayBe(one.unit) && fits(one))
      .map(({ unit, path }) => ({
        id: unit.id,
        label: say(unit.name, as),
        detail: path.length > 0 ? say(path[path.length - 1]?.name ?? unit.name, as) : undefined,
      }))
  }
  const headings = new Set(
    placed.filter((one) => mayBe(one.unit)).flatMap((one) => one.path.map((unit) => unit.id)),
  )
  return placed
    .filter(({ unit }) => mayBe(unit) || headings.has(unit.id))
    .map(({ unit, depth }) => ({
      id: unit.id,
      label: say(unit.name, as),
      depth,
      unavailable: !mayBe(unit),
    }))
}
