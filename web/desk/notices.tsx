import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NoticeWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { readingText } from '../fields/parts/readings.ts'
import { formatDistance, formatMoment } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Light } from '../parts/light.tsx'
import { stepOf } from '../definitions.ts'
import { keys, useDefinitions, useNotices } from '../queries.ts'
import { language, say } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { Disclosure } from './disclosure.tsx'
import { EntryLink } from './table/entry-link.tsx'

/** What the reader's posts have been told: entries nearly due, and those that reached a level. */
export function Notices() {
  const { notices: w } = useDeskWords()
  const answer = useNotices()
  const unread = answer.data?.filter((notice) => notice.readAt === null).length ?? 0
  return (
    <Disclosure
      className="top-button"
      align="right"
      label={
        <>
          {w.title}
          {unread > 0 && (
            <>
              <span className="top-count digits">{unread}</span>
              <span className="visually-hidden"> {w.isNew}</span>
            </>
          )}
        </>
      }
    >
      {(close) => (
        <div className="notices">
          {answer.error && !answer.data && (
            <Failure error={answer.error} onRetry={() => void answer.refetch()} />
          )}
          {answer.data && <NoticeList notices={answer.data} close={close} />}
        </div>
      )}
    </Disclosure>
  )
}

function NoticeList({
  notices,
  close,
}: {
  readonly notices: readonly NoticeWire[]
  readonly close: () => void
}) {
  const { notices: w } = useDeskWords()
  const client = useQueryClient()
  const mark = useMutation({
    mutationFn: (ids?: readonly string[]) => api.readNotices(ids),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notices }),
  })
  if (notices.length === 0) return <p className="faint">{w.none}</p>
  return (
    <>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} data-unread={notice.readAt === null}>
            {/* Opening the entry is reading its notice. */}
            <EntryLink
              entry={{ id: notice.entry, register: notice.register }}
              onOpen={() => {
                if (notice.readAt === null) mark.mutate([notice.id])
                close()
              }}
            >
              {readingText(notice.reading, language())}
            </EntryLink>
            <NoticeFacts notice={notice} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={notices.every(({ readAt }) => readAt !== null)}
        onClick={() => mark.mutate(undefined)}
      >
        {w.readAll}
      </button>
    </>
  )
}

function NoticeFacts({ notice }: { readonly notice: NoticeWire }) {
  const { notices: w } = useDeskWords()
  const definitions = useDefinitions()
  const level = definitions.levels.find((one) => one.name === notice.level)
  const register = definitions.registers.get(notice.register)
  const step =
    notice.kind === 'urged' && register ? stepOf(register, notice.level ?? '') : undefined
  return (
    <p className="faint">
      {level ? (
        <Light colour={level.colour} word={say(level.label)} />
      ) : (
        <strong>{step ? say(step.label) : w[notice.kind]}</strong>
      )}
      {notice.dueAt && <span>{w.due(formatMoment(notice.dueAt))}</span>}
      <time dateTime={notice.at}>{formatDistance(notice.at)}</time>
      {notice.readAt === null && <strong>{w.isNew}</strong>}
    </p>
  )
}
