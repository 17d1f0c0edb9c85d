import { expect, test } from 'vitest'
import { startChart } from './engine.ts'
import type { ChartData } from './chart-data.ts'
import type { Ink } from './ink.ts'
import { barOption, lineOption } from './option.ts'

const ink: Ink = {
  text: '#111111',
  muted: '#333333',
  rule: '#dddddd',
  font: 'sans-serif',
  series: ['#0b6b75', '#964100'],
}
const percent = (value: number) => `${(value * 100).toFixed(1)}%`
const rates: ChartData = {
  axis: '月份',
  labels: ['2018-03', '2018-04', '2018-05'],
  series: [{ name: '立案率', values: [0.5, null, 0.75] }],
  format: percent,
  max: 1,
}
const two: ChartData = {
  ...rates,
  series: [...rates.series, { name: '结案率', values: [0.25, 0.5, 1] }],
}

/** The drawing as the browser would hold it, made without a browser. */
function drawn(option: ReturnType<typeof lineOption>): string {
  const chart = startChart(null, null, { renderer: 'svg', ssr: true, width: 600, height: 300 })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

test('a line writes its known values beside its points and leaves a gap where none is known', () => {
  const svg = drawn(lineOption(rates, ink))
  expect(svg).toContain('50.0%')
  expect(svg).toContain('75.0%')
  expect(svg).not.toContain('NaN')
  // Once on the axis, never as a value.
  expect(svg.split('>0.0%<')).toHaveLength(2)
})

test('two lines are told apart by dash and shape and are named in a legend', () => {
  const svg = drawn(lineOption(two, ink))
  expect(svg).toContain('立案率')
  expect(svg).toContain('结案率')
  expect(svg).toMatch(/stroke-dasharray="8,4"/)
})

test('two groups of bars are told apart by a pattern', () => {
  expect(drawn(barOption(two, ink))).toContain('<pattern')
  expect(drawn(barOption(rates, ink))).not.toContain('<pattern')
})

test('the axis of a share ends at one hundred per cent', () => {
  const svg = drawn(barOption(rates, ink))
  expect(svg).toContain('100.0%')
  expect(svg).not.toContain('120.0%')
})
