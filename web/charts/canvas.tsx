import { useEffect, useRef } from 'react'
import { startChart, type ChartOption } from './engine.ts'
import { inkOf, type Ink } from './ink.ts'

interface CanvasProps {
  /** Draws the chart with the colours of the page. Keep it stable (useCallback): a new function draws anew. */
  readonly draw: (ink: Ink) => ChartOption
  /** In pixels; the width is that of the place it stands in. */
  readonly height: number
  /** What a screen reader says; the numbers themselves are in the table behind the chart. */
  readonly label: string
}

/** An ECharts drawing that follows the size of its place and is given back when it leaves the page. */
export function ChartCanvas({ draw, height, label }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const chart = startChart(element, undefined, { renderer: 'svg' })
    chart.setOption(draw(inkOf(element)))
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [draw])
  return (
    <figure className="chart-figure" aria-label={label}>
      <div ref={place} aria-hidden="true" style={{ height }} />
    </figure>
  )
}
