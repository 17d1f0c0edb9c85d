import './entry.css'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { EntryPageWire, RegisterWire } from '../../../engine/define/wire.ts'
import { RefusedError } from '../../api.ts'
import type { Definitions } from '../../definitions.ts'
import { entryTitle } from '../../fields/parts/entry-title.ts'
import { isEmpty } from '../../form/act-model.ts'
import { formatMoment } from '../../format.ts'
import { Fence, Failure } from '../../parts/failure.tsx'
import { PublicPage } from '../../parts/public-page.tsx'
import { Light, lightOf } from '../../parts/light.tsx'
import { SourceLine, SyntheticBadge } from '../../parts/origin.tsx'
import { Skeleton } from '../../parts/quiet.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useDefinitions, useEntry } from '../../queries.ts'
import { say, useLanguage, useWords } from '../../words/index.ts'
import { NotFound } from '../not-found.tsx'
import { useWindowTitle } from '../page.tsx'
import { registerParams } from '../register-params.ts'
import { targetsWords } from '../targets-words.ts'
import { Book } from './book.tsx'
import { Clocks } from './clocks.tsx'
import { FieldList } from './field-list.tsx'
import { Lines } from './lines.tsx'
import { Photos } from './photos.tsx'
import { Related } from './related.tsx'
import { StepPanel } from './step-panel.tsx'
import { Timeline } from './timeline.tsx'

const EntryMap = lazy(() => import('../../views/map-entry.tsx'))
const placed = new Set(['point', 'polyline', 'area'])

/** One entry: what it says, what happened to it, when it is due, and what can be done now. */
export function EntryPage() {
  const { programme, register: name, id = '' } = useParams({ strict: false })
  const definitions = useDefinitions()
  const register = definitions.registers.get(`${programme}.${name}`)
  const answer = useEntry(register?.key ?? '', id)
  if (!register) return <NotFound />
  if (answer.error && !answer.data) {
    const gone = answer.error instanceof RefusedError && answer.error.refusal.status === 404
    return gone ? (
      <NotFound />
    ) : (
      <Failure error={answer.error} onRetry={() => void answer.refetch()} />
    )
  }
  if (!answer.data) return <Skeleton lines={10} />
  return <EntryBody key={id} register={register} definitions={definitions} page={answer.data} />
}

interface BodyProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
}

function EntryBody({ register, definitions, page }: BodyProps) {
  const w = useWords()
  // A board leads to a step of the entry as …/#step-name.
  const hash = useLocation({ select: (location) => location.hash })
  const opened = /^step-(\w+)$/.exec(hash)?.[1]
  const { entry } = page
  const hasPlace = register.fields.some(
    (field) => placed.has(field.kind) && !isEmpty(entry.values[field.name]),
  )
  return (
    <article className="entry">
      <EntryHead register={register} definitions={definitions} page={page} />
      <div className="entry-columns">
        <div className="entry-main">
          <FieldList register={register} definitions={definitions} page={page} />
          <Photos register={register} page={page} />
          {hasPlace && (
            <section className="panel">
              <h2>{w.entry.place}</h2>
              <Fence>
                <Suspense fallback={<Skeleton lines={4} />}>
                  <EntryMap register={register} entry={entry} />
                </Suspense>
              </Fence>
            </section>
          )}
          <Book register={register} definitions={definitions} entry={entry} />
          <Lines register={register} definitions={definitions} entry={entry} />
          <Related register={register} definitions={definitions} page={page} />
          <Timeline register={register} definitions={definitions} id={entry.id} />
        </div>
        <aside className="entry-side">
          <StepPanel register={register} definitions={definitions} page={page} opened={opened} />
          <Clocks register={register} definitions={definitions} page={page} />
          <PublicPage path={page.public} />
        </aside>
      </div>
    </article>
  )
}

function EntryHead({ register, definitions, page }: BodyProps) {
  const targets = targetsWords.use()
  const w = useWords()
  const lang = useLanguage()
  const { entry } = page
  const title = entryTitle(entry, register, definitions, lang)
  const light = lightOf(definitions, register, entry)
  useWindowTitle(`${entry.no} ${title}`)
  return (
    <header className="entry-head">
      <p className="entry-way">
        <Link to="/r/$programme/$register" params={registerParams(register.key)}>
          {say(register.label)}
        </Link>
        <span aria-hidden="true"> / </span>
        <span className="digits">{entry.no}</span>
      </p>
      <h1>
        {title}
        <StateTag register={register} state={entry.state} />
        {light && <Light {...light} />}
        {entry.synthetic && <SyntheticBadge />}
      </h1>
      <p className="faint">
        {w.entry.created} {formatMoment(entry.createdAt)} · {w.entry.updated}{' '}
        {formatMoment(entry.updatedAt)} · {w.entry.version(entry.version)}
      </p>
      {page.target && (
        <p>
          {targets.ofCase}{' '}
          <Link to="/targets" hash={page.target.key}>
            {say(page.target.label)}
          </Link>
        </p>
      )}
      {entry.source && <SourceLine source={entry.source} />}
    </header>
  )
}
