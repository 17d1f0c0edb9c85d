import { useState, type ReactNode } from 'react'
import type { FieldValue } from '../../../engine/define/wire.ts'
import type { FieldView, InputProps, ShowProps } from '../field-view.ts'
import { fieldWords } from '../words.ts'
import { Sign } from './sign.tsx'

/** A mask as the server writes it: some characters of the value are stars. */
const isMask = (value: FieldValue): boolean => typeof value === 'string' && /[*＊]/.test(value)

const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What a reader sees of a personal value: the mask, a lock, and why. */
function Masked({ text }: { readonly text: string }): ReactNode {
  const words = fieldWords.use()
  return (
    <span className="field-masked" title={words.masked}>
      <Sign name="lock" />
      {text}
      <span className="visually-hidden">（{words.masked}）</span>
    </span>
  )
}

/** Stands before an input whose value the person sees only masked: the mask never gets into something that is sent. */
function MaskedInput({
  props,
  onRetype,
}: {
  readonly props: InputProps
  readonly onRetype: () => void
}): ReactNode {
  const words = fieldWords.use()
  return (
    <span className="field-line">
      <span className="field-fixed">
        <Masked text={String(props.value)} />
      </span>
      <button
        type="button"
        id={props.id}
        className="field-button"
        aria-describedby={props.describedBy}
        onClick={onRetype}
      >
        {words.retype}
      </button>
    </span>
  )
}

/**
 * What holds for every kind: nothing is shown for an empty value but the word for it, a masked value is shown with a lock
 * and never sent back, and the kind's own code sees neither.
 */
export function guarded(view: FieldView): FieldView {
  function Input(props: InputProps): ReactNode {
    const [locked, setLocked] = useState(() => props.field.masked === true && isMask(props.value))
    const retype = () => {
      setLocked(false)
      props.onChange(null)
    }
    return locked ? <MaskedInput props={props} onRetype={retype} /> : <view.Input {...props} />
  }
  function Show(props: ShowProps): ReactNode {
    const words = fieldWords.use()
    if (isEmpty(props.value)) return <span className="field-empty">{words.empty}</span>
    if (props.entry.masked.includes(props.field.name)) return <Masked text={String(props.value)} />
    return <view.Show {...props} />
  }
  return {
    ...view,
    Input,
    Show,
    asText: (value, field, entry, definitions, lang) => {
      if (isEmpty(value)) return ''
      return entry.masked.includes(field.name)
        ? String(value)
        : view.asText(value, field, entry, definitions, lang)
    },
  }
}
