import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EntryWire } from '../../../engine/define/wire.ts'
import { registerParams } from '../register-params.ts'

/** The way to an entry's page. */
export const EntryLink = ({
  entry,
  children,
  className,
  onOpen,
}: {
  readonly entry: Pick<EntryWire, 'id' | 'register'>
  readonly children: ReactNode
  readonly className?: string
  readonly onOpen?: () => void
}) => (
  <Link
    to="/r/$programme/$register/$id"
    params={{ ...registerParams(entry.register), id: entry.id }}
    {...(className && { className })}
    {...(onOpen && { onClick: onOpen })}
  >
    {children}
  </Link>
)
