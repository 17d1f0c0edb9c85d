import { useOutbox } from './outbox.ts'
import { hrefOf } from '../place.ts'
import { phoneWords } from '../words.ts'

/** A report on its way. It is on the device already, so nobody has to wait here. */
export function ReportSending({ clientId }: { readonly clientId: string }) {
  const words = phoneWords.use().form
  const now = useOutbox().sending.get(clientId)
  const photos = now !== undefined && now.photo > 0
  return (
    <section className="phone-outcome" aria-live="polite">
      <h2>{photos ? words.sendingPhoto(now.photo, now.photos) : words.sending}</h2>
      {photos ? (
        <progress
          className="field-progress"
          max={now.photos}
          value={now.photo - 0.5}
          aria-label={words.sendingPhoto(now.photo, now.photos)}
        />
      ) : (
        <progress className="field-progress" aria-label={words.sending} />
      )}
      <p className="faint">{words.leaveHelp}</p>
      <a className="button phone-wide" href={hrefOf({ at: 'home' })}>
        {words.leave}
      </a>
    </section>
  )
}
