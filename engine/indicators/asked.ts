import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import { mayOpen } from '../access/may-open.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import { onlyWords } from '../lists/only-words.ts'
import { isDay } from '../lists/query-day.ts'
import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import { figureWords } from './figure-words.ts'
import { type Figure, measuresOf } from './measure.ts'
import { dayAfter, monthStart, type Per, periodsIn, pers } from './periods.ts'
import { figureSight } from './sight.ts'
import type { Tree } from './units-above.ts'

/** What somebody asks of figures. */
export interface Asked {
  readonly figures: readonly Figure[]
  readonly per: Per
  readonly from: string
  /** The first day after. */
  readonly until: string
  readonly by: string | undefined
  /** Further dimensions that are crossed with the first. */
  readonly across?: readonly string[]
  /** Units, each with all below it; empty for the whole zone. */
  readonly units: readonly string[]
  readonly tree: Tree
}

/** Whether the actor may know that the figure exists. */
export const maySee = (actor: Actor, figure: Figure): boolean =>
  figureSight(actor, figure) !== 'own' ||
  Object.values(figure.parts).every(({ model }) => mayOpen(actor, model))

export function figuresNamed(context: Context, actor: Actor, names: string): Figure[] {
  return names
    .split(',')
    .filter((one) => one !== '')
    .map((key) => {
      const figure = measuresOf(context.model).figures.get(key)
      if (!figure || !maySee(actor, figure)) throw refuse.badQuery({ word: 'indicators' })
      return figure
    })
}

const monthPattern = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

/** A month or a day: the first of it, and the first day after. */
export function stretchOf(query: Query, word: string): readonly [first: string, after: string] {
  const value = query[word] ?? ''
  if (monthPattern.test(value)) return [`${value}-01`, monthStart(`${value}-01`, 1)]
  if (isDay(value)) return [value, dayAfter(value)]
  throw refuse.badQuery({ word })
}

/** More would be a download, not a question. */
const unitsAtMost = 200
/** Ten years of days, and with so many figures and units so many rows: an answer of a few seconds at most. */
const periodsAtMost = 3_700
const rowsAtMost = 100_000

function unitsOf(context: Context, query: Query): readonly string[] {
  const word = query['units'] === undefined ? 'unit' : 'units'
  const ids = (query[word] ?? '').split(',').filter((one) => one !== '')
  if (!ids.every(isId) || ids.length > unitsAtMost) throw refuse.badQuery({ word })
  if (query[word] !== undefined && ids.length === 0) throw refuse.badQuery({ word })
  return ids
}

/** The dimension by its name; one that the actor may not see in plain is none. */
export function dimensionOf(actor: Actor, figure: Figure, by: string): number {
  const { model, dims } = figure.parts.num
  const path = by.split('.')
  const far = path.length > 1 ? model.fieldOf.get(path[0] ?? '') : undefined
  const field = (far?.target ?? model).fieldOf.get(path.at(-1) ?? '')
  const isPlain = [far, field].every((one) => !one || sightOf(one, actor) === 'plain')
  const at = figure.indicator.by.indexOf(by)
  if (!field || !isPlain || at < 0 || dims[at] !== by) throw refuse.badQuery({ word: 'by' })
  return at + 1
}

export function treeOf({ tree = 'is' }: Query): Tree {
  if (tree !== 'is' && tree !== 'was') throw refuse.badQuery({ word: 'tree' })
  return tree
}

/** Dimensions that are crossed at most: more would be a list of the entries. */
const dimensionsAtMost = 3

/**
 * The dimensions of a question, each once. Cells hold one at a time; crossed ones are read from the facts of entries, so that whoever sees a
 * figure without its entries sees one at a time.
 */
export function dimensionsIn(
  { model }: Context,
  actor: Actor,
  figures: readonly Figure[],
  said: string | undefined,
): readonly string[] {
  const named = (said ?? '').split(',').filter((one) => one !== '')
  for (const by of named) for (const one of figures) dimensionOf(actor, one, by)
  const isTwice = new Set(named).size < named.length
  if (isTwice || named.length > dimensionsAtMost) throw refuse.badQuery({ word: 'by' })
  const open = figures.find((one) => figureSight(actor, one) === 'open')
  if (named.length > 1 && open)
    throw refuse.oneDimension({ figure: figureWords(model, open.key).label })
  return named
}

/** What a question for figures may say. */
export const figureQueryWords = [
  'indicators',
  'from',
  'to',
  'by',
  'unit',
  'units',
  'per',
  'tree',
  'format',
]

/** Reads the question. */
export function askedOf(context: Context, actor: Actor, query: Query): Asked {
  onlyWords(query, figureQueryWords)
  const per = pers.find((one) => one === (query['per'] ?? 'month'))
  if (!per) throw refuse.badQuery({ word: 'per' })
  const figures = figuresNamed(context, actor, query['indicators'] ?? '')
  const [by, ...across] = dimensionsIn(context, actor, figures, query['by'])
  const [from, until] = [stretchOf(query, 'from')[0], stretchOf(query, 'to')[1]]
  if (from >= until) throw refuse.badQuery({ word: 'to' })
  const units = unitsOf(context, query)
  const periods = periodsIn(per, from, until)
  if (periods > periodsAtMost || periods * figures.length * Math.max(units.length, 1) > rowsAtMost)
    throw refuse.tooManyNumbers({ periods: periodsAtMost, most: rowsAtMost })
  return { figures, per, from, until, by, across, units, tree: treeOf(query) }
}
