import { useEffect, type ReactNode } from 'react'
import { useSession } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'

/** The head of a page: its name (also the window's), what belongs beside it, and what can be done there. */
export function PageHead({
  title,
  beside,
  children,
}: {
  readonly title: string
  readonly beside?: ReactNode
  readonly children?: ReactNode
}) {
  useWindowTitle(title)
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {beside}
      <div className="page-acts">{children}</div>
    </header>
  )
}

export function useWindowTitle(title: string) {
  const { data } = useSession()
  const lang = useLanguage()
  const zone = data ? say(data.zone.name, lang) : ''
  useEffect(() => {
    document.title = zone === '' ? title : `${title} · ${zone}`
  }, [title, zone])
}
