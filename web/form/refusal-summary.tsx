import type { RefusalWire, RegisterWire } from '../../engine/define/wire.ts'
import { stepLabel } from '../definitions.ts'
import { useWords } from '../words/index.ts'

/** What was refused, at the head of the form: each fault leads to its field, and what is possible instead is named. */
export function RefusalSummary({
  refusal,
  register,
  prefix,
}: {
  readonly refusal: RefusalWire | undefined
  readonly register: RegisterWire
  readonly prefix: string
}) {
  const w = useWords()
  if (!refusal) return null
  const single = refusal.fields ?? []
  const go = (name: string) => document.getElementById(`${prefix}-${name}`)?.focus()
  return (
    <div className="notice notice-failed refusal-summary" role="alert" tabIndex={-1}>
      <strong>{refusal.title || w.fail.refused}</strong>
      {single.length === 0 && <p>{refusal.detail}</p>}
      <ul>
        {single.map(({ field, detail }) => (
          <li key={`${field}-${detail}`}>
            <button type="button" className="button button-plain" onClick={() => go(field)}>
              {detail}
            </button>
          </li>
        ))}
      </ul>
      {refusal.possible && refusal.possible.length > 0 && (
        <p>
          {w.fail.possible}{' '}
          {refusal.possible.map((step) => stepLabel(register, step)).join(w.app.listComma)}
        </p>
      )}
    </div>
  )
}
