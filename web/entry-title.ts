import type { EntryWire, Reading, RegisterWire } from '../engine/define/wire.ts'
import { fieldOf, unitName, type Definitions } from './definitions.ts'
import { formatMoment } from './format.ts'
import { language, say, type Language } from './words/language.ts'

/** How a reference reads in the chosen language. */
export const readingText = (reading: Reading, as: Language = language()): string =>
  as === 'en' && reading.labelEn ? reading.labelEn : reading.label

/** What stands for an entry in lists and references: its title field in words, or its number when that is empty. */
export function entryTitle(
  entry: EntryWire,
  register: RegisterWire,
  definitions: Definitions,
): string {
  const field = fieldOf(register, register.title)
  const value = entry.values[register.title]
  if (!field || value === undefined || value === null || value === '') return entry.no
  const reading = entry.readings[field.name]
  if (reading) return readingText(reading)
  if (field.kind === 'unit' && typeof value === 'string') return unitName(definitions, value)
  if (field.kind === 'moment' && typeof value === 'string') return formatMoment(value)
  const choice = field.choices?.find((one) => one.name === value)
  return choice ? say(choice.label) : String(value)
}
