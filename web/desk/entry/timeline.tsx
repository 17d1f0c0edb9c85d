import type { HistoryWire, RegisterWire } from '../../../engine/define/wire.ts'
import { roleLabel, stateLabel, stepLabel, unitName, type Definitions } from '../../definitions.ts'
import { formatMoment } from '../../format.ts'
import { Failure } from '../../parts/failure.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { useHistory } from '../../queries.ts'
import { say, useWords } from '../../words/index.ts'
import { EntryLink } from '../../fields/parts/entry-link.tsx'
import { causeOf } from './book-lines.ts'
import { ChangeList } from './change-list.tsx'

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
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={5} />}
      {answer.data && items.length === 0 && <p className="faint">{w.history.none}</p>}
      <ol className="timeline">
        {items.map((item) => (
          <TimelineItem
            key={item.id}
            item={item}
            register={register}
            definitions={definitions}
            id={id}
          />
        ))}
      </ol>
    </section>
  )
}

interface TimelineItemProps extends TimelineProps {
  readonly item: Item
  /** Shows what changed even where it is much. */
  readonly open?: boolean
}

/** One thing that happened to the entry. */
export function TimelineItem({
  item,
  register,
  definitions,
  id,
  open = item.changes.length <= 3 && item.from !== null,
}: TimelineItemProps) {
  const w = useWords()
  const post = item.post && say(item.post)
  const role = roleLabel(definitions, item.role)
  // Of the system its person, role and channel have one name.
  const by = new Set(
    [
      item.person ? say(item.person) : w.history.system,
      item.unit && unitName(definitions, item.unit),
      post,
      role !== post && role,
      w.history.channel[item.channel],
      item.recordedAt && w.history.recorded(formatMoment(item.recordedAt)),
    ].filter(Boolean),
  )
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
      <p className="faint">{[...by].join(' · ')}</p>
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
      {item.detail && (
        <p>
          <Detail item={item} definitions={definitions} />
        </p>
      )}
      {item.limits.length > 0 && (
        <ul className="changes">
          {item.limits.map((limit) => (
            <li key={limit.step}>
              <span className="faint">{w.history.limit(stepLabel(register, limit.step))}</span>{' '}
              <del className="digits">{limit.before ? formatMoment(limit.before) : '—'}</del>
              <span aria-hidden="true"> → </span>
              <ins className="digits">{limit.after ? formatMoment(limit.after) : '—'}</ins>
            </li>
          ))}
        </ul>
      )}
      {item.changes.length > 0 && (
        <details open={open}>
          <summary>{w.history.changes(item.changes.length)}</summary>
          <ChangeList
            changes={item.changes}
            register={register}
            definitions={definitions}
            id={id}
            first={item.from === null}
          />
        </details>
      )}
    </li>
  )
}

/** The system writes which part of it acted, by name; a step of another entry writes which; everybody else writes words. */
function Detail({ item, definitions }: { readonly item: Item; readonly definitions: Definitions }) {
  const w = useWords()
  const cause = causeOf(item.detail)
  const register = cause && definitions.registers.get(cause.register)
  if (register) return <EntryLink {...cause}>{say(register.label)}</EntryLink>
  const parts: Readonly<Record<string, string>> = w.history.parts
  const { channel, detail } = item
  return (channel === 'system' && detail !== null && parts[detail]) || detail
}
