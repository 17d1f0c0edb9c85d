import { useEffect, useRef } from 'react'
import { PhoneSign } from '../phone-sign.tsx'
import type { Creatable } from '../phone-registers.ts'
import { hrefOf } from '../place.ts'
import type { Outcome } from './report.ts'
import { phoneWords } from '../words.ts'

interface ReportDoneProps {
  readonly register: Creatable
  readonly outcome: Exclude<Outcome, { kind: 'refused' }>
  readonly onAgain: () => void
}

/** What became of a report: submitted, with the number the server gave it, or kept here and not submitted yet. */
export function ReportDone({ register, outcome, onAgain }: ReportDoneProps) {
  const words = phoneWords.use().done
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const sent = outcome.kind === 'sent'
  return (
    <section className="phone-outcome" data-outcome={outcome.kind}>
      <PhoneSign name={sent ? 'done' : 'waiting'} />
      <h2 ref={head} tabIndex={-1}>
        {sent ? words.sent(outcome.answer.no) : words.waiting}
      </h2>
      {sent && outcome.answer.repeated && <p>{words.repeated}</p>}
      {!sent && <p>{words.waitingHelp}</p>}
      <button type="button" className="button button-primary phone-wide" onClick={onAgain}>
        {words.again}
      </button>
      {sent ? (
        <a
          className="button phone-wide"
          href={hrefOf({ at: 'entry', register: register.key, id: outcome.answer.id })}
        >
          {words.open}
        </a>
      ) : (
        <a className="button phone-wide" href={hrefOf({ at: 'waiting' })}>
          {words.list}
        </a>
      )}
      <a className="button phone-wide" href={hrefOf({ at: 'home' })}>
        {words.home}
      </a>
    </section>
  )
}
