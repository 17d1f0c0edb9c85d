import { lazy, Suspense, useState } from 'react'
import type { EntryPageWire, RegisterWire } from '../../engine/define/wire.ts'
import { Book } from '../desk/entry/book.tsx'
import { Clocks } from '../desk/entry/clocks.tsx'
import { FieldList } from '../desk/entry/field-list.tsx'
import { StepPanel } from '../desk/entry/step-panel.tsx'
import { Timeline } from '../desk/entry/timeline.tsx'
import { fieldView } from '../fields/index.ts'
import { EntryLinkContext, type EntryLinkProps } from '../fields/parts/entry-link.tsx'
import { entryTitle } from '../fields/parts/entry-title.ts'
import { isEmpty } from '../form/act-model.ts'
import { Failure, Fence } from '../parts/failure.tsx'
import { PublicPage } from '../parts/public-page.tsx'
import { Light, lightOf } from '../parts/light.tsx'
import { SourceLine, SyntheticBadge } from '../parts/origin.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useDefinitions, useEntry } from '../queries.ts'
import { say, useLanguage, useWords } from '../words/index.ts'
import { Page } from './page.tsx'
import { hrefOf } from './place.ts'
import { phoneWords } from './words.ts'

const EntryMap = lazy(() => import('../views/map-entry.tsx'))

const linkToEntry = ({ register, id, children }: EntryLinkProps) => (
  <a href={hrefOf({ at: 'entry', register, id })}>{children}</a>
)

interface EntryPageProps {
  readonly register: RegisterWire
  readonly id: string
}

/** One entry: where it stands and what can be done now come first, then what it says and how it went. */
export function EntryPage({ register, id }: EntryPageProps) {
  const answer = useEntry(register.key, id)
  const lang = useLanguage()
  const title = answer.data?.entry.no ?? say(register.label, lang)
  return (
    <Page title={title} inner>
      {answer.error && !answer.data && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && <Skeleton lines={8} />}
      {answer.data && (
        <EntryLinkContext value={linkToEntry}>
          <EntryBody key={id} register={register} page={answer.data} />
        </EntryLinkContext>
      )}
    </Page>
  )
}

function EntryBody({
  register,
  page,
}: {
  readonly register: RegisterWire
  readonly page: EntryPageWire
}) {
  const lang = useLanguage()
  const definitions = useDefinitions()
  const { entry } = page
  const light = lightOf(definitions, register, entry)
  return (
    <article className="phone-entry">
      <header>
        <h2>{entryTitle(entry, register, definitions, lang)}</h2>
        <p className="phone-card-line">
          <StateTag register={register} state={entry.state} />
          {light && <Light {...light} />}
          {entry.synthetic && <SyntheticBadge />}
        </p>
        {entry.source && <SourceLine source={entry.source} />}
      </header>
      <Photos register={register} page={page} />
      <StepPanel register={register} definitions={definitions} page={page} opened={undefined} />
      <Clocks register={register} definitions={definitions} page={page} />
      <PublicPage path={page.public} />
      <FieldList register={register} definitions={definitions} page={page} />
      <Places register={register} page={page} />
      <Book register={register} definitions={definitions} entry={entry} />
      <Timeline register={register} definitions={definitions} id={entry.id} />
    </article>
  )
}

function Photos({
  register,
  page,
}: {
  readonly register: RegisterWire
  readonly page: EntryPageWire
}) {
  const lang = useLanguage()
  const definitions = useDefinitions()
  const fields = register.fields.filter(
    (field) => field.kind === 'photos' && !isEmpty(page.entry.values[field.name]),
  )
  return fields.map((field) => {
    const { Show } = fieldView(field.kind)
    return (
      <section key={field.name} className="panel">
        <h2>{say(field.label, lang)}</h2>
        <Show
          field={field}
          value={page.entry.values[field.name] ?? null}
          entry={page.entry}
          definitions={definitions}
          files={page.files}
        />
      </section>
    )
  })
}

/** The map is loaded only when somebody opens it: it is larger than the whole app. */
function Places({
  register,
  page,
}: {
  readonly register: RegisterWire
  readonly page: EntryPageWire
}) {
  const w = useWords()
  const words = phoneWords.use().entry
  const lang = useLanguage()
  const definitions = useDefinitions()
  const [mapped, setMapped] = useState(false)
  const fields = register.fields.filter(
    (field) =>
      (field.kind === 'point' || field.kind === 'polyline' || field.kind === 'area') &&
      !isEmpty(page.entry.values[field.name]),
  )
  if (fields.length === 0) return null
  return (
    <section className="panel">
      <h2>{w.entry.place}</h2>
      {fields.map((field) => {
        const { Show } = fieldView(field.kind)
        return (
          <p key={field.name}>
            {say(field.label, lang)}{' '}
            <Show
              field={field}
              value={page.entry.values[field.name] ?? null}
              entry={page.entry}
              definitions={definitions}
            />
          </p>
        )
      })}
      <button
        type="button"
        className="button phone-wide"
        aria-expanded={mapped}
        onClick={() => setMapped(!mapped)}
      >
        {mapped ? words.mapClose : words.map}
      </button>
      {mapped && (
        <Fence>
          <Suspense fallback={<Skeleton lines={3} />}>
            <EntryMap register={register} entry={page.entry} />
          </Suspense>
        </Fence>
      )}
    </section>
  )
}
