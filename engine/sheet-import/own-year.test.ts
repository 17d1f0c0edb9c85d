import { expect, it } from 'vitest'
import { exampleModel } from '../../test/ledger-for-tests.ts'
import { date } from '../define/index.ts'
import { registerOf } from '../model/model.ts'
import { FoundNames } from './find-names.ts'
import { cellReader } from './read-cell.ts'

const reading = {
  model: registerOf(exampleModel, 'garden.tool'),
  offsetMinutes: 480,
  /** The title said so. */
  year: 2018,
  moneyUnit: null,
  names: new FoundNames(),
  said: {},
}
const read = (ownYear: boolean, text: string) =>
  cellReader(reading, {
    name: 'on',
    column: 'on',
    field: date('日期', ownYear ? { ownYear } : {}),
  })(text)

it('a date of birth without a year is asked for its year, and does not take that of the title', () => {
  expect(read(true, '5月9日')).toMatchObject({
    fault: { zh: '“日期”：“5月9日”没有年份，请补上年份。' },
  })
  expect(read(true, '1980年5月9日')).toEqual({ value: '1980-05-09' })
  // Any other day of the table is of the table's year.
  expect(read(false, '5月9日')).toEqual({ value: '2018-05-09' })
})
