import type { Model } from '../model/model.ts'
import type { Family } from './disclosure.ts'
import { type Figure, type Measure, measuresOf } from './measure.ts'

/** Sets of entries that make one another up, as measures, and how. */
export interface CountedSets {
  readonly measures: readonly Measure[]
  readonly families: readonly Family[]
}

export const setOf = ({ id }: Measure): string => String(id)

/** The set that a figure is about: all that its share is taken of. */
const about = ({ parts }: Figure): Measure => parts.den ?? parts.num

const sameDay = (a: Measure, b: Measure): boolean =>
  a.model === b.model && JSON.stringify([a.day, a.unit]) === JSON.stringify([b.day, b.unit])

function familiesIn(figures: readonly Figure[]): readonly Family[] {
  const shares = figures.flatMap(({ key, parts: { num, den } }): Family[] =>
    den && sameDay(num, den)
      ? [{ whole: setOf(den), parts: [setOf(num)], rest: `${key} not` }]
      : [],
  )
  const declared = Map.groupBy(
    figures.filter(({ indicator }) => indicator.rulebook.partOf),
    ({ indicator }) => indicator.rulebook.partOf,
  )
  const sums = figures.flatMap((whole): Family[] => {
    const parts = declared.get(whole.indicator)
    return parts
      ? [
          {
            whole: setOf(about(whole)),
            parts: [...new Set(parts.map((one) => setOf(about(one))))],
            rest: `${whole.key} rest`,
          },
        ]
      : []
  })
  return [...shares, ...sums]
}

/** Everything whose numbers say something about those of a figure: its own sets, and those that are added up with them. */
export function countedWith(model: Model, figure: Figure): CountedSets {
  const { figures, all } = measuresOf(model)
  const stock = figure.parts.num.stock
  const open = [...figures.values()].filter(({ parts }) => parts.num.stock === stock)
  const known = familiesIn(open)
  const sets = new Set(Object.values(figure.parts).map(setOf))
  const families = new Set<Family>()
  for (let before = -1; before < families.size;) {
    before = families.size
    for (const family of known) {
      const of = [family.whole, ...family.parts]
      if (!of.some((one) => sets.has(one))) continue
      families.add(family)
      for (const one of of) sets.add(one)
    }
  }
  return { measures: all.filter((one) => sets.has(setOf(one))), families: [...families] }
}
