import { lazy, Suspense, useState } from 'react'
import type { EntryWire, RegisterWire, StepWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { useSession } from '../../queries.ts'
import { say } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }))

interface BulkBarProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly entries: readonly EntryWire[]
  readonly onClear: () => void
}

/** What can be done with all the selected entries at once: steps open to the reader's posts from any of their states. */
export function BulkBar({ register, definitions, entries, onClear }: BulkBarProps) {
  const w = useDeskWords()
  const { data: session } = useSession()
  const [step, setStep] = useState<StepWire>()
  const roles = new Set(session?.posts.map((post) => post.role))
  const states = new Set(entries.map((entry) => entry.state))
  const steps = register.steps.filter(
    (one) => one.by.some((role) => roles.has(role)) && one.from.some((state) => states.has(state)),
  )
  return (
    <div className="bulk-bar" role="group" aria-label={w.list.bulk}>
      <strong>{w.list.selected(entries.length)}</strong>
      {steps.length === 0 && <span>{w.bulk.none}</span>}
      {steps.map((one) => (
        <button key={one.name} type="button" className="button" onClick={() => setStep(one)}>
          {say(one.label)}…
        </button>
      ))}
      <button type="button" className="button button-plain" onClick={onClear}>
        {w.list.unselect}
      </button>
      <Suspense>
        {step && (
          <BulkDialog
            key={step.name}
            register={register}
            definitions={definitions}
            step={step}
            entries={entries}
            onClose={(done) => {
              setStep(undefined)
              if (done) onClear()
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
