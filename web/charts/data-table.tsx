import type { ReactNode } from 'react'
import { cellText, type ChartData } from './chart-data.ts'

interface DataTableProps {
  readonly data: ChartData
  readonly caption: string
  /** Puts a label inside a link to its entries, where there is a list of just those. */
  readonly link?: ((label: number, text: string) => ReactNode) | undefined
}

/** The same numbers as the chart, to be read, copied and followed to their entries. */
export function DataTable({ data, caption, link }: DataTableProps) {
  return (
    <div className="chart-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{data.axis}</th>
            {data.series.map((series) => (
              <th key={series.name} scope="col" className="number">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{link ? link(index, label) : label}</th>
              {data.series.map((series) => (
                <td key={series.name} className="number">
                  {cellText(data, series, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
