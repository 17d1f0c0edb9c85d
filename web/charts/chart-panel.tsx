import { useCallback, useId, useState, type ReactNode } from 'react'
import { viewWords } from '../words/views.ts'
import { ChartCanvas } from './canvas.tsx'
import type { ChartData } from './chart-data.ts'
import { DataTable } from './data-table.tsx'
import type { Ink } from './ink.ts'
import { barOption, lineOption } from './option.ts'
import './charts.css'

interface ChartPanelProps {
  readonly title: string
  readonly kind: 'line' | 'bar'
  readonly data: ChartData
  /** Puts a label inside a link to its entries, where there is a list of just those. */
  readonly link?: ((label: number, text: string) => ReactNode) | undefined
}

const lineHeight = 280
/** A bar with its gap, and the axis under them, in pixels. */
const barStep = 34
const axisRoom = 40

const heightOf = (kind: 'line' | 'bar', data: ChartData) =>
  kind === 'line'
    ? lineHeight
    : data.labels.length * barStep * Math.max(data.series.length * 0.7, 1) + axisRoom

/** A chart with the same numbers as a table behind it: a switch shows the one or the other. */
export function ChartPanel({ title, kind, data, link }: ChartPanelProps) {
  const { chart } = viewWords.use()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const draw = useCallback(
    (ink: Ink) => (kind === 'line' ? lineOption(data, ink) : barOption(data, ink)),
    [kind, data],
  )
  const empty =
    data.labels.length === 0 ||
    data.series.every(({ values }) => values.every((value) => value === null))
  return (
    <section className="chart-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {!empty && (
          <fieldset>
            <legend className="visually-hidden">{chart.show}</legend>
            <button
              type="button"
              className="button"
              aria-pressed={!asTable}
              onClick={() => setAsTable(false)}
            >
              {chart.asChart}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={asTable}
              onClick={() => setAsTable(true)}
            >
              {chart.asTable}
            </button>
          </fieldset>
        )}
      </header>
      {empty && <p className="faint">{chart.empty}</p>}
      {!empty && asTable && <DataTable data={data} caption={title} link={link} />}
      {!empty && !asTable && (
        <ChartCanvas draw={draw} height={heightOf(kind, data)} label={chart.label(title)} />
      )}
    </section>
  )
}
