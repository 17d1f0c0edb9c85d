import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import type { DefinitionsWire } from '../../engine/define/wire.ts'
import { say } from '../words/index.ts'
import { keepOpened, openedProgrammes } from './nav-opened.ts'
import { registerParams } from './register-params.ts'

/**
 * A programme in the navigation, with its registers under it. Together the programmes of a zone have more registers than a
 * screen has lines, so a programme stays folded until the reader opens it or is in it.
 */
export function NavProgramme({
  programme,
}: {
  readonly programme: DefinitionsWire['programmes'][number]
}) {
  const key = programme.programme
  const within = useRouterState({
    select: ({ location }) => location.pathname.startsWith(`/r/${key}/`),
  })
  const [opened, setOpened] = useState(() => openedProgrammes().has(key))
  const toggle = (open: boolean) => {
    setOpened(open)
    keepOpened(key, open)
  }
  return (
    <details
      open={opened || within}
      onToggle={({ currentTarget: { open } }) => {
        // The fold also moves when the reader goes in or out of the programme, which is no wish of theirs to keep it so.
        if (open !== (opened || within)) toggle(open)
      }}
    >
      <summary title={say(programme.about)}>{say(programme.label)}</summary>
      <ul>
        {programme.registers.map((register) => (
          <li key={register.key} data-line={register.lineOf !== undefined}>
            <Link
              to="/r/$programme/$register"
              params={registerParams(register.key)}
              activeProps={{ 'aria-current': 'page' }}
            >
              {say(register.label)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
