import { Link } from '@tanstack/react-router'
import type { EntryPageWire, RegisterWire } from '../../../engine/define/wire.ts'
import { fieldOf, type Definitions } from '../../definitions.ts'
import { say, useWords } from '../../words/index.ts'
import { registerParams } from '../register-params.ts'

interface RelatedProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
}

/** Entries of other registers that name this one, as ways to their lists. Lines have a table of their own. */
export function Related({ register, definitions, page }: RelatedProps) {
  const w = useWords()
  const others = page.related.filter(
    ({ register: key, n }) => n > 0 && !register.lines.includes(key),
  )
  if (others.length === 0) return null
  return (
    <section className="panel">
      <h2>{w.entry.related}</h2>
      <ul className="related">
        {others.map(({ register: key, field, n }) => {
          const other = definitions.registers.get(key)
          if (!other) return null
          const by = fieldOf(other, field)
          return (
            <li key={`${key}.${field}`}>
              <Link
                to="/r/$programme/$register"
                params={registerParams(key)}
                search={{ [field]: page.entry.id }}
              >
                {w.entry.relatedLine(say(other.label), by ? say(by.label) : field, n)}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
