import { Component, type ReactNode } from 'react'
import { FailedError, RefusedError, UnreachableError } from '../api.ts'
import { useWords, words, type UiWords } from '../words/index.ts'

/** What an error means to the person in front of the screen: what happened, and what to do. */
export function explain(
  error: unknown,
  w: UiWords = words(),
): { readonly title: string; readonly help: string } {
  if (error instanceof UnreachableError)
    return { title: w.fail.unreachable, help: w.fail.unreachableHelp }
  if (error instanceof RefusedError)
    return { title: error.refusal.title, help: error.refusal.detail }
  const id = error instanceof FailedError ? error.requestId : undefined
  return { title: w.fail.broken, help: id ? w.fail.brokenHelp(id) : w.fail.brokenHelpPlain }
}

/** A place on the screen that could not be filled, with the way to try again. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}) {
  const w = useWords()
  const { title, help } = explain(error, w)
  return (
    <div className="notice notice-failed" role="alert">
      <strong>{title}</strong>
      <p>{help}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {w.act.again}
        </button>
      )}
    </div>
  )
}

/** Keeps a fault in one part of a screen from taking the rest away. */
export class Fence extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    if (!this.state.failed) return this.props.children
    const w = words()
    return (
      <div className="notice notice-failed" role="alert">
        <strong>{w.fail.drawing}</strong>
        <p>{w.fail.drawingHelp}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {w.act.reload}
        </button>
      </div>
    )
  }
}
