/**
 * What the garden's figures are, worked out from its entries in memory: each rule is written out by hand a second time and asked on the day
 * itself, so that it shares nothing with measures, facts, cells or statements.
 */
import type { Entry } from '../../engine/store/entry.ts'
import type { Above } from './sums.ts'

/** The garden as one snapshot shows it. */
export interface Garden {
  readonly tools: ReadonlyMap<string, Entry>
  readonly beds: ReadonlyMap<string, Entry>
  readonly repairs: ReadonlyMap<string, Entry>
  readonly walks: ReadonlyMap<string, Entry>
  readonly parts: ReadonlyMap<string, Entry>
}
export type Part = 'num' | 'den' | 'excluded' | 'unknown'

/** One entry's part in a figure: on which day, or on which days it stands. */
export interface Item {
  readonly part: Part
  readonly on?: string
  readonly stands?: (day: string) => boolean
  readonly unit: string | null
  readonly keys: Readonly<Record<string, string | null>>
  readonly amount?: number
  readonly thing?: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
/** The day in the garden's own time, eight hours ahead. */
export const dayIn = (moment: string | null | undefined): string | null =>
  moment ? new Date(Date.parse(moment) + 28_800_000).toISOString().slice(0, 10) : null
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whole years between a birthday and a day; who is born on the 29th of February is a year older on the 28th when there is no 29th. */
function yearsOn(born: string, day: string): number {
  const [year = 0, month = 0, date = 0] = born.split('-').map(Number)
  const [now = 0, inMonth = 0, onDate = 0] = day.split('-').map(Number)
  const isLeap = now % 4 === 0 && (now % 100 !== 0 || now % 400 === 0)
  const birthday = month === 2 && date === 29 && !isLeap ? 28 : date
  const hadIt = inMonth > month || (inMonth === month && onDate >= birthday)
  return now - year - (hadIt ? 0 : 1)
}

const unitOf = ({ values }: Entry, field = 'unit'): string | null => text(values[field])
const itemsOf = (
  entries: ReadonlyMap<string, Entry>,
  rule: (entry: Entry) => Item | readonly Item[] | null,
): Item[] => [...entries.values()].flatMap((entry) => rule(entry) ?? [])
const tool = (garden: Garden, repair: Entry | undefined): Entry | undefined =>
  garden.tools.get(text(repair?.values['tool']) ?? '')

/** What closed repairs say of how they were mended. */
function soundly(repair: Entry): readonly Item[] {
  const on = dayIn(repair.at['closed'])
  if (!on) return []
  const base = { on, unit: unitOf(repair), keys: { unit: unitOf(repair) } }
  const { dangerous, helpers } = repair.values
  if (dangerous === true) return [{ ...base, part: 'excluded' }]
  const isSound = (repair.times['rework'] ?? 0) === 0 && (helpers === null || Number(helpers) <= 2)
  return [
    { ...base, part: 'den' },
    ...(isSound ? [{ ...base, part: 'num' } as const] : []),
    ...(dangerous === null ? [{ ...base, part: 'unknown' } as const] : []),
  ]
}

function inTime(repair: Entry): readonly Item[] {
  const [due, done] = [repair.due['mend'], repair.done['mend']]
  const on = dayIn(due)
  if (!on || !due) return []
  const base = { on, unit: unitOf(repair), keys: { unit: unitOf(repair) } }
  const isInTime = typeof done === 'string' && Date.parse(done) <= Date.parse(due)
  return [{ ...base, part: 'den' }, ...(isInTime ? [{ ...base, part: 'num' } as const] : [])]
}

const repairKeys = ({ values }: Entry) => ({
  kind: text(values['kind']),
  unit: text(values['unit']),
  tool: text(values['tool']),
})

/** Figures of a day or period, by the name of the indicator. */
export const flows: Readonly<Record<string, (garden: Garden, isNew: boolean) => readonly Item[]>> =
  {
    reported: ({ repairs }) =>
      itemsOf(repairs, (r) => {
        const on = dayIn(r.at['reported'])
        return on ? { part: 'num', on, unit: unitOf(r), keys: repairKeys(r) } : null
      }),
    hoursSpent: ({ repairs }, isNew) =>
      itemsOf(repairs, (r) => {
        const on = dayIn(r.at[isNew ? 'mended' : 'closed'])
        const { hours } = r.values
        return on && hours !== null
          ? { part: 'num', on, unit: unitOf(r), keys: repairKeys(r), amount: Number(hours) }
          : null
      }),
    mendedInTime: ({ repairs }) => itemsOf(repairs, inTime),
    soundlyMended: ({ repairs }) => itemsOf(repairs, soundly),
    partsPerWalk: ({ parts, walks }) => [
      ...itemsOf(parts, (p) => {
        const on = dayIn(p.at['open'])
        return on ? { part: 'num', on, unit: null, keys: {} } : null
      }),
      ...itemsOf(walks, (w) => {
        const on = dayIn(text(w.values['startedAt']))
        return on && w.state !== 'voided' ? { part: 'den', on, unit: null, keys: {} } : null
      }),
    ],
    bedsInUse: ({ beds }) =>
      itemsOf(beds, (b) => {
        const on = dayIn(b.at['inUse'])
        const unit = unitOf(b, 'tended')
        return on && b.state === 'inUse' ? { part: 'num', on, unit, keys: { tended: unit } } : null
      }),
    hoursPerRepair: ({ repairs }) =>
      itemsOf(repairs, (r) => {
        const on = dayIn(r.at['closed'])
        const { hours } = r.values
        return on && hours !== null
          ? { part: 'num', on, unit: unitOf(r), keys: repairKeys(r), amount: Number(hours) }
          : null
      }),
    daysToClose: ({ repairs }) =>
      itemsOf(repairs, (r) => {
        const [from, on] = [dayIn(r.at['reported']), dayIn(r.at['closed'])]
        return from && on
          ? { part: 'num', on, unit: unitOf(r), keys: repairKeys(r), amount: daysBetween(from, on) }
          : null
      }),
    toolsReported: ({ repairs }) =>
      itemsOf(repairs, (r) => {
        const on = dayIn(r.at['reported'])
        return on
          ? { part: 'num', on, unit: unitOf(r), keys: repairKeys(r), thing: text(r.values['tool']) }
          : null
      }),
    reportedByUse: (garden) =>
      itemsOf(garden.repairs, (r) => {
        const [on, named] = [dayIn(r.at['reported']), tool(garden, r)]
        if (!on || named?.state !== 'inUse') return null
        return {
          part: 'num',
          on,
          unit: unitOf(named, 'kept'),
          keys: { 'tool.use': text(named.values['use']), ...repairKeys(r) },
        }
      }),
    partsForDigging: (garden) =>
      itemsOf(garden.parts, (p) => {
        const repair = garden.repairs.get(text(p.values['parent']) ?? '')
        const [on, named] = [dayIn(p.at['open']), tool(garden, repair)]
        if (!on || named?.values['use'] !== 'dig') return null
        const keys = {
          'parent.kind': text(repair?.values['kind']),
          measure: text(p.values['measure']),
        }
        return { part: 'num', on, unit: unitOf(named, 'kept'), keys }
      }),
  }

/** Figures that stand at the end of a day. */
export const stocks: Readonly<Record<string, (garden: Garden) => readonly Item[]>> = {
  underRepair: ({ repairs }) =>
    itemsOf(repairs, (r) => {
      const [from, until] = [dayIn(r.at['reported']), dayIn(r.at['closed'])]
      const stands = (day: string) =>
        from !== null && from <= day && (until === null || day < until)
      return r.state === 'voided'
        ? null
        : { part: 'num', stands, unit: unitOf(r), keys: repairKeys(r) }
    }),
  overdueRepairs: ({ repairs }) =>
    itemsOf(repairs, (r) => {
      const [due, done] = [dayIn(r.due['mend']), dayIn(r.done['mend'])]
      const stands = (day: string) => due !== null && due < day && (done === null || day < done)
      return { part: 'num', stands, unit: unitOf(r), keys: repairKeys(r) }
    }),
  middleAged: ({ tools }) =>
    itemsOf(tools, (t) => {
      const born = text(t.values['boughtOn'])
      const stands = (day: string) =>
        born !== null && yearsOn(born, day) >= 5 && yearsOn(born, day) < 10
      return t.state === 'inUse'
        ? { part: 'num', stands, unit: unitOf(t, 'kept'), keys: { use: text(t.values['use']) } }
        : null
    }),
}

export interface Stretch {
  readonly period: string
  readonly from: string
  readonly until: string
}
export interface Question {
  readonly by?: string
  readonly unit?: string
  /** The units that a unit lay below on a day, itself included. */
  readonly above: (day: string) => Above
  /** The day that it is: a stock of a period that is not over is read today, a share up to today. */
  readonly today: string
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The day on which an entry counts in a stretch: its own, or the day on which a stock is read; null when it does not. */
function dayOfCount(
  item: Item,
  { from, until }: Stretch,
  today: string,
  isShare: boolean,
): string | null {
  const end = dayBefore(until)
  const read = from <= today && end > today ? today : end
  if (item.stands) return item.stands(read) ? read : null
  const last = isShare ? read : end
  return item.on !== undefined && item.on >= from && item.on <= last ? item.on : null
}

const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b)
const totalOf = (items: readonly Item[]): number =>
  items.reduce((all, { amount = 1 }) => all + amount, 0)

/** Figures that are a part of something. */
const shares: ReadonlySet<string> = new Set(['mendedInTime', 'soundlyMended', 'partsPerWalk'])

/** [num, den, value, excluded, unknown] of a figure over some entries. */
function numbersOf(indicator: string, items: readonly Item[]): readonly unknown[] {
  const part = (of: Part) => items.filter((item) => item.part === of)
  const num = totalOf(part('num'))
  switch (indicator) {
    case 'mendedInTime':
    case 'partsPerWalk':
    case 'soundlyMended': {
      const den = part('den').length
      const aside =
        indicator === 'soundlyMended'
          ? [part('excluded').length, part('unknown').length]
          : [undefined, undefined]
      return [num, den, ratio(num, den), ...aside]
    }
    case 'hoursPerRepair':
      return [num, items.length, ratio(num, items.length), undefined, undefined]
    case 'daysToClose': {
      const sorted = items.map(({ amount = 0 }) => amount).toSorted((a, b) => a - b)
      return [
        items.length,
        null,
        sorted[Math.ceil(sorted.length / 2) - 1] ?? null,
        undefined,
        undefined,
      ]
    }
    case 'toolsReported': {
      const things = new Set(items.map(({ thing }) => thing)).size
      return [things, null, things, undefined, undefined]
    }
    default:
      return [num, null, num, undefined, undefined]
  }
}

/** What a figure answers: the numbers by period and key. */
export function expected(
  indicator: string,
  items: readonly Item[],
  stretches: readonly Stretch[],
  question: Question,
): Map<string, readonly unknown[]> {
  const { by, unit, above, today } = question
  const isHeld = (item: Item, stretch: Stretch): boolean => {
    const day = dayOfCount(item, stretch, today, shares.has(indicator))
    if (day === null || unit === undefined) return day !== null
    return item.unit !== null && (above(day).get(item.unit) ?? []).includes(unit)
  }
  const found = new Map<string, readonly unknown[]>()
  for (const stretch of stretches) {
    const held = items.filter((item) => isHeld(item, stretch))
    const groups = Map.groupBy(held, ({ keys }) => (by === undefined ? null : (keys[by] ?? null)))
    for (const [key, group] of groups)
      found.set(`${stretch.period} ${key}`, numbersOf(indicator, group))
  }
  return found
}
