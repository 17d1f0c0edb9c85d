import { createContext, useContext, type ReactNode } from 'react'

export interface EntryLinkProps {
  readonly register: string
  readonly id: string
  readonly children: ReactNode
}

/** How a screen leads to an entry: the desk and the phone have addresses of their own, a printed page has none. */
export const EntryLinkContext = createContext<((props: EntryLinkProps) => ReactNode) | null>(null)

/** The name of an entry, leading to it where the screen can. */
export function EntryLink(props: EntryLinkProps): ReactNode {
  const link = useContext(EntryLinkContext)
  return link ? link(props) : props.children
}
