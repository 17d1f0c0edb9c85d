import type { EntryWire, FieldValue, FieldWire } from '../../engine/define/wire.ts'
import { fieldLabel } from '../definitions.ts'
import type { InputContext } from '../fields/field-view.ts'
import { fieldView } from '../fields/index.ts'
import { say, useWords } from '../words/index.ts'
import { isEmpty, type Suggestions } from './act-model.ts'

export interface FieldRowProps {
  readonly field: FieldWire
  readonly id: string
  readonly value: FieldValue
  readonly asked: boolean
  readonly error: string | undefined
  readonly suggestion: Suggestions[string] | undefined
  /** The suggested value is the one shown now. */
  readonly suggestionShown: boolean
  readonly suggestionText: string
  readonly onChange: (value: FieldValue) => void
  readonly context: InputContext
  readonly entry?: EntryWire | undefined
}

/** Kinds that people are asked for only where a rule makes them necessary; the rule is shown with the question. */
const needsReason = (field: FieldWire): boolean => field.necessity !== undefined

/** One field of a form: its label, the input, and everything that explains it or says what is wrong. */
export function FieldRow(props: FieldRowProps) {
  const { field, id, value, asked, error, context, onChange } = props
  const w = useWords()
  const { Input, grouped } = fieldView(field.kind)
  const explained = [
    error && `${id}-error`,
    field.help && `${id}-help`,
    needsReason(field) && `${id}-necessity`,
  ]
    .filter(Boolean)
    .join(' ')
  const label = (
    <>
      {fieldLabel(field)}
      {asked && (
        <span className="form-asked" title={w.field.required}>
          <span aria-hidden="true"> *</span>
          <span className="visually-hidden"> {w.field.required}</span>
        </span>
      )}
    </>
  )
  return (
    <div className="form-row" data-kind={field.kind} data-invalid={error !== undefined}>
      {grouped ? (
        <span className="form-label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className="form-label" htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
      )}
      <Input
        field={field}
        value={value}
        onChange={onChange}
        id={id}
        invalid={error !== undefined}
        describedBy={explained || undefined}
        asked={asked}
        context={context}
      />
      {error && (
        <p className="form-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <SuggestionLine {...props} />
      {field.help && (
        <p className="form-help" id={`${id}-help`}>
          {say(field.help)}
        </p>
      )}
      {field.necessity && (
        <p className="form-necessity" id={`${id}-necessity`}>
          <strong>{w.field.necessity}</strong> {say(field.necessity)}
        </p>
      )}
    </div>
  )
}

/** What a rule proposes and why; a press takes it over when something else stands in the field. */
function SuggestionLine({
  suggestion,
  suggestionShown,
  suggestionText,
  value,
  onChange,
}: FieldRowProps) {
  const w = useWords()
  if (!suggestion) return null
  return (
    <p className="form-suggestion">
      {suggestionShown ? w.field.suggestionUsed : `${w.field.suggested} ${suggestionText}`}
      <span className="form-because">
        {w.field.because} {say(suggestion.because)}
      </span>
      {!suggestionShown && !isEmpty(suggestion.value) && value !== suggestion.value && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => onChange(suggestion.value)}
        >
          {w.act.use}
        </button>
      )}
    </p>
  )
}
