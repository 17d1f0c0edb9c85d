import type { ReactNode, Ref } from 'react'
import type { RegisterWire, StepOfferWire, Values } from '../../../engine/define/wire.ts'
import { fieldsNamed, type Definitions } from '../../definitions.ts'
import type { Meanwhile } from '../../form/meanwhile.ts'
import { useHistory } from '../../queries.ts'
import { say, useWords } from '../../words/index.ts'
import { TimelineItem } from './timeline.tsx'

interface ChangedMeanwhileProps {
  readonly ref: Ref<HTMLDivElement>
  readonly meanwhile: Meanwhile
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly id: string
  /** The version that is on the screen now. */
  readonly version: number
  /** The step whose form this is, as it stands now: perhaps it can no longer be taken. */
  readonly offer: StepOfferWire
  /** What the person has typed, by field. */
  readonly touched: Values
}

/**
 * The entry changed while a form on it was open: who did what, each field old to new, and which of them the person is
 * filling in as well. What was typed stands untouched below; it is sent once the person has looked.
 */
export function ChangedMeanwhile({
  ref,
  meanwhile,
  register,
  definitions,
  id,
  version,
  offer,
  touched,
}: ChangedMeanwhileProps) {
  const w = useWords()
  const { data: history } = useHistory(register.key, id)
  const items = (history?.items ?? []).filter((item) => item.version > meanwhile.since)
  const both = fieldsNamed(
    register,
    [...new Set(items.flatMap((item) => item.changes.map(({ field }) => field)))].filter(
      (field) => field in touched,
    ),
  )
  const told: ReactNode[] = items.map((item) => (
    <TimelineItem
      key={item.id}
      item={item}
      register={register}
      definitions={definitions}
      id={id}
      open
    />
  ))
  return (
    <div ref={ref} className="notice notice-warned changed-meanwhile" role="alert" tabIndex={-1}>
      <strong>{w.stale.title}</strong>
      <p>{offer.open ? w.stale.help : w.stale.closed}</p>
      {!offer.open && offer.why && <p>{offer.why}</p>}
      {told.length > 0 && <ol className="timeline">{told}</ol>}
      {offer.open && both.length > 0 && (
        <p>
          {w.stale.both(both.map((field) => w.stale.field(say(field.label))).join(w.app.listComma))}
        </p>
      )}
      {offer.open && meanwhile.unseen && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => meanwhile.look(version)}
        >
          {w.stale.look}
        </button>
      )}
    </div>
  )
}
