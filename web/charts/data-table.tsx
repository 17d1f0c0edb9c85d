import { cellText, type ChartData } from './chart-data.ts'

interface DataTableProps {
  readonly data: ChartData
  readonly caption: string
  /** Draws a link inside the app. */
  readonly link: (to: string, text: string) => React.ReactNode
}

/** The same numbers as the chart, to be read, copied and followed to their entries. */
export function DataTable({ data, caption, link }: DataTableProps) {
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={caption}>
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
              <th scope="row">{label}</th>
              {data.series.map((series) => {
                const to = series.links?.[index]
                const text = cellText(data, series, index)
                return (
                  <td key={series.name} className="number">
                    {to === undefined ? text : link(to, text)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
