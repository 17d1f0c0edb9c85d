import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ActWire, RegisterWire, Values } from '../../engine/define/wire.ts'
import { ActForm, useFocusOnRefusal } from '../form/act-form.tsx'
import { refusalOf } from '../form/act-model.ts'
import type { useDraft } from '../form/draft.ts'
import { PostChoice } from '../form/post-choice.tsx'
import { Failure } from '../parts/failure.tsx'
import { useDefinitions, useSession } from '../queries.ts'
import { say, useWords } from '../words/index.ts'
import { PageHead } from './page.tsx'
import { registerParams } from './register-params.ts'

/** A page that is one form of a register: what it asks for, what was refused, and the buttons that end it. */
export function ActPage({
  register,
  act,
  title,
  help,
  handle,
  error,
  given,
  onSubmit,
  result,
  buttons,
}: {
  readonly register: RegisterWire
  readonly act: ActWire
  /** What is done; the register's name follows it. */
  readonly title: string
  readonly help: string
  readonly handle: ReturnType<typeof useDraft>
  readonly error: Error | null
  readonly given?: Values
  readonly onSubmit: () => void
  /** What came of it so far, between the fields and the buttons. */
  readonly result?: ReactNode
  readonly buttons: ReactNode
}) {
  const w = useWords()
  const definitions = useDefinitions()
  const { data: session } = useSession()
  const refusal = refusalOf(error)
  const place = useFocusOnRefusal(refusal)
  return (
    <>
      <PageHead title={`${title} · ${say(register.label)}`} />
      <form
        className="panel create-form"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
        noValidate
      >
        <div ref={place}>
          <p className="faint">{help}</p>
          {handle.restored && !error && (
            <p className="notice notice-done" role="status">
              {w.draft.restored}{' '}
              <button type="button" className="button button-plain" onClick={handle.clear}>
                {w.draft.discard}
              </button>
            </p>
          )}
          {error && !refusal && <Failure error={error} />}
          <PostChoice posts={session?.posts ?? []} act={act} handle={handle} />
          <ActForm
            register={register}
            definitions={definitions}
            act={act}
            handle={handle}
            {...(given && { given })}
            refusal={refusal}
          />
        </div>
        {result}
        <div className="form-buttons">
          {buttons}
          <Link
            className="button"
            to="/r/$programme/$register"
            params={registerParams(register.key)}
          >
            {w.act.cancel}
          </Link>
        </div>
      </form>
    </>
  )
}
