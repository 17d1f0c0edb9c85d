import { useState } from 'react'
import type {
  FieldWire,
  ImportPlanWire,
  ImportPreviewWire,
  RegisterWire,
} from '../../../engine/define/wire.ts'
import type { Definitions } from '../../definitions.ts'
import { fieldView } from '../../fields/index.ts'
import { say } from '../../words/index.ts'
import { importWords } from './import-words.ts'

type Said = ImportPlanWire['said']

interface UnreadProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly preview: ImportPreviewWire
  readonly busy: boolean
  readonly onPlan: (plan: ImportPlanWire) => void
}

/** Words of the file that mean nothing to their field: said once, for all rows that hold them, and remembered for the next file. */
export function Unread({ register, definitions, preview, busy, onPlan }: UnreadProps) {
  const w = importWords.use()
  const { plan, unread } = preview
  const [said, setSaid] = useState<Said>({})
  if (unread.length === 0) return null
  const mean = (field: string, word: string, meaning: string | undefined) => {
    const { [word]: _, ...others } = said[field] ?? {}
    setSaid({
      ...said,
      [field]: meaning === undefined ? others : { ...others, [word]: meaning },
    })
  }
  const told = Object.values(said).reduce((n, words) => n + Object.keys(words).length, 0)
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(plan.said), ...Object.keys(said)])].map((field) => [
      field,
      { ...plan.said[field], ...said[field] },
    ]),
  )
  return (
    <section className="panel">
      <h2>{w.unread}</h2>
      <p className="faint">{w.unreadHelp}</p>
      {unread.map(({ field: name, words, left }) => {
        const field = register.fields.find((one) => one.name === name)
        return (
          field && (
            <div key={name} className="table-scroll">
              <table className="plain-table unread-table">
                <caption>{say(field.label)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{w.unreadWord}</th>
                    <th scope="col">{w.unreadRows}</th>
                    <th scope="col">{w.unreadMeans}</th>
                  </tr>
                </thead>
                <tbody>
                  {words.map(({ word, rows }) => (
                    <tr key={word}>
                      <th scope="row">{word}</th>
                      <td className="digits">{rows}</td>
                      <td>
                        <Meaning
                          register={register}
                          definitions={definitions}
                          field={field}
                          word={word}
                          said={said[name]?.[word]}
                          onSaid={(meaning) => mean(name, word, meaning)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {left > 0 && <p className="faint">{w.unreadLeft(left)}</p>}
            </div>
          )
        )
      })}
      <div className="form-buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={busy || told === 0}
          onClick={() => onPlan({ ...plan, said: merged })}
        >
          {w.unreadApply(told)}
        </button>
      </div>
    </section>
  )
}

/** Nothing said yet is the empty choice; that the word is to say nothing is a choice of its own. */
const notSaid = '?'

function Meaning({
  register,
  definitions,
  field,
  word,
  said,
  onSaid,
}: Pick<UnreadProps, 'register' | 'definitions'> & {
  readonly field: FieldWire
  readonly word: string
  readonly said: string | undefined
  readonly onSaid: (meaning: string | undefined) => void
}) {
  const w = importWords.use()
  const id = `unread-${field.name}-${word}`
  const choices = choicesOf(field, w.answers)
  if (choices === undefined) {
    const { Input } = fieldView(field.kind)
    return (
      <>
        <span className="visually-hidden" id={`${id}-label`}>
          {w.pointOutTitle(word)}
        </span>
        <Input
          field={field}
          value={said ?? null}
          id={id}
          context={{ register, definitions }}
          onChange={(value) =>
            onSaid(typeof value === 'string' && value !== '' ? value : undefined)
          }
        />
      </>
    )
  }
  const isAsked = register.create?.asks.includes(field.name) === true
  return (
    <select
      className="box"
      aria-label={w.pointOutTitle(word)}
      value={said ?? notSaid}
      onChange={({ target }) => onSaid(target.value === notSaid ? undefined : target.value)}
    >
      <option value={notSaid}>{w.unreadChoose}</option>
      {choices.map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
      {!isAsked && <option value="">{w.unreadNothing}</option>}
    </select>
  )
}

/** The values of a field that has few; undefined of one that names things. */
function choicesOf(field: FieldWire, answers: Readonly<Record<'yes' | 'no', string>>) {
  if (field.kind === 'yesNo')
    return [
      { name: 'true', label: answers.yes },
      { name: 'false', label: answers.no },
    ]
  return field.choices?.map(({ name, label }) => ({ name, label: say(label) }))
}
