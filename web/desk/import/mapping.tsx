import { type ReactNode, useState } from 'react'
import type {
  ImportColumnWire,
  ImportPlanWire,
  ImportPreviewWire,
  RegisterWire,
} from '../../../engine/define/wire.ts'
import { say } from '../../words/index.ts'
import { importWords, type ImportWords } from './import-words.ts'

/** The entry's own number, in the place of a field. */
const numberColumn = '$no'
/** From here on a match needs no second look. */
const sureFrom = 0.85
const likelyFrom = 0.65
const moneyUnits = ['元', '万元', '亿元'] as const

type Sureness = keyof ImportWords['sureness']
const surenessOf = (column: ImportColumnWire, field: string | undefined): Sureness => {
  if (field === undefined) return 'none'
  if (field !== column.field) return 'sure'
  const confidence = column.confidence ?? 0
  return confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'unsure'
}
const signs: Readonly<Record<Sureness, string>> = { sure: '●', likely: '◐', unsure: '○', none: '–' }

interface MappingProps {
  readonly register: RegisterWire
  readonly preview: ImportPreviewWire
  readonly busy: boolean
  readonly onPlan: (plan: ImportPlanWire) => void
}

/** How the file was understood, open to correction; nothing is sent before it is asked for. */
export function Mapping({ register, preview, busy, onPlan }: MappingProps) {
  const w = importWords.use()
  const [plan, setPlan] = useState<ImportPlanWire>(preview.plan)
  const label = (name: string): string => {
    const field = register.fields.find((one) => one.name === name)
    return name === numberColumn ? w.number : field ? say(field.label) : name
  }
  // Where every column is sure there is nothing to look at but the rows.
  const doubtful = preview.columns.some(
    (column) => surenessOf(column, preview.plan.columns[String(column.index)]) !== 'sure',
  )
  const changed = JSON.stringify(plan) !== JSON.stringify(preview.plan)
  const choose = (index: number, field: string) => {
    const rest = Object.entries(plan.columns).filter(
      ([column, other]) => column !== String(index) && other !== field,
    )
    const columns = Object.fromEntries(field === '' ? rest : [...rest, [String(index), field]])
    const mapped = new Set(Object.values(columns))
    setPlan({ ...plan, columns, key: plan.key.filter((one) => mapped.has(one)) })
  }
  return (
    <details className="panel import-mapping" open={doubtful}>
      <summary>
        <h2>{w.mapping}</h2>
        <span className="faint">{w.mappingHelp}</span>
      </summary>
      <Settings
        preview={preview}
        plan={plan}
        onChange={setPlan}
        label={label}
        hasMoney={register.fields.some(
          ({ kind, name }) => kind === 'money' && Object.values(plan.columns).includes(name),
        )}
        hasDays={register.fields.some(
          ({ kind, name }) =>
            (kind === 'date' || kind === 'moment') && Object.values(plan.columns).includes(name),
        )}
      />
      <div className="table-scroll">
        <table className="plain-table mapping-table">
          <thead>
            <tr>
              <th scope="col">{w.column}</th>
              <th scope="col">{w.heading}</th>
              <th scope="col">{w.samples}</th>
              <th scope="col">{w.field}</th>
              <th scope="col">{w.sure}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => {
              const field = plan.columns[String(column.index)]
              const sureness = surenessOf(column, field)
              return (
                <tr key={column.index} data-sure={sureness}>
                  <th scope="row" className="digits">
                    {column.letters}
                  </th>
                  <td>
                    {column.heading}
                    {column.hidden && <span className="faint"> {w.hiddenColumn}</span>}
                  </td>
                  <td className="faint mapping-samples">{column.samples.join(' · ')}</td>
                  <td>
                    <select
                      className="box"
                      aria-label={`${column.letters} ${column.heading}`}
                      value={field ?? ''}
                      onChange={(event) => choose(column.index, event.target.value)}
                    >
                      <option value="">{w.skip}</option>
                      <option value={numberColumn}>{w.number}</option>
                      {preview.fields.map((name) => (
                        <option key={name} value={name}>
                          {label(name)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="sureness">
                    <span aria-hidden="true">{signs[sureness]}</span> {w.sureness[sureness]}
                    {field !== undefined && (
                      <span className="faint">
                        {' '}
                        {w.by[field === column.field && column.by ? column.by : 'person']}
                      </span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="form-buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={busy || !changed}
          onClick={() => onPlan(plan)}
        >
          {w.apply}
        </button>
      </div>
    </details>
  )
}

const Setting = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <label className="import-setting">
    <span>{label}</span>
    {children}
  </label>
)

interface SettingsProps {
  readonly preview: ImportPreviewWire
  readonly plan: ImportPlanWire
  readonly onChange: (plan: ImportPlanWire) => void
  readonly label: (field: string) => string
  readonly hasMoney: boolean
  readonly hasDays: boolean
}

/** The ways in which a row can be recognised: what may occur once stands in the proposal, single fields besides. */
const keyChoices = ({ plan, preview }: SettingsProps): readonly (readonly string[])[] => {
  const mapped = Object.values(plan.columns)
  const proposed = preview.plan.key.length > 1 ? [preview.plan.key] : []
  return [[], ...proposed, ...mapped.map((field) => [field])]
}

function Settings(props: SettingsProps) {
  const { preview, plan, onChange, label, hasMoney, hasDays } = props
  const w = importWords.use()
  const line = (text: string, most: number) => Math.min(Math.max(1, Number(text) || 1), most)
  return (
    <div className="import-settings">
      {preview.sheets.length > 1 && (
        <Setting label={w.sheet}>
          <select
            className="box"
            value={plan.sheet}
            onChange={(event) => onChange({ ...plan, sheet: event.target.value })}
          >
            {preview.sheets.map(({ name, hidden, rows }) => (
              <option key={name} value={name}>
                {`${name}${hidden ? w.hiddenSheet : ''} · ${rows}`}
              </option>
            ))}
          </select>
        </Setting>
      )}
      <Setting label={w.headerLine}>
        <input
          className="box"
          type="number"
          min={1}
          value={plan.header.line}
          onChange={(event) =>
            onChange({ ...plan, header: { ...plan.header, line: line(event.target.value, 9999) } })
          }
        />
      </Setting>
      <Setting label={w.headerDepth}>
        <input
          className="box"
          type="number"
          min={1}
          max={5}
          value={plan.header.depth}
          onChange={(event) =>
            onChange({ ...plan, header: { ...plan.header, depth: line(event.target.value, 5) } })
          }
        />
      </Setting>
      <Setting label={w.key}>
        <select
          className="box"
          title={w.keyHelp}
          value={JSON.stringify(plan.key)}
          onChange={(event) =>
            onChange({ ...plan, key: JSON.parse(event.target.value) as readonly string[] })
          }
        >
          {keyChoices(props).map((key) => (
            <option key={JSON.stringify(key)} value={JSON.stringify(key)}>
              {key.length === 0 ? w.keyAll : key.map(label).join(' + ')}
            </option>
          ))}
        </select>
      </Setting>
      {hasDays && (
        <Setting label={w.year}>
          <input
            className="box"
            type="number"
            min={1900}
            max={2200}
            placeholder={w.noYear}
            value={plan.year ?? ''}
            onChange={(event) =>
              onChange({
                ...plan,
                year: event.target.value === '' ? null : Number(event.target.value),
              })
            }
          />
        </Setting>
      )}
      {hasMoney && (
        <Setting label={w.moneyUnit}>
          <select
            className="box"
            value={plan.moneyUnit ?? '元'}
            onChange={(event) => {
              const unit = moneyUnits.find((one) => one === event.target.value) ?? null
              onChange({ ...plan, moneyUnit: unit === '元' ? null : unit })
            }}
          >
            {moneyUnits.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        </Setting>
      )}
    </div>
  )
}
