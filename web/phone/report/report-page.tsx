import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RefusalWire } from '../../../engine/define/wire.ts'
import { HeldFilesContext } from '../../fields/parts/held-files.ts'
import { useDraft } from '../../form/draft.ts'
import { Failure } from '../../parts/failure.tsx'
import { keys, useSession } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { heldPhotos } from './held-photos.ts'
import { rememberChoices } from './last-choices.ts'
import { mend } from './mending.ts'
import { keepReport, keptReport, send } from './outbox.ts'
import { Page } from '../page.tsx'
import type { Creatable } from '../phone-registers.ts'
import { ReportDone } from './report-done.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportSending } from './report-sending.tsx'
import type { NewReport, Outcome, Report } from './report.ts'
import { phoneWords } from '../words.ts'

type Stage =
  | { readonly at: 'form'; readonly refusal?: RefusalWire; readonly error?: unknown }
  | { readonly at: 'sending'; readonly clientId: string }
  | { readonly at: 'done'; readonly outcome: Exclude<Outcome, { kind: 'refused' }> }

/** False once the person has gone on to another page. */
function useHere() {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}

/** A report from the first photo to the server's answer. */
export function ReportPage({ register }: { readonly register: Creatable }) {
  const words = phoneWords.use()
  const lang = useLanguage()
  const person = useSession().data?.person?.id ?? ''
  const client = useQueryClient()
  const here = useHere()
  const [stage, setStage] = useState<Stage>({ at: 'form' })
  const handle = useDraft(`${person}/${register.key}/report`)

  const deliver = async (given: NewReport) => {
    const report: Report = { ...given, savedAt: Date.now() }
    setStage({ at: 'sending', clientId: report.clientId })
    // Once the outbox has it the form is free for the next one.
    const kept = await keepReport(report)
    if (kept) handle.clear()
    const outcome = await send(report)
    if (outcome.kind === 'refused') {
      if (kept && here.current) mend(keptReport(report.clientId) ?? report)
      return setStage({ at: 'form', refusal: outcome.refusal })
    }
    if (outcome.kind === 'waiting' && !kept) return setStage({ at: 'form', error: outcome.error })
    if (!kept) handle.clear()
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
            onSend={(report) => void deliver(report)}
          />
        </HeldFilesContext>
      )}
    </Page>
  )
}
