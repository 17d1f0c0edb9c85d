import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useLive } from '../live.ts'
import { Fence } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useWords } from '../words/index.ts'
import { EntryLinkContext, type EntryLinkProps } from '../fields/parts/entry-link.tsx'
import { Flash } from './flash.tsx'
import { Nav } from './nav.tsx'
import { EntryLink } from './table/entry-link.tsx'
import { TopBar } from './top-bar.tsx'
import { useShellKeys } from './shell-keys.ts'

const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }))

const entryLink = ({ register, id, children }: EntryLinkProps) => (
  <EntryLink entry={{ register, id }}>{children}</EntryLink>
)

/** The frame of every screen: bar above, navigation at the left, and the page. */
export function Shell() {
  const w = useWords()
  const connected = useLive()
  const [keysShown, setKeysShown] = useState(false)
  useShellKeys(() => setKeysShown(true))
  const path = useRouterState({ select: (state) => state.location.pathname })
  const main = useFocusOnMove(path)
  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={(event) => (event.preventDefault(), main.current?.focus())}
      >
        {w.app.skip}
      </a>
      <TopBar onKeys={() => setKeysShown(true)} />
      <Nav />
      <main id="main" ref={main} tabIndex={-1} className="page">
        {!connected && (
          <p className="notice notice-warned offline" role="status">
            {w.fail.offline}
          </p>
        )}
        <Flash />
        <Fence key={path}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <EntryLinkContext value={entryLink}>
              <Outlet />
            </EntryLinkContext>
          </Suspense>
        </Fence>
      </main>
      <Suspense>{keysShown && <KeysHelp onClose={() => setKeysShown(false)} />}</Suspense>
    </div>
  )
}

/** After a move to another page the focus goes to the page, so that keyboards and screen readers start there. */
function useFocusOnMove(path: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
