import { useEffect, useId, useRef, useState, type ComponentProps, type FormEvent } from 'react'
import type { Words } from '../../../engine/define/field.ts'
import type { FieldWire, RefusalWire, Values } from '../../../engine/define/wire.ts'
import type { InputContext } from '../../fields/field-view.ts'
import { useUploading } from '../../fields/parts/uploading.ts'
import { actFields, bodyOf, fieldError } from '../../form/act-model.ts'
import type { DraftHandle } from '../../form/draft.ts'
import { FieldRow } from '../../form/field-row.tsx'
import { PostChoice } from '../../form/post-choice.tsx'
import { RefusalSummary } from '../../form/refusal-summary.tsx'
import { useDefinitions, useSession } from '../../queries.ts'
import { say, useLanguage, useWords } from '../../words/index.ts'
import { proposed } from './last-choices.ts'
import { takeMended } from './mending.ts'
import { missingIn } from './missing.ts'
import { takeOut } from './outbox.ts'
import type { Creatable } from '../phone-registers.ts'
import { reportFields } from './report-fields.ts'
import { reportValue } from './report-values.ts'
import type { NewReport } from './report.ts'
import { phoneWords } from '../words.ts'

const sameAsBefore: Words = { zh: '与前两次登记相同', en: 'the same as the last two times' }

interface ReportFormProps {
  readonly register: Creatable
  readonly person: string
  readonly handle: DraftHandle
  readonly refused: RefusalWire | undefined
  readonly onSend: (report: NewReport) => void
}

/** The report as it is filled in: photos, place, kind, words. What is missing is said here, since the server may be out of reach. */
export function ReportForm({ register, person, handle, refused, onSend }: ReportFormProps) {
  const w = useWords()
  const words = phoneWords.use().form
  const lang = useLanguage()
  const prefix = useId()
  const definitions = useDefinitions()
  const { data: session } = useSession()
  const [given] = useState<Values>(() => proposed(register.key, person))
  const [tries, setTries] = useState(0)
  const uploading = useUploading()
  useMended(register.key, handle)

  const { main, more, asked } = reportFields(register)
  const value = reportValue(register, register.create.asks, handle.draft, given, lang)
  const context: InputContext = { register, definitions, laidOut: true }
  const form = useRef<HTMLFormElement>(null)
  const fields = actFields(register, register.create)
  const { values, clientId, post } = bodyOf(fields, handle.draft, value, {})
  const missing = missingIn(fields.asked, values, {
    title: words.missing,
    detail: words.missingHelp,
    required: words.fillIn,
  })
  const refusal = tries > 0 ? missing : refused
  const leave = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    // Numbers and codes that are not right yet say so themselves.
    if (missing || !form.current?.reportValidity()) return
    const titled = main.find((field) => field.name === register.title)
    const title = String((titled && value(titled)) ?? say(register.label, lang))
    onSend({
      clientId: clientId ?? handle.draft.clientId,
      register: register.key,
      person,
      values,
      title,
      ...(post !== undefined && { post }),
    })
  }
  const suggestionOf = (field: FieldWire) => {
    const proposal = given[field.name]
    return proposal !== undefined && proposal === value(field)
      ? { value: proposal, because: sameAsBefore }
      : undefined
  }
  const row = (field: FieldWire) => (
    <FieldRow
      key={field.name}
      field={field}
      id={`${prefix}-${field.name}`}
      value={value(field)}
      asked={asked.has(field.name)}
      error={fieldError(refusal, field.name)}
      suggestion={suggestionOf(field)}
      suggestionShown
      suggestionText=""
      onChange={(next) => handle.setValue(field.name, next)}
      context={context}
    />
  )
  return (
    <form ref={form} className="phone-form" onSubmit={leave} noValidate>
      <div>
        <Summary key={tries} refusal={refusal} register={register} prefix={prefix} />
        {handle.restored && !refusal && (
          <p className="notice notice-done">
            {w.draft.restored}{' '}
            <button type="button" className="button button-plain" onClick={handle.clear}>
              {w.draft.discard}
            </button>
          </p>
        )}
        {main.map(row)}
        {more.length > 0 && (
          <details
            className="phone-details"
            open={more.some((field) => fieldError(refusal, field.name)) || undefined}
          >
            <summary>{words.more(more.length)}</summary>
            {more.map(row)}
          </details>
        )}
        <PostChoice posts={session?.posts ?? []} act={register.create} handle={handle} />
      </div>
      <div className="phone-send">
        <button type="submit" className="button button-primary phone-wide" disabled={uploading > 0}>
          {uploading > 0 ? words.preparing : words.submit}
        </button>
      </div>
    </form>
  )
}

/** What has to be mended, with the focus on it each time the person tried to submit. */
function Summary(props: ComponentProps<typeof RefusalSummary>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('.refusal-summary')?.focus()
  }, [])
  return (
    <div ref={place}>
      <RefusalSummary {...props} />
    </div>
  )
}

/** Fills the form with a report that the server did not take. It leaves the outbox only once it is here. */
function useMended(register: string, handle: DraftHandle): void {
  const { setValue } = handle
  useEffect(() => {
    const report = takeMended(register)
    if (!report) return
    for (const [name, value] of Object.entries(report.values)) setValue(name, value)
    void takeOut(report)
  }, [register, setValue])
}
