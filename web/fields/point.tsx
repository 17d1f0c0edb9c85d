import { lazy, Suspense, useState } from 'react'
import type { FieldValue } from '../../engine/define/wire.ts'
import type { FieldView, InputProps } from './field-view.ts'
import { positionOf, positionText } from './parts/coordinates.ts'
import { DegreesInput } from './parts/degrees-input.tsx'
import { positionNow, type NoPosition } from './parts/position-now.ts'
import { Sign } from './parts/sign.tsx'
import { fieldWords } from './words.ts'

/** The map comes only when somebody wants to point at it. */
const PointPicker = lazy(() => import('../views/map-picker.tsx'))

const textOf = (value: FieldValue): string => {
  const position = positionOf(value)
  return position ? positionText(position) : ''
}

/** A place: where the person stands, when they press for it; a point on the map; or two numbers. */
function Input(props: InputProps) {
  const { value, onChange, id, describedBy } = props
  const words = fieldWords.use().point
  const [finding, setFinding] = useState(false)
  const [failure, setFailure] = useState<NoPosition>()
  const [found, setFound] = useState<{ readonly accuracy: number; readonly of: FieldValue }>()
  const [mapped, setMapped] = useState(false)
  const position = positionOf(value)

  const locate = async () => {
    setFinding(true)
    setFailure(undefined)
    const answer = await positionNow()
    setFinding(false)
    if (typeof answer === 'string') return setFailure(answer)
    setFound({ accuracy: answer.accuracy, of: answer.position })
    onChange(answer.position)
  }
  return (
    <fieldset className="field-point" aria-labelledby={`${id}-label`}>
      <div className="field-sources">
        <button
          type="button"
          id={id}
          className="field-button is-large"
          disabled={finding}
          aria-describedby={[describedBy, `${id}-only`].filter(Boolean).join(' ')}
          onClick={() => void locate()}
        >
          <Sign name="place" /> {finding ? words.finding : words.here}
        </button>
        <button
          type="button"
          className="field-button is-large"
          aria-expanded={mapped}
          onClick={() => setMapped(!mapped)}
        >
          <Sign name="map" /> {mapped ? words.mapClose : words.map}
        </button>
      </div>
      <output className="field-note">
        {position && words.set(positionText(position))}
        {position && found?.of === value && `（${words.accuracy(found.accuracy)}）`}
      </output>
      {failure && (
        <p className="field-wrong" role="alert">
          {words[failure]}
        </p>
      )}
      {mapped && (
        <Suspense fallback={<output>{words.mapOpening}</output>}>
          <PointPicker value={position} onChange={onChange} />
        </Suspense>
      )}
      <details className="field-details" open={typeof value === 'string' || undefined}>
        <summary>{words.type}</summary>
        <DegreesInput {...props} />
      </details>
      <p className="field-note" id={`${id}-only`}>
        {words.only}
      </p>
    </fieldset>
  )
}

export const point: FieldView = {
  Input,
  Show: ({ value }) => <span className="field-code">{textOf(value)}</span>,
  asText: textOf,
  grouped: true,
}
