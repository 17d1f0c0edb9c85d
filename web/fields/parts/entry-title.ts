import type {
  DefinitionsWire,
  EntryWire,
  FieldWire,
  RegisterWire,
} from '../../../engine/define/wire.ts'
import { say, type Language } from '../../words/language.ts'
import { readingText } from './readings.ts'

/** The label of a choice; a name that is no longer defined stays as it is. */
export function choiceText(field: FieldWire, name: string, as: Language): string {
  const found = field.choices?.find((choice) => choice.name === name)
  return found ? say(found.label, as) : name
}

export function unitText(definitions: DefinitionsWire, id: string, as: Language): string {
  const found = definitions.units.find((unit) => unit.id === id)
  return found ? say(found.name, as) : id
}

/** How an entry is called in a list to choose from: its register's title field in words, else its number. */
export function entryTitle(
  entry: EntryWire,
  register: RegisterWire,
  definitions: DefinitionsWire,
  as: Language,
): string {
  const field = register.fields.find((one) => one.name === register.title)
  const value = field && entry.values[field.name]
  if (!field || (typeof value !== 'string' && typeof value !== 'number')) return entry.no
  const reading = entry.readings[field.name]
  if (reading) return readingText(reading, as)
  return unitText(definitions, choiceText(field, String(value), as), as)
}
