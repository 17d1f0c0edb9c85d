import { expect, it } from 'vitest'
import { indicators } from '../../test/example/indicators.ts'
import { garden } from '../../test/example/ledger.ts'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { column, columnGroup, count, type Report, report } from '../define/index.ts'
import { reportMistakes, reportUnitMistakes } from './report-mistakes.ts'

const { reported, reportedGrowth, mendedInTime, hoursSpent } = indicators
const foreign = count('别处的', '件', {
  of: garden.registers[0] as never,
  on: () => ({}) as never,
  rule: '无',
  source: '示例',
  version: 1,
})
const of = (...columns: Report['columns']): Report =>
  report('表', { each: 'month', rows: { units: ['north', 'nowhere'] }, columns })
const said = (one: Report): readonly string[] =>
  reportMistakes({ ...exampleModel, programmes: [{ ...garden, reports: { one } }] }).map((text) =>
    text.replace('programmes/garden: the report one: ', ''),
  )

it.each([
  [of(), 'it has no column'],
  [of(column('a', '甲', foreign)), 'the column a: it is of an indicator that no programme holds'],
  [
    of(column('a', '甲', reportedGrowth)),
    'the column a: a growth cannot be frozen: set two periods side by side',
  ],
  [
    of(column('a', '甲', reported, { shows: 'den' })),
    'the column a: its figure has no denominator',
  ],
  [of(column('a', '甲', hoursSpent, { in: '万元' })), 'the column a: 小时 cannot be said in 万元'],
  [of(column('a', '甲', reported, { by: 'kind' })), 'the column a: by and key go together'],
  [
    of(column('a', '甲', reported, { by: 'place', key: 'x' })),
    'the column a: its figure is not broken down by place',
  ],
  [
    of(column('a', '甲', reported), columnGroup('a', '组', [column('b', '乙', mendedInTime)])),
    'two headings are called a',
  ],
])('a report is not started with a mistake in it', (one, mistake) => {
  expect(said(one)).toEqual([mistake])
})

it('a sound report has none, and a unit that the zone lacks is told at start', () => {
  const one = of(column('a', '甲', reported, { by: 'kind', key: 'handle' }))
  expect(said(one)).toEqual([])
  const programmes = [{ ...garden, reports: { one } }]
  expect(reportUnitMistakes(programmes, (code) => code === 'north')).toEqual([
    'programmes/garden: the report one: there is no unit nowhere',
  ])
})
