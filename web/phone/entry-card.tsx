import type { EntryWire } from '../../engine/define/wire.ts'
import { entryTitle } from '../fields/parts/entry-title.ts'
import { Due } from '../parts/light.tsx'
import { SyntheticBadge } from '../parts/origin.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { useDefinitions } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { hrefOf } from './place.ts'

/** An entry in a list: what it is, where it stands, and its light with the day it is due. */
export function EntryCard({ entry }: { readonly entry: EntryWire }) {
  const definitions = useDefinitions()
  const lang = useLanguage()
  const register = definitions.registers.get(entry.register)
  if (!register) return null
  return (
    <li>
      <a
        className="phone-card"
        href={hrefOf({ at: 'entry', register: entry.register, id: entry.id })}
      >
        <span className="phone-card-title">{entryTitle(entry, register, definitions, lang)}</span>
        <span className="phone-card-line">
          <StateTag register={register} state={entry.state} />
          {entry.dueAt && <Due definitions={definitions} register={register} entry={entry} />}
        </span>
        <span className="phone-card-line faint">
          {say(register.label)} <span className="digits">{entry.no}</span>
          {entry.synthetic && <SyntheticBadge />}
        </span>
      </a>
    </li>
  )
}
