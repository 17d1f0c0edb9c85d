import type { EntryWire, FieldWire, Reading } from '../../../engine/define/wire.ts'
import type { Language } from '../../words/language.ts'
import type { InputProps } from '../field-view.ts'

/** How the ids read that were chosen on this page, so that a form drawn again still shows a name. */
const chosen = new Map<string, Reading>()

export const rememberReading = (id: string, reading: Reading): void => void chosen.set(id, reading)

export const readingText = (reading: Reading, as: Language): string =>
  [as === 'en' ? (reading.labelEn ?? reading.label) : reading.label, reading.no]
    .filter(Boolean)
    .join(' ')

/** How the value of an input reads, if that is known here. */
export function readingOf({ value, field, context }: InputProps, as: Language): string | undefined {
  if (typeof value !== 'string') return undefined
  const reading = chosen.get(value) ?? context.readings?.[field.name]
  return reading && readingText(reading, as)
}

/** How a field of an entry reads; an id nobody can name is shown as it is. */
export function entryReading(field: FieldWire, entry: EntryWire, as: Language): string {
  const reading = entry.readings[field.name]
  return reading ? readingText(reading, as) : String(entry.values[field.name] ?? '')
}
