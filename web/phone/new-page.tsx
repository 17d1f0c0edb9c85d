import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../api.ts'
import { announce } from '../desk/flash.tsx'
import { useUploading } from '../fields/parts/uploading.ts'
import { ActForm, useFocusOnRefusal } from '../form/act-form.tsx'
import { actFields, baseline, bodyOf, refusalOf } from '../form/act-model.ts'
import { useDraft } from '../form/draft.ts'
import { PostChoice } from '../form/post-choice.tsx'
import { Failure } from '../parts/failure.tsx'
import { keys, useDefinitions, useSession } from '../queries.ts'
import { say, useLanguage, useWords } from '../words/index.ts'
import { Page } from './page.tsx'
import type { Creatable } from './phone-registers.ts'
import { go } from './place.ts'
import { phoneWords } from './words.ts'

/** A new entry of any register, such as a suggestion or a patrol round. */
export function NewPage({ register }: { readonly register: Creatable }) {
  const w = useWords()
  const words = phoneWords.use()
  const lang = useLanguage()
  const client = useQueryClient()
  const definitions = useDefinitions()
  const { data: session } = useSession()
  const uploading = useUploading()
  const handle = useDraft(`${session?.person?.id}/${register.key}/new`)
  const create = useMutation({
    mutationFn: () => {
      const fields = actFields(register, register.create)
      return api.create(
        register.key,
        bodyOf(fields, handle.draft, (field) => baseline(field, undefined, {}, {}), {}),
      )
    },
    onSuccess: (answer) => {
      handle.clear()
      announce(w.entry.saved(answer.no))
      void client.invalidateQueries({ queryKey: keys.register(register.key) })
      go({ at: 'entry', register: register.key, id: answer.id }, true)
    },
  })
  const refusal = refusalOf(create.error)
  const head = useFocusOnRefusal(refusal)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate()
  }
  return (
    <Page title={say(register.label, lang)} inner>
      <form className="phone-form" onSubmit={submit} noValidate>
        <div ref={head}>
          {create.error && !refusal && <Failure error={create.error} />}
          <PostChoice posts={session?.posts ?? []} act={register.create} handle={handle} />
          <ActForm
            register={register}
            definitions={definitions}
            act={register.create}
            handle={handle}
            refusal={refusal}
          />
        </div>
        <div className="phone-send">
          <button
            type="submit"
            className="button button-primary phone-wide"
            disabled={create.isPending || uploading > 0}
          >
            {create.isPending
              ? w.step.sending
              : uploading > 0
                ? words.form.preparing
                : say(register.create.label, lang)}
          </button>
        </div>
      </form>
    </Page>
  )
}
