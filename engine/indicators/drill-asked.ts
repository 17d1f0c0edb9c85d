import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { FigureSide } from '../define/index.ts'
import type { Query } from '../lists/filters.ts'
import { onlyWords } from '../lists/only-words.ts'
import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import { dimensionOf, dimensionsIn, figuresNamed, stretchOf, treeOf } from './asked.ts'
import type { Behind } from './counted-facts.ts'
import { unknownValue } from './facts.ts'
import { stretches, todayOf } from './figure-totals.ts'
import { everyUnit } from './fold.ts'
import { type Figure, parts } from './measure.ts'
import { pers, type Range, shifted } from './periods.ts'

/** What a question for the entries behind a number may say. */
export const drillWords = [
  'indicator',
  'part',
  'from',
  'to',
  'per',
  'period',
  'side',
  'unit',
  'units',
  'by',
  'key',
  'tree',
  'after',
]
const sides: readonly FigureSide[] = ['before', 'came', 'left', 'standing']
const periods = ['current', 'compared'] as const

/** A number whose entries are asked for. Its range is, of a stock too, the stretch that was asked for, up to today. */
export interface DrillAsked extends Behind {
  readonly figure: Figure
  /** Of a stock: which side of its account is listed. */
  readonly side: FigureSide
  /** Of a growth: the two stretches that are set against each other. */
  readonly grows?: Readonly<Record<(typeof periods)[number], Range>>
}

/** One unit, or several that are counted as one; none may lie in another, or its entries would be there twice. */
function unitsOf({ units }: Context, query: Query): readonly string[] {
  const word = query['units'] === undefined ? 'unit' : 'units'
  const ids = query[word]?.split(',') ?? [everyUnit]
  const isNested = ids.some((id) => ids.some((of) => id !== of && units.isWithin(id, of)))
  if (!ids.every(isId) || isNested || new Set(ids).size < ids.length)
    throw refuse.badQuery({ word })
  return ids
}

/** One of some words, the first of them when it is left out; only where the figure has such a choice at all. */
function chosen<T extends string>(
  query: Query,
  word: string,
  among: readonly T[],
  otherwise: T,
  isOpen: boolean,
): T {
  const said = query[word]
  if (said === undefined) return otherwise
  const found = among.find((one) => one === said)
  if (!found || !isOpen) throw refuse.badQuery({ word })
  return found
}

/** The stretch that was asked for, and of a growth both that it sets against each other. */
function rangesIn(query: Query, { indicator: { growth } }: Figure) {
  const [from, until] = [stretchOf(query, 'from')[0], stretchOf(query, 'to')[1]]
  if (from >= until) throw refuse.badQuery({ word: 'to' })
  const current: Range = { period: 'current', from, until }
  if (!growth) {
    if (query['per'] !== undefined) throw refuse.badQuery({ word: 'per' })
    return { current }
  }
  const per = chosen(query, 'per', pers, 'all', true)
  return {
    current,
    compared: { ...shifted(per, current, growth.against), period: 'compared' },
  }
}

/** The value of each dimension: of several they stand in the same order, parted by commas. A value left empty is what is not known. */
function keysOf(named: readonly string[], said = '') {
  const keys = named.length > 1 ? said.split(',') : [said]
  if (named.length > 1 && keys.length !== named.length) throw refuse.badQuery({ word: 'key' })
  return named.map((by, at) => ({ by, key: keys[at] || unknownValue }))
}

/** Reads which number is meant; a word that it does not know, or that the figure has no use for, is refused. */
export function drillAskedOf(context: Context, actor: Actor, query: Query): DrillAsked {
  onlyWords(query, drillWords)
  const [figure] = figuresNamed(context, actor, query['indicator'] ?? '')
  if (!figure) throw refuse.badQuery({ word: 'indicator' })
  const part = chosen(query, 'part', parts, 'num', true)
  const measure = figure.parts[part]
  if (!measure) throw refuse.badQuery({ word: 'part' })
  const { current, compared } = rangesIn(query, figure)
  const isCompared = chosen(query, 'period', periods, 'current', compared !== undefined)
  const asked = compared && isCompared === 'compared' ? compared : current
  const [read] = stretches(figure, [asked], todayOf(context))
  const named = dimensionsIn(context, actor, [figure], query['by'])
  const [first, ...across] = keysOf(named, query['key']).map(({ by, key }) => ({
    dim: dimensionOf(actor, figure, by),
    key,
  }))
  return {
    figure,
    measure,
    // What stands is read at the end, which no figure of a stock puts later than today.
    range: { ...asked, until: read?.until ?? asked.until },
    units: unitsOf(context, query),
    dim: first?.dim ?? 0,
    key: first?.key ?? unknownValue,
    ...(across.length > 0 && { across }),
    tree: treeOf(query),
    side: chosen(query, 'side', sides, 'standing', measure.stock),
    ...(compared && { grows: { current, compared } }),
  }
}
