import { formatMoment } from '../format.ts'
import type { FieldValue } from '../../engine/define/wire.ts'
import type { FieldView, InputProps } from './field-view.ts'
import { sameText } from './parts/typed-input.tsx'

/** The zone keeps China Standard Time, which has had no summer time since 1991, whatever the machine is set to. */
const zoneOffset = '+08:00'

const localOf = (value: FieldValue): string =>
  typeof value === 'string' ? formatMoment(value).replace(' ', 'T') : ''

/** What the person typed in the zone's time, as the moment it is: "2018-05-09T14:05" is 06:05 UTC. */
function momentOf(local: string): string | null {
  const at = new Date(`${local}:00${zoneOffset}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function Input({ value, onChange, id, invalid, describedBy, asked }: InputProps) {
  return (
    <input
      id={id}
      className="field-box is-short"
      type="datetime-local"
      max="9999-12-31T23:59"
      value={localOf(value)}
      aria-required={asked}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(momentOf(event.target.value.slice(0, 16)))}
    />
  )
}

const shown = (value: FieldValue): string => formatMoment(sameText(value))

export const moment: FieldView = {
  Input,
  Show: ({ value }) => <time dateTime={sameText(value)}>{shown(value)}</time>,
  asText: shown,
}
