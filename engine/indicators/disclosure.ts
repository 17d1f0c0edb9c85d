/*
 * Complementary suppression: which numbers of people must not be shown, so that no small one can be worked out from those that are. Pure;
 * figures are read in small-cells.ts.
 *
 * A number stands at a place: a value on each axis (unit, period, value of the dimension, counted set). On each axis values make up others:
 * units a unit, months a quarter, quarters a year, the done and the overdue the positives. What a whole holds beside its parts counts as a
 * part too (entries filed at the unit itself), for a difference tells it like any other.
 *
 * For each small number x we keep a change of the entries that nobody who sees the shown numbers could notice: one more at x and one less at
 * another part of the same whole, on one axis that x is refined on; if it is refined on more, undone at another part of a second axis, so
 * that the sums over that axis stay as they are. Everything that the change would alter is hidden. So x is never the only possibility.
 */

/**
 * Numbers of fewer people than this are not shown to those who may not read the entries: the common floor of official statistics for tables
 * about persons (three to five; we take the stricter).
 */
const fewest = 5
export const isSmall = (n: number): boolean => n > 0 && n < fewest

/** A whole with the parts that make it up, on one axis. */
export interface Family {
  readonly whole: string
  readonly parts: readonly string[]
  /** What the whole holds beside its parts, as a part; left out where the parts are all of it. */
  readonly rest?: string
}
export const axes = ['unit', 'period', 'key', 'set'] as const
export type AxisName = (typeof axes)[number]
export type Place = Readonly<Record<AxisName, string>>

/** The numbers of a table, with what adds up to what. A place that is not named holds nothing. */
export interface Table {
  readonly families: Readonly<Record<AxisName, readonly Family[]>>
  readonly cells: readonly (Place & { readonly n: number })[]
}

/** The change is made along the first axis that the small number is refined on, and undone along the next: as few places as may be. */
const changedAlong: readonly AxisName[] = ['unit', 'key', 'period', 'set']
const undoneAlong: readonly AxisName[] = ['period', 'key', 'set', 'unit']

const nameOf = (place: Place): string => JSON.stringify(axes.map((axis) => place[axis]))
const all = ({ parts, rest }: Family): readonly string[] =>
  rest === undefined ? parts : [...parts, rest]

/** Which values lie below which, on each axis, and the number at any place, rests included. */
class Numbers {
  readonly #known: ReadonlyMap<string, number>
  readonly #above: Readonly<Record<AxisName, ReadonlyMap<string, readonly Family[]>>>
  readonly #rests: Readonly<Record<AxisName, ReadonlyMap<string, Family>>>

  constructor({ families, cells }: Table) {
    this.#known = new Map(cells.map((cell) => [nameOf(cell), cell.n]))
    const each = <T>(of: (families: readonly Family[]) => T) =>
      Object.fromEntries(axes.map((axis) => [axis, of(families[axis])])) as Record<AxisName, T>
    this.#above = each((known) => {
      const found = new Map<string, Family[]>()
      for (const family of known)
        for (const part of all(family)) found.set(part, [...(found.get(part) ?? []), family])
      return found
    })
    this.#rests = each(
      (known) => new Map(known.flatMap((one) => (one.rest === undefined ? [] : [[one.rest, one]]))),
    )
  }

  above(axis: AxisName, value: string): readonly Family[] {
    return this.#above[axis].get(value) ?? []
  }

  at(place: Place): number {
    const axis = axes.find((one) => this.#rests[one].has(place[one]))
    const family = axis && this.#rests[axis].get(place[axis])
    if (!axis || !family) return this.#known.get(nameOf(place)) ?? 0
    const parts = family.parts.reduce((sum, part) => sum + this.at({ ...place, [axis]: part }), 0)
    return Math.max(0, this.at({ ...place, [axis]: family.whole }) - parts)
  }

  isBelow(axis: AxisName, value: string, of: string): boolean {
    return (
      value === of || this.above(axis, value).some(({ whole }) => this.isBelow(axis, whole, of))
    )
  }

  isAlong(axis: AxisName, a: string, b: string): boolean {
    return this.isBelow(axis, a, b) || this.isBelow(axis, b, a)
  }
}

/** Every small number, also of what wholes hold beside their parts. */
function smallPlaces({ families, cells }: Table, numbers: Numbers): Place[] {
  const withRests = (place: Place, from: number): Place[] => {
    const axis = axes[from]
    if (axis === undefined) return [place]
    const rests = families[axis].filter(({ whole, rest }) => whole === place[axis] && rest)
    return [place, ...rests.map(({ rest = '' }) => ({ ...place, [axis]: rest }))].flatMap((one) =>
      withRests(one, from + 1),
    )
  }
  const found = cells.filter(({ n }) => n > 0).flatMap((cell) => withRests(cell, 0))
  return [...new Map(found.map((one) => [nameOf(one), one])).values()].filter((one) =>
    isSmall(numbers.at(one)),
  )
}

/** The small number with as many parts of the same whole as make it a number that may be known. */
function company(numbers: Numbers, small: Place, axis: AxisName, family: Family): string[] {
  // Two counted sets are mostly all there are; and a set is no neighbour of another as a unit is of the next.
  const parts = all(family)
  if (axis === 'set') return [...parts]
  const from = parts.indexOf(small[axis])
  const chosen = [small[axis]]
  let together = numbers.at(small)
  for (const part of [...parts.slice(from + 1), ...parts.slice(0, from)]) {
    if (together >= fewest) break
    const n = numbers.at({ ...small, [axis]: part })
    if (n > 0) chosen.push(part)
    together += n
  }
  return chosen
}

type Hides = (place: Place) => boolean

/** What one small number hides: everything that the change which keeps it unknown would alter. */
function hiddenBy(numbers: Numbers, small: Place): readonly Hides[] {
  const refined = (order: readonly AxisName[]): readonly AxisName[] =>
    order.filter((axis) => numbers.above(axis, small[axis]).length > 0)
  const [along] = refined(changedAlong)
  const across = refined(undoneAlong).find((axis) => axis !== along)
  const beside = (place: Place, ...but: readonly (AxisName | undefined)[]): boolean =>
    axes.every((axis) => but.includes(axis) || numbers.isAlong(axis, place[axis], small[axis]))
  if (along === undefined) return [(place) => beside(place)]
  const below = (axis: AxisName, values: readonly string[]): Hides => {
    const known = new Map<string, boolean>()
    return (place) => {
      const value = place[axis]
      const is = known.get(value) ?? values.some((one) => numbers.isBelow(axis, value, one))
      known.set(value, is)
      return is
    }
  }
  return numbers.above(along, small[along]).flatMap((family): readonly Hides[] => {
    const isAltered = below(along, company(numbers, small, along, family))
    if (across === undefined) return [(place) => isAltered(place) && beside(place, along)]
    return numbers.above(across, small[across]).map((other): Hides => {
      const isUndone = below(across, all(other))
      return (place) => isAltered(place) && isUndone(place) && beside(place, along, across)
    })
  })
}

/** Whether the number at a place must be hidden, for the places of one table. */
export function suppression(table: Table): (place: Place) => boolean {
  const numbers = new Numbers(table)
  const hides = smallPlaces(table, numbers).flatMap((small) => hiddenBy(numbers, small))
  return (place) => isSmall(numbers.at(place)) || hides.some((hidden) => hidden(place))
}
