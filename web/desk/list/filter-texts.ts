import type { FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, stateLabel, unitName, type Definitions } from '../../definitions.ts'
import type { DeskWords } from '../../words/desk-zh.ts'
import { say, words as uiWords } from '../../words/index.ts'
import { valuesOf, type ListWords } from './list-query.ts'

/** Cents in one yuan: money is asked for in yuan and kept in cents. */
export const cents = 100

/** What a filter is about, in words. */
export function subjectLabel(subject: string, register: RegisterWire, w: DeskWords): string {
  const field = fieldOf(register, subject)
  if (field) return say(field.label)
  const own: Readonly<Record<string, string>> = {
    q: uiWords().act.search,
    state: w.list.state,
    due: w.list.due,
    overdue: w.list.overdue,
    synthetic: w.list.synthetic,
    updated: w.list.updated,
    created: w.list.created,
    ids: w.list.selection,
    lastStep: w.list.lastStep,
  }
  return own[subject] ?? subject
}

/** Readings of ids that were chosen in this window; an id from an address nobody has looked up yet is not among them. */
export type Readings = Readonly<Record<string, string>>

function valueText(
  field: FieldWire,
  value: string,
  definitions: Definitions,
  readings: Readings,
): string {
  const choice = field.choices?.find((one) => one.name === value)
  if (choice) return say(choice.label)
  if (field.kind === 'unit') return unitName(definitions, value)
  if (field.kind === 'yesNo') return value === 'yes' ? uiWords().value.yes : uiWords().value.no
  return readings[value] ?? value
}

/** What a filter says: the chosen values, or the two ends of a range. */
export function filterText(
  subject: string,
  words: ListWords,
  register: RegisterWire,
  definitions: Definitions,
  w: DeskWords,
  readings: Readings,
): string {
  const ui = uiWords()
  const field = fieldOf(register, subject)
  const [from, to, known, below] = [
    words[`${subject}.from`],
    words[`${subject}.to`],
    words[`${subject}.known`],
    words[`${subject}.below`],
  ]
  const parts: string[] = []
  const plain = words[subject]
  if (plain !== undefined) {
    if (field)
      parts.push(
        ...(field.filter === 'contains'
          ? [plain]
          : valuesOf(words, subject).map((one) => valueText(field, one, definitions, readings))),
      )
    else if (subject === 'state')
      parts.push(...valuesOf(words, subject).map((state) => stateLabel(register, state)))
    else if (subject === 'ids') parts.push(w.list.selected(valuesOf(words, subject).length))
    else if (subject === 'synthetic')
      parts.push(plain === 'yes' ? w.list.syntheticYes : w.list.syntheticNo)
    else if (subject === 'overdue') parts.push(plain === 'yes' ? ui.value.yes : ui.value.no)
    else parts.push(plain)
  }
  if (below !== undefined) parts.push(w.list.below(unitName(definitions, below)))
  const edge = (value: string) => (field?.kind === 'money' ? String(Number(value) / cents) : value)
  if (from !== undefined) parts.push(`≥ ${edge(from)}`)
  if (to !== undefined) parts.push(`≤ ${edge(to)}`)
  if (known !== undefined) parts.push(known === 'yes' ? w.list.known : w.list.unknownValue)
  return parts.join(ui.app.listComma)
}
