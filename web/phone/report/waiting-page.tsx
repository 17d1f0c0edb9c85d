import { useState } from 'react'
import { formatMoment } from '../../format.ts'
import { useDefinitions, useSession } from '../../queries.ts'
import { say, useLanguage } from '../../words/index.ts'
import { mend } from './mending.ts'
import { discard, ofPerson, send, sendAll, useOutbox } from './outbox.ts'
import { Page } from '../page.tsx'
import { go } from '../place.ts'
import type { Report } from './report.ts'
import { phoneWords } from '../words.ts'

/** What is on this device only. Each can be sent now, mended when it was refused, or deleted after a question. */
export function WaitingPage() {
  const words = phoneWords.use().outbox
  const person = useSession().data?.person?.id ?? ''
  const reports = ofPerson(useOutbox(), person)
  const waiting = reports.filter((report) => !report.refusal)
  return (
    <Page title={words.title} inner>
      {reports.length === 0 ? (
        <p className="notice notice-empty">{words.none}</p>
      ) : (
        <p>{words.help}</p>
      )}
      <ul className="phone-cards">
        {reports.map((report) => (
          <WaitingReport key={report.clientId} report={report} />
        ))}
      </ul>
      {waiting.length > 1 && (
        <button
          type="button"
          className="button button-primary phone-wide"
          onClick={() => void sendAll(person)}
        >
          {words.now}
        </button>
      )}
    </Page>
  )
}

function WaitingReport({ report }: { readonly report: Report }) {
  const words = phoneWords.use()
  const lang = useLanguage()
  const register = useDefinitions().registers.get(report.register)
  const sending = useOutbox().sending.get(report.clientId)
  const [still, setStill] = useState(false)
  const sendNow = async () => {
    setStill(false)
    const outcome = await send(report)
    setStill(outcome.kind === 'waiting')
  }
  const remove = () => {
    if (window.confirm(words.outbox.sure)) void discard(report)
  }
  const open = () => {
    mend(report)
    go({ at: 'report', register: report.register })
  }
  return (
    <li className="phone-card">
      <span className="phone-card-title">{report.title}</span>
      <span className="phone-card-line faint">
        {register && say(register.label, lang)}{' '}
        {words.outbox.saved(formatMoment(new Date(report.savedAt).toISOString()))}
      </span>
      {report.refusal && (
        <p className="field-wrong">
          {words.outbox.refused}
          {report.refusal.title} {report.refusal.detail}
        </p>
      )}
      {still && !sending && <output className="faint">{words.outbox.still}</output>}
      {sending ? (
        <output>
          {sending.photo > 0
            ? words.form.sendingPhoto(sending.photo, sending.photos)
            : words.form.sending}
        </output>
      ) : (
        <span className="phone-card-line">
          {report.refusal ? (
            <button type="button" className="button button-primary" onClick={open}>
              {words.outbox.mend}
            </button>
          ) : (
            <button type="button" className="button button-primary" onClick={() => void sendNow()}>
              {words.outbox.now}
            </button>
          )}
          <button type="button" className="button" onClick={remove}>
            {words.outbox.remove}
          </button>
        </span>
      )}
    </li>
  )
}
