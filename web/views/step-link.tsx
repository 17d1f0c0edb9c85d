import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { registerParams } from '../desk/register-params.ts'

interface StepLinkProps {
  readonly register: string
  readonly id: string
  readonly step: string
  readonly children: ReactNode
}

/** The way to one step of an entry: its page, with the form of that step open. */
export const StepLink = ({ register, id, step, children }: StepLinkProps) => (
  <Link
    to="/r/$programme/$register/$id"
    params={{ ...registerParams(register), id }}
    hash={`step-${step}`}
  >
    {children}
  </Link>
)
