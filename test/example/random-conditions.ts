/** Conditions about repairs, made at random but always ones that the definition language lets people write. */
import fc from 'fast-check'
import {
  all,
  any,
  type Condition,
  me,
  not,
  now,
  pathsOf,
  today,
} from '../../engine/define/index.ts'
import type {
  DateValue,
  MomentValue,
  NumberValue,
  PathsOf,
  TextValue,
  UnitValue,
} from '../../engine/define/index.ts'
import type { TestLedger } from '../ledger-for-tests.ts'
import { repairs } from './repairs.ts'

/** The paths that conditions about a repair are written against. */
const r = pathsOf(repairs.fields) as PathsOf<typeof repairs>
const pick = fc.constantFrom

/** Texts that tempt a careless comparison: numbers in two writings, quotes, nothing but a digit. */
export const temptingTexts = [
  '1',
  '01',
  '1.0',
  '-0',
  '0',
  "it's",
  '铁锹',
  'NULL',
  '2025-03-10',
  'true',
  '%',
]
export const temptingDates = ['2024-02-29', '2025-03-09', '2025-03-10', '2025-03-11', '2025-12-31']
export const temptingMoments = [
  '2025-03-10T00:59:59.999Z',
  '2025-03-10T01:00:00.000Z',
  '2025-03-09T15:59:59.999Z',
  '2025-03-09T16:00:00.000Z',
]
/** The same moments and more, as definitions may write them. */
const literalMoments = [...temptingMoments, '2025-03-10T09:00:00+08:00', '2025-03-10T01:00:00Z']
export const temptingNumbers = [0, 1, 2, 3, 10, 100]

const plainNumbers = pick<NumberValue>(
  r.planned,
  r.hours,
  r.helpers,
  r.oil,
  r.cost,
  r.total,
  r.toolPrice,
  r.limitAmount,
  r.tool.price,
  r.tool.weight,
  r.times('rework'),
  r.times('giveBack'),
)
const literals = fc.oneof(
  pick(...temptingNumbers, 0.1, 0.2, 0.3, 2.5, -1),
  fc.integer({ min: -5, max: 120 }),
)
const plainDates = pick<DateValue>(
  r.wantedOn,
  r.filedOn,
  r.waitUntil,
  r.tool.boughtOn,
  r.tool.checkedOn,
  r.enteredOn('reported'),
  r.enteredOn('mended'),
  r.seenAt.day(),
  now.day(),
  today,
)
const dates = fc.oneof(
  { weight: 4, arbitrary: plainDates },
  fc
    .tuple(plainDates, fc.integer({ min: -3, max: 70 }))
    .map(([day, years]) => day.plusYears(years)),
  fc.tuple(plainDates, plainDates).map(([day, other]) => day.orEarlier(other)),
)
const moments = pick<MomentValue>(
  r.seenAt,
  r.enteredAt('reported'),
  r.enteredAt('assigned'),
  r.enteredAt('closed'),
  r.due('file'),
  r.due('mend'),
  r.done('mend'),
  r.tool.enteredAt('inUse'),
  now,
)
const numbers: fc.Arbitrary<NumberValue> = fc.oneof(
  { weight: 4, arbitrary: plainNumbers },
  fc
    .tuple(plainNumbers, pick('plus', 'minus', 'times'), fc.oneof(plainNumbers, literals))
    .map(([left, how, right]) => left[how](right)),
  fc
    .tuple(moments, fc.oneof(moments, pick(...literalMoments)))
    .map(([from, to]) => from.hoursUntil(to)),
  fc.tuple(dates, fc.oneof(dates, pick(...temptingDates))).map(([from, to]) => from.daysUntil(to)),
)
const texts = pick<TextValue>(r.subject, r.story, r.where, r.toolName, r.tool.name, r.tool.serial)
const unitFields = pick<UnitValue>(r.unit, r.filedAt, r.tool.kept)

const comparisons = fc.oneof(
  fc
    .tuple(
      numbers,
      pick('is', 'atLeast', 'atMost', 'moreThan', 'lessThan'),
      fc.oneof(numbers, literals),
    )
    .map(([left, how, right]) => left[how](right)),
  fc
    .tuple(
      dates,
      pick('is', 'before', 'onOrBefore', 'after', 'onOrAfter'),
      fc.oneof(dates, pick(...temptingDates)),
    )
    .map(([left, how, right]) => left[how](right)),
  fc
    .tuple(
      moments,
      pick('is', 'before', 'onOrBefore', 'after', 'onOrAfter'),
      fc.oneof(moments, pick(...literalMoments)),
    )
    .map(([left, how, right]) => left[how](right)),
  fc
    .tuple(texts, pick('is', 'isNot'), fc.oneof(texts, pick(...temptingTexts)))
    .map(([left, how, right]) => left[how](right)),
  fc.tuple(texts, fc.subarray(temptingTexts)).map(([left, of]) => left.oneOf(of)),
)

const choices = fc.oneof(
  pick('blade', 'handle', 'engine').map((one) => r.kind.is(one)),
  fc.subarray(['blade', 'handle', 'engine'] as const).map((of) => r.kind.oneOf(of)),
  pick('dig', 'cut').map((one) => r.tool.use.isNot(one)),
  pick('reported', 'filed', 'mended', 'closed').map((one) => r.state.is(one)),
  fc.subarray(['reported', 'assigned', 'voided'] as const).map((of) => r.state.oneOf(of)),
  pick('inUse', 'retired').map((one) => r.tool.state.is(one)),
  pick(r.dangerous.isTrue(), r.dangerous.isFalse(), r.inTime('mend'), r.entered('mended')),
)

const known = pick(
  r.phone,
  r.photosBroken,
  r.parts,
  r.place,
  r.path,
  r.bed,
  r.papers,
  r.original,
  r.bench,
  r.reporter,
  r.unit,
  r.maker,
  r.total,
  r.kind,
  r.tool.partOf,
  r.dangerous,
).map((field) => field.known())

const whoAsks = fc.oneof(
  pick(
    r.reporter.is(me.person),
    r.filedBy.isNot(me.person),
    r.bench.is(me.post),
    r.unit.is(me.unit),
  ),
  unitFields.map((unit) => unit.within(me.unit)),
  fc.tuple(unitFields, unitFields).map(([one, other]) => one.is(other)),
)

/** What may be asked of units and entries that are known by their ids. */
const named = (ledger: TestLedger, tools: readonly string[]) =>
  fc.oneof(
    fc
      .tuple(
        unitFields,
        pick('within', 'is', 'isNot'),
        pick('garden', 'north', 'northPlot', 'workshop'),
      )
      .map(([unit, how, code]) => unit[how](ledger.unit(code))),
    pick(...tools).map((id) => r.tool.is(id)),
  )

/** Conditions up to three levels of all, any and not. */
export function conditions(ledger: TestLedger, tools: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: comparisons },
    choices,
    known,
    whoAsks,
    named(ledger, tools),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('condition'), { maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('condition'), { maxLength: 3 }).map((of) => any(...of)),
      tie('condition').map(not),
    ),
  }))
  return condition
}
