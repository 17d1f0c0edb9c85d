import type { ChartData } from './chart-data.ts'
import type { ChartOption } from './engine.ts'
import type { Ink } from './ink.ts'
import { dashOf, shapeOf } from './marks.ts'

/** Below this many points each value is written beside its point; above, they would run into each other. */
const valuesWrittenUpTo = 13

/** A share of two different sets can be more than the whole; nothing is cut off then. */
const goesBeyond = ({ series }: ChartData, max: number): boolean =>
  series.some(({ values }) => values.some((value) => value !== null && value > max))

const valueAxis = (data: ChartData, ink: Ink) => ({
  type: 'value' as const,
  ...(data.max !== undefined && !goesBeyond(data, data.max) && { max: data.max }),
  ...(!data.signed && { min: 0 }),
  axisLabel: {
    color: ink.muted,
    hideOverlap: true,
    formatter: (value: number) => data.format(value),
  },
  splitLine: { lineStyle: { color: ink.rule } },
})

const labelAxis = (data: ChartData, ink: Ink) => ({
  type: 'category' as const,
  data: [...data.labels],
  axisLabel: { color: ink.muted, hideOverlap: true },
  axisLine: { lineStyle: { color: ink.rule } },
  axisTick: { show: false },
})

/** The box of the grid holds the labels of its axes too, however long they are. */
const holdsLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

const shared = (data: ChartData, ink: Ink): ChartOption => ({
  animation: false,
  color: [...ink.series],
  textStyle: { fontFamily: ink.font, color: ink.text },
  tooltip: {
    trigger: 'axis',
    confine: true,
    valueFormatter: (value) => (typeof value === 'number' ? data.format(value) : '—'),
  },
  legend: {
    show: data.series.length > 1,
    type: 'plain',
    top: 0,
    left: 0,
    itemWidth: 34,
    textStyle: { color: ink.text },
  },
})

const written = (data: ChartData, ink: Ink, most: number) => ({
  show: data.series.length === 1 && data.labels.length <= most,
  color: ink.text,
  formatter: ({ value }: { value?: unknown }) =>
    typeof value === 'number' ? data.format(value) : '',
})

/** A course over time: one line a series, each with its own dash and point shape. */
export function lineOption(data: ChartData, ink: Ink): ChartOption {
  return {
    ...shared(data, ink),
    grid: { left: 8, right: 24, top: data.series.length > 1 ? 40 : 28, bottom: 4, ...holdsLabels },
    xAxis: labelAxis(data, ink),
    yAxis: valueAxis(data, ink),
    series: data.series.map((series, index) => ({
      type: 'line' as const,
      name: series.name,
      data: [...series.values],
      connectNulls: false,
      symbol: shapeOf(index),
      symbolSize: 8,
      showAllSymbol: true,
      lineStyle: { width: 2, type: dashOf(index) },
      label: { ...written(data, ink, valuesWrittenUpTo), position: 'top' as const },
      // On a phone the values of neighbours would lie on each other; the table has them all.
      labelLayout: { hideOverlap: true },
    })),
  }
}

/** A comparison of things: horizontal bars, so that Chinese names of units stay readable. The first label is on top. */
export function barOption(data: ChartData, ink: Ink): ChartOption {
  return {
    ...shared(data, ink),
    // Patterns in the bars, so that two series differ in print and for people who do not tell the colours apart.
    aria: { enabled: true, label: { enabled: false }, decal: { show: data.series.length > 1 } },
    grid: { left: 8, right: 64, top: data.series.length > 1 ? 40 : 4, bottom: 4, ...holdsLabels },
    xAxis: valueAxis(data, ink),
    yAxis: { ...labelAxis(data, ink), inverse: true },
    series: data.series.map((series) => ({
      type: 'bar' as const,
      name: series.name,
      data: [...series.values],
      barMaxWidth: 22,
      label: { ...written(data, ink, Number.POSITIVE_INFINITY), position: 'right' as const },
    })),
  }
}
