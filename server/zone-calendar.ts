import { readFile } from 'node:fs/promises'
import {
  type Calendar,
  hasStatutoryDays,
  makeCalendar,
  officialDays,
  statutoryDaysOff,
} from '../engine/clocks/index.ts'
import { dayOf, type Ledger } from '../engine/define/index.ts'
import { StartRefusal } from './start-refusal.ts'

/** The days of a further year, as the State Council's yearly notice gives them. */
interface FurtherYear {
  readonly holidays: readonly string[]
  readonly makeUpWorkdays: readonly string[]
}

const isDays = (value: unknown, year: string): value is readonly string[] =>
  Array.isArray(value) &&
  value.every(
    (day) => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day.startsWith(year),
  )

/** Reads the file, or throws the refusal that says what it should look like. */
function furtherYears(text: string, file: string): Readonly<Record<string, FurtherYear>> {
  try {
    const read = JSON.parse(text) as Record<string, Partial<FurtherYear>>
    const sound = Object.entries(read).every(
      ([year, days]) =>
        /^\d{4}$/.test(year) && isDays(days.holidays, year) && isDays(days.makeUpWorkdays, year),
    )
    if (sound) return read as Record<string, FurtherYear>
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw new StartRefusal(
    `${file} 应形如 {"2027": {"holidays": ["2027-01-01"], "makeUpWorkdays": []}}。`,
    `${file} must look like {"2027": {"holidays": ["2027-01-01"], "makeUpWorkdays": []}}.`,
  )
}

/** Years after the present one for which working days are worked out from the law; a limit that reaches further is refused. */
const yearsAhead = 3

/** The years that nobody has announced, up to the last that is worked out or announced. */
function provisionalYears(announced: readonly number[], present: number): number[] {
  const [first = present, last] = [announced[0], Math.max(present + yearsAhead, ...announced)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => !announced.includes(year) && hasStatutoryDays(year),
  )
}

/**
 * The zone's working calendar: the years the ledger knows, and those that an administrator has put into `calendar.json` of the data
 * folder since. The State Council announces a year's days late in the year before; until then the year stands provisionally
 * with its weekends and the holidays of the law, so that work goes on over New Year.
 */
export async function zoneCalendar(home: string, ledger: Ledger, now: Date): Promise<Calendar> {
  const file = `${home}/calendar.json`
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const further = Object.entries(furtherYears(text, file)).filter(
    ([year]) => !officialDays.years.includes(Number(year)),
  )
  const announced = [...officialDays.years, ...further.map(([year]) => Number(year))].toSorted(
    (a, b) => a - b,
  )
  const present = Number(dayOf(now.getTime(), ledger.offsetMinutes).slice(0, 4))
  const provisional = provisionalYears(announced, present)
  return makeCalendar({
    hours: ledger.workingHours,
    zoneOffsetMinutes: ledger.offsetMinutes,
    years: [...announced, ...provisional].toSorted((a, b) => a - b),
    provisionalYears: provisional,
    holidays: [
      ...officialDays.holidays,
      ...further.flatMap(([, days]) => days.holidays),
      ...provisional.flatMap(statutoryDaysOff),
    ],
    makeUpWorkdays: [
      ...officialDays.makeUpWorkdays,
      ...further.flatMap(([, days]) => days.makeUpWorkdays),
    ],
  })
}
