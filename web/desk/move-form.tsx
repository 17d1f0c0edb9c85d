import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useMemo, useState } from 'react'
import type { UnitMovePreviewWire } from '../../engine/define/wire.ts'
import { api, type UnitMoveBody } from '../api.ts'
import { unitName } from '../definitions.ts'
import { unitOptions } from '../fields/parts/unit-options.ts'
import '../form/form.css'
import { formatNumber, today } from '../format.ts'
import { explain } from '../parts/failure.tsx'
import { keys, useDefinitions } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { moveWords } from '../words/moves.ts'
import { announce } from './flash.tsx'

/** A unit, its new parent, the day and the document: looked at first, then done. A refusal stands under the form, and nothing typed is lost. */
export function MoveForm({ onMoved }: { readonly onMoved: () => void }) {
  const w = moveWords.use()
  const definitions = useDefinitions()
  const client = useQueryClient()
  const [unit, setUnit] = useState('')
  const [body, setBody] = useState<UnitMoveBody>({ parent: '', day: today(), reason: '' })
  const look = useMutation({ mutationFn: () => api.previewMove(unit, body) })
  const move = useMutation({
    mutationFn: () => api.moveUnit(unit, body),
    onSuccess: () => {
      announce(w.moved(unitName(definitions, unit), unitName(definitions, body.parent)))
      for (const queryKey of [keys.unitMoves, keys.definitions, ['figures']])
        void client.invalidateQueries({ queryKey })
      onMoved()
    },
  })
  const change = (more: Partial<UnitMoveBody>) => {
    setBody({ ...body, ...more })
    // What was looked at was another move.
    look.reset()
    move.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look.mutate()
  }
  const error = move.error ?? look.error
  const parent = definitions.unitById.get(unit)?.parent
  return (
    <section className="panel">
      <h2>{w.form}</h2>
      <form onSubmit={submit}>
        <div className="form-grid">
          <div className="form-row">
            <UnitSelect
              label={w.unit}
              value={unit}
              onChange={(chosen) => {
                setUnit(chosen)
                change({})
              }}
            />
            {parent && <p className="form-help">{w.now(unitName(definitions, parent))}</p>}
          </div>
          <div className="form-row">
            <UnitSelect
              label={w.parent}
              value={body.parent}
              onChange={(chosen) => change({ parent: chosen })}
            />
          </div>
          <div className="form-row">
            <label className="form-label" htmlFor="move-day">
              {w.day}
            </label>
            <input
              id="move-day"
              type="date"
              className="box"
              required
              max={today()}
              value={body.day}
              aria-describedby="move-day-help"
              onChange={(event) => change({ day: event.target.value })}
            />
            <p className="form-help" id="move-day-help">
              {w.dayHelp}
            </p>
          </div>
          <div className="form-row">
            <label className="form-label" htmlFor="move-reason">
              {w.reason}
            </label>
            <input
              id="move-reason"
              className="box"
              value={body.reason}
              aria-describedby="move-reason-help"
              onChange={(event) => setBody({ ...body, reason: event.target.value })}
            />
            <p className="form-help" id="move-reason-help">
              {w.reasonHelp}
            </p>
          </div>
        </div>
        {error && (
          <div className="notice notice-failed" role="alert">
            <strong>{explain(error).title}</strong>
            <p>{explain(error).help}</p>
          </div>
        )}
        {look.data && <Preview preview={look.data} />}
        <p className="move-acts">
          <button
            type="submit"
            className="button"
            disabled={unit === '' || body.parent === '' || look.isPending}
          >
            {w.look}
          </button>{' '}
          {look.data && (
            <button
              type="button"
              className="button button-primary"
              disabled={move.isPending}
              onClick={() => move.mutate()}
            >
              {move.isPending ? w.moving : w.move}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

interface UnitSelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (unit: string) => void
}

function UnitSelect({ label, value, onChange }: UnitSelectProps) {
  const w = moveWords.use()
  const lang = useLanguage()
  const { units } = useDefinitions()
  const own = useId()
  const tree = useMemo(() => unitOptions(units, undefined, '', lang), [units, lang])
  return (
    <>
      <label className="form-label" htmlFor={own}>
        {label}
      </label>
      <select
        id={own}
        className="box"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{w.choose}</option>
        {tree.map(({ id: unit, label: name, depth = 0 }) => (
          <option key={unit} value={unit}>
            {'\u3000'.repeat(depth)}
            {name}
          </option>
        ))}
      </select>
    </>
  )
}

/** Whose figures lose and gain, and how many entries behind each figure change sides. */
function Preview({ preview }: { readonly preview: UnitMovePreviewWire }) {
  const w = moveWords.use()
  const definitions = useDefinitions()
  const labels = new Map(
    definitions.programmes.flatMap(({ label: programme, indicators }) =>
      indicators.map(({ key, label }) => [key, `${say(programme)} · ${say(label)}`] as const),
    ),
  )
  const named = (units: readonly string[]) =>
    units.length === 0 ? w.nobody : units.map((one) => unitName(definitions, one)).join('、')
  const known = preview.figures.filter(({ indicator }) => labels.has(indicator))
  return (
    <section className="move-preview" role="status" aria-label={w.preview}>
      <h3>{w.preview}</h3>
      <dl>
        <dt>{w.lose}</dt>
        <dd>{named(preview.lose)}</dd>
        <dt>{w.gain}</dt>
        <dd>{named(preview.gain)}</dd>
      </dl>
      {known.length === 0 ? (
        <p className="faint">{w.noFigures}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{w.indicator}</th>
              <th scope="col" className="numeric">
                {w.entries}
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ indicator, entries }) => (
              <tr key={indicator}>
                <th scope="row">{labels.get(indicator)}</th>
                <td className="numeric digits">{formatNumber(entries)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
