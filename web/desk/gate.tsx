import { RouterProvider } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitionsQuery, useSession } from '../queries.ts'
import { router } from './router.tsx'
import { SignIn } from './sign-in.tsx'

/** What stands before every screen: nobody sees one without having signed in, and none is drawn before the definitions. */
export function Gate() {
  const session = useSession()
  const signedIn = Boolean(session.data?.person)
  const definitions = useDefinitionsQuery(signedIn)
  // Signing out loads the page anew, so whoever was signed in and is no more was signed out by time.
  const [wasSignedIn, setWasSignedIn] = useState(false)
  if (signedIn && !wasSignedIn) setWasSignedIn(true)
  if (session.error)
    return (
      <Alone>
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </Alone>
    )
  if (!session.data)
    return (
      <Alone>
        <Skeleton lines={3} />
      </Alone>
    )
  if (!signedIn) return <SignIn session={session.data} ended={wasSignedIn} />
  if (definitions.error && !definitions.data)
    return (
      <Alone>
        <Failure error={definitions.error} onRetry={() => void definitions.refetch()} />
      </Alone>
    )
  if (!definitions.data)
    return (
      <Alone>
        <Skeleton lines={6} />
      </Alone>
    )
  return <RouterProvider router={router} />
}

const Alone = ({ children }: { readonly children: ReactNode }) => (
  <main className="alone">{children}</main>
)
