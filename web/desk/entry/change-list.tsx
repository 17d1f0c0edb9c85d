import type { ChangeOfField, FieldValue, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, type Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { isEmpty } from '../../form/act-model.ts'
import { useEntry } from '../../queries.ts'
import { say, useLanguage, useWords } from '../../words/index.ts'

interface ChangeListProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly id: string
  readonly changes: readonly ChangeOfField[]
  /** The creation: nothing was there before. */
  readonly first?: boolean
}

/** What changed, old to new, in the words of each field. */
export function ChangeList({ changes, register, definitions, id, first = false }: ChangeListProps) {
  const w = useWords()
  const lang = useLanguage()
  const { data: page } = useEntry(register.key, id)
  const text = (change: ChangeOfField, value: FieldValue) => {
    const field = fieldOf(register, change.field)
    if (isEmpty(value)) return w.history.emptied
    // Readings belong to what the entry holds now; an id it held before has none here and is better left out than shown.
    const isCurrent =
      page && JSON.stringify(page.entry.values[change.field]) === JSON.stringify(value)
    const needsReading =
      field &&
      (field.kind === 'ref' ||
        field.kind === 'self' ||
        field.kind === 'person' ||
        field.kind === 'post')
    if (change.masked || !field || !page) return String(value)
    return needsReading && !isCurrent
      ? w.history.other
      : fieldView(field.kind).asText(value, field, page.entry, definitions, lang)
  }
  return (
    <ul className="changes">
      {changes.map((change) => {
        const field = fieldOf(register, change.field)
        return (
          <li key={change.field}>
            <span className="faint">{field ? say(field.label) : change.field}</span>{' '}
            {!first && (
              <>
                {isEmpty(change.before) ? (
                  w.history.emptied
                ) : (
                  <del>{text(change, change.before)}</del>
                )}
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>{text(change, change.after)}</ins>
          </li>
        )
      })}
    </ul>
  )
}
