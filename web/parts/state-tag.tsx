import type { RegisterWire } from '../../engine/define/wire.ts'
import { isFinal, stateLabel } from '../definitions.ts'
import { useLanguage } from '../words/index.ts'

/** The state of an entry by its name; final states look settled. */
export function StateTag({
  register,
  state,
}: {
  readonly register: RegisterWire
  readonly state: string
}) {
  useLanguage()
  return (
    <span className="state-tag" data-final={isFinal(register, state)}>
      {stateLabel(register, state)}
    </span>
  )
}
