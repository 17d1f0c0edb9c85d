import type { ReactNode } from 'react'
import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import { Due } from '../parts/light.tsx'
import { SyntheticBadge } from '../parts/origin.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useDefinitions } from '../queries.ts'
import { useLanguage } from '../words/index.ts'
import { EntryLink } from '../desk/table/entry-link.tsx'
import { entryTitle } from '../fields/parts/entry-title.ts'

interface EntryCardProps {
  readonly register: RegisterWire
  readonly entry: EntryWire
  /** Said where the place of the card does not say it already. */
  readonly showState?: boolean
  readonly children?: ReactNode
}

/** One entry in short: what it is, how its time stands, and the way to its page. */
export function EntryCard({ register, entry, showState = false, children }: EntryCardProps) {
  const definitions = useDefinitions()
  const language = useLanguage()
  return (
    <article className="entry-card" data-overdue={entry.overdue}>
      <EntryLink entry={entry}>{entryTitle(entry, register, definitions, language)}</EntryLink>
      <p className="entry-card-line">
        <span className="faint digits">{entry.no}</span>
        {showState && <StateTag register={register} state={entry.state} />}
        {entry.synthetic && <SyntheticBadge />}
      </p>
      <div className="entry-card-line">
        {entry.dueAt && <Due definitions={definitions} register={register} entry={entry} />}
        {children}
      </div>
    </article>
  )
}
