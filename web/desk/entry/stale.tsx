import { useEffect, useRef } from 'react'
import type { ChangeOfField, RegisterWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { useWords } from '../../words/index.ts'
import { ChangeList } from './change-list.tsx'

interface StaleProps {
  readonly changes: readonly ChangeOfField[]
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly id: string
}

/** Others were first: what they changed. What was typed stands untouched below, and submitting again builds on theirs. */
export function Stale(props: StaleProps) {
  const w = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} className="notice notice-warned" role="alert" tabIndex={-1}>
      <strong>{w.stale.title}</strong>
      <p>{w.stale.help}</p>
      {props.changes.length === 0 ? <p>{w.stale.unchanged}</p> : <ChangeList {...props} />}
    </div>
  )
}
