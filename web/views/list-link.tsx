import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Query } from '../api.ts'
import { registerParams } from '../desk/register-params.ts'

interface ListLinkProps {
  readonly register: string
  readonly query: Query
  readonly children: ReactNode
}

/** The way to the entries behind a number: the register's list under the same words of the query. */
export const ListLink = ({ register, query, children }: ListLinkProps) => (
  <Link
    to="/r/$programme/$register"
    params={registerParams(register)}
    search={Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )}
  >
    {children}
  </Link>
)
