import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { FieldWire, RefusalWire, Values } from '../../engine/define/wire.ts'
import type { InputContext } from '../fields/field-view.ts'
import { HeldFilesContext } from '../fields/parts/held-files.ts'
import { useUploading } from '../fields/parts/uploading.ts'
import { useFocusOnRefusal } from '../form/act-form.tsx'
import { actFields, bodyOf, fieldError } from '../form/act-model.ts'
import { useDraft } from '../form/draft.ts'
import { FieldRow } from '../form/field-row.tsx'
import { PostChoice } from '../form/post-choice.tsx'
import { RefusalSummary } from '../form/refusal-summary.tsx'
import { Failure } from '../parts/failure.tsx'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { say, useLanguage, useWords } from '../words/index.ts'
import { heldPhotos } from './held-photos.ts'
import { proposed, rememberChoices } from './last-choices.ts'
import { takeMended } from './mending.ts'
import { missingIn } from './missing.ts'
import { isKept, submit, takeOut } from './outbox.ts'
import { Page } from './page.tsx'
import type { Creatable } from './phone-registers.ts'
import { ReportDone } from './report-done.tsx'
import { reportFields } from './report-fields.ts'
import { ReportSending } from './report-sending.tsx'
import { reportValue } from './report-values.ts'
import type { NewReport, Outcome, Report } from './report.ts'
import { phoneWords } from './words.ts'

type Stage =
  | { readonly at: 'form'; readonly refusal?: RefusalWire; readonly error?: unknown }
  | { readonly at: 'sending'; readonly clientId: string }
  | { readonly at: 'done'; readonly outcome: Exclude<Outcome, { kind: 'refused' }> }

/** A report from the first photo to the server's answer. */
export function ReportPage({ register }: { readonly register: Creatable }) {
  const words = phoneWords.use()
  const lang = useLanguage()
  const { data: session } = useSession()
  const person = session?.person?.id ?? ''
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>({ at: 'form' })
  const handle = useDraft(`${person}/${register.key}/report`)

  const send = async (given: NewReport) => {
    const report: Report = { ...given, savedAt: Date.now() }
    setStage({ at: 'sending', clientId: report.clientId })
    const outcome = await submit(report)
    if (outcome.kind === 'refused') {
      if (isKept(report.clientId)) await takeOut(report)
      return setStage({ at: 'form', refusal: outcome.refusal })
    }
    if (outcome.kind === 'waiting' && !isKept(report.clientId))
      return setStage({ at: 'form', error: outcome.error })
    handle.clear()
    rememberChoices(register, person, report.values)
    setStage({ at: 'done', outcome })
    await client.invalidateQueries({ queryKey: keys.register(register.key) })
  }
  const title = words.report(say(register.create.label, lang), say(register.label, lang))
  return (
    <Page title={title} inner>
      {stage.at === 'sending' && <ReportSending clientId={stage.clientId} />}
      {stage.at === 'done' && (
        <ReportDone
          register={register}
          outcome={stage.outcome}
          onAgain={() => setStage({ at: 'form' })}
        />
      )}
      {stage.at === 'form' && (
        <HeldFilesContext value={heldPhotos}>
          {stage.error !== undefined && <Failure error={stage.error} />}
          <ReportForm
            register={register}
            person={person}
            handle={handle}
            refused={stage.refusal}
            onSend={(report) => void send(report)}
          />
        </HeldFilesContext>
      )}
    </Page>
  )
}

interface ReportFormProps {
  readonly register: Creatable
  readonly person: string
  readonly handle: ReturnType<typeof useDraft>
  readonly refused: RefusalWire | undefined
  readonly onSend: (report: NewReport) => void
}

function ReportForm({ register, person, handle, refused, onSend }: ReportFormProps) {
  const w = useWords()
  const words = phoneWords.use().form
  const lang = useLanguage()
  const prefix = useId()
  const definitions = useDefinitions()
  const { data: session } = useSession()
  const [given] = useState<Values>(() => proposed(register.key, person))
  const [refusal, setRefusal] = useState(refused)
  const head = useFocusOnRefusal(refusal)
  const uploading = useUploading()
  useMended(register.key, handle)

  const { main, more, asked } = reportFields(register)
  const value = reportValue(register, register.create.asks, handle.draft, given, lang)
  const context: InputContext = { register, definitions, laidOut: true }
  const form = useRef<HTMLFormElement>(null)
  const leave = (event: FormEvent) => {
    event.preventDefault()
    const fields = actFields(register, register.create)
    const { values, clientId, post } = bodyOf(fields, handle.draft, value, {})
    const missing = missingIn(fields.asked, values, {
      title: words.missing,
      detail: words.missingHelp,
      required: w.field.required,
    })
    setRefusal(missing)
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
  const row = (field: FieldWire) => (
    <FieldRow
      key={field.name}
      field={field}
      id={`${prefix}-${field.name}`}
      value={value(field)}
      asked={asked.has(field.name)}
      error={fieldError(refusal, field.name)}
      suggestion={undefined}
      suggestionShown={false}
      suggestionText=""
      onChange={(next) => handle.setValue(field.name, next)}
      context={context}
    />
  )
  const isProposed = [...main, ...more].some(
    (field) => field.name in given && !(field.name in handle.draft.touched),
  )
  return (
    <form ref={form} className="phone-form" onSubmit={leave} noValidate>
      <div ref={head}>
        <RefusalSummary refusal={refusal} register={register} prefix={prefix} />
        {handle.restored && !refusal && (
          <p className="notice notice-done">
            {w.draft.restored}{' '}
            <button type="button" className="button button-plain" onClick={handle.clear}>
              {w.draft.discard}
            </button>
          </p>
        )}
        {main.map(row)}
        {isProposed && <p className="faint">{words.last}</p>}
        {more.length > 0 && (
          <details className="phone-details">
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

/** Fills the form with a report that the server did not take. It leaves the outbox only once it is here. */
function useMended(register: string, handle: ReturnType<typeof useDraft>): void {
  const { setValue } = handle
  useEffect(() => {
    const report = takeMended(register)
    if (!report) return
    for (const [name, value] of Object.entries(report.values)) setValue(name, value)
    void takeOut(report)
  }, [register, setValue])
}
