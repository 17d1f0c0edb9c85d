import type { ComponentType } from 'react'
import type {
  DefinitionsWire,
  EntryWire,
  FieldValue,
  FieldWire,
  FileWire,
  Reading,
  RegisterWire,
} from '../../engine/define/wire.ts'
import type { Language } from '../words/language.ts'

/** What an input may need to know about the form it stands in. */
export interface InputContext {
  readonly register: RegisterWire
  readonly definitions: DefinitionsWire
  /** The form is filled in with a thumb in a hurry: choices are laid out instead of folded away. */
  readonly laidOut?: boolean | undefined
  /** The id of the entry that is being worked on; a creation has none yet. */
  readonly entry?: string | undefined
  /** How the ids that the form starts with read, by field; taken from the entry that is being worked on. */
  readonly readings?: Readonly<Record<string, Reading>> | undefined
}

/**
 * What every input gets. `onChange` receives the value as the API carries it, or null when the field was emptied. A text
 * that is no value of the kind yet is handed on as it was typed, so that nothing typed is lost and the server can refuse it.
 */
export interface InputProps {
  readonly field: FieldWire
  readonly value: FieldValue
  readonly onChange: (value: FieldValue) => void
  /** The id of the element that takes the focus (so a form focuses a field by it); the label's is this with `-label`. */
  readonly id: string
  readonly invalid?: boolean | undefined
  /** Ids of the texts that explain the field, as aria-describedby takes them. */
  readonly describedBy?: string | undefined
  /** The act demands this field. */
  readonly asked?: boolean | undefined
  readonly context: InputContext
}

export interface ShowProps {
  readonly field: FieldWire
  readonly value: FieldValue
  readonly entry: EntryWire
  readonly definitions: DefinitionsWire
  /** Names and sizes of the entry's files, where they are known. */
  readonly files?: Readonly<Record<string, FileWire>> | undefined
}

/** The value as one line of text, for titles and lists. Empty when there is none. */
export type AsText = (
  value: FieldValue,
  field: FieldWire,
  entry: EntryWire,
  definitions: DefinitionsWire,
  lang: Language,
) => string

/** How one kind of field is typed in, shown and put into words. */
export interface FieldView {
  readonly Input: ComponentType<InputProps>
  readonly Show: ComponentType<ShowProps>
  readonly asText: AsText
  /** The input is a group of controls, so its label names the group instead of one control. */
  readonly grouped?: true
}
