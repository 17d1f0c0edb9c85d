import { useState } from 'react'
import type { EntryPageWire, FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { isEmpty } from '../../form/act-model.ts'
import { say, useWords } from '../../words/index.ts'

/** Kinds that take the whole width. */
const wide = new Set<FieldWire['kind']>(['longText', 'files', 'choices', 'address'])
/** Kinds that have a place of their own on the page. */
const elsewhere = new Set<FieldWire['kind']>(['photos', 'point', 'polyline', 'area'])

interface FieldListProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
}

/** What the entry says, in two columns; what nobody has filled in stays folded away. */
export function FieldList({ register, definitions, page }: FieldListProps) {
  const w = useWords()
  const [all, setAll] = useState(false)
  const { entry } = page
  const fields = register.fields.filter(
    (field) => !elsewhere.has(field.kind) && field.name in entry.values,
  )
  const given = fields.filter((field) => !isEmpty(entry.values[field.name]))
  const missing = fields.length - given.length
  return (
    <section className="panel">
      <h2>{w.entry.fields}</h2>
      <dl className="facts">
        {(all ? fields : given).map((field) => {
          const { Show } = fieldView(field.kind)
          const value = entry.values[field.name] ?? null
          return (
            <div key={field.name} data-wide={wide.has(field.kind)}>
              <dt>{say(field.label)}</dt>
              <dd>
                {isEmpty(value) ? (
                  <span className="faint">{w.value.none}</span>
                ) : entry.masked.includes(field.name) ? (
                  <span title={w.value.masked}>
                    {String(value)} <span className="faint">{w.value.masked}</span>
                  </span>
                ) : (
                  <Show
                    field={field}
                    value={value}
                    entry={entry}
                    definitions={definitions}
                    files={page.files}
                  />
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {missing > 0 && (
        <button
          type="button"
          className="button button-plain"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? w.entry.fewerFields : w.entry.otherFields(missing)}
        </button>
      )}
    </section>
  )
}
