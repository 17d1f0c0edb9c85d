import type { ReactNode } from 'react'
import { useWords } from '../words/index.ts'

/** A place with nothing in it yet: what that means, and what can be done. */
export const Empty = ({
  title,
  help,
  children,
}: {
  readonly title: string
  readonly help?: string
  readonly children?: ReactNode
}) => (
  <div className="notice notice-empty">
    <strong>{title}</strong>
    {help && <p>{help}</p>}
    {children}
  </div>
)

/** Grey bars in the shape of what is coming. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const w = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{w.app.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className="skeleton-line"
          style={{ width: `${[96, 82, 90, 64][index % 4]}%` }}
        />
      ))}
    </div>
  )
}
