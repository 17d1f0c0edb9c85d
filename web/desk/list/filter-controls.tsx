import { useId, useState, type FormEvent } from 'react'
import type { FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { say, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/desk.ts'
import { cents } from './filter-texts.ts'
import { valuesOf, type ListWords } from './list-query.ts'

export interface ControlProps {
  readonly subject: string
  readonly words: ListWords
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void
  readonly close: () => void
}

interface Option {
  readonly name: string
  readonly label: string
}

/** Any number of a few named things, each a box to tick; the list follows at once. */
export function TickControl({
  subject,
  words,
  change,
  options,
}: ControlProps & { readonly options: readonly Option[] }) {
  const chosen = valuesOf(words, subject)
  const toggle = (name: string) =>
    change({
      [subject]: (chosen.includes(name)
        ? chosen.filter((one) => one !== name)
        : [...chosen, name]
      ).join(','),
    })
  return (
    <ul className="ticks">
      {options.map(({ name, label }) => (
        <li key={name}>
          <label>
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />{' '}
            {label}
          </label>
        </li>
      ))}
    </ul>
  )
}

/** One of two, or neither. */
export function EitherControl({
  subject,
  words,
  change,
  options,
}: ControlProps & { readonly options: readonly Option[] }) {
  const w = useWords()
  const group = useId()
  return (
    <ul className="ticks">
      {[{ name: '', label: w.value.any }, ...options].map(({ name, label }) => (
        <li key={name}>
          <label>
            <input
              type="radio"
              name={group}
              checked={(words[subject] ?? '') === name}
              onChange={() => change({ [subject]: name })}
            />{' '}
            {label}
          </label>
        </li>
      ))}
    </ul>
  )
}

const asTyped = (text: string | undefined, scale: number) =>
  text === undefined ? '' : scale === 1 ? text : String(Number(text) / scale)
const asSent = (text: string, scale: number) =>
  text === '' || scale === 1 ? text : String(Math.round(Number(text) * scale))

/** From one day or number to another, both included; either end may be left open. */
export function RangeControl({
  subject,
  words,
  change,
  close,
  kind,
}: ControlProps & { readonly kind: 'date' | 'number' | 'money' }) {
  const w = useDeskWords()
  const ui = useWords()
  const scale = kind === 'money' ? cents : 1
  const [from, setFrom] = useState(asTyped(words[`${subject}.from`], scale))
  const [to, setTo] = useState(asTyped(words[`${subject}.to`], scale))
  const type = kind === 'date' ? 'date' : 'number'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ [`${subject}.from`]: asSent(from, scale), [`${subject}.to`]: asSent(to, scale) })
    close()
  }
  return (
    <form className="range" onSubmit={submit}>
      <label>
        {kind === 'date' ? w.list.from : w.list.min}
        <input
          className="box"
          type={type}
          step="any"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        {kind === 'date' ? w.list.to : w.list.max}
        <input
          className="box"
          type={type}
          step="any"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      {kind === 'money' && <p className="faint">{ui.money.yuan}</p>}
      <button type="submit" className="button button-primary">
        {w.list.apply}
      </button>
    </form>
  )
}

/** A piece of text that the field contains. */
export function ContainsControl({ subject, words, change, close }: ControlProps) {
  const w = useDeskWords()
  const [text, setText] = useState(words[subject] ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ [subject]: text.trim() })
    close()
  }
  return (
    <form className="range" onSubmit={submit}>
      <label>
        {w.list.contains}
        <input className="box" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="button button-primary">
        {w.list.apply}
      </button>
    </form>
  )
}

/** Things found by name (units, entries, people): the field's own input adds one, and each can be taken away. */
export function NamedControl({
  subject,
  words,
  change,
  field,
  register,
  definitions,
  reading,
}: ControlProps & {
  readonly field: FieldWire
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly reading: (id: string) => string
}) {
  const w = useDeskWords()
  const id = useId()
  const { Input } = fieldView(field.kind)
  const word = words[`${subject}.below`] === undefined ? subject : `${subject}.below`
  const chosen = valuesOf(words, word)
  const set = (ids: readonly string[], under = word.endsWith('.below')) =>
    change({
      [subject]: under ? '' : ids.join(','),
      [`${subject}.below`]: under ? (ids[ids.length - 1] ?? '') : '',
    })
  return (
    <div className="named">
      <span id={`${id}-label`} className="visually-hidden">
        {say(field.label)}
      </span>
      <Input
        key={chosen.join()}
        field={{ ...field, required: false }}
        id={id}
        value={null}
        onChange={(value) =>
          typeof value === 'string' && set([...chosen.filter((one) => one !== value), value])
        }
        context={{ register, definitions }}
      />
      <ul className="ticks">
        {chosen.map((one) => (
          <li key={one}>
            <label>
              <input
                type="checkbox"
                checked
                onChange={() => set(chosen.filter((other) => other !== one))}
              />{' '}
              {reading(one)}
            </label>
          </li>
        ))}
      </ul>
      {field.kind === 'unit' && (
        <label className="named-below">
          <input
            type="checkbox"
            checked={word.endsWith('.below')}
            disabled={chosen.length === 0}
            onChange={(event) => set(chosen, event.target.checked)}
          />{' '}
          {w.list.withBelow}
        </label>
      )}
    </div>
  )
}
