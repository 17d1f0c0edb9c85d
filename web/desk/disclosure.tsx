import { useEffect, useRef, useState, type ReactNode } from 'react'

interface DisclosureProps {
  readonly label: ReactNode
  readonly className?: string
  readonly align?: 'left' | 'right'
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel under itself. Escape, a press outside and moving on close it and give the focus back. */
export function Disclosure({
  label,
  className = 'button',
  align = 'left',
  children,
}: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const close = () => {
    setOpen(false)
    button?.focus()
  }
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
      button?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open, button])
  return (
    <div className="disclosure" ref={place}>
      <button
        ref={setButton}
        type="button"
        className={className}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        // A press on a label gives the focus to the nearest place that takes it: that must be the panel, not the page.
        <div className="disclosure-panel" data-align={align} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  )
}
