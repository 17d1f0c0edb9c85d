/** Values that fit each kind, as people and programs give them: not yet normalised, and drawn from the corners. */
import fc from 'fast-check'
import type { Position } from '../../define/index.ts'
import { creditCheckCharacter, identityCheckCharacter } from '../../define/index.ts'
import { type FilledKind, kinds } from './fields.ts'

const two = (n: number) => String(n).padStart(2, '0')
const digits = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: length,
    maxLength: length,
  })
const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const births = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10).replaceAll('-', ''))
const ids = fc.uuid().map((id) => id.toUpperCase())
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const positions: fc.Arbitrary<Position> = fc.tuple(degrees(180), degrees(90))
/** Printable characters of many scripts, half of them Han, with blanks and line ends among them. */
const characters = fc.oneof(
  fc.constantFrom(...Array.from('路面破损许良镇𠮷')),
  fc.constantFrom(...Array.from(' \n\r\u3000\u200b，、“”\'"\\%;{}()[]<>&=+-@0１Ａaé')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
const texts = (maxLength: number) =>
  fc
    .string({ unit: characters, maxLength })
    .filter(
      (t) =>
        Array.from(t).length <= maxLength && !/[\p{Cc}\ufffd]/u.test(t.replaceAll(/[\n\r]/g, '')),
    )
const rings = fc
  .tuple(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.integer({ min: 3, max: 12 }),
  )
  .map(([x, y, n]) => {
    const corner = (i: number): Position => [
      x + Math.cos((2 * Math.PI * i) / n),
      y + Math.sin((2 * Math.PI * i) / n),
    ]
    return [...Array.from({ length: n }, (_, i) => corner(i)), corner(0)]
  })

export const sampleValues: Readonly<Record<FilledKind, fc.Arbitrary<unknown>>> = {
  text: texts(40),
  longText: texts(60),
  address: texts(40),
  choice: fc.constantFrom(...Object.keys(kinds)),
  choices: fc.array(fc.constantFrom(...Object.keys(kinds))),
  integer: fc.oneof(fc.integer({ min: -5, max: 2_000_000 }), fc.constantFrom(-0, -5, 2_000_000)),
  decimal: fc.oneof(
    fc
      .tuple(fc.integer({ min: -10, max: 999_999_999 }), digits(3))
      .map(([whole, part]) => `${whole}.${part}`)
      .filter((t) => Number(t) >= -10.5),
    fc.constantFrom('-0', '007', '-10.5', '1000000000.000', '0.1000000'),
  ),
  money: fc.oneof(fc.maxSafeInteger(), fc.integer()),
  date: days,
  moment: fc
    .tuple(
      days.filter((day) => day > '1000-01-02' && day < '9999-12-30'),
      fc.nat(23),
      fc.nat(59),
      fc.nat(999),
      fc.constantFrom('Z', '+08:00', '-09:30'),
    )
    .map(
      ([day, hour, minute, ms, offset]) =>
        `${day}T${two(hour)}:${two(minute)}:07.${String(ms).padStart(3, '0')}${offset}`,
    ),
  yesNo: fc.boolean(),
  ref: ids,
  self: ids,
  unit: ids,
  post: ids,
  person: ids,
  phone: fc.oneof(
    fc
      .tuple(fc.constantFrom('13', '+86 15', '0086-18', '８６１９'), digits(9))
      .map(([head, tail]) => `${head}${tail.slice(0, 3)} ${tail.slice(3)}`),
    fc
      .tuple(
        fc.constantFrom('010-', '(0391)', '0371', '+86-391-'),
        fc.constantFrom('7', '8'),
        digits(6),
        fc.constantFrom('', '转801', '-1', ' ext. 22'),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('12345', '110', '95598', '400-800-1234', '7558000'),
  ),
  identityNumber: fc.tuple(fc.constantFrom('410822', '110105'), births, digits(3)).map((parts) => {
    const body = parts.join('')
    return `${body.slice(0, 6)} ${body.slice(6)}${identityCheckCharacter(body).toLowerCase()}`
  }),
  creditCode: fc
    .string({
      unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')),
      minLength: 17,
      maxLength: 17,
    })
    .map((body) => `'${body.toLowerCase()}${creditCheckCharacter(body)} `),
  point: positions,
  polyline: fc
    .array(positions, { minLength: 2, maxLength: 20 })
    .filter(([a, b]) => Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0)) > 1e-6),
  area: rings,
  photos: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 }),
  files: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }),
}
