/** Somebody who takes every number that is shown and works out what they can, against what is hidden; and the same against weaker rules. */
import { describe, expect, it } from 'vitest'
import { random, type Random } from '../../test/proof/random.ts'
import { axes, type Family, isSmall, type Place, suppression, type Table } from './disclosure.ts'

const seeds = Array.from({ length: 40 }, (_, at) => at + 1)

const families: Table['families'] = {
  unit: [
    { whole: 'zone', parts: ['east', 'west', 'south'], rest: 'zone only' },
    { whole: 'east', parts: ['east1', 'east2'], rest: 'east only' },
  ],
  period: [
    { whole: '2025', parts: ['Q1', 'Q2'] },
    { whole: 'Q1', parts: ['01', '02', '03'] },
    { whole: 'Q2', parts: ['04', '05', '06'] },
  ],
  key: [{ whole: 'all', parts: ['a', 'b'] }],
  set: [{ whole: 'positives', parts: ['done', 'inTime', 'overdue'] }],
}

/** The values that no others make up: where an entry is. */
const leaves = (known: readonly Family[]): string[] => {
  const wholes = new Set(known.map(({ whole }) => whole))
  const parts = known.flatMap(({ parts: of, rest }) => (rest === undefined ? of : [...of, rest]))
  return parts.filter((one) => !wholes.has(one))
}
/** The value and all that it lies in. */
const upwards = (known: readonly Family[], value: string): string[] => [
  value,
  ...known
    .filter(({ parts, rest }) => parts.includes(value) || rest === value)
    .flatMap(({ whole }) => upwards(known, whole)),
]
const product = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (done, list) => done.flatMap((one) => list.map((to) => [...one, to])),
    [[]],
  )
const placeOf = ([unit = '', period = '', key = '', set = '']: readonly string[]): Place => ({
  unit,
  period,
  key,
  set,
})
const places = (values: (known: readonly Family[]) => readonly string[]): Place[] =>
  product(axes.map((axis) => values(families[axis]))).map(placeOf)

const rests = new Set(axes.flatMap((axis) => families[axis].flatMap(({ rest }) => rest ?? [])))
const leafPlaces = places(leaves)
/** Everything that can be asked for; what a whole holds beside its parts is no answer to any question. */
const asked = places((known) => [
  ...new Set(leaves(known).flatMap((leaf) => upwards(known, leaf))),
]).filter((place) => axes.every((axis) => !rests.has(place[axis])))
const everywhere = places((known) => [
  ...new Set(leaves(known).flatMap((leaf) => upwards(known, leaf))),
])
const holds = (place: Place, leaf: Place): boolean =>
  axes.every((axis) => upwards(families[axis], leaf[axis]).includes(place[axis]))
const rowOf = (place: Place): number[] =>
  leafPlaces.flatMap((leaf, at) => (holds(place, leaf) ? [at] : []))
const rows = new Map(everywhere.map((place) => [JSON.stringify(place), rowOf(place)]))
const leavesOf = (place: Place): readonly number[] => rows.get(JSON.stringify(place)) ?? []

/** People here and there, most places empty, some with one or two. */
function people(dice: Random): readonly number[] {
  const sparse = dice.pick([0.2, 0.5, 0.8])
  return leafPlaces.map(() => (dice.chance(sparse) ? dice.pick([0, 1, 2, 7, 12]) : 0))
}
const numberAt = (counts: readonly number[], place: Place): number =>
  leavesOf(place).reduce((sum, at) => sum + (counts[at] ?? 0), 0)
const tableOf = (counts: readonly number[]): Table => ({
  families,
  cells: asked.map((place) => ({ ...place, n: numberAt(counts, place) })).filter(({ n }) => n > 0),
})

/** Sums modulo a prime whose products are exact: an equation that holds there and not in whole numbers would be a rare false alarm. */
const prime = 33_554_393
const inverse = (of: number): number => {
  let [result, base, left] = [1, of, prime - 2]
  while (left > 0) {
    if (left % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    left = Math.floor(left / 2)
  }
  return result
}

/** All that follows from some sums by adding and taking away. */
class Known {
  readonly #rows = new Map<number, readonly number[]>()

  constructor(shown: readonly (readonly number[])[]) {
    for (const one of shown) {
      const left = this.#reduced(one)
      const pivot = left.findIndex((value) => value !== 0)
      if (pivot < 0) continue
      const by = inverse(left[pivot] ?? 1)
      this.#rows.set(
        pivot,
        left.map((value) => (value * by) % prime),
      )
    }
  }

  #reduced(ats: readonly number[]): number[] {
    const row = Array.from({ length: leafPlaces.length }, () => 0)
    for (const at of ats) row[at] = 1
    for (let at = 0; at < row.length; at += 1) {
      const [factor, pivot] = [row[at] ?? 0, this.#rows.get(at)]
      if (factor === 0 || !pivot) continue
      for (let to = at; to < row.length; to += 1)
        row[to] = ((((row[to] ?? 0) - factor * (pivot[to] ?? 0)) % prime) + prime) % prime
    }
    return row
  }

  tells = (ats: readonly number[]): boolean => this.#reduced(ats).every((value) => value === 0)
}

/** The small numbers that can be worked out although they are not shown; places known to be empty are known to hold nobody. */
function workedOut(counts: readonly number[], isHidden: (place: Place) => boolean): string[] {
  const shown = asked.filter((place) => !isHidden(place))
  const empty = new Set(
    shown.filter((place) => numberAt(counts, place) === 0).flatMap((place) => leavesOf(place)),
  )
  const known = new Known([
    ...[...empty].map((at) => [at]),
    ...shown.filter((place) => numberAt(counts, place) > 0).map((place) => leavesOf(place)),
  ])
  return everywhere
    .filter((place) => isSmall(numberAt(counts, place)) && known.tells(leavesOf(place)))
    .map((place) => JSON.stringify(place))
}

/** Only what is small itself. */
const smallOnly = (counts: readonly number[]) => (place: Place) => isSmall(numberAt(counts, place))

/** The small, and what lacks a small number to the whole that it is a part of. */
const smallDifferences = (counts: readonly number[]) => (place: Place) =>
  isSmall(numberAt(counts, place)) ||
  axes.some((axis) =>
    families[axis]
      .filter(({ parts }) => parts.includes(place[axis]))
      .some(({ whole }) =>
        isSmall(numberAt(counts, { ...place, [axis]: whole }) - numberAt(counts, place)),
      ),
  )

describe('a small number of people', () => {
  it.each(seeds)('cannot be worked out from what is shown, with seed %i', (seed) => {
    const counts = people(random(seed))
    expect(workedOut(counts, suppression(tableOf(counts)))).toEqual([])
  })

  it('can be, where only the small ones are hidden, or only what differs by a small one: the control', () => {
    for (const weaker of [smallOnly, smallDifferences]) {
      const told = seeds.filter((seed) => {
        const counts = people(random(seed))
        return workedOut(counts, weaker(counts)).length > 0
      })
      expect(told.length).toBeGreaterThan(seeds.length / 2)
    }
  })

  it('takes no more with it than it must: a neighbour keeps it company, the others are shown', () => {
    const at = (unit: string, n: number) => ({
      unit,
      period: '2025',
      key: 'all',
      set: 'positives',
      n,
    })
    const isHidden = suppression({
      families: { ...families, unit: families.unit.slice(0, 1) },
      cells: [at('zone', 113), at('east', 3), at('west', 50), at('south', 60)],
    })
    const hidden = ['zone', 'east', 'west', 'south'].filter((unit) => isHidden({ ...at(unit, 0) }))
    expect(hidden).toEqual(['east', 'west'])
  })

  it('hides nothing where nobody is few', () => {
    const counts = leafPlaces.map(() => 7)
    expect(asked.filter(suppression(tableOf(counts)))).toEqual([])
  })
})
