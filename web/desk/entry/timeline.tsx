import type { ChangeOfField, FieldValue, HistoryWire, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, roleLabel, stateLabel, stepLabel, unitName, type Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { isEmpty } from '../../form/act-model.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { useEntry, useHistory } from '../../queries.ts'
import { say, useLanguage, useWords } from '../../words/index.ts'

interface TimelineProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly id: string
}
type Item = HistoryWire['items'][number]

/** Everything that happened to the entry, newest first: who, under which post, which step, what changed and why. */
export function Timeline({ register, definitions, id }: TimelineProps) {
  const w = useWords()
  const answer = useHistory(register.key, id)
  const items = [...(answer.data?.items ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <section className="panel">
      <h2>{w.entry.timeline}</h2>
      {answer.error && !answer.data && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={5} />}
      {answer.data && items.length === 0 && <p className="faint">{w.history.none}</p>}
      <ol className="timeline">
        {items.map((item) => (
          <TimelineItem key={item.id} item={item} register={register} definitions={definitions} id={id} />
        ))}
      </ol>
    </section>
  )
}

function TimelineItem({ item, register, definitions, id }: TimelineProps & { readonly item: Item }) {
  const w = useWords()
  const by = [item.person && say(item.person), item.post && say(item.post), item.unit && unitName(definitions, item.unit)].filter(Boolean)
  const reason = item.reasonCode && register.reasons[item.reasonCode]
  const step = register.steps.find((one) => one.name === item.step)
  return (
    <li data-back={step?.back !== undefined}>
      <p className="timeline-head">
        <strong>{stepLabel(register, item.step)}</strong>
        <time dateTime={item.at} className="digits faint">
          {formatMoment(item.at)}
        </time>
      </p>
      <p className="faint">
        {by.length > 0 ? by.join(' · ') : w.history.system} · {roleLabel(definitions, item.role)} · {w.history.channel[item.channel]}
        {item.recordedAt && ` · ${w.history.recorded(formatMoment(item.recordedAt))}`}
      </p>
      {item.from !== item.to && (
        <p>
          {item.from && `${stateLabel(register, item.from)} → `}
          {stateLabel(register, item.to)}
        </p>
      )}
      {(reason || item.reason) && (
        <p>
          {w.history.reason}
          {reason && say(reason)} {item.reason}
        </p>
      )}
      {item.detail && <p>{item.detail}</p>}
      {item.changes.length > 0 && (
        <details open={item.changes.length <= 3 && item.from !== null}>
          <summary>{w.history.changes(item.changes.length)}</summary>
          <ChangeList changes={item.changes} register={register} definitions={definitions} id={id} first={item.from === null} />
        </details>
      )}
    </li>
  )
}

interface ChangeListProps extends TimelineProps {
  readonly changes: readonly ChangeOfField[]
  /** The creation: nothing was there before. */
  readonly first?: boolean
}

/** What changed, old to new, in the words of each field. */
export function ChangeList({ changes, register, definitions, id, first = false }: ChangeListProps) {
  const w = useWords()
  const lang = useLanguage()
  const { data: page } = useEntry(register.key, id)
  const text = (change: ChangeOfField, value: FieldValue) => {
    const field = fieldOf(register, change.field)
    if (isEmpty(value)) return w.history.emptied
    // Readings belong to what the entry holds now; an id it held before has none here and is better left out than shown.
    const isCurrent = page && JSON.stringify(page.entry.values[change.field]) === JSON.stringify(value)
    const needsReading = field && (field.kind === 'ref' || field.kind === 'self' || field.kind === 'person' || field.kind === 'post')
    if (change.masked || !field || !page) return String(value)
    return needsReading && !isCurrent ? w.history.other : fieldView(field.kind).asText(value, field, page.entry, definitions, lang)
  }
  return (
    <ul className="changes">
      {changes.map((change) => {
        const field = fieldOf(register, change.field)
        return (
          <li key={change.field}>
            <span className="faint">{field ? say(field.label) : change.field}</span>{' '}
            {!first && (
              <>
                <del>{text(change, change.before)}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>{text(change, change.after)}</ins>
          </li>
        )
      })}
    </ul>
  )
}
