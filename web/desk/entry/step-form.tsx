import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, type FormEvent } from 'react'
import type {
  EntryPageWire,
  FieldWire,
  RegisterWire,
  StepOfferWire,
  StepWire,
} from '../../../engine/define/wire.ts'
import { api } from '../../api.ts'
import { stateLabel, type Definitions } from '../../definitions.ts'
import { useUploading } from '../../fields/parts/uploading.ts'
import { ActForm, useFocusOnRefusal } from '../../form/act-form.tsx'
import { actFields, baseline, bodyOf, isStale, refusalOf } from '../../form/act-model.ts'
import { useDraft } from '../../form/draft.ts'
import { useMeanwhile } from '../../form/meanwhile.ts'
import { PostChoice } from '../../form/post-choice.tsx'
import { Failure } from '../../parts/failure.tsx'
import { keys, useSession } from '../../queries.ts'
import { say, useWords } from '../../words/index.ts'
import { announce } from '../flash.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'

interface StepFormProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
  readonly step: StepWire
  readonly offer: StepOfferWire
  readonly onClose: () => void
}

/** One step's form. What is typed is kept through refusals, a stale entry, a lost connection and a reload. */
export function StepForm({ register, definitions, page, step, offer, onClose }: StepFormProps) {
  const w = useWords()
  const client = useQueryClient()
  const { data: session } = useSession()
  // A step taken now would leave behind the photos that are still on their way.
  const uploading = useUploading()
  const { entry } = page
  const handle = useDraft(`${session?.person?.id}/${register.key}/${entry.id}/${step.name}`)
  const fields = actFields(register, step)
  const base = (field: FieldWire) => baseline(field, entry, offer.suggestions, {})
  // The entry itself is waited for; lists and counts that show it read again at their own pace.
  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.register(register.key) })
    void client.invalidateQueries({ queryKey: keys.home })
    void client.invalidateQueries({ queryKey: ['todo'] })
    return client.invalidateQueries(
      { queryKey: keys.entry(register.key, entry.id), exact: true },
      { cancelRefetch: false },
    )
  }
  const take = useMutation({
    mutationFn: () =>
      api.takeStep(register.key, entry.id, step.name, {
        ...bodyOf(fields, handle.draft, base, entry.values),
        version: meanwhile.seen,
      }),
    onSuccess: async () => {
      handle.clear()
      announce(w.entry.stepDone(say(step.label)))
      await refresh()
      onClose()
    },
    onError: async (error) => {
      if (!isStale(refusalOf(error))) return
      // The page learns what others did and shows it, so that the next attempt stands on it.
      await refresh()
      const latest = client.getQueryData<EntryPageWire>(keys.entry(register.key, entry.id))
      if (latest) meanwhile.look(latest.entry.version)
      told.current?.focus()
    },
  })
  const meanwhile = useMeanwhile(entry, handle, take.isPending || take.isSuccess)
  const told = useRef<HTMLDivElement>(null)
  const barred = meanwhile.unseen || (meanwhile.changed && !offer.open)
  const refusal = refusalOf(take.error)
  const stale = isStale(refusal)
  const place = useFocusOnRefusal(stale ? undefined : refusal)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (barred) told.current?.focus()
    else if (!take.isPending) take.mutate()
  }
  const empty = fields.asked.length + fields.offered.length === 0 && !step.reason
  return (
    <form className="step-form" onSubmit={submit} noValidate aria-label={say(step.label)}>
      <div ref={place}>
        <h3>{say(step.label)}</h3>
        <p className="faint">
          {step.to === 'same' || step.to === entry.state
            ? w.step.same
            : w.step.goesTo(stateLabel(register, step.to))}
        </p>
        {handle.restored && !take.error && (
          <p className="notice notice-done" role="status">
            {w.draft.restored}{' '}
            <button type="button" className="button button-plain" onClick={handle.clear}>
              {w.draft.discard}
            </button>
          </p>
        )}
        {take.error && !refusal && <Failure error={take.error} />}
        {(stale || meanwhile.changed) && (
          <ChangedMeanwhile
            ref={told}
            meanwhile={meanwhile}
            register={register}
            definitions={definitions}
            id={entry.id}
            version={entry.version}
            offer={offer}
            touched={handle.draft.touched}
          />
        )}
        <PostChoice posts={session?.posts ?? []} act={step} handle={handle} />
        <ActForm
          register={register}
          definitions={definitions}
          act={step}
          handle={handle}
          entry={entry}
          suggestions={offer.suggestions}
          refusal={stale ? undefined : refusal}
        />
        {empty && <p>{w.step.nothing}</p>}
      </div>
      <div className="form-buttons">
        <button
          type="submit"
          className="button button-primary"
          disabled={take.isPending || uploading > 0}
          aria-disabled={barred}
        >
          {take.isPending ? w.step.sending : w.step.take(say(step.label))}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {w.act.cancel}
        </button>
      </div>
    </form>
  )
}
