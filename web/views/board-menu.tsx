import { useEffect, useId, useRef, useState } from 'react'
import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import { stateLabel } from '../definitions.ts'
import { explain } from '../parts/failure.tsx'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { openSteps, useOffers } from './board-data.ts'
import { StepLink } from './step-link.tsx'

interface MenuProps {
  readonly register: RegisterWire
  readonly entry: EntryWire
}

/**
 * The steps by which a card moves, looked up when it is opened. Each leads to its form: a card is never moved without what
 * the step asks for, as dragging would.
 */
export function BoardMenu({ register, entry }: MenuProps) {
  const { board } = viewWords.use()
  const [open, setOpen] = useState(false)
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  return (
    <div ref={place} className="board-menu">
      <button
        ref={button}
        type="button"
        className="button button-plain"
        aria-expanded={open}
        aria-controls={id}
        aria-label={board.steps(entry.no)}
        onClick={() => setOpen(!open)}
      >
        {board.act} ▾
      </button>
      <div id={id} className="board-steps" hidden={!open}>
        {open && <Offers register={register} entry={entry} />}
      </div>
    </div>
  )
}

function Offers({ register, entry }: MenuProps) {
  const { board } = viewWords.use()
  const page = useOffers(register.key, entry.id, true)
  if (page.error) return <p role="alert">{explain(page.error).title}</p>
  if (!page.data) return <output>{board.reading}</output>
  const steps = openSteps(register, page.data)
  if (steps.length === 0) return <output>{board.noSteps}</output>
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.name}>
          <StepLink register={register.key} id={entry.id} step={step.name}>
            {step.to === 'same'
              ? say(step.label)
              : board.goesTo(say(step.label), stateLabel(register, step.to))}
          </StepLink>
        </li>
      ))}
    </ul>
  )
}
