import { useState, type ReactNode } from 'react'
import { positionOf, readPosition } from './coordinates.ts'
import type { FieldValue } from '../../../engine/define/wire.ts'
import type { InputProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'

/** The two numbers of a position, or of what was typed and is none yet. */
function degreesOf(value: FieldValue): { readonly longitude: string; readonly latitude: string } {
  const [longitude = '', latitude = ''] =
    typeof value === 'string' ? value.split(',') : (positionOf(value) ?? []).map(String)
  return { longitude, latitude }
}

/** The way to give a place that works everywhere: two numbers. */
export function DegreesInput({ id, value, onChange, describedBy }: InputProps): ReactNode {
  const words = fieldWords.use()
  const [typed, setTyped] = useState({ ...degreesOf(value), of: value })
  const [judged, setJudged] = useState(false)
  const shown = typed.of === value ? typed : degreesOf(value)

  const answer = readPosition(shown.longitude, shown.latitude, words)
  const change = (next: { readonly longitude: string; readonly latitude: string }) => {
    const read = readPosition(next.longitude, next.latitude, words)
    const sent = 'value' in read ? read.value : `${next.longitude},${next.latitude}`
    setTyped({ ...next, of: sent })
    onChange(sent)
  }
  const wrong = judged && 'wrong' in answer && shown.longitude !== '' && shown.latitude !== ''
  const box = (part: 'longitude' | 'latitude') => (
    <label className="field-degree">
      {words.point[part]}
      <input
        id={`${id}-${part}`}
        className="field-box"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={shown[part]}
        aria-invalid={wrong || undefined}
        aria-describedby={
          [describedBy, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) =>
          change({
            longitude: shown.longitude,
            latitude: shown.latitude,
            [part]: event.target.value,
          })
        }
        onBlur={() => setJudged(true)}
      />
    </label>
  )
  return (
    <>
      <span className="field-line">
        {box('longitude')}
        {box('latitude')}
      </span>
      {wrong && 'wrong' in answer && (
        <span id={`${id}-wrong`} className="field-wrong" role="alert">
          {answer.wrong}
        </span>
      )}
    </>
  )
}
