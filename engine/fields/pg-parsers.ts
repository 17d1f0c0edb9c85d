/** How what PostgreSQL sends becomes JSON values. Given to a Pool as `types: typeParsers`; nothing global is changed. */
import { types } from 'pg'
import type { Position } from '../define/index.ts'

type Parser = (raw: string) => unknown
type Format = 'text' | 'binary'
const standard: (oid: number, format?: Format) => Parser = types.getTypeParser

/** Object ids of built-in types, from PostgreSQL's pg_type.dat. */
const oid = {
  int8: 20,
  point: 600,
  path: 602,
  polygon: 604,
  textArray: 1009,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  moment: 1184,
  momentArray: 1185,
  numeric: 1700,
} as const

function wholeNumber(raw: string): number {
  const number = Number(raw)
  if (Number.isSafeInteger(number)) return number
  throw new Error(`The database sent ${raw}, which is beyond what JSON carries exactly`)
}

function day(raw: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return raw
  throw new Error(
    `The database sent ${raw} as a date; DateStyle must be ISO and years have four digits`,
  )
}

/** pg's own reading of timestamps knows the offsets in seconds that local mean time has before 1901. */
const readMoment = standard(oid.moment)
/** How moments mostly come, as precise as their columns: it takes a tenth of the time to read them by their places. */
const usualMoment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?([+-]\d\d)(:\d\d)?$/
function momentText(raw: string): string {
  const [, date = '', time = '', fraction = '', hours = '', minutes = ':00'] =
    usualMoment.exec(raw) ?? []
  if (date !== '') {
    const local = `${date}T${time}.${fraction.padEnd(3, '0')}`
    return hours === '+00' && minutes === ':00'
      ? `${local}Z`
      : new Date(`${local}${hours}${minutes}`).toISOString()
  }
  const moment = readMoment(raw)
  if (moment instanceof Date) return moment.toISOString()
  throw new Error(`The database sent ${raw} as a moment`)
}

function positions(raw: string): readonly Position[] {
  const numbers = raw
    .replaceAll(/[()[\]]/g, '')
    .split(',')
    .map(Number)
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    numbers[2 * i] ?? 0,
    numbers[2 * i + 1] ?? 0,
  ])
}

const readArray = standard(oid.textArray)
const each =
  (parser: Parser): Parser =>
  (raw) =>
    (readArray(raw) as readonly (string | null)[]).map((item) =>
      item === null ? null : parser(item),
    )

const parsers = new Map<number, Parser>([
  [oid.int8, wholeNumber],
  [oid.int8Array, each(wholeNumber)],
  [oid.numeric, (raw) => raw],
  [oid.date, day],
  [oid.dateArray, each(day)],
  [oid.moment, momentText],
  [oid.momentArray, each(momentText)],
  [oid.point, (raw) => positions(raw)[0]],
  [oid.path, positions],
  [oid.polygon, positions],
])

export const typeParsers = {
  getTypeParser: (id: number, format: Format = 'text'): Parser =>
    (format === 'text' ? parsers.get(id) : undefined) ?? standard(id, format),
}
