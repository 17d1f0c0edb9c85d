import type { ReactNode } from 'react'

export interface Chip {
  readonly name: string
  readonly label: string
}
interface ChipsProps {
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly chips: readonly Chip[]
  readonly chosen: readonly string[]
  readonly onChoose: (name: string, on: boolean) => void
  readonly asked?: boolean | undefined
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly children?: ReactNode
}

/** A few choices that are all in sight, each large enough for a thumb. Real radio buttons and check boxes underneath. */
export function Chips(props: ChipsProps): ReactNode {
  return (
    <fieldset
      id={props.id}
      // A form can bring the person here; the keyboard goes to the boxes themselves.
      tabIndex={-1}
      className="field-chips"
      role={props.type === 'radio' ? 'radiogroup' : undefined}
      aria-labelledby={`${props.id}-label`}
      aria-describedby={props.describedBy}
      aria-required={props.type === 'radio' ? props.asked : undefined}
      aria-invalid={props.type === 'radio' ? props.invalid : undefined}
    >
      {props.chips.map((chip) => (
        <label key={chip.name} className="field-chip">
          <input
            type={props.type}
            name={props.id}
            value={chip.name}
            checked={props.chosen.includes(chip.name)}
            onChange={(event) => props.onChoose(chip.name, event.target.checked)}
          />
          <span>{chip.label}</span>
        </label>
      ))}
      {props.children}
    </fieldset>
  )
}
