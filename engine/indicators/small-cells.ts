import type { Context } from '../context.ts'
import type { Actor } from '../access/actor.ts'
import { isPrivate } from '../fields/index.ts'
import { refuse } from '../refusals.ts'
import type { Asked } from './asked.ts'
import { type Group, groupsOf } from './figure-totals.ts'
import { everyUnit } from './fold.ts'
import type { Figure } from './measure.ts'
import { periodOf, type Range } from './periods.ts'
import { figureSight } from './sight.ts'

/**
 * Cells of fewer people than this are not shown to those who may not read the entries: the common floor of official statistics for tables
 * about persons (three to five; we take the stricter).
 */
const fewest = 5
const isSmall = (n: number): boolean => n > 0 && n < fewest

/** Whether the figure counts entries about persons, and this reader sees it without being allowed to read them. */
export const isGuarded = (actor: Actor, figure: Figure): boolean =>
  figureSight(actor, figure) === 'open' &&
  Object.values(figure.parts).some(({ model }) =>
    model.fields.some(({ field }) => isPrivate(field)),
  )

const calendarPeriods = ['month', 'quarter', 'year'] as const

/** Where small cells are hidden, stretches that are cut freely would tell them by difference: only whole periods are read. */
export function demandWholePeriods({ tree }: Asked, ranges: readonly Range[]): void {
  const isWhole = (range: Range): boolean =>
    calendarPeriods.some((per) => {
      const { from, until } = periodOf(per, range.from)
      return from === range.from && until === range.until
    })
  if (tree === 'was' || !ranges.every(isWhole)) throw refuse.badQuery({ word: 'per' })
}

/** The numbers of people that a row gives away: in the numerator, in the denominator, and between them. */
function counts(group: Group | undefined): readonly number[] {
  if (!group) return [0, 0, 0]
  const n = (part: 'num' | 'den'): number => group.cells(part).reduce((all, one) => all + one.n, 0)
  return [n('num'), n('den'), Math.max(0, n('den') - n('num'))]
}

interface Container {
  readonly of: (group: Group) => string
  readonly groups: ReadonlyMap<string, Group>
}

const place = (unit: string, period: string, key: string | null): string =>
  JSON.stringify([unit, period, key])

/** The sets that a row lies in: all values of the dimension, the unit above, the quarter and the year. */
async function containersOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Asked,
  ranges: readonly Range[],
): Promise<readonly Container[]> {
  const read = async (
    wider: Partial<Pick<Asked, 'by' | 'units'>>,
    over: readonly Range[],
    of: Container['of'],
  ): Promise<Container> => {
    const groups = await groupsOf(context, actor, figure, { ...asked, ...wider }, over)
    return {
      of,
      groups: new Map(groups.map((one) => [place(one.unit, one.period, one.key), one])),
    }
  }
  const parents = new Map(
    context.units.units
      .filter(({ id }) => asked.units.includes(id))
      .map(({ id, parent }) => [id, parent ?? everyUnit]),
  )
  const larger = (per: 'quarter' | 'year'): readonly [Range[], ReadonlyMap<string, string>] => {
    const of = new Map(ranges.map((range) => [range.period, periodOf(per, range.from)]))
    const unique = new Map([...of.values()].map((range) => [range.period, range]))
    return [[...unique.values()], new Map([...of].map(([period, range]) => [period, range.period]))]
  }
  const periods = (['quarter', 'year'] as const).map((per) => {
    const [over, names] = larger(per)
    return read({}, over, ({ unit, period, key }) => place(unit, names.get(period) ?? '', key))
  })
  return Promise.all([
    ...(asked.by === undefined
      ? []
      : [read({ by: undefined }, ranges, ({ unit, period }) => place(unit, period, null))]),
    ...(parents.size === 0
      ? []
      : [
          read({ units: [...new Set(parents.values())] }, ranges, ({ unit, period, key }) =>
            place(parents.get(unit) ?? everyUnit, period, key),
          ),
        ]),
    ...(figure.parts.num.stock ? [] : periods),
  ])
}

/**
 * The rows that are hidden: those of few people, and those whose difference from a set that they lie in is of few people, since two shown
 * figures would tell it.
 */
export async function smallCells(
  context: Context,
  actor: Actor,
  figure: Figure,
  asked: Asked,
  ranges: readonly Range[],
  groups: readonly Group[],
): Promise<ReadonlySet<Group>> {
  const containers = await containersOf(context, actor, figure, asked, ranges)
  const hidden = groups.filter((group) => {
    const own = counts(group)
    if (own.some(isSmall)) return true
    return containers.some(({ of, groups: wider }) =>
      counts(wider.get(of(group))).some((n, at) => isSmall(n - (own[at] ?? 0))),
    )
  })
  return new Set(hidden)
}
