import type { EntryWire } from '../../engine/define/wire.ts'
import { stepLabel } from '../definitions.ts'
import { entryTitle } from '../fields/parts/entry-title.ts'
import { formatDistance, formatMoment } from '../format.ts'
import { SyntheticBadge } from '../parts/origin.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useDefinitions } from '../queries.ts'
import { language, say } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { EntryLink } from './table/entry-link.tsx'

/** The entries that moved last among those the reader may see. */
export function RecentChanges({ entries }: { readonly entries: readonly EntryWire[] }) {
  const w = useDeskWords()
  const definitions = useDefinitions()
  return (
    <section className="panel">
      <h2>{w.home.recent}</h2>
      {entries.length === 0 && <p className="faint">{w.home.recentNone}</p>}
      <ul className="recent">
        {entries.map((entry) => {
          const register = definitions.registers.get(entry.register)
          if (!register) return null
          return (
            <li key={entry.id}>
              <div className="recent-line">
                <EntryLink entry={entry}>
                  {entryTitle(entry, register, definitions, language())}
                </EntryLink>
                <StateTag register={register} state={entry.state} />
              </div>
              <div className="recent-line faint">
                <span>
                  {say(register.label)} <span className="digits">{entry.no}</span> ·{' '}
                  {stepLabel(register, entry.lastStep)}{' '}
                  {entry.synthetic && <SyntheticBadge short />}
                </span>
                <time dateTime={entry.updatedAt} title={formatMoment(entry.updatedAt)}>
                  {formatDistance(entry.updatedAt)}
                </time>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
