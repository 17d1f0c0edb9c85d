import { Link } from '@tanstack/react-router'
import type { RegisterWire } from '../../engine/define/wire.ts'
import { useDefinitions, useHome } from '../queries.ts'
import { useWords } from '../words/index.ts'
import { useDeskWords } from '../words/desk.ts'
import { NavProgramme } from './nav-programme.tsx'
import { registerParams } from './register-params.ts'

/** The suggestions register, by which people can say what they think of the system (asked for by 国办函〔2026〕12号). */
const isSuggestions = (register: RegisterWire) => register.register === 'suggestion'

/** Where everything is: the reader's own work, the programmes with their registers in order, and the system. */
export function Nav() {
  const w = useDeskWords()
  useWords()
  const definitions = useDefinitions()
  const home = useHome()
  const waiting = home.data?.counts.todo
  const suggestions = [...definitions.registers.values()].find(isSuggestions)
  // A programme of nothing but suggestions needs no heading of its own: its register stands with the system's pages.
  const programmes = definitions.programmes.filter(
    ({ registers }) => !registers.every(isSuggestions),
  )
  const active = { 'aria-current': 'page' as const }
  return (
    <nav className="nav" aria-label={w.nav.main}>
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true }} activeProps={active}>
            {w.nav.home}
          </Link>
        </li>
        <li>
          <Link to="/todo/$section" params={{ section: 'todo' }} activeProps={active}>
            {w.nav.todo}
            {waiting !== undefined && waiting > 0 && (
              <span className="nav-count digits">{waiting}</span>
            )}
          </Link>
        </li>
        <li>
          <Link to="/figures" activeProps={active}>
            {w.nav.figures}
          </Link>
        </li>
        <li>
          <Link to="/targets" activeProps={active}>
            {w.nav.targets}
          </Link>
        </li>
        <li>
          <Link to="/reports" activeProps={active}>
            {w.nav.reports}
          </Link>
        </li>
        <li>
          <Link to="/publications" activeProps={active}>
            {w.nav.publications}
          </Link>
        </li>
      </ul>
      {programmes.map((programme) => (
        <NavProgramme key={programme.programme} programme={programme} />
      ))}
      <section>
        <h2>{w.nav.system}</h2>
        <ul>
          {suggestions && (
            <li>
              <Link
                to="/r/$programme/$register"
                params={registerParams(suggestions.key)}
                activeProps={active}
              >
                {w.nav.suggestions}
              </Link>
            </li>
          )}
          {definitions.overseesExports && (
            <li>
              <Link to="/exports" activeProps={active}>
                {w.nav.exports}
              </Link>
            </li>
          )}
          {definitions.operates && (
            <li>
              <Link to="/moves" activeProps={active}>
                {w.nav.moves}
              </Link>
            </li>
          )}
          {definitions.operates && (
            <li>
              <Link to="/jobs" activeProps={active}>
                {w.nav.jobs}
              </Link>
            </li>
          )}
          <li>
            <a href="/api/docs">{w.nav.api}</a>
          </li>
          <li>
            <Link to="/about" activeProps={active}>
              {w.nav.about}
            </Link>
          </li>
        </ul>
      </section>
    </nav>
  )
}
