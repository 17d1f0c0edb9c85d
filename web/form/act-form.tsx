import { useEffect, useId, useRef } from 'react'
import type {
  EntryWire,
  FieldValue,
  FieldWire,
  RefusalWire,
  RegisterWire,
  StepWire,
  Values,
} from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import type { InputContext } from '../fields/field-view.ts'
import { fieldView } from '../fields/index.ts'
import { say, useLanguage, useWords } from '../words/index.ts'
import { actFields, baseline, fieldError, valueOf, type Suggestions } from './act-model.ts'
import type { DraftHandle } from './draft.ts'
import { FieldRow } from './field-row.tsx'
import { RefusalSummary } from './refusal-summary.tsx'

export interface ActFormProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly act: Pick<StepWire, 'asks' | 'offers'> & Pick<Partial<StepWire>, 'reason'>
  readonly handle: DraftHandle
  readonly entry?: EntryWire | undefined
  readonly suggestions?: Suggestions
  /** Values known beforehand, from the address. */
  readonly given?: Values
  readonly refusal: RefusalWire | undefined
}

const none: Suggestions = {}
const nothing: Values = {}

/** The fields of a step or a creation as a form: what is asked first, then what may be added, then the reason. */
export function ActForm(props: ActFormProps) {
  const {
    register,
    definitions,
    act,
    handle,
    entry,
    refusal,
    suggestions = none,
    given = nothing,
  } = props
  const w = useWords()
  const lang = useLanguage()
  const prefix = useId()
  const { asked, offered } = actFields(register, act)
  const context: InputContext = {
    register,
    definitions,
    ...(entry && { entry: entry.id, readings: entry.readings }),
  }
  const row = (field: FieldWire, isAsked: boolean) => {
    const base = baseline(field, entry, suggestions, given)
    const value = valueOf(field, handle.draft, base)
    const suggestion = suggestions[field.name]
    return (
      <FieldRow
        key={field.name}
        field={field}
        id={`${prefix}-${field.name}`}
        value={value}
        asked={isAsked}
        error={fieldError(refusal, field.name)}
        suggestion={suggestion}
        suggestionShown={suggestion !== undefined && value === suggestion.value}
        suggestionText={suggestion ? textOf(field, suggestion.value, entry) : ''}
        onChange={(next: FieldValue) => handle.setValue(field.name, next)}
        context={context}
        entry={entry}
      />
    )
  }
  const textOf = (field: FieldWire, value: FieldValue, of: EntryWire | undefined) =>
    of ? fieldView(field.kind).asText(value, field, of, definitions, lang) : String(value)
  return (
    <>
      <RefusalSummary refusal={refusal} register={register} prefix={prefix} />
      {asked.length > 0 && (
        <div className="form-grid">{asked.map((field) => row(field, true))}</div>
      )}
      {act.reason && (
        <Reason
          register={register}
          reason={act.reason}
          handle={handle}
          refusal={refusal}
          prefix={prefix}
        />
      )}
      {offered.length > 0 && (
        <fieldset className="form-offered">
          <legend>{w.step.offered}</legend>
          <div className="form-grid">{offered.map((field) => row(field, false))}</div>
        </fieldset>
      )}
    </>
  )
}

interface ReasonProps {
  readonly register: RegisterWire
  readonly reason: NonNullable<StepWire['reason']>
  readonly handle: DraftHandle
  readonly refusal: RefusalWire | undefined
  readonly prefix: string
}

/** Why the step is taken: one of the register's reasons, with words beside it, or words alone. */
function Reason({ register, reason, handle, refusal, prefix }: ReasonProps) {
  const w = useWords()
  const catalogue = reason !== 'text'
  const error = fieldError(refusal, 'reason') ?? fieldError(refusal, 'reasonCode')
  const wordsId = `${prefix}-reason`
  return (
    <div className="form-grid">
      {catalogue && (
        <div className="form-row" data-invalid={error !== undefined}>
          <label className="form-label" htmlFor={`${prefix}-reasonCode`}>
            {w.step.reason}
            <span className="form-asked" aria-hidden="true">
              {' *'}
            </span>
          </label>
          <select
            id={`${prefix}-reasonCode`}
            className="form-select"
            required
            value={handle.draft.reasonCode}
            aria-invalid={error !== undefined}
            onChange={(event) => handle.set({ reasonCode: event.target.value })}
          >
            <option value="">{w.step.chooseReason}</option>
            {reason.map((code) => {
              const label = register.reasons[code]
              return (
                <option key={code} value={code}>
                  {label ? say(label) : code}
                </option>
              )
            })}
          </select>
        </div>
      )}
      <div className="form-row form-wide" data-invalid={error !== undefined}>
        <label className="form-label" htmlFor={wordsId}>
          {catalogue ? w.step.reasonMore : w.step.reasonText}
          {!catalogue && (
            <span className="form-asked" aria-hidden="true">
              {' *'}
            </span>
          )}
        </label>
        <textarea
          id={wordsId}
          className="form-text"
          rows={2}
          required={!catalogue}
          value={handle.draft.reason}
          aria-invalid={error !== undefined}
          onChange={(event) => handle.set({ reason: event.target.value })}
        />
        {error && <p className="form-error">{error}</p>}
      </div>
    </div>
  )
}

/** Puts the reader at the first thing to mend when a refusal arrives. */
export function useFocusOnRefusal(refusal: RefusalWire | undefined) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) place.current?.querySelector<HTMLElement>('.refusal-summary')?.focus()
  }, [refusal])
  return place
}
